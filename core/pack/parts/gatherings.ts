import type { EvidenceRef, Item } from '../../model/narrative.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { text } from '../document/inline.ts';
import type { Apparatus } from '../footnotes.ts';
import { glued } from '../words/names.ts';
import { biography } from '../words/people.ts';
import { agreements } from './agreements.ts';
import { datedRecords } from './dated.ts';
import { eventTable } from './events.ts';
import { keyFacts } from './key-facts.ts';
import { lines } from './lines.ts';
import { positions } from './positions.ts';
import { series } from './series.ts';
import { statements } from './statements.ts';

/** Records of one kind that references name, in order, once each. */
export function recordsOf<K extends EvidenceRef['kind']>(
  work: Composition,
  kind: K,
  refs: readonly EvidenceRef[],
) {
  const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))];
  return ids.flatMap((id) => work.records[kind][id] ?? []);
}

type Gathering = Extract<Item, { item: 'gathering' }>;

/** The list that each kind of record has of its own. */
const LIST_OF: Readonly<Partial<Record<EvidenceRef['kind'], Gathering['as']>>> = {
  fact: 'facts',
  quote: 'quotes',
  agreement: 'agreements',
  position: 'positions',
  line: 'lines',
  actor: 'actors',
};

/**
 * Evidence gathered in one place: a table, statements, a list. What is of another kind than the list is made for follows it
 * in the list of its own kind, or by its date: nothing that was put there is lost.
 */
export function gatheringBlocks(
  work: Composition,
  notes: Apparatus,
  { as, refs }: Pick<Gathering, 'as' | 'refs'>,
): readonly Block[] {
  if (as === 'timeline') return eventTable(work, datedRecords(work, notes, refs));
  const listOf = (ref: EvidenceRef) => LIST_OF[ref.kind] ?? 'timeline';
  const others = refs.filter((ref) => listOf(ref) !== as);
  const lists = [...new Set(others.map(listOf))];
  return [
    ...listBlocks(work, notes, as, refs),
    ...lists.flatMap((list) =>
      gatheringBlocks(work, notes, { as: list, refs: others.filter((ref) => listOf(ref) === list) }),
    ),
  ];
}

/** The list of one kind of record. */
function listBlocks(
  work: Composition,
  notes: Apparatus,
  as: Exclude<Gathering['as'], 'timeline'>,
  refs: readonly EvidenceRef[],
): readonly Block[] {
  switch (as) {
    case 'facts': {
      const facts = recordsOf(work, 'fact', refs);
      return [...keyFacts(work, notes, facts, new Set(), ''), ...series(work, facts)];
    }
    case 'quotes':
      return statements(work, notes, recordsOf(work, 'quote', refs));
    case 'agreements':
      return agreements(work, notes, recordsOf(work, 'agreement', refs));
    case 'positions':
      return positions(work, notes, recordsOf(work, 'position', refs));
    case 'lines':
      return lines(work, notes, recordsOf(work, 'line', refs));
    case 'actors': {
      const entries = recordsOf(work, 'actor', refs).map((actor) => [
        text(glued(biography(work, actor), work.language)),
      ]);
      return entries.length === 0 ? [] : [{ block: 'list', ordered: false, entries }];
    }
  }
}
