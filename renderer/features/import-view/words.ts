import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Translate } from '../../../core/language/translate.ts';
import { encodingInWords } from '../../../core/model/encodings.ts';
import { type ImportItem, waitsForPerson } from '../../state/importing.ts';

export type Attached = NonNullable<ImportOutcome['attachments']>[number];

const KB = 1_024;

export function sizeInWords(bytes: number, t: Translate): string {
  if (bytes < KB) return t('shell.import.bytes', { count: bytes });
  if (bytes < KB * KB) return t('shell.import.kilobytes', { size: Math.round(bytes / KB) });
  return t('shell.import.megabytes', { size: Math.round((bytes / KB / KB) * 10) / 10 });
}

/** Languages the app has names for. */
export const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'uk', 'kk', 'tg', 'uz', 'ky', 'ar', 'zh'] as const;
const named: ReadonlySet<string> = new Set(LANGUAGES);

/** A language by its name where the app has one, else by its tag. */
export function languageInWords(language: string, t: Translate): string {
  return named.has(language) ? t(`shell.languages.${language}`) : language;
}

/** "3 sources without a text, 1 here already": what became of a catalogue. */
export function entriesInWords(entries: NonNullable<ImportOutcome['entries']>, t: Translate): string {
  return (['made', 'filled', 'held'] as const)
    .flatMap((what) =>
      entries[what].length === 0 ? [] : [t(`catalogue.${what}`, { count: entries[what].length })],
    )
    .join(', ');
}

/** "Word text, English"; "Windows-1251, Russian". */
export function readAsWords(item: ImportItem, t: Translate): string {
  const { outcome } = item;
  if (!outcome) return '';
  return [
    outcome.format && t(`shell.import.format.${outcome.format}`),
    outcome.encoding && encodingInWords(outcome.encoding),
    outcome.language && languageInWords(outcome.language, t),
  ]
    .filter(Boolean)
    .join(', ');
}

type Became = 'frozen' | 'catalogued' | 'held' | 'unread' | 'refused' | 'left' | 'forYou';

function becameOf(item: ImportItem): Became | null {
  if (waitsForPerson(item)) return 'forYou';
  if (item.state === 'stopped' || item.state === 'left-out') return 'left';
  if (item.state !== 'ended') return null;
  if (!item.outcome) return 'refused';
  if (item.outcome.entries) return 'catalogued';
  const { outcome } = item.outcome;
  if (outcome === 'imported') return 'frozen';
  if (outcome === 'kept-unread') return 'unread';
  return outcome === 'refused' ? 'refused' : 'held';
}

/** "13 frozen, 3 here already, 1 kept without a text": what became of a list of files. */
export function becameInWords(items: readonly ImportItem[], t: Translate): string {
  const counts = new Map<Became, number>();
  for (const became of items.map(becameOf)) if (became) counts.set(became, (counts.get(became) ?? 0) + 1);
  return (['frozen', 'catalogued', 'held', 'unread', 'refused', 'left', 'forYou'] as const)
    .flatMap((became) => {
      const count = counts.get(became);
      return count ? [t(`files.became.${became}`, { count })] : [];
    })
    .join(', ');
}

/** Whether something about a file that came with a message is left to a person. */
export const isAmiss = ({ outcome, like }: Attached): boolean =>
  outcome === 'kept-unread' || outcome === 'refused' || (outcome === 'imported' && like !== null);
