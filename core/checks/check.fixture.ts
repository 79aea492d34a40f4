import { type Briefing, briefingKind, type Section } from '../model/briefing.ts';
import { type AnyRecord, kinds, type Records } from '../model/kinds.ts';
import { blankSettings } from '../model/library.ts';
import type { EvidenceRef, GoesTo, Item, Run } from '../model/narrative.ts';
import { noRecords, type PackKind, type PackRecords } from '../pack/input.ts';
import { check } from './check.ts';
import type { CheckInput } from './survey.ts';

export const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
export const stamp = (n: number) => ({
  id: id(n),
  number: n,
  createdBy: '',
  changedBy: '',
  createdAt: '2024-10-08T00:00:00Z',
  changedAt: '2024-10-08T00:00:00Z',
});
export const record = <K extends PackKind>(kind: K, n: number, fields: Partial<Records[K]>): Records[K] =>
  ({ ...kinds[kind].blank, ...stamp(n), ...fields }) as unknown as Records[K];
export type Held = readonly [PackKind, { readonly id: string; readonly number: number } & Partial<AnyRecord>];
export const records = (...list: readonly Held[]): PackRecords => {
  const by = Object.fromEntries(Object.keys(noRecords).map((kind) => [kind, {} as Record<string, unknown>]));
  for (const [kind, one] of list) (by[kind] ?? {})[one.id] = one;
  return by as unknown as PackRecords;
};

export const TEXT =
  'Nearly 93,000 people were deported. "This does not align with basic principles," he said.';
export const anchor = (exact: string, source = 1) => {
  const start = TEXT.indexOf(exact);
  return {
    source: id(source),
    start,
    end: start + exact.length,
    exact,
    before: '',
    after: '',
    state: 'exact' as const,
  };
};
export const NOTE: GoesTo = { side: null, note: true, speaking: false };
export const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });
let made = 1000;
export const evidence = (ref: EvidenceRef, more: Partial<Extract<Item, { item: 'evidence' }>> = {}): Item => {
  made += 1;
  return { item: 'evidence', id: id(made), goesTo: null, ref, edits: [], ...more };
};
export const paragraph = (runs: readonly Run[], ours = false): Item => {
  made += 1;
  return { item: 'paragraph', id: id(made), goesTo: null, ours, runs };
};
export const section = (items: readonly Item[], more: Partial<Section> = {}): Section => {
  made += 1;
  return { id: id(made), title: 'Migration', role: 'text', goesTo: NOTE, items, sections: [], ...more };
};
export const actor = record('actor', 90, {
  kind: 'organisation',
  names: [{ text: 'Asia-Plus', language: 'en', preferred: true }],
  reliability: 'B',
  reliabilityReason: 'x',
});
export const source = record('source', 1, {
  title: 'A',
  publisher: { actor: id(90), name: 'Asia-Plus' },
  published: '2024-10-08',
});
export const fact = (fields: Partial<Records['fact']> = {}) =>
  record('fact', 24, {
    measure: 'people deported',
    value: 93_000,
    unit: 'people',
    population: 'foreigners',
    period: '2024-01/2024-07',
    originator: { actor: null, name: 'Interior Ministry' },
    credibility: 2,
    anchors: [anchor('Nearly 93,000 people')],
    ...fields,
  });
export const quote = (fields: Partial<Records['quote']> = {}) =>
  record('quote', 12, {
    passages: [{ anchor: anchor('This does not align with basic principles'), mode: 'quoted' }],
    speaker: { actor: null, name: 'Muhriddin' },
    role: 'Foreign Minister',
    occasion: 'Council',
    said: '2024-10-07',
    saidDirectly: true,
    credibility: 2,
    ...fields,
  });
export const FACT = { kind: 'fact', id: id(24) } as const;
export const QUOTE = { kind: 'quote', id: id(12) } as const;

export const input = (
  sections: readonly Section[],
  held: PackRecords,
  more: Partial<CheckInput> = {},
  briefing: Partial<Briefing> = {},
): CheckInput => ({
  briefing: { ...briefingKind.blank, ...stamp(5), title: 'Visit', sections, ...briefing },
  records: held,
  texts: { [id(1)]: { text: TEXT } },
  settings: blankSettings,
  today: '2024-11-01',
  ...more,
});
export const found = (given: CheckInput) => check(given).map((finding) => finding.kind);
export const base = () => records(['source', source], ['actor', actor], ['fact', fact()], ['quote', quote()]);
