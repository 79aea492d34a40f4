import type { EvidenceRef, Item } from '../model/narrative.ts';
import { agreements } from './agreements.ts';
import type { Block } from './block.ts';
import type { Composition } from './composition.ts';
import { events } from './events.ts';
import type { Apparatus } from './footnotes.ts';
import { text } from './inline.ts';
import { keyFacts } from './key-facts.ts';
import { lines } from './lines.ts';
import { glued } from './names.ts';
import { biography } from './people.ts';
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

/** Evidence gathered in one place: a table, statements, a list. */
export function gatheringBlocks(
  work: Composition,
  notes: Apparatus,
  item: Extract<Item, { item: 'gathering' }>,
): readonly Block[] {
  const { refs } = item;
  switch (item.as) {
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
    case 'timeline':
      return events(
        work,
        notes,
        recordsOf(work, 'event', refs),
        refs.flatMap((ref) => {
          const quote = ref.kind === 'quote' ? work.records.quote[ref.id] : undefined;
          return quote ? [{ kind: 'quote' as const, record: quote }] : [];
        }),
      );
    case 'actors':
      return [
        {
          block: 'list',
          ordered: false,
          entries: recordsOf(work, 'actor', refs).map((actor) => [
            text(glued(biography(work, actor), work.language)),
          ]),
        },
      ];
  }
}
