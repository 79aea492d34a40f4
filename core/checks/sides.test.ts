import { expect, it } from 'vitest';
import type { GoesTo, Item, Run } from '../model/narrative.ts';
import { evidence, fact, id, input, paragraph, records, section, source, stamp } from './check.fixture.ts';
import { check } from './check.ts';
import type { FindingKind } from './finding.ts';

const BEHIND: GoesTo = { side: 2, note: true, speaking: false };
const five = [1, 2, 3, 4, 5].map((n) => fact({ ...stamp(n), measure: `measure ${n}`, value: n * 10 }));
const held = (facts = five) => records(['source', source], ...facts.map((one) => ['fact', one] as const));
const told = (kind: FindingKind, items: readonly Item[], goesTo: GoesTo, facts = five) =>
  check(input([section(items, { goesTo })], held(facts)))
    .filter((finding) => finding.kind === kind)
    .map(({ params }) => params);
const refs = five.map(({ id: of }) => ({ kind: 'fact', id: of }) as const);

it('tells of more than four figures on either side, not in the note', () => {
  const items = refs.map((ref) => evidence(ref));
  for (const side of [1, 2] as const)
    expect(told('too-many-figures', items, { ...BEHIND, side })).toEqual([{ side, count: 5, most: 4 }]);
  expect(told('too-many-figures', items, { ...BEHIND, side: null })).toEqual([]);
  expect(told('too-many-figures', items.slice(1), BEHIND)).toEqual([]);
});

it('counts on side 2 what is set out there: no references in a sentence, and no figures in conflict', () => {
  const chips: Run[] = refs.map((ref) => ({ run: 'chip', ref, show: 'reference', edits: [] }));
  expect(told('too-many-figures', [paragraph(chips)], BEHIND)).toEqual([]);
  const items = refs.map((ref) => evidence(ref));
  const [first, second, ...others] = five;
  if (!first || !second) throw new Error('there are five');
  const contested = [{ ...first, measure: 'one' }, { ...second, measure: 'one' }, ...others];
  expect(told('too-many-figures', items, BEHIND, contested)).toEqual([]);
});

it('tells of a picture that goes where none is printed', () => {
  const picture: Item = {
    item: 'picture',
    id: id(70),
    goesTo: null,
    blob: 'a'.repeat(64),
    mediaType: 'image/png',
    alt: 'A bridge',
    caption: '',
    source: 'us',
    rights: 'ours',
    marking: null,
  };
  const speaking = { side: null, note: true, speaking: true };
  for (const goesTo of [{ ...BEHIND, side: 1 as const }, speaking])
    expect(told('picture-unprinted', [picture], goesTo)).toEqual([{ words: 'A bridge' }]);
  expect(told('picture-unprinted', [picture], BEHIND)).toEqual([]);
});
