import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Payload } from '../../../core/contract/events.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { Id } from '../../../core/model/id.ts';
import { defaultOptions } from '../../../core/pack/index.ts';
import { OwnWords } from '../../../core/purge/own-words.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { filesBelow } from '../../../tests/fixtures/store.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import { newLibrary, openLibrary } from '../libraries.ts';
import type { Library, World } from '../library.ts';

/** A source in confidence, and one that has nothing to do with it. */
const WORDS =
  'The ambassador let it be known over dinner that his capital would quietly drop its claim to the dam before spring.';
const OTHER =
  'The ministry announced that the bridge at the border would be opened to lorries in the first days of June.';

const told: Payload<'records:changed'>[] = [];
const world: World = {
  now: () => new Date('2024-11-02T10:00:00Z'),
  newId: ulid,
  user: 'Test',
  emit: (name, payload) => {
    if (name === 'records:changed') told.push(payload as Payload<'records:changed'>);
  },
};
let folder: string;
let library: Library;
let call: Handlers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-purging-'));
  library = await newLibrary(join(folder, 'library'), world);
  call = handlersOf(library, inProcess);
  told.length = 0;
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function imported(name: string, words: string): Promise<Id> {
  const html = `<html lang="en"><body><article><h1>${name}</h1><p>${words}</p><p>Nothing else was said.</p></article></body></html>`;
  const file = { name: `${name}.html`, bytes: new TextEncoder().encode(html) };
  const { made } = await call['source:import']({ file, anyway: true }, null);
  return made?.id ?? '';
}

/** The place of words in a source. */
async function at(source: Id, exact: string): Promise<Anchor> {
  const { text } = await call['source:text']({ id: source }, null);
  const start = text.indexOf(exact);
  expect(start).toBeGreaterThanOrEqual(0);
  const end = start + exact.length;
  const [before, after] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return { source, start, end, exact, before, after, state: 'exact' };
}

/** Files of the library in which the words can be read: whole, or eight of them in a row. */
function filesThatTell(words = WORDS): readonly string[] {
  const { directory } = library.store;
  const known = new OwnWords(words);
  return filesBelow(directory).filter((file) => {
    const text = readFileSync(join(directory, file)).toString('utf8');
    return known.in(text.replace(/\\[nrt]/g, ' '));
  });
}

const purge = async (id: Id, versions: 'keep' | 'remove' = 'keep') => {
  const { seq } = await call['source:purge-plan']({ id }, null);
  await call['source:purge']({ id, seq, versions }, null);
};

/** Everything a day's work leaves of a source: evidence edited, undone and removed, a search, a form, a briefing. */
async function work(source: Id, other: Id) {
  const claim = await at(source, 'quietly drop its claim to the dam before spring');
  const fact = await call['fact:add'](
    { statement: WORDS, measure: 'claims', value: 1, anchors: [claim] },
    null,
  );
  await call['fact:edit']({ id: fact.id, fields: { statement: `${WORDS} (as heard)` } }, null);
  const quote = await call['quote:add'](
    {
      passages: [{ anchor: await at(source, WORDS), mode: 'reported' }],
      form: 'indirect',
      speaker: { actor: null, name: 'The ambassador' },
    },
    null,
  );
  const removed = await call['mark:add']({ anchors: [await at(source, WORDS.slice(0, 80))] }, null);
  await call['mark:remove']({ id: removed.id }, null);
  const agreement = await call['agreement:add'](
    {
      title: 'Protocol on the dam',
      instrument: 'protocol',
      mentions: [
        { anchor: claim, action: null, status: null, credibility: null },
        { anchor: await at(other, 'opened to lorries'), action: null, status: null, credibility: null },
      ],
      status: [{ stage: 'drafted', date: '2024', evidence: claim, ratified: null, note: '' }],
    },
    null,
  );
  const line = await call['line:add']({ text: 'We have seen reports.', evidence: [quote.id] }, null);
  const comment = await call['comment:add']({ text: `He said: ${WORDS}` }, null);
  await call['comment:edit']({ id: comment.id, fields: { text: 'He said more than he should.' } }, null);
  const tag = await call['tag:add']({ name: 'dams' }, null);
  await call['edit:undo']({}, null);
  await library.store.keepForm(ulid(), { fields: { statement: WORDS } });
  await call['search:find']({ query: 'ambassador' }, null);
  await library.store.checkpoint();
  await call['fact:edit']({ id: fact.id, fields: { statement: `${WORDS} Indeed.` } }, null);
  await library.store.checkpoint();
  await call['fact:edit']({ id: fact.id, fields: { note: WORDS } }, null);
  const briefing = await call['briefing:add']({ title: 'The dam' }, null);
  await call['briefing:edit'](
    {
      id: briefing.id,
      fields: {
        sections: [
          {
            id: ulid(),
            title: 'What was said',
            role: 'statements',
            goesTo: { side: null, note: true, speaking: false },
            items: [
              {
                id: ulid(),
                goesTo: null,
                item: 'paragraph',
                ours: false,
                runs: [{ run: 'text', text: 'Little is known.', bold: false, italic: false }],
              },
              {
                id: ulid(),
                goesTo: null,
                item: 'evidence',
                ref: { kind: 'quote', id: quote.id },
                edits: [],
              },
            ],
            sections: [],
          },
        ],
      },
    },
    null,
  );
  return { fact, quote, agreement, line, comment, tag, briefing: briefing.id };
}

test('the words of a purged source are in no file of the library, then and after it is opened again', async () => {
  const source = await imported('Dinner', WORDS);
  const other = await imported('Bridge', OTHER);
  const made = await work(source, other);
  expect(new Set(filesThatTell().map((file) => file.split('/')[0]))).toEqual(
    new Set(['blobs', 'documents', 'forms', 'generations', 'history', 'index', 'journal']),
  );

  const plan = await call['source:purge-plan']({ id: source }, null);
  expect(plan).toMatchObject({
    source: { kind: 'source', number: 1 },
    forms: 1,
    repeats: [],
    alike: [],
    versions: [],
    drafts: [],
  });
  expect(plan.goes.map(({ id }) => id).sort()).toEqual([made.fact.id, made.quote.id].sort());
  expect(plan.loses.map(({ id }) => id)).toEqual([made.agreement.id]);
  expect(plan.usedIn.map(({ id }) => id).sort()).toEqual([made.line.id, made.briefing].sort());
  await call['source:purge']({ id: source, seq: plan.seq, versions: 'keep' }, null);

  expect(filesThatTell()).toEqual([]);
  expect(told.at(-1)).toMatchObject({ command: 'source:purge', seq: plan.seq + 1 });
  const windows = new Map(told.at(-1)?.changes.map(({ id, record }) => [id, record]));
  expect([source, made.fact.id, made.quote.id].map((id) => windows.get(id))).toEqual([null, null, null]);
  expect(await call['search:find']({ query: 'ambassador' }, null)).toMatchObject({ total: 0 });
  expect((await call['agreement:get']({ id: made.agreement.id }, null)).record).toMatchObject({
    mentions: [{ anchor: { source: other } }],
    status: [{ stage: 'drafted', evidence: null }],
  });
  await call['comment:edit']({ id: made.comment.id, fields: { text: 'Life goes on.' } }, null);
  await library.close();
  expect(filesThatTell()).toEqual([]);
  library = await openLibrary(join(folder, 'library'), world);
  expect(await library.store.verify()).toEqual([]);
  expect(library.rows('source').map(({ id }) => id)).toEqual([other]);
  expect((await library.get('comment', made.comment.id)).record.text).toBe('Life goes on.');
  expect(filesThatTell()).toEqual([]);
  expect(filesThatTell(OTHER)).not.toEqual([]);
});

test('neither a purge nor anything before it can be taken back', async () => {
  const source = await imported('Dinner', WORDS);
  const { fact } = await work(source, await imported('Bridge', OTHER));
  const [step] = await call['record:history']({ kind: 'fact', id: fact.id }, null);
  await purge(source);
  const refused = (code: string) => ({ problems: [{ code }] });
  await expect(call['edit:undo']({}, null)).rejects.toMatchObject(refused('nothing-to-undo'));
  await expect(call['edit:take-back']({ group: step?.group ?? '' }, null)).rejects.toMatchObject(
    refused('kept-for-good'),
  );
  const tag = await call['tag:add']({ name: 'dams' }, null);
  await call['edit:undo']({}, null);
  expect(library.rows('tag').map(({ id }) => id)).not.toContain(tag.id);
  await expect(call['edit:undo']({}, null)).rejects.toMatchObject(refused('nothing-to-undo'));
});

test('what was edited since the plan was looked at is looked at again first', async () => {
  const source = await imported('Dinner', WORDS);
  const { seq } = await call['source:purge-plan']({ id: source }, null);
  await call['mark:add']({ anchors: [await at(source, 'let it be known')] }, null);
  await expect(call['source:purge']({ id: source, seq, versions: 'keep' }, null)).rejects.toMatchObject({
    problems: [{ code: 'purge-stale' }],
  });
  expect(filesThatTell()).not.toEqual([]);
});

test('text of the desk that repeats the words is named, and its past goes; the same words of another source stay', async () => {
  const source = await imported('Dinner', WORDS);
  const copy = await imported('Dinner again', `${WORDS} So we hear.`);
  const evidence = await call['mark:add']({ anchors: [await at(copy, WORDS)] }, null);
  const comment = await call['comment:add']({ text: `We note that ${WORDS}` }, null);
  const plan = await call['source:purge-plan']({ id: source }, null);
  expect(plan.repeats).toMatchObject([{ kind: 'comment', id: comment.id }]);
  await purge(source);
  expect((await call['mark:get']({ id: evidence.id }, null)).record.anchors[0]?.exact).toBe(WORDS);
  expect((await call['record:history']({ kind: 'comment', id: comment.id }, null)).length).toBe(1);
  await purge(copy);
  await call['comment:remove']({ id: comment.id }, null);
  expect(library.rows('source')).toEqual([]);
});

test('finalised versions and sent drafts keep their files, or lose them, as is chosen', async () => {
  const source = await imported('Dinner', WORDS);
  const other = await imported('Bridge', OTHER);
  const { briefing, agreement } = await work(source, other);
  await call['agreement:edit']({ id: agreement.id, fields: { status: [] } }, null);
  const options = defaultOptions('note', (await call['briefing:get']({ id: briefing }, null)).record);
  const version = await call['pack:finalise']({ briefing, outputs: [options], copies: [] }, null);
  await call['clearance:make-draft']({ briefing, options, units: [{ unit: 'Legal', who: '' }] }, null);
  const plan = await call['source:purge-plan']({ id: source }, null);
  expect(plan.versions.map(({ id }) => id)).toEqual([version.id]);
  expect(plan.drafts).toMatchObject([{ briefing: { id: briefing }, draft: 1 }]);

  const { record } = await call['pack:get']({ id: version.id }, null);
  await call['source:purge']({ id: source, seq: plan.seq, versions: 'remove' }, null);
  expect(filesThatTell()).toEqual([]);
  const left = (await call['pack:get']({ id: version.id }, null)).record;
  expect(left).toMatchObject({
    version: 1,
    hash: record.hash,
    files: [],
    purged: '2024-11-02T10:00:00.000Z',
  });
  const blobs = filesBelow(join(library.store.directory, 'blobs'));
  expect(blobs).not.toContain(record.contents);
  expect(blobs).not.toContain(record.files[0]?.blob);
  expect((await call['briefing:get']({ id: briefing }, null)).record).toMatchObject({
    drafts: [],
    clearances: [{ unit: 'Legal', draft: 1 }],
  });
  expect(await library.store.verify()).toEqual([]);
  // What came after is printed all the same, and has the next number.
  const next = await call['pack:finalise']({ briefing, outputs: [options], copies: [] }, null).catch(
    (error: unknown) => error,
  );
  expect(next).toMatchObject({ problems: [{ code: 'red-findings' }] });
  const printed = await call['pack:print']({ briefing, options, format: 'md' }, null);
  expect(new TextDecoder().decode(printed.bytes)).not.toContain('quietly drop');
});

test('kept versions are reopened as they were', async () => {
  const source = await imported('Dinner', WORDS);
  const { briefing, agreement } = await work(source, await imported('Bridge', OTHER));
  await call['agreement:edit']({ id: agreement.id, fields: { status: [] } }, null);
  const options = defaultOptions('note', (await call['briefing:get']({ id: briefing }, null)).record);
  const version = await call['pack:finalise']({ briefing, outputs: [options], copies: [] }, null);
  const before = await call['pack:reopen']({ id: version.id, file: 0 }, null);
  await purge(source);
  expect(await call['pack:reopen']({ id: version.id, file: 0 }, null)).toEqual(before);
  const { contents } = (await call['pack:get']({ id: version.id }, null)).record;
  expect(filesThatTell()).toEqual([`blobs/${contents}`]);
});
