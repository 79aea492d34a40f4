import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, placed } from '../../../../core/model/list.ts';
import type { EvidenceRef, Item, Run } from '../../../../core/model/narrative.ts';
import { docOf, itemsOf } from './document.ts';

const id = fc.integer({ min: 1, max: 9_999 }).map((n) => `01J${String(n).padStart(23, '0')}`);
const goesTo = fc.option(
  fc.record({
    side: fc.constantFrom(null, 1 as const, 2 as const),
    note: fc.boolean(),
    speaking: fc.boolean(),
  }),
);
const ref: fc.Arbitrary<EvidenceRef> = fc.record({ kind: fc.constantFrom('fact', 'quote', 'line'), id });
const edits = fc.constant([]);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({
    run: fc.constant('text' as const),
    text: fc.string({ minLength: 1, unit: 'grapheme' }),
    bold: fc.boolean(),
    italic: fc.boolean(),
  }),
  fc.record({
    run: fc.constant('chip' as const),
    ref,
    show: fc.constantFrom('reference', 'words'),
    edits,
  }),
  fc.constant({ run: 'break' as const }),
);
/** Neighbours of one emphasis are one run in the model. */
const runs = fc.array(run, { minLength: 1, maxLength: 5 }).map((list) =>
  list.filter((one, i) => {
    const before = list[i - 1];
    return !(
      one.run === 'text' &&
      before?.run === 'text' &&
      before.bold === one.bold &&
      before.italic === one.italic
    );
  }),
);
const common = { id, goesTo };
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ ...common, item: fc.constant('paragraph' as const), ours: fc.boolean(), runs }),
  fc.record({ ...common, item: fc.constantFrom('heading' as const, 'quotation' as const), runs }),
  fc
    .record({
      ordered: fc.boolean(),
      entries: fc.array(fc.record({ entry: runs, depth: fc.nat({ max: 3 }), ordered: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      }),
      ...common,
    })
    .map(({ ordered, entries, ...rest }) => ({
      ...rest,
      item: 'list' as const,
      ...listOf(ordered, placed({ ordered, entries: entries.map(({ entry }) => entry), places: entries })),
    })),
  fc.record({
    ...common,
    item: fc.constant('table' as const),
    header: fc.boolean(),
    rows: fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
      ),
  }),
  fc.record({ ...common, item: fc.constant('evidence' as const), ref, edits }),
  fc.record({
    ...common,
    item: fc.constant('gathering' as const),
    as: fc.constantFrom('facts', 'quotes', 'timeline'),
    refs: fc.array(ref, { maxLength: 3 }),
  }),
);

describe('the editor’s document', () => {
  it('gives back every item it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 6 }), (items) => {
        expect(itemsOf(docOf(items))).toEqual(items);
      }),
    );
  });

  it('has a line to write on where there is none', () => {
    expect(docOf([]).content).toEqual([{ type: 'paragraph', attrs: { id: '' } }]);
    expect(itemsOf(docOf([]))).toEqual([]);
  });

  it('leaves out what is no item of the model', () => {
    const doc = { type: 'doc', content: [{ type: 'script', attrs: { id: 'x' } }, { type: 'evidence' }] };
    expect(itemsOf(doc)).toEqual([]);
  });
});
