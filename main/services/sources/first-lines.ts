import { isDate } from '../../../core/model/date.ts';
import type { StoredText } from '../../../core/model/frozen-text.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import type { Source } from '../../../core/model/source.ts';
import { dayIn } from '../../../core/prefill/dates.ts';
import { titleOfText } from './source-fields.ts';

/** How documents of a desk begin that say what they are. */
const named: readonly (readonly [Source['kind'], RegExp])[] = [
  [
    'record-of-meeting',
    /^(?:запись (?:основного содержания )?беседы|протокол (?:встречи|беседы|переговоров)|сабти суҳбат|(?:record|minutes|memorandum) of (?:the )?(?:meeting|conversation|talks))(?!\p{L})/iu,
  ],
  ['telegram', /^(?:шифр)?(?:телеграмма|барқия|telegram|diplomatic cable)(?!\p{L})/iu],
  ['note-verbale', /^(?:вербальная нота|нотаи вербалӣ|note verbale)(?!\p{L})/iu],
  ['non-paper', /^(?:нон-пейпер|неофициальный документ|non-paper)(?!\p{L})/iu],
];

/** A day that ends a line, and what stands before it: `Harbour Policy Institute, 10 November 2026`. */
const dated =
  /^(?:(\p{L}.{1,80}?)\s*[,|·–—]\s+)?(\d{1,2}\s+\p{L}+\s+(?:соли\s+)?\d{4}|\p{L}+\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})(?:\s*(?:г\.?|года))?\.?$/u;
/** What stands before a day is a publisher by its words or quotation marks; a place is none. */
const publishes =
  /[«“"]|(?<!\p{L})(?:institute|agency|ministry|office|news|press|times|post|service|council|bank|fund|foundation|centre|center|organi[sz]ation|агентств|институт|министерств|служба|газета|новости|пресс|фонд|центр|организаци|совет|хабаргузор|вазорат|агентии|рӯзнома)/iu;
const LINES = 4;

function day(words: string): string | null {
  const [, d, m, y] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(words) ?? [];
  const found = y ? `${y}-${m}-${d}` : /^\d{4}-/.test(words) ? words : dayIn(words, null);
  return found !== null && isDate(found) ? found : null;
}

/** What a document says of itself in its first lines: its kind, who published it and on what day. Else nothing. */
export function saidInFirstLines(
  frozen: StoredText,
): Partial<Pick<FieldsOf<'source'>, 'kind' | 'published' | 'publisher'>> {
  const heading = titleOfText(frozen);
  const kind = named.find(([, pattern]) => pattern.test(heading))?.[0];
  const under = frozen.text
    .slice(0, 2_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(1, LINES);
  const [, who, when] = under.flatMap((line) => [dated.exec(line)]).find((found) => found !== null) ?? [];
  const published = when === undefined ? null : day(when);
  return {
    ...(kind && { kind }),
    ...(published && { published }),
    ...(published && who && publishes.test(who) && { publisher: { actor: null, name: who } }),
  };
}
