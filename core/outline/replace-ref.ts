import type { Id } from '../model/id.ts';
import type { EvidenceRef, Item, Run } from '../model/narrative.ts';

/**
 * An item with one piece of evidence standing in for another of its kind, wherever the item names it. Edits of a
 * quote's use go with the words they were made on; a gathering that has the new piece already keeps it once.
 */
export function replaceRef(item: Item, from: Id, to: Id): Item {
  const ref = (old: EvidenceRef): EvidenceRef => (old.id === from ? { ...old, id: to } : old);
  const runs = (list: readonly Run[]): readonly Run[] =>
    list.map((run) =>
      run.run === 'chip' && run.ref.id === from ? { ...run, ref: ref(run.ref), edits: [] } : run,
    );
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { ...item, runs: runs(item.runs) };
    case 'list':
      return { ...item, entries: item.entries.map(runs) };
    case 'table':
      return { ...item, rows: item.rows.map((row) => row.map(runs)) };
    case 'evidence':
      return item.ref.id === from ? { ...item, ref: ref(item.ref), edits: [] } : item;
    case 'gathering': {
      const refs = item.refs.map(ref);
      return { ...item, refs: refs.filter((one, i) => refs.findIndex((other) => other.id === one.id) === i) };
    }
    case 'picture':
      return item;
  }
}
