import { expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import { type Anchored, anchorsOf, type Composition } from '../composition.ts';
import { passages } from './passages.ts';

const { input, quotes, sources } = packCase();
const [quote] = quotes;
const [source] = sources;
if (quote === undefined || source === undefined) throw new Error('The case has no quote or source.');
const taken: readonly Anchored[] = [{ kind: 'quote', record: quote }];
const bracketsWith = (hidden: Composition['hidden']) => {
  const work: Composition = {
    input,
    records: input.records,
    language: 'en',
    t: translator('en'),
    withheld: new Set(),
    hidden,
  };
  const block = passages(work, source, taken, new Map(), null)?.block;
  const lines = block?.rows.flatMap((row) => (row.row === 'line' ? [row.number] : [])) ?? [];
  return { lines, brackets: block?.brackets ?? [] };
};

it('puts the number of evidence beside its first line that is printed, where one before it was left out', () => {
  const [whole] = bracketsWith({}).brackets;
  const [anchor] = anchorsOf({ kind: 'quote', record: quote });
  if (whole === undefined || anchor === undefined) throw new Error('Nothing is bracketed.');
  expect(whole.last).toBeGreaterThan(whole.first);
  const { lines, brackets } = bracketsWith({ [source.id]: [{ start: anchor.start, end: anchor.start + 1 }] });
  expect(lines).not.toContain(whole.first);
  expect(brackets).toMatchObject([{ ref: whole.ref, first: whole.first + 1, last: whole.last }]);
});
