import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryPlaceSchema, filterList, type List, listOf, nestedLists, placed } from './list.ts';

const at = (depth: number, ordered = false) => ({ depth, ordered });
const list: List<string> = {
  ordered: true,
  entries: ['one', 'under', 'deeper', 'back', 'two'],
  places: [at(0, true), at(1), at(2), at(1, true), at(0, true)],
};
const drawn = (one: List<string>) => placed(one).map(({ depth, entry }) => '  '.repeat(depth) + entry);

describe('a list', () => {
  it('stands at the margin where it says nothing of places, as lists did before they could be nested', () => {
    expect(drawn({ ordered: false, entries: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(listOf(false, [{ entry: 'a', ...at(0) }])).toEqual({ ordered: false, entries: ['a'] });
  });

  it('nests as HTML does; another kind of mark begins another list', () => {
    expect(nestedLists(list)).toEqual([
      {
        ordered: true,
        entries: [
          {
            entry: 'one',
            under: [
              {
                ordered: false,
                entries: [
                  { entry: 'under', under: [{ ordered: false, entries: [{ entry: 'deeper', under: [] }] }] },
                ],
              },
              { ordered: true, entries: [{ entry: 'back', under: [] }] },
            ],
          },
          { entry: 'two', under: [] },
        ],
      },
    ]);
  });

  it('lets what stood under an entry move up where the entry goes', () => {
    expect(drawn(filterList(list, (entry) => entry !== 'one'))).toEqual(['under', '  deeper', 'back', 'two']);
    expect(filterList(list, (entry) => entry === 'deeper')).toEqual({ ordered: true, entries: ['deeper'] });
  });

  it('keeps every entry once and in order, whatever the places say', () => {
    const places = fc.array(fc.record({ depth: fc.integer({ min: 0, max: 12 }), ordered: fc.boolean() }));
    const flat = (lists: ReturnType<typeof nestedLists<number>>): number[] =>
      lists.flatMap(({ entries }) => entries.flatMap(({ entry, under }) => [entry, ...flat(under)]));
    fc.assert(
      fc.property(fc.nat({ max: 30 }), places, (count, some) => {
        const entries = Array.from({ length: count }, (_, i) => i);
        const any = { ordered: false, entries, places: some };
        expect(flat(nestedLists(any))).toEqual(entries);
        expect(z.array(entryPlaceSchema).safeParse(placed(any)).success).toBe(true);
        expect(placed(listOf(any.ordered, placed(any)))).toEqual(placed(any));
      }),
    );
  });
});
