import { expect, test } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { filesOf, recipientsOf } from './copies.ts';
import { releaseLevel } from './release.ts';

const { input } = packCase();
const note = { ...input.options, copy: null, releaseAt: null };
const brief = { ...note, output: 'two-sides' as const };
const corrigendum = { ...note, output: 'corrigendum' as const };
const copy = (number: number, release: string | null = null) => ({
  number,
  holder: `Holder ${number}`,
  sentBy: '',
  release,
});

test('every holder has a file of each output, numbered and named, also without a level', () => {
  const files = filesOf([note, brief], [copy(1), copy(2, 'green')]);
  expect(files.map(({ output, copy }) => [output, copy?.holder ?? null])).toEqual([
    ['note', null],
    ['two-sides', null],
    ['note', 'Holder 1'],
    ['two-sides', 'Holder 1'],
    ['note', 'Holder 2'],
    ['two-sides', 'Holder 2'],
  ]);
});

test('a corrigendum is one sheet for all who hold what it corrects; who sees less has one of their own', () => {
  const files = filesOf([corrigendum], [copy(1)], [copy(1), copy(2, 'green')]);
  expect(files.map(({ copy }) => copy?.number ?? null)).toEqual([null, 2]);
});

test('a copy asked for by name is not made twice', () => {
  expect(filesOf([{ ...note, copy: copy(1) }], [copy(1)])).toHaveLength(1);
  expect(filesOf([note, { ...note, copy: copy(1) }], [copy(1)])).toHaveLength(2);
});

test.each([
  ['green', 'amber', 'green'],
  ['amber', 'green', 'green'],
  [null, 'green', 'green'],
  ['green', null, 'green'],
  [null, null, null],
] as const)('output at %s, copy at %s: printed at %s', (releaseAt, own, printed) => {
  const [, named] = filesOf([{ ...note, releaseAt }], [copy(1, own)]);
  expect(named && releaseLevel({ ...input, options: named })).toBe(printed);
});

test('the next version goes to those who hold the one before, unless the briefing says otherwise', () => {
  const versions = [{ copies: [copy(1)] }, { copies: [copy(1), copy(2)] }];
  expect(recipientsOf({ copies: null }, versions)).toHaveLength(2);
  expect(recipientsOf({ copies: [] }, versions)).toEqual([]);
  expect(recipientsOf({ copies: null }, [])).toEqual([]);
});
