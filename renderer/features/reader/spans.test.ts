import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../core/model/anchor.ts';
import { kinds } from '../../../core/model/kinds.ts';
import { type Evidence, levelsOf, markedIn, under } from './spans.ts';

const SOURCE = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';
const stamp = (number: number) => ({
  id: `01J9ZZZZZZZZZZZZZZZZZZZZ${10 + number}`,
  number,
  createdBy: '',
  createdAt: '2026-01-01T00:00:00Z',
  changedBy: '',
  changedAt: '2026-01-01T00:00:00Z',
});
const anchor = (start: number, end: number, more: Partial<Anchor> = {}): Anchor => ({
  source: SOURCE,
  start,
  end,
  exact: 'x'.repeat(end - start),
  before: '',
  after: '',
  state: 'exact',
  ...more,
});
const fact = (number: number, start: number, end: number, more: Partial<Anchor> = {}): Evidence => ({
  kind: 'fact',
  record: { ...kinds.fact.blank, ...stamp(number), anchors: [anchor(start, end, more)] },
});
const quote = (
  number: number,
  spans: readonly [number, number, 'quoted' | 'reported'][],
  more: Partial<typeof kinds.quote.blank> = {},
): Evidence => ({
  kind: 'quote',
  record: {
    ...kinds.quote.blank,
    ...stamp(number),
    ...more,
    passages: spans.map(([start, end, mode]) => ({ anchor: anchor(start, end), mode })),
  },
});

describe('evidence in a text', () => {
  it('is found under a click, the shortest first', () => {
    const marked = markedIn(SOURCE, [quote(1, [[0, 100, 'quoted']]), fact(2, 40, 60)]);
    expect(under(marked, 50).map(({ evidence }) => evidence.kind)).toEqual(['fact', 'quote']);
    expect(under(marked, 10).map(({ evidence }) => evidence.kind)).toEqual(['quote']);
    expect(under(marked, 100)).toEqual([]);
  });

  it('tells quoted words from reported ones and from an outlet of its own view', () => {
    const paints = (evidence: Evidence) =>
      markedIn(SOURCE, [evidence]).flatMap(({ spans }) => spans.map(({ paint, bars }) => [paint, bars]));
    const partial = quote(
      1,
      [
        [0, 5, 'reported'],
        [5, 9, 'quoted'],
      ],
      { form: 'partial' },
    );
    expect(paints(partial)).toEqual([
      ['reported', false],
      ['quoted', true],
    ]);
    expect(paints(quote(1, [[0, 5, 'reported']], { form: 'indirect' }))).toEqual([['quoted', true]]);
    expect(paints(quote(1, [[0, 5, 'reported']], { form: 'indirect', voice: 'outlet' }))).toEqual([
      ['own', true],
    ]);
  });

  it('paints a changed anchor as changed and a lost one, or one of another source, not at all', () => {
    const states = markedIn(SOURCE, [
      fact(1, 0, 5, { state: 'changed' }),
      fact(2, 6, 9, { state: 'lost' }),
      fact(3, 0, 5, { source: '01J9ZZZZZZZZZZZZZZZZZZZZZA' }),
    ]);
    expect(states.map(({ evidence, spans }) => [evidence.record.number, spans[0]?.paint])).toEqual([
      [1, 'changed'],
    ]);
  });

  it('gives overlapping spans of one paint levels of their own', () => {
    const spans = markedIn(SOURCE, [fact(1, 0, 50), fact(2, 20, 70), fact(3, 60, 90)]).flatMap(
      (item) => item.spans,
    );
    expect(levelsOf(spans)).toEqual([0, 1, 0]);
  });
});
