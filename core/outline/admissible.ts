import type { Problem } from '../contract/result.ts';
import { type Section, walkSections } from '../model/briefing.ts';
import {
  chipsIn,
  type EvidenceRef,
  evidenceIn,
  type GoesTo,
  type Item,
  type QuoteEdit,
} from '../model/narrative.ts';
import type { Disclosure } from '../model/record.ts';
import { type EditProblem, editProblem } from './quote-use.ts';

/** What the outline must know of the records it names. Null: not known, and then nothing is said of it. */
export interface OutlineContext {
  readonly disclosure: (ref: EvidenceRef) => Disclosure | null;
  /** The verbatim words of a quote (`verbatim`). */
  readonly words: (ref: EvidenceRef) => string | null;
}

/** What arranging needs besides: items that keep the words of another window beside those written in their place. */
export interface ArrangeContext extends OutlineContext {
  readonly keepBeside: (theirs: Item) => readonly Item[];
}

/** Sections that are side two by what they are. */
const BEHIND: readonly Section['role'][] = ['objective', 'their-objectives', 'red-lines'];

/** Where an item goes: its own setting, or that of its section. */
export const destination = (section: Pick<Section, 'goesTo'>, item: Pick<Item, 'goesTo'>): GoesTo =>
  item.goesTo ?? section.goesTo;

/** True where what goes there is read out or handed over: side 1 or the speaking copy. */
export const isSpoken = (goesTo: GoesTo): boolean => goesTo.side === 1 || goesTo.speaking;

/** Why something may not stand where it does. */
export type Exposure =
  | { readonly why: 'evidence'; readonly ref: EvidenceRef }
  | { readonly why: 'role'; readonly role: Section['role'] }
  | { readonly why: 'side-two' };

/** What exposes an item that is background only; empty where it may stand as it does. */
export function exposures(
  section: Pick<Section, 'goesTo' | 'role'>,
  item: Item,
  disclosure: OutlineContext['disclosure'],
): readonly Exposure[] {
  const goesTo = destination(section, item);
  if (!isSpoken(goesTo)) return [];
  const found: Exposure[] = evidenceIn(item)
    .filter((ref) => disclosure(ref) === 'background')
    .map((ref) => ({ why: 'evidence', ref }));
  if (BEHIND.includes(section.role)) found.push({ why: 'role', role: section.role });
  if (goesTo.side === 2 && goesTo.speaking) found.push({ why: 'side-two' });
  return found;
}

/** Every use of a quote in an item with the edits made to it there. */
export function quoteUses(
  item: Item,
): readonly { readonly ref: EvidenceRef; readonly edits: readonly QuoteEdit[] }[] {
  return item.item === 'evidence' ? [item] : chipsIn(item);
}

/** Something that may not stand where or as it does. `key` tells whether it stood so before. */
export interface Inadmissible {
  readonly key: string;
  readonly problem: Problem;
}

/** Everything in the outline that may not stand as it does. */
export function standings(sections: readonly Section[], context: OutlineContext): readonly Inadmissible[] {
  const found: Inadmissible[] = [];
  for (const { section } of walkSections(sections)) {
    if (section.items.length === 0) found.push(...ofEmpty(section));
    for (const item of section.items) {
      for (const exposure of exposures(section, item, context.disclosure))
        found.push(background(`${item.id} ${JSON.stringify(exposure)}`, exposure));
      for (const { ref, edits } of quoteUses(item)) {
        const words = edits.length === 0 ? null : context.words(ref);
        const wrong = words === null ? null : editProblem(words, edits);
        if (words !== null && wrong)
          found.push(edited(`${item.id} ${ref.id} ${JSON.stringify(edits)}`, words, wrong));
      }
    }
  }
  return found;
}

/** An empty section is judged too, so that a red-lines section cannot wait on side 1 to be filled. */
function ofEmpty(section: Section): readonly Inadmissible[] {
  if (!isSpoken(section.goesTo)) return [];
  if (BEHIND.includes(section.role))
    return [background(`${section.id} role`, { why: 'role', role: section.role })];
  return section.goesTo.side === 2 ? [background(`${section.id} side`, { why: 'side-two' })] : [];
}

function background(key: string, exposure: Exposure): Inadmissible {
  return { key, problem: { code: 'background-only', params: { why: exposure.why }, field: 'goesTo' } };
}

function edited(key: string, words: string, wrong: EditProblem): Inadmissible {
  const params = { source: words.slice(wrong.start, wrong.end) || words, why: wrong.why };
  return { key, problem: { code: 'words-differ', params, field: 'edits' } };
}
