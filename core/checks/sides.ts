import { figuresTables } from '../figures/table.ts';
import type { Id } from '../model/id.ts';
import type { Item } from '../model/narrative.ts';
import { destination, isSpoken } from '../outline/admissible.ts';
import type { Draft } from './finding.ts';
import { at, type Survey } from './survey.ts';

/** Most figures of a side: what a principal keeps in mind. */
const MOST_FIGURES = 4;

/** Sides with more figures than a principal keeps in mind. Those in conflict stand on side 2 without their numbers. */
export function figuresOnSides(surveyed: Survey): readonly Draft[] {
  const { input, uses } = surveyed;
  return ([1, 2] as const).flatMap((side): Draft[] => {
    const there = uses.filter(({ section, item, ref }) => {
      const goesTo = destination(section, item);
      if (ref.kind !== 'fact' || (input.records.fact[ref.id]?.value ?? null) === null) return false;
      return goesTo.side === side && (side === 1 || isSetOut(item));
    });
    const facts = [...new Map(there.map((use) => [use.ref.id, use])).values()];
    if (facts.length <= MOST_FIGURES) return [];
    const contested = side === 1 ? new Set<Id>() : contestedIn(surveyed);
    const told = facts.filter(({ ref }) => !contested.has(ref.id));
    const over = told[MOST_FIGURES];
    return over
      ? [{ kind: 'too-many-figures', ...at(over), params: { side, count: told.length, most: MOST_FIGURES } }]
      : [];
  });
}

/** Evidence of its own, which side 2 sets as a figure; a chip in a sentence is a reference to one. */
const isSetOut = (item: Item): boolean => item.item === 'evidence' || item.item === 'gathering';

function contestedIn({ input: { records } }: Survey): ReadonlySet<Id> {
  const tables = figuresTables(Object.values(records.fact), Object.values(records.comparison));
  return new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ fact, verdict }) => (verdict?.verdict === 'conflict' ? [fact.id] : [])),
    ),
  );
}

/** What an output leaves out: a picture is never printed on side 1 or in the speaking copy. */
export function notPrinted({ items }: Survey): readonly Draft[] {
  return items.flatMap(({ section, item }): Draft[] =>
    item.item === 'picture' && isSpoken(destination(section, item))
      ? [
          {
            kind: 'picture-unprinted',
            section: section.id,
            item: item.id,
            field: 'goesTo',
            params: { words: item.caption || item.alt },
          },
        ]
      : [],
  );
}
