import type { FrozenText, Span } from '../model/frozen-text.ts';

/** When, where and on what occasion somebody spoke, as a sentence near the words says it. */
export interface Occasion {
  readonly occasion: string;
  readonly place: string;
  readonly said: string | null;
}

const MONTHS: readonly RegExp[] = [
  /^(january|янв)/i,
  /^(february|фев)/i,
  /^(march|мар)/i,
  /^(april|апр)/i,
  /^(may|ма[йя])/i,
  /^(june|июн)/i,
  /^(july|июл)/i,
  /^(august|авг)/i,
  /^(september|сен)/i,
  /^(october|окт)/i,
  /^(november|ноя)/i,
  /^(december|дек)/i,
];
const NAME =
  '(January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';
const DAY_FIRST = new RegExp(`(\\d{1,2})\\s+${NAME}(?:,?\\s+(\\d{4}))?`, 'i');
const MONTH_FIRST = new RegExp(`${NAME}\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?`, 'i');
const OCCASION =
  /\b(?:at|during)\s+(?:a|an|the)?\s*((?:[\w’'-]+\s+){0,3}?(?:meeting|session|summit|conference|forum|council|commission|talks|briefing)\b(?:\s+(?:of|on|for)\s+(?:the\s+)?[A-ZА-Я][^,.;]*?)?)(?=\s+in\s+[A-Z]|\s+on\s+[A-Z\d]|[,.;]|$)/;
const OCCASION_RU =
  /\bна\s+((?:[\p{L}-]+\s+){0,2}?(?:заседании|встрече|сессии|саммите|конференции|форуме|совете|переговорах|брифинге)[^,.;]*?)(?=\s+в\s+\p{Lu}|\s+\d|[,.;]|$)/u;
const PLACE = /\bin\s+([A-Z][\p{L}-]+(?:\s[A-Z][\p{L}-]+)?)(?=\s+on\b|[,.;]|\s*$)/u;
const PLACE_RU = /\bв\s+(\p{Lu}[\p{L}-]+)(?=\s+\d|[,.;]|\s*$)/u;
const BEFORE = 6;

/**
 * Looks for the occasion of words in the sentences before them that name the speaker, nearest first, then in one
 * after them. A day without a year takes the year of publication. Null where nothing is said.
 */
export function occasionNear(
  frozen: FrozenText,
  speaker: string,
  span: Span,
  published: string | null,
): Occasion | null {
  const surname = speaker.trim().split(/\s+/).at(-1) ?? '';
  if (surname.length < 3) return null;
  const stem = surname.length > 5 ? surname.slice(0, -1) : surname;
  const sentences = sentencesOf(frozen);
  const own = sentences.findLastIndex((sentence) => sentence.start <= span.start);
  const named = sentences
    .map((sentence, index) => ({ words: frozen.text.slice(sentence.start, sentence.end), index }))
    .filter(({ index }) => index <= own + 1 && index >= own - BEFORE)
    .filter(({ words }) => words.includes(stem))
    .toSorted((a, b) => Math.abs(own - a.index) - Math.abs(own - b.index));
  for (const { words } of named) {
    const said = dayIn(words, published);
    const occasion =
      (OCCASION.exec(words) ?? OCCASION_RU.exec(words))?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
    if (said !== null || occasion !== '')
      return {
        said,
        occasion: tidy(occasion),
        place: (PLACE.exec(words) ?? PLACE_RU.exec(words))?.[1] ?? '',
      };
  }
  return null;
}

/** "meeting of the CIS Council of Foreign Ministers" is known by the name of the body. */
function tidy(occasion: string): string {
  return occasion.replace(/^(?:a\s+)?meeting of (?:the\s+)?(?=\p{Lu})/u, '');
}

/** The day a sentence names, as ISO 8601. */
export function dayIn(words: string, published: string | null): string | null {
  const first = DAY_FIRST.exec(words);
  const second = MONTH_FIRST.exec(words);
  const [day, month, year] = first
    ? [first[1], first[2], first[3]]
    : second
      ? [second[2], second[1], second[3]]
      : [undefined, undefined, undefined];
  const number = MONTHS.findIndex((pattern) => pattern.test(month ?? '')) + 1;
  const of = year ?? published?.slice(0, 4);
  if (day === undefined || number === 0 || of === undefined || Number(day) > 31) return null;
  return `${of}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function sentencesOf(frozen: FrozenText): readonly Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return frozen.blocks.flatMap((block) =>
    [...segmenter.segment(frozen.text.slice(block.start, block.end))].map(({ index, segment }) => ({
      start: block.start + index,
      end: block.start + index + segment.length,
    })),
  );
}
