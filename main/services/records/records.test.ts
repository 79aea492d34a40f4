import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Refusal } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Json } from '../../../core/model/patch.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { frozenTextOf } from '../sources/anchors.ts';
import { editRecord, removeRecord } from './records.ts';

const text =
  'Nearly 93,000 people were deported, 53 percent more than a year earlier.\n\nThe minister said “no”.\n';

let at: TemporaryLibrary;
let source: Id;
beforeAll(async () => {
  at = await TemporaryLibrary.make();
  source = await at.addSource(text);
});
afterAll(() => at.remove());

const words = async (exact: string) => {
  const frozen = await frozenTextOf(at.library, source);
  const start = frozen.text.indexOf(exact);
  return anchorOf(frozen, source, { start, end: start + exact.length });
};
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('was filed'),
    (error: Refusal) => error.problems.map(({ code, field }) => ({ code, field })),
  );

describe('filing', () => {
  test('gives each kind its own numbers, and never one twice, not even after an undo', async () => {
    const first = await at.add('fact', {
      measure: 'deported',
      value: 93_000,
      anchors: [await words('Nearly 93,000')],
    });
    const group = at.changes.at(-1)?.group ?? '';
    await at.library.undo(group);
    await expect(at.library.get('fact', first)).rejects.toThrow('not-found');
    const second = await at.add('fact', {
      measure: 'deported',
      value: 93_000,
      anchors: [await words('Nearly 93,000')],
    });
    expect((await at.library.get('fact', second)).record.number).toBe(2);
  });

  test('refuses words that are not what the source reads, and loses nothing', async () => {
    const anchor = await words('Nearly 93,000 people');
    const before = at.library.rows().length;
    expect(
      await refusal(
        at.add('fact', {
          measure: 'deported',
          value: 83_000,
          anchors: [{ ...anchor, exact: 'Nearly 83,000 people' }],
        }),
      ),
    ).toEqual([{ code: 'words-differ', field: 'anchors' }]);
    expect(
      await refusal(at.add('fact', { measure: 'x', value: 1, anchors: [{ ...anchor, end: 9_999 }] })),
    ).toEqual([{ code: 'span-outside', field: 'anchors' }]);
    expect(at.library.rows()).toHaveLength(before);
  });

  test('says at the field what cannot be true', async () => {
    expect(await refusal(at.add('fact', { measure: '', anchors: [await words('93,000')] }))).toEqual([
      { code: 'required', field: 'measure' },
      { code: 'no-value', field: 'value' },
    ]);
    expect(
      await refusal(
        at.add('quote', {
          passages: [{ anchor: await words('Nearly 93,000 people were deported'), mode: 'reported' }],
          form: 'direct',
          speaker: { actor: null, name: 'The minister' },
        }),
      ),
    ).toEqual([{ code: 'nothing-quoted', field: 'form' }]);
  });

  test('refuses an instrument that amends itself, and a circle of supersession', async () => {
    const treaty = await at.add('agreement', { title: 'Treaty' });
    const edit = (kind: 'agreement' | 'fact', id: Id, fields: object) =>
      at.library.edit(`${kind}:edit`, null, (transaction) => editRecord(transaction, kind, id, fields));
    expect(await refusal(edit('agreement', treaty, { amends: treaty }))).toEqual([
      { code: 'amends-itself', field: null },
    ]);
    const anchors = [await words('93,000')];
    const old = await at.add('fact', { measure: 'deported', value: 92_000, anchors });
    const newer = await at.add('fact', { measure: 'deported', value: 93_000, anchors, supersedes: old });
    expect(await refusal(edit('fact', old, { supersedes: newer }))).toEqual([{ code: 'cycle', field: null }]);
  });

  test('takes a marking below its source only with authority and reason', async () => {
    const secret = await at.addSource('A secret text of some words.', { marking: 'red' });
    const frozen = await frozenTextOf(at.library, secret);
    const fields = {
      measure: 'words',
      value: 6,
      marking: 'green',
      anchors: [anchorOf(frozen, secret, { start: 2, end: 8 })],
    };
    expect(await refusal(at.add('fact', fields))).toEqual([
      { code: 'marking-below-source', field: 'marking' },
    ]);
    const markingAuthority = { authority: 'Head of desk', date: '2024-11-02', reason: 'Published since' };
    await expect(at.add('fact', { ...fields, markingAuthority })).resolves.toMatch(/^[0-9A-Z]{26}$/);
  });
});

describe('removing', () => {
  test('says where a record is used, and removes it when told to all the same', async () => {
    const remove = (id: Id, evenIfUsed: boolean) =>
      at.library.edit('source:remove', null, (transaction) =>
        removeRecord(at.library, transaction, 'source', id, evenIfUsed),
      );
    const used = await at.addSource('Another text of words.');
    const frozen = await frozenTextOf(at.library, used);
    await at.add('mark', { anchors: [anchorOf(frozen, used, { start: 0, end: 7 })] });
    expect(await refusal(remove(used, false))).toEqual([{ code: 'in-use', field: null }]);
    await remove(used, true);
    await expect(at.library.get('source', used)).rejects.toThrow('not-found');
  });
});

test('a record of an older Précis, which lacks fields of today, is edited, undone and removed like any other', async () => {
  const id = await at.add('briefing', { title: 'Kept for years' });
  const { store } = at.library;
  const before = (await store.read({ kind: 'briefing', id }))?.data ?? null;
  // As it was written before these fields were thought of.
  const { clearances, yardstick, ...after } = before as Record<string, Json>;
  expect([clearances, yardstick]).toEqual([[], 'none']);
  await store.commit({
    command: 'briefing:edit',
    group: 'old',
    by: 'Test',
    changes: [{ kind: 'briefing', id, before, after }],
  });

  await at.library.edit('briefing:edit', 'new', (transaction) =>
    editRecord(transaction, 'briefing', id, { title: 'Read again' }),
  );
  expect((await at.library.get('briefing', id)).record).toMatchObject({
    title: 'Read again',
    yardstick: 'none',
  });
  await at.library.undo('new');
  expect((await store.read({ kind: 'briefing', id }))?.data).toEqual(after);
  await at.library.edit('briefing:remove', null, (transaction) =>
    removeRecord(at.library, transaction, 'briefing', id, true),
  );
  await expect(at.library.get('briefing', id)).rejects.toThrow('not-found');
});
