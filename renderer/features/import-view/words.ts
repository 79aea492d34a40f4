import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Translate } from '../../../core/language/translate.ts';
import type { ImportItem } from '../../state/importing.ts';

const KB = 1_024;

export function sizeInWords(bytes: number, t: Translate): string {
  if (bytes < KB) return t('shell.import.bytes', { count: bytes });
  if (bytes < KB * KB) return t('shell.import.kilobytes', { size: Math.round(bytes / KB) });
  return t('shell.import.megabytes', { size: Math.round((bytes / KB / KB) * 10) / 10 });
}

const LANGUAGES: ReadonlySet<string> = new Set([
  'en',
  'ru',
  'fr',
  'de',
  'es',
  'uk',
  'kk',
  'tg',
  'uz',
  'ky',
  'ar',
  'zh',
]);

/** A language by its name where the app has one, else by its tag. */
export function languageInWords(language: string, t: Translate): string {
  return LANGUAGES.has(language) ? t(`shell.languages.${language}`) : language;
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
  const encoding = outcome.encoding
    ?.replace(/^utf/, 'UTF')
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return [
    outcome.format && t(`shell.import.format.${outcome.format}`),
    encoding,
    outcome.language && languageInWords(outcome.language, t),
  ]
    .filter(Boolean)
    .join(', ');
}
