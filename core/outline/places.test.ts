import { describe, expect, it } from 'vitest';
import type { Section } from '../model/briefing.ts';
import type { Item } from '../model/narrative.ts';
import {
  beforePlace,
  placeBeside,
  placeBesideAll,
  placeForEvidence,
  placeInNextSection,
  placesIn,
  sectionNumbers,
} from './places.ts';

const item = (kind: 'paragraph' | 'heading', id: string): Item =>
  kind === 'paragraph'
    ? { item: kind, id, goesTo: null, ours: false, runs: [] }
    : { item: kind, id, goesTo: null, runs: [] };
const section = (id: string, items: Item[], sections: Section[] = []): Section => ({
  id,
  title: id,
  role: 'text',
  goesTo: { side: null, note: true, speaking: false },
  items,
  sections,
});
const inner = section('b', []);
const tree = [
  section('a', [item('paragraph', 'p1'), item('heading', 'h1'), item('paragraph', 'p2')], [inner]),
  section('c', [item('paragraph', 'p3')]),
];

describe('places of an outline', () => {
  it('numbers sections as a reader counts them', () => {
    expect([...sectionNumbers(tree)]).toEqual([
      ['a', '1'],
      ['b', '1.1'],
      ['c', '2'],
    ]);
  });

  it('steps through every place and stops at the ends', () => {
    const first = { section: 'a', before: 'p1' };
    const walked = placesIn(tree).map((_, i) => placeBeside(tree, first, i));
    expect(walked).toEqual(placesIn(tree));
    expect(placeBeside(tree, first, -1)).toEqual(first);
    expect(placeBeside(tree, first, 99)).toEqual({ section: 'c', before: null });
  });

  it('goes to the neighbouring section, also an empty one', () => {
    expect(placeInNextSection(tree, { section: 'a', before: 'h1' }, 1)).toEqual({
      section: 'b',
      before: null,
    });
    expect(placeInNextSection(tree, { section: 'b', before: null }, 1)).toEqual({
      section: 'c',
      before: 'p3',
    });
  });

  it('names a place by what stands before it', () => {
    const [a] = tree;
    if (!a) throw new Error('no section');
    expect(beforePlace(a, 'p1')).toBeNull();
    expect(beforePlace(a, 'p2')).toMatchObject({ item: 'heading', nth: 1 });
    expect(beforePlace(a, null)).toMatchObject({ item: 'paragraph', nth: 2 });
  });

  it('steps several items at once, over the border of a section and no further', () => {
    expect(placeBesideAll(tree, ['h1', 'p2'], -1)).toEqual({ section: 'a', before: 'p1' });
    expect(placeBesideAll(tree, ['p1', 'h1'], 1)).toEqual({ section: 'a', before: null });
    expect(placeBesideAll(tree, ['h1', 'p2'], 1)).toEqual({ section: 'b', before: null });
    expect(placeBesideAll(tree, ['p3'], -1)).toEqual({ section: 'b', before: null });
    expect(placeBesideAll(tree, ['p1'], -1)).toBeNull();
    expect(placeBesideAll(tree, ['h1', 'p3'], 0)).toEqual({ section: 'a', before: 'h1' });
  });

  it('goes into a list made for what is in hand, and past any other', () => {
    const list = (id: string, as: 'facts' | 'timeline'): Item => ({
      item: 'gathering',
      id,
      goesTo: null,
      as,
      refs: [],
    });
    const sections = [section('a', [list('g', 'facts')])];
    const before = { section: 'a', before: 'g' };
    const into = { section: 'a', into: 'g', index: null };
    const after = { section: 'a', before: null };
    expect(placeBeside(sections, before, 1, ['fact'])).toEqual(into);
    expect(placeBeside(sections, into, 1, ['fact'])).toEqual(after);
    expect(placeBeside(sections, into, -1, ['fact'])).toEqual(before);
    expect(placeBeside(sections, before, 1, ['fact', 'quote'])).toEqual(after);
    expect(placeBeside(sections, before, 1)).toEqual(after);
    expect(placeForEvidence(sections, { section: 'a', item: 'g' }, ['fact'])).toEqual(into);
    expect(placeForEvidence(sections, { section: 'a', item: 'g' }, ['quote'])).toEqual(after);
    expect(
      placeForEvidence([section('a', [list('t', 'timeline')])], { section: 'a', item: 't' }, ['quote']),
    ).toEqual({ section: 'a', into: 't', index: null });
  });
});
