import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Refusal } from '../../../core/contract/result.ts';
import { problems as en } from '../../../core/language/en/problems.ts';
import { problems as ru } from '../../../core/language/ru/problems.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { frozenTextOf } from '../sources/anchors.ts';
import { editRecord } from './records.ts';

let at: TemporaryLibrary;
let quote: Partial<FieldsOf<'quote'>>;
let fact: Partial<FieldsOf<'fact'>>;
beforeAll(async () => {
  at = await TemporaryLibrary.make();
  const source = await at.addSource('The minister said “no”. 5 people left.', { published: '2024-10-08' });
  const frozen = await frozenTextOf(at.library, source);
  const anchor = anchorOf(frozen, source, { start: 19, end: 21 });
  quote = { speaker: { actor: null, name: 'the minister' }, passages: [{ anchor, mode: 'quoted' }] };
  fact = { measure: 'people', value: 5, anchors: [anchor] };
});
afterAll(() => at.remove());

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'filed',
    (error: Refusal) => {
      for (const { code } of error.problems) expect([code in en, code in ru], code).toEqual([true, true]);
      return error.problems.map(({ code, field }) => `${field} ${code}`).join(', ');
    },
  );
const edit = <K extends KindName>(kind: K, id: Id, fields: Partial<FieldsOf<K>>) =>
  at.library.edit(`${kind}:edit`, null, (transaction) => editRecord(transaction, kind, id, fields));
const relay = (date: string | null) => ({ party: null, descriptor: 'a source', date });
const authority = (date: string) => ({ authority: 'Head', date, reason: 'Published' });
const role = (from: string | null, to: string | null) => ({
  names: [{ text: 'A B', language: 'en', preferred: true }],
  roles: [{ title: 'Minister', organisation: '', from, to, seen: null }],
});
const step = (done: number, of: number) => ({
  title: 'T',
  instrument: 'treaty' as const,
  status: [{ stage: 'ratified' as const, date: null, evidence: null, ratified: { done, of }, note: '' }],
});

test('dates that are none, and days in an order that cannot be, are refused at their fields', async () => {
  const said = (fields: Partial<FieldsOf<'quote'>>) => refused(at.add('quote', { ...quote, ...fields }));
  expect(await said({ reportedThrough: relay('2024-13-45') })).toBe('reportedThrough.date date');
  expect(await refused(at.add('fact', { ...fact, reportedThrough: relay('2024-13-45') }))).toBe(
    'reportedThrough.date date',
  );
  expect(await said({ markingAuthority: authority('someday') })).toBe('markingAuthority.date date');
  expect(await said({ markingAuthority: authority('') })).toBe('markingAuthority.date required');
  expect(await said({ said: '2030-01-01' })).toBe('said said-after-published');
  expect(await said({ reportedThrough: relay('2024-10-09') })).toBe(
    'reportedThrough.date passed-on-after-published',
  );
  expect(await said({ said: '2024-10-08', reportedThrough: relay('2024-10-07') })).toBe(
    'said said-after-passed-on',
  );
  expect(await said({ saidDirectly: true, reportedThrough: relay(null) })).toBe(
    'reportedThrough direct-and-through',
  );
  expect(await refused(at.add('agreement', step(9, 3)))).toBe('status ratified-by-more');
  expect(await refused(at.add('actor', role('2024-05', '2020-01')))).toBe('roles role-backwards');
  expect(
    await refused(at.add('line', { text: 'We note.', clearedOn: '2024-05-01', validUntil: '2023-05-01' })),
  ).toBe('validUntil valid-before-cleared');
});

test('what may be true is filed: the same day, an uncertain or a wider date', async () => {
  for (const fields of [
    { said: '2024-10-08', reportedThrough: relay('2024-10-08') },
    { said: '2024-10' },
    { said: '2025?' },
    { said: null, reportedThrough: relay(null) },
  ])
    expect(await refused(at.add('quote', { ...quote, ...fields }))).toBe('filed');
  expect(await refused(at.add('agreement', step(3, 3)))).toBe('filed');
  expect(await refused(at.add('actor', role('2024-05', '2024')))).toBe('filed');
});

test('a record that an older Précis let through is read and edited; only what is impossible anew is refused', async () => {
  const id = await at.add('quote', { ...quote, said: '2024-10-08' });
  const before = (await at.library.store.read({ kind: 'quote', id }))?.data ?? null;
  const old = { said: '2030-01-01', reportedThrough: relay('2024-13-45') };
  await at.library.store.commit({
    command: 'quote:edit',
    group: 'old',
    by: '',
    changes: [{ kind: 'quote', id, before, after: { ...(before as object), ...old } as Json }],
  });
  expect((await at.library.get('quote', id)).record.reportedThrough?.date).toBe('2024-13-45');
  expect(await refused(edit('quote', id, { note: 'Seen.' }))).toBe('filed');
  expect(await refused(edit('quote', id, { reportedThrough: relay('2024-14-45') }))).toBe(
    'reportedThrough.date date',
  );
  expect(await refused(edit('quote', id, { said: '2024-10-07', reportedThrough: null }))).toBe('filed');
});
