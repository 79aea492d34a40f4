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

/** "Word text, English"; "Windows-1251, Russian". */
export function readAsWords(item: ImportItem, t: Translate): string {
  const { outcome } = item;
  if (!outcome) return '';
  return [outcome.format, outcome.encoding, outcome.language && languageInWords(outcome.language, t)]
    .filter(Boolean)
    .join(', ');
}
