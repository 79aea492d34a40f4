import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allItems, type Section, walkSections } from '../model/briefing.ts';
import type { GoesTo, Item } from '../model/narrative.ts';
import type { ArrangeContext } from './admissible.ts';
import { arrange } from './arrange.ts';
import { type OutlineOperation, operationSchema } from './operation.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const NOTE: GoesTo = { side: null, note: true, speaking: false };
const SIDE_ONE: GoesTo = { side: 1, note: true, speaking: true };
/** What another window wrote in the same place is kept as an item of an id of its own. */
const keepBeside = (theirs: Item): readonly Item[] => [
  { ...theirs, id: id(Number(theirs.id.slice(3)) + 700) },
];
const open: ArrangeContext = { disclosure: () => 'usable', words: () => null, keepBeside };
const secret: ArrangeContext = { disclosure: () => 'background', words: () => null, keepBeside };

const text = (n: number): Item => ({
  item: 'paragraph',
  id: id(n),
  goesTo: null,
  ours: false,
  runs: [{ run: 'text', text: `p${n}`, bold: false, italic: false }],
});
const fact = (n: number) => ({ kind: 'fact', id: id(n) }) as const;
const evidence = (n: number): Item => ({
  item: 'evidence',
  id: id(n),
  goesTo: null,
  ref: fact(9000 + n),
  edits: [],
});
const section = (n: number, items: Item[] = [], sections: Section[] = []): Section => ({
  id: id(n),
  title: `s${n}`,
  role: 'text',
  goesTo: NOTE,
  items,
  sections,
});

const tree = [
  section(1, [text(101), text(102)], [section(2, [text(103)]), section(3)]),
  section(4, [evidence(104)]),
  section(5),
];
const done = (sections: readonly Section[], operation: OutlineOperation, context = open) => {
  const result = arrange(sections, operation, context);
  if (!result.ok) throw new Error(result.problem.code);
  return result.sections;
};
const refused = (sections: readonly Section[], operation: OutlineOperation, context = open) => {
  const result = arrange(sections, operation, context);
  return result.ok ? null : result.problem.code;
};
const shape = (sections: readonly Section[]): string =>
  sections.map((s) => s.title + (s.sections.length > 0 ? `(${shape(s.sections)})` : '')).join(' ');

describe('sections', () => {
  it.each<[string, OutlineOperation, string]>([
    [
      'several into another, in reading order',
      {
        do: 'move-sections',
        sections: [id(5), id(2)],
        target: { place: 'into', section: id(4), at: 'last' },
      },
      's1(s3) s4(s2 s5)',
    ],
    [
      'a section with a child chosen too',
      { do: 'move-sections', sections: [id(2), id(1)], target: { place: 'after', section: id(5) } },
      's4 s5 s1(s2 s3)',
    ],
    [
      'first of the briefing',
      { do: 'move-sections', sections: [id(5)], target: { place: 'into', section: null, at: 'first' } },
      's5 s1(s2 s3) s4',
    ],
    [
      'before',
      { do: 'move-sections', sections: [id(4)], target: { place: 'before', section: id(3) } },
      's1(s2 s4 s3) s5',
    ],
    ['nest', { do: 'nest', sections: [id(4), id(5)] }, 's1(s2 s3 s4 s5)'],
    ['nest with nothing before it', { do: 'nest', sections: [id(1)] }, 's1(s2 s3) s4 s5'],
    ['lift several', { do: 'lift', sections: [id(2), id(3)] }, 's1 s2 s3 s4 s5'],
    ['up', { do: 'move-up', sections: [id(5)] }, 's1(s2 s3) s5 s4'],
    ['up, two pressed against the edge', { do: 'move-up', sections: [id(1), id(4)] }, 's1(s2 s3) s4 s5'],
    ['down, two together', { do: 'move-down', sections: [id(1), id(4)] }, 's5 s1(s2 s3) s4'],
    ['remove', { do: 'remove-sections', sections: [id(1)] }, 's4 s5'],
  ])('%s', (_, operation, expected) => {
    expect(shape(done(tree, operation))).toBe(expected);
  });

  it('refuses a move into itself, an unknown section and an id that is taken', () => {
    const into = (section: string): OutlineOperation => ({
      do: 'move-sections',
      sections: [id(1)],
      target: { place: 'into', section, at: 'last' },
    });
    expect(refused(tree, into(id(2)))).toBe('cycle');
    expect(refused(tree, into(id(1)))).toBe('cycle');
    expect(refused(tree, into(id(77)))).toBe('not-found');
    expect(
      refused(tree, {
        do: 'add-section',
        id: id(103),
        title: '',
        role: 'text',
        goesTo: NOTE,
        target: { place: 'after', section: id(1) },
      }),
    ).toBe('bad-input');
  });
});

describe('items', () => {
  it('moves several across sections in reading order, before one that stays', () => {
    const after = done(tree, {
      do: 'move-items',
      items: [id(104), id(102)],
      target: { section: id(1), before: id(102) },
    });
    expect(walkSections(after).map(({ section: s }) => s.items.map((item) => item.id))).toEqual([
      [id(101), id(102), id(104)],
      [id(103)],
      [],
      [],
      [],
    ]);
  });

  it('keeps what an editor never saw, and rewrites in place what has moved away', () => {
    const moved = done(tree, {
      do: 'move-items',
      items: [id(104)],
      target: { section: id(1), before: id(102) },
    });
    const away = done(moved, {
      do: 'move-items',
      items: [id(102)],
      target: { section: id(5), before: null },
    });
    const typed: Item = { ...text(102), ours: true } as Item;
    const after = done(away, {
      do: 'write-items',
      section: id(1),
      was: [id(101), id(102)],
      items: [text(101), typed, text(120)],
    });
    expect(after[0]?.items.map((item) => item.id)).toEqual([id(101), id(104), id(120)]);
    expect(after[2]?.items).toEqual([typed]);
  });

  it('places evidence as items, as a gathering, and into one without doubling', () => {
    const items = done(tree, {
      do: 'place-evidence',
      refs: [fact(1), fact(2)],
      placement: { as: 'items', target: { section: id(1), before: id(102) }, ids: [id(201), id(202)] },
    });
    expect(items[0]?.items.map((item) => item.id)).toEqual([id(101), id(201), id(202), id(102)]);
    const gathered = done(tree, {
      do: 'place-evidence',
      refs: [fact(1), fact(2)],
      placement: { as: 'gathering', target: { section: id(5), before: null }, id: id(203), list: 'facts' },
    });
    const more = done(gathered, {
      do: 'place-evidence',
      refs: [fact(3), fact(2)],
      placement: { as: 'into', item: id(203), index: 0 },
    });
    expect(more[2]?.items[0]).toMatchObject({ refs: [fact(3), fact(2), fact(1)] });
  });

  it('never brings background evidence to side 1, by any way', () => {
    const withSide = [section(1, [], []), { ...section(2), goesTo: SIDE_ONE }];
    const placed: OutlineOperation = {
      do: 'place-evidence',
      refs: [fact(1)],
      placement: { as: 'items', target: { section: id(2), before: null }, ids: [id(9)] },
    };
    expect(refused(withSide, placed, secret)).toBe('background-only');
    const inNote = done(
      withSide,
      { ...placed, placement: { as: 'items', target: { section: id(1), before: null }, ids: [id(9)] } },
      secret,
    );
    expect(
      refused(inNote, { do: 'move-items', items: [id(9)], target: { section: id(2), before: null } }, secret),
    ).toBe('background-only');
    expect(refused(inNote, { do: 'set-item', item: id(9), goesTo: SIDE_ONE }, secret)).toBe(
      'background-only',
    );
    expect(refused(inNote, { do: 'set-section', section: id(1), goesTo: SIDE_ONE }, secret)).toBe(
      'background-only',
    );
    expect(refused(withSide, { do: 'set-section', section: id(2), role: 'red-lines' })).toBe(
      'background-only',
    );
    const became = done(withSide, placed);
    expect(done(became, { do: 'rename-section', section: id(1), title: 'x' }, secret)).toHaveLength(2);
  });

  it('refuses an edit that would change the words of a quote', () => {
    const words: ArrangeContext = { disclosure: () => 'usable', words: () => 'It is not so.', keepBeside };
    const edit = (start: number, end: number): OutlineOperation => ({
      do: 'set-item',
      item: id(104),
      edits: [{ edit: 'cut', start, end }],
    });
    expect(refused(tree, edit(6, 8), words)).toBe('words-differ');
    expect(done(tree, edit(5, 9), words)).not.toBe(tree);
  });
});

const size = 8;
const forest = fc
  .array(fc.tuple(fc.nat(), fc.nat(3)), { minLength: 2, maxLength: size })
  .map((specs): readonly Section[] => {
    let built: readonly Section[] = [];
    for (const [i, [parent, count]] of specs.entries()) {
      const items = Array.from({ length: count }, (_, k) => (k % 2 ? evidence : text)(100 + i * 10 + k));
      const one = section(i, items);
      const under = parent % (i + 1);
      built = done(built, {
        do: 'add-section',
        id: one.id,
        title: one.title,
        role: 'text',
        goesTo: NOTE,
        target: { place: 'into', section: under === i ? null : id(under), at: 'last' },
      });
      built = done(built, { do: 'write-items', section: one.id, was: [], items });
    }
    return built;
  });
const pick = fc.nat(size - 1).map(id);
const picks = fc.uniqueArray(pick, { minLength: 1, maxLength: 3 });
const target = fc.oneof(
  fc.record({ place: fc.constantFrom('before' as const, 'after' as const), section: pick }),
  fc.record({
    place: fc.constant('into' as const),
    section: fc.option(pick),
    at: fc.constantFrom('first' as const, 'last' as const),
  }),
);
const item = fc.tuple(fc.nat(size - 1), fc.nat(2)).map(([s, k]) => id(100 + s * 10 + k));
const keeping: fc.Arbitrary<OutlineOperation> = fc.oneof(
  fc.record({ do: fc.constant('move-sections' as const), sections: picks, target }),
  fc.record({
    do: fc.constantFrom('nest' as const, 'lift' as const, 'move-up' as const, 'move-down' as const),
    sections: picks,
  }),
  fc.record({ do: fc.constant('rename-section' as const), section: pick, title: fc.string() }),
  fc.record({
    do: fc.constant('move-items' as const),
    items: fc.uniqueArray(item, { minLength: 1, maxLength: 4 }),
    target: fc.record({ section: pick, before: fc.option(item) }),
  }),
);
const census = (sections: readonly Section[]) => ({
  items: allItems({ sections })
    .map((one) => JSON.stringify(one))
    .sort(),
  sections: walkSections(sections)
    .map(({ section: s }) => s.id)
    .sort(),
});

describe('any operation', () => {
  it('loses and doubles nothing, and what crosses the border parses', () => {
    fc.assert(
      fc.property(forest, fc.array(keeping, { maxLength: 6 }), (start, operations) => {
        let now = start;
        for (const operation of operations) {
          expect(operationSchema.safeParse(operation).success).toBe(true);
          const result = arrange(now, operation, open);
          if (result.ok) now = result.sections;
        }
        expect(census(now)).toEqual(census(start));
      }),
      { numRuns: 500 },
    );
  });

  it('is restored by its inverse', () => {
    fc.assert(
      fc.property(forest, pick, (start, one) => {
        const there = walkSections(start).some(({ section: s }) => s.id === one);
        fc.pre(there);
        const back = (
          first: OutlineOperation['do'] & ('nest' | 'move-up' | 'move-down'),
          second: 'lift' | 'move-down' | 'move-up',
        ) => {
          const after = done(start, { do: first, sections: [one] });
          return after === start ? start : done(after, { do: second, sections: [one] });
        };
        expect(back('nest', 'lift')).toEqual(start);
        expect(back('move-up', 'move-down')).toEqual(start);
        expect(back('move-down', 'move-up')).toEqual(start);
      }),
    );
  });

  it('moves a section away and back to where it was', () => {
    fc.assert(
      fc.property(forest, pick, target, (start, one, to) => {
        const siblings = [start, ...walkSections(start).map(({ section: s }) => s.sections)].find((list) =>
          list.some((s) => s.id === one),
        );
        fc.pre(siblings !== undefined);
        const index = siblings?.findIndex((s) => s.id === one) ?? 0;
        const next = siblings?.[index + 1];
        const parent =
          walkSections(start).find(({ section: s }) => s.sections === siblings)?.section.id ?? null;
        const away = arrange(start, { do: 'move-sections', sections: [one], target: to }, open);
        fc.pre(away.ok);
        const home = next
          ? ({ place: 'before', section: next.id } as const)
          : ({ place: 'into', section: parent, at: 'last' } as const);
        if (away.ok)
          expect(done(away.sections, { do: 'move-sections', sections: [one], target: home })).toEqual(start);
      }),
      { numRuns: 500 },
    );
  });
});
