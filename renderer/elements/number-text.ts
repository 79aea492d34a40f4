import type { Language } from '../../core/language/translate.ts';

const SPACES = /[\s\u00a0\u2009\u202f’']/g;

/**
 * The number typed, as either language writes it: "143,000", "143 000", "143.5", "1,5", "−44". A lone comma before
 * exactly three digits groups thousands; the form shows its reading, so that 1,500 is never taken in silence.
 * Null where nothing is typed, NaN where it is no number.
 */
export function readNumber(text: string): number | null {
  const plain = text.replace(SPACES, '').replace(/^[−–]/, '-');
  if (plain === '') return null;
  if (!/^-?\d[\d.,]*$/.test(plain)) return Number.NaN;
  const lastComma = plain.lastIndexOf(',');
  const lastPoint = plain.lastIndexOf('.');
  const grouped = (separator: string) => new RegExp(`^-?\\d{1,3}(\\${separator}\\d{3})+$`).test(plain);
  if (lastComma >= 0 && lastPoint >= 0) {
    const [group, decimal] = lastComma > lastPoint ? ['.', ','] : [',', '.'];
    return toNumber(plain.replaceAll(group, '').replace(decimal, '.'));
  }
  if (lastComma >= 0) return toNumber(grouped(',') ? plain.replaceAll(',', '') : plain.replace(',', '.'));
  if (plain.indexOf('.') !== lastPoint)
    return grouped('.') ? toNumber(plain.replaceAll('.', '')) : Number.NaN;
  return toNumber(plain);
}

const toNumber = (digits: string) => (/^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN);

/** Made once: making one takes longer than writing a number. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10, useGrouping: true }),
  ru: new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 10, useGrouping: 'always' }),
};

/** A number as the language writes it: 143,000 / 143 000; a true minus sign. */
export function writeNumber(value: number, language: Language): string {
  return formats[language].format(value).replace('-', '−');
}
