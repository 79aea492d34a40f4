import type { Thawed } from '../../core/model/freeze.ts';
import type { Repair } from '../../core/model/frozen-text.ts';
import { onlyOf } from '../../core/model/units.ts';

/**
 * Letters of Tajik that fonts made before Unicode draw in place of letters of windows-1251 that Tajik has no use for
 * (`docs/decisions/tajik-fonts.md` names the sources). One stands for one, so that no offset moves.
 */
const drawn: Readonly<Record<string, string>> = {
  Љ: 'Ҷ',
  љ: 'ҷ',
  Њ: 'Ҳ',
  њ: 'ҳ',
  Ќ: 'Қ',
  ќ: 'қ',
  Ѓ: 'Ғ',
  ѓ: 'ғ',
  Ї: 'Ӣ',
  ї: 'ӣ',
  Ў: 'Ӯ',
  ў: 'ӯ',
};
const places = /[ЉљЊњЌќЃѓЇїЎў]/g;
/** The same, as letters of one test. */
const place = new RegExp(places.source);
/** What most texts are made of: a long one is gone through several times as fast as by an expression. */
const without = onlyOf(/[^ЉљЊњЌќЃѓЇїЎў]/);
const southern = /[ЉљЊњЌќЃѓ]/;
const northern = /[ЇїЎў]/;
/** Letters of the languages that these belong to: their sentences are no Tajik ones. */
const foreign = /[ЈјЂђЋћЏџЅѕІіЄєҐґ]/;
/** Uzbek writes ў beside letters that Tajik has too. */
const uzbek = (text: string): boolean =>
  /[Ўў]/.test(text) && /[ҚқҒғҲҳ]/.test(text) && !/[ЉљЊњЌќЃѓЇїӢӣӮӯҶҷ]/.test(text);

const words = /[\p{L}\p{M}]+/gu;
/** The country and its people, whose names nobody else writes so. */
const ownName = /тољик|љумњур/iu;
/** Words of no language that prove the letters where no font is named. */
const PROOF = 3;

/** Whether a font is one of them by its name: “Times New Roman Tj”, `ABCDEF+TimesNewRomanTj-Bold`, “Times TAJ”. */
export const isTajikFont = (name: string): boolean =>
  /(?:[a-z\d]|[\s_-]|#20|\b)(?:Tj|TJ|Taj|TAJ|Tajik)(?=$|[\s,_"'&-]|#20|(?:MT|PS|PSMT)?[,-]?(?:Bold|Italic|Regular)\b)/.test(
    name,
  );

/** Whether a file sets words in such a font. `naming` finds the names of fonts in its source, as its first group. */
export function namesTajikFont(source: string, naming: RegExp): boolean {
  if (!/T[aA]?[jJ]/.test(source)) return false;
  for (const [, name = ''] of source.matchAll(naming)) if (isTajikFont(name)) return true;
  return false;
}

/** Whether a text has letters that may be such; no file need be looked through for its fonts where it has none. */
export const mayHoldTajik = (text: string): boolean => !without(text) && place.test(text);

/** Each of these letters as it is seen. For words that are known to be Tajik. */
export const asTajik = (text: string): string => text.replace(places, (letter) => drawn[letter] ?? letter);
const mayBe = (text: string): boolean => place.test(text) && !foreign.test(text) && !uzbek(text);

/** Words that only such letters explain: no language has those of the south and of the north in one. */
function proofs(texts: readonly string[]): number {
  const found = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(words))
      if ((southern.test(word) && northern.test(word)) || ownName.test(word)) found.add(word.toLowerCase());
  return found.size;
}

/**
 * Pieces of one document with its Tajik letters as they are seen. Null where there is nothing to put right, or where
 * neither a font nor the words themselves make it certain. A piece in a language that has such letters stays.
 */
export function inTajik(texts: readonly string[], fontNamed: boolean): readonly string[] | null {
  const open = texts.filter(mayBe);
  const certain = fontNamed ? open.some((text) => southern.test(text)) : proofs(open) >= PROOF;
  return certain ? texts.map((text) => (mayBe(text) ? asTajik(text) : text)) : null;
}

/** A text with its Tajik letters put right, block by block; each block that was says which words it had. Else null. */
export function withTajikLetters(
  text: Thawed,
  fontNamed: boolean,
): { readonly text: string; readonly repairs: readonly Repair[] } | null {
  if (!mayHoldTajik(text.text)) return null;
  const were = text.blocks.map(({ start, end }) => text.text.slice(start, end));
  const are = inTajik(were, fontNamed);
  if (are === null) return null;
  const parts: string[] = [];
  const repairs: Repair[] = [];
  let from = 0;
  for (const [index, { start, end }] of text.blocks.entries()) {
    const [was = '', is = ''] = [were[index], are[index]];
    parts.push(text.text.slice(from, start), is);
    from = end;
    if (was === is) continue;
    const changed = (was.match(words) ?? []).filter((word) => place.test(word));
    repairs.push({ kind: 'tajik-letters', at: start, was: [...new Set(changed)].join(' ') });
  }
  parts.push(text.text.slice(from));
  const all = [...(text.repairs ?? []), ...repairs].sort((a, b) => a.at - b.at);
  return { text: parts.join(''), repairs: all };
}

/** Markup with its Tajik letters put right, tag by tag: for what is read for its structure. */
export function markupInTajik(markup: string, fontNamed: boolean): string {
  if (!mayHoldTajik(markup)) return markup;
  const parts = markup.split(/(<[^<>]*>)/);
  return inTajik(parts, fontNamed)?.join('') ?? markup;
}
