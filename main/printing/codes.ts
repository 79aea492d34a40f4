import { translator } from '../../core/language/translate.ts';
import type { Block } from '../../core/pack/document/block.ts';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { text } from '../../core/pack/document/inline.ts';
import { type Coverage, needsNoGlyph } from './coverage.ts';

/** A code that stands in a document, and the members that lead to it. */
interface Coded {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** Characters in a row that are named one by one; a longer stretch is named by its ends and their number. */
const FEW = 3;
/** Members that stand on no page. */
const OFF_PAPER = new Set(['register', 'csl']);

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A text with what no font of print holds as codes: `⟨U+1F1F9 U+1F1EF⟩`, and `⟨U+10E1…U+10D8, 12⟩` for twelve such
 * characters, with what stands between their words. What fonts hold is as it was.
 */
export function coded(words: string, coverage: Coverage, found: (code: string) => void = () => {}): string {
  const isMissing = (character: string) => !coverage.has(character.codePointAt(0) ?? 0);
  const isBetween = (character: string) =>
    /[\s\p{P}\p{M}]/u.test(character) || needsNoGlyph(character.codePointAt(0) ?? 0);
  const characters = [...words];
  let out = '';
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? '';
    if (!isMissing(character)) {
      out += character;
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < characters.length; next += 1) {
      const one = characters[next] ?? '';
      if (isMissing(one)) end = next + 1;
      else if (!isBetween(one)) break;
    }
    const stretch = characters.slice(at, end);
    const missing = stretch.filter(isMissing);
    const [first = '', last = ''] = [missing[0], missing.at(-1)].map((one) => one && codeOf(one));
    if (missing.length > FEW) {
      found(`${first}…${last}`);
      out += `⟨${first}…${last}, ${missing.length}⟩`;
    } else {
      for (const one of missing) found(codeOf(one));
      out += stretch
        .map((one) => (isMissing(one) ? `⟨${codeOf(one)}⟩` : one))
        .join('')
        .replaceAll('⟩⟨', ' ');
    }
    at = end;
  }
  return out;
}

/**
 * A document that can be set: what no font holds stands as codes, and a remark says so and where. The same document where
 * fonts hold all of it.
 */
export function withCodes(document: PackDocument, coverage: Coverage): PackDocument {
  if (!lacks(document, coverage)) return document;
  const codes: Coded[] = [];
  const mapped = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === 'string') return coded(value, coverage, (code) => codes.push({ code, path }));
    if (Array.isArray(value)) return value.map((part, i) => mapped(part, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        OFF_PAPER.has(key) ? part : mapped(part, [...path, key]),
      ]),
    );
  };
  // Strings are put in the place of strings: the document keeps its shape.
  const set = mapped(document, []) as PackDocument;
  return remarked(set, codes);
}

/** Whether any string that may come to paper has a character without a glyph. Ends at the first. */
function lacks(value: unknown, coverage: Coverage): boolean {
  if (typeof value === 'string') {
    for (const character of value) if (!coverage.has(character.codePointAt(0) ?? 0)) return true;
    return false;
  }
  if (Array.isArray(value)) return value.some((part) => lacks(part, coverage));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => !OFF_PAPER.has(key) && lacks(part, coverage));
}

/** Codes that a remark names; more are counted by an ellipsis. */
const NAMED = 6;

/** The document with the remark: in annex A, or at the end of the note; at the foot of the sides and of a corrigendum. */
function remarked(document: PackDocument, codes: readonly Coded[]): PackDocument {
  const t = translator(document.language);
  const named = [...new Set(codes.map(({ code, path }) => nameOf(document, code, path)))];
  const list = [...named.slice(0, NAMED), ...(named.length > NAMED ? ['…'] : [])].join('; ');
  const words = t('pack.codes.remark', { list });
  switch (document.output) {
    case 'note': {
      const remark: Block = { block: 'remark', runs: [text(words)], width: 'full' };
      const annex = document.parts.findIndex(({ part }) => part === 'annex-sources');
      const at = annex === -1 ? document.parts.length - 1 : annex;
      const parts = document.parts.map((part, i) =>
        i === at ? { ...part, blocks: [...part.blocks, remark] } : part,
      );
      return { ...document, parts };
    }
    case 'two-sides':
    case 'corrigendum':
      return { ...document, foot: [...document.foot, { label: t('pack.codes.label'), lines: [words] }] };
    case 'speaking':
      // What is read aloud holds no remark: the code says enough to ask.
      return document;
  }
}

/** A code with the number of the source and the line, or the title of the part it stands in. */
function nameOf(document: PackDocument, code: string, path: Coded['path']): string {
  const [member, index, , blockIndex, , rowIndex] = path;
  const part =
    document.output === 'note' && member === 'parts' && typeof index === 'number'
      ? document.parts[index]
      : undefined;
  const block = typeof blockIndex === 'number' ? part?.blocks[blockIndex] : undefined;
  const row = block?.block === 'passages' && typeof rowIndex === 'number' ? block.rows[rowIndex] : undefined;
  const where =
    block?.block === 'passages'
      ? `${block.source}${row?.row === 'line' ? `, ${row.number}` : ''}`
      : (part?.title ?? '');
  return where === '' ? `⟨${code}⟩` : `⟨${code}⟩ (${where})`;
}
