import type { Translate } from '../../../../core/language/translate.ts';
import { languageInWords } from '../../import-view/words.ts';

const LANGUAGES = ['en', 'ru', 'tg', 'uz', 'kk', 'ky', 'uk', 'fr', 'de', 'es', 'ar', 'zh'];

/** Languages to choose from, by name; the one that stands is among them, by its tag where it has no name here. */
export const languageOptions = (
  t: Translate,
  now: string | null,
): readonly { readonly id: string; readonly label: string }[] =>
  [...new Set([...LANGUAGES, ...(now === null || now === '' ? [] : [now])])].map((id) => ({
    id,
    label: languageInWords(id, t),
  }));
