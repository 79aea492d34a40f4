import type { Id } from '../../model/id.ts';
import { filterList } from '../../model/list.ts';
import { evidenceIn, type Item, plainText, type Run } from '../../model/narrative.ts';
import { NOBODY } from '../../model/record.ts';
import type { PackRecords } from '../input.ts';

/** Records with references to what was removed cut, and the sources that are withheld emptied. */
export function withoutRemoved(
  records: PackRecords,
  removed: ReadonlySet<Id>,
  withheld: ReadonlySet<Id>,
): PackRecords {
  const gone = (id: Id) => removed.has(id);
  const each = <T>(map: Readonly<Record<Id, T>>, change: (record: T, id: Id) => T) =>
    Object.fromEntries(Object.entries(map).map(([id, record]) => [id, change(record, id)]));
  const only = <T extends { readonly evidence: readonly Id[] }>(record: T): T => ({
    ...record,
    evidence: record.evidence.filter((id) => !gone(id)),
  });
  const known = <T extends { readonly actor: Id | null }>(party: T): T =>
    party.actor !== null && gone(party.actor) ? { ...party, actor: null } : party;
  return {
    ...records,
    source: each(records.source, (source, id) =>
      withheld.has(id)
        ? {
            ...source,
            title: '—',
            publisher: NOBODY,
            author: '',
            published: null,
            retrieved: null,
            url: '',
            rights: '',
            note: '',
            csl: { type: 'document' },
            original: null,
            frozen: null,
            replaces: null,
          }
        : source,
    ),
    fact: each(records.fact, (fact) => ({
      ...fact,
      originator: known(fact.originator),
      supersedes: fact.supersedes !== null && gone(fact.supersedes) ? null : fact.supersedes,
    })),
    quote: each(records.quote, (quote) => ({ ...quote, speaker: known(quote.speaker) })),
    agreement: each(records.agreement, (agreement) => ({
      ...agreement,
      amends: agreement.amends !== null && gone(agreement.amends) ? null : agreement.amends,
      proposer: known(agreement.proposer),
    })),
    position: each(records.position, only),
    event: each(records.event, only),
    comment: each(records.comment, only),
    line: each(records.line, only),
    undertaking: each(records.undertaking, only),
  };
}

/** What is left of an item, and what it lost: records it rests on, or whose words it holds. */
export interface Sifted {
  readonly item: Item | null;
  readonly lost: readonly Id[];
  readonly rests: boolean;
}

/** Takes out of an item what rests on removed records or holds their words: entries, rows, or the item whole. */
export function sifter(
  removed: ReadonlySet<Id>,
  holds: (words: string) => readonly Id[],
  above: (level: string | null) => boolean,
): (item: Item) => Sifted {
  const lostIn = (runs: readonly Run[]): { ids: readonly Id[]; rests: boolean } => {
    const cited = runs.flatMap((run) => (run.run === 'chip' && removed.has(run.ref.id) ? [run.ref.id] : []));
    return cited.length > 0 ? { ids: cited, rests: true } : { ids: holds(plainText(runs)), rests: false };
  };
  return (item) => {
    switch (item.item) {
      case 'paragraph':
      case 'heading':
      case 'quotation': {
        const { ids, rests } = lostIn(item.runs);
        return { item: ids.length === 0 ? item : null, lost: ids, rests };
      }
      case 'list': {
        const { places: _, ...rest } = item;
        const left = filterList(item, (entry) => lostIn(entry).ids.length === 0);
        const lost = item.entries.flatMap((entry) => lostIn(entry).ids);
        return { item: left.entries.length === 0 ? null : { ...rest, ...left }, lost, rests: true };
      }
      case 'table': {
        const lostInRow = (row: (typeof item.rows)[number]) => row.flatMap((runs) => lostIn(runs).ids);
        const rows = item.rows.filter((row) => lostInRow(row).length === 0);
        return {
          item: rows.length === 0 ? null : { ...item, rows },
          lost: item.rows.flatMap(lostInRow),
          rests: true,
        };
      }
      case 'picture': {
        const words = holds([item.alt, item.caption, item.source, item.rights].join(' '));
        return { item: above(item.marking) || words.length > 0 ? null : item, lost: words, rests: false };
      }
      case 'evidence': {
        const lost = evidenceIn(item)
          .map((ref) => ref.id)
          .filter((id) => removed.has(id));
        return { item: lost.length === 0 ? item : null, lost, rests: true };
      }
      case 'gathering':
        return {
          item: { ...item, refs: item.refs.filter((ref) => !removed.has(ref.id)) },
          lost: [],
          rests: true,
        };
    }
  };
}
