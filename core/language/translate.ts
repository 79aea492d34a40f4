import i18next, { type i18n } from 'i18next';
import { en } from './en/index.ts';
import { numbersIn } from './numbers.ts';
import { ru } from './ru/index.ts';

/** Languages of the interface. Another one is a folder of the same areas beside these, listed here. */
export const languages = { en, ru } as const;
export type Language = keyof typeof languages;
/** Every language of the interface, by name. */
export const languageNames = Object.keys(languages) as readonly Language[];

/** Words for a key such as `reader.find`; `count` chooses the plural form of the language. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A pack of 300 pages asks for thousands of words at every edit, nearly all of them the ones of the edit before. */
const REMEMBERED = 20_000;

const made = new Map<Language, Translate>();

/**
 * The translator of one language, made at its first use: every command of a window asks for it. Keys without words give
 * the key itself, so that a gap is seen, not hidden.
 */
export function translator(language: Language): Translate {
  const known = made.get(language) ?? translatorOf(language);
  made.set(language, known);
  return known;
}

function translatorOf(language: Language): Translate {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: Object.fromEntries(
      Object.entries(languages).map(([name, words]) => [name, { translation: words }]),
    ),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const said = new Map<string, string>();
  const t: Translate = (key, params) => {
    const asked = params === undefined ? key : `${key} ${JSON.stringify(params)}`;
    const words = said.get(asked) ?? oneStop(instance.t(key, params ?? {}));
    if (said.size >= REMEMBERED) said.clear();
    said.set(asked, words);
    return words;
  };
  // `{{where, numbers}}`: records named in the params, as this language writes their numbers.
  instance.services.formatter?.add('numbers', (value) => numbersIn(String(value), t));
  return t;
}

/** «2024 г.» ends with a stop of its own: a sentence that ends with it has no second one. */
export const oneStop = (words: string): string => words.replace(/г\.\./g, 'г.');
