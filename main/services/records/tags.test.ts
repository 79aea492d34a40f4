import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../../core/model/id.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { editRecord } from './records.ts';
import { mergeTags, tagRecords } from './tags.ts';

let held: TemporaryLibrary;
beforeEach(async () => {
  held = await TemporaryLibrary.make();
});
afterEach(() => held.remove());

const tag = (name: string, parent: Id | null = null) => held.add('tag', { name, parent });
const tagsOf = async (id: Id) => (await held.library.get('place', id)).record.tags;
const place = (tags: readonly Id[]) =>
  held.add('place', { names: [{ text: 'Khorog', language: 'en', preferred: true }], tags });
const parentOf = async (id: Id) => (await held.library.get('tag', id)).record.parent;

test('records are tagged, untagged and recoded in one edit', async () => {
  const [water, borders] = [await tag('Water'), await tag('Borders')];
  const [one, two] = [await place([]), await place([water])];
  const records = [one, two].map((id) => ({ kind: 'place' as const, id }));
  const group = ulid();
  await tagRecords(held.library, { records, add: [borders], remove: [water] }, group);
  expect([await tagsOf(one), await tagsOf(two)]).toEqual([[borders], [borders]]);
  expect(held.changes.at(-1)?.changes).toHaveLength(2);
  await tagRecords(held.library, { records, add: [borders], remove: [] }, null);
  expect(await tagsOf(one)).toEqual([borders]);
  await held.library.undo(group);
  expect([await tagsOf(one), await tagsOf(two)]).toEqual([[], [water]]);
});

test('a tag that is none is refused, and nothing is tagged', async () => {
  const one = await place([]);
  const input = { records: [{ kind: 'place' as const, id: one }], add: [ulid()], remove: [] };
  await expect(tagRecords(held.library, input, null)).rejects.toThrow('not-found');
  expect(await tagsOf(one)).toEqual([]);
});

test('merging moves records, tags below and saved searches, and is undone as one', async () => {
  const [keep, away] = [await tag('Water'), await tag('Rivers')];
  const below = await tag('Panj', away);
  const both = await place([away, keep]);
  const search = await held.add('search', { name: 'W', filters: { tag: [away] } });
  const group = ulid();
  await mergeTags(held.library, { keep, away }, group);
  expect(await tagsOf(both)).toEqual([keep]);
  expect(await parentOf(below)).toBe(keep);
  expect((await held.library.get('search', search)).record.filters).toEqual({ tag: [keep] });
  expect(await held.library.find('tag', away)).toBeNull();
  await held.library.undo(group);
  expect(await tagsOf(both)).toEqual([away, keep]);
  expect(await parentOf(below)).toBe(away);
});

test('a tag merged with one that stands above it takes its place', async () => {
  const top = await tag('Asia');
  const away = await tag('Water', top);
  const middle = await tag('Rivers', away);
  const keep = await tag('Panj', middle);
  await mergeTags(held.library, { keep, away }, null);
  expect(await parentOf(keep)).toBe(top);
  expect(await parentOf(middle)).toBe(keep);
});

test('no tag comes to stand under itself', async () => {
  const above = await tag('Asia');
  const below = await tag('Water', above);
  const edit = held.library.edit('tag:edit', null, (transaction) =>
    editRecord(transaction, 'tag', above, { parent: below }),
  );
  await expect(edit).rejects.toThrow(/cycle|own-parent/);
  expect(await parentOf(above)).toBeNull();
});
