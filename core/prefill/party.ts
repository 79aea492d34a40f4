import { NOBODY, type Party } from '../model/record.ts';

/** A party as the text names it; which actor it is, is found when the library is asked. */
export function partyNamed(name: string | null): Party {
  const words =
    name
      ?.replace(/\s+/g, ' ')
      .replace(/^\s*the\s+(?=\p{Lu})/u, '')
      .replace(/^\s*(?:Mr|Mrs|Ms|Miss)\b\.?\s+/, '')
      .trim() ?? '';
  return words === '' ? NOBODY : { actor: null, name: words.slice(0, 300) };
}
