import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../core/model/change.ts';
import { parseRecord } from '../../../core/model/kind.ts';
import { kinds } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import { defaultOptions } from '../../../core/pack/index.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { editedDraft, inRun, struck, tracked, withParts } from '../../../tests/fixtures/returned-draft.ts';
import { faultsOfWord } from '../../../tests/fixtures/word-rules.ts';
import { unzip } from '../../printing/zip.ts';
import { makeSample } from '../../sample/index.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import type { Library } from '../library.ts';

let folder: string;
let library: Library;
let handlers: Handlers;
let briefing: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-clearances-'));
  ({ library, briefing } = await makeSample(join(folder, 'library'), inProcess));
  handlers = handlersOf(library, inProcess);
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const stored = async () => (await library.get('briefing', briefing)).record;

async function makeDraft(output: 'note' | 'two-sides' = 'two-sides') {
  const { number } = await handlers['clearance:make-draft'](
    {
      briefing,
      options: defaultOptions(output, await stored()),
      units: [{ unit: 'Legal Department', who: 'P. Marsh' }],
    },
    null,
  );
  return { number, ...(await handlers['clearance:draft-file']({ briefing, draft: number }, null)) };
}

const read = (bytes: Uint8Array, unit = 'Legal Department', draft: number | null = null) =>
  handlers['clearance:read']({ briefing, file: { name: 'back.docx', bytes }, unit, draft }, null);

async function changesOf(returned: string): Promise<readonly Change[]> {
  return (await handlers['clearance:changes']({ briefing, returned }, null)).changes;
}

const settle = (returned: string, change: number, how: 'accepted' | 'refused' | 'answered', note = '') =>
  handlers['clearance:settle']({ briefing, returned, change, how, note }, null);

test('a draft gets the next number, and its units wait', async () => {
  const { number, name } = await makeDraft();
  expect(number).toBe(2);
  expect(name).toBe('Labour migration, CIS, 2.docx');
  const { drafts, clearances } = await stored();
  expect(drafts).toMatchObject([{ number: 2, output: 'two-sides' }]);
  expect(clearances.filter(({ draft }) => draft === 2)).toMatchObject([
    { unit: 'Legal Department', who: 'P. Marsh', answer: 'waiting' },
  ]);
});

test('a draft that nobody touched comes back with no comment', async () => {
  const { bytes } = await makeDraft();
  const { returned, found, draft } = await read(bytes);
  expect([found, draft]).toEqual([0, 2]);
  const { how } = await handlers['clearance:changes']({ briefing, returned }, null);
  expect(how).toMatchObject({ known: 'file', gone: 0 });
  expect((await stored()).clearances).toContainEqual(
    expect.objectContaining({ draft: 2, answer: 'cleared-no-comment' }),
  );
});

test('words of the desk are taken in where they stand, and taken back with one undo', async () => {
  const { bytes } = await makeDraft();
  const back = editedDraft(bytes, (xml) =>
    inRun(xml, 'soonest', `${struck('soonest')}${tracked('first of all')}`),
  );
  const { returned } = await read(back);
  const changes = await changesOf(returned);
  expect(changes).toMatchObject([
    {
      kind: 'words',
      who: 'M. Orlova',
      when: '2024-10-11T13:47:00Z',
      untracked: false,
      out: 'soonest',
      in: 'first of all',
      place: { item: 'paragraph' },
      touches: { of: 'narrative' },
    },
  ]);
  await settle(returned, 1, 'accepted');
  const words = JSON.stringify((await stored()).sections);
  expect(words).toContain('helps people at a border first of all. What');
  expect((await stored()).returned[0]?.settled[1]?.how).toBe('accepted');
  await handlers['edit:undo']({}, null);
  expect(JSON.stringify((await stored()).sections)).toContain('helps people at a border soonest.');
  expect((await stored()).returned[0]?.settled).toEqual({});
});

test('two changes of one paragraph are taken in, in any order', async () => {
  const { bytes } = await makeDraft();
  const back = editedDraft(bytes, (xml) =>
    inRun(
      inRun(
        xml,
        'A timetable',
        `${struck('A')}${tracked('An early')} timetable`.replace(' timetable', tracked(' timetable')),
      ),
      'a date for signature',
      tracked('a day for signing'),
    ),
  );
  const { returned } = await read(back);
  const changes = await changesOf(returned);
  for (const { number } of changes.toReversed()) await settle(returned, number, 'accepted');
  expect(JSON.stringify((await stored()).sections)).toContain(
    'An early timetable that all can keep would serve it better than a day for signing.',
  );
});

test('verbatim words come refused, with the line of the source and both wordings', async () => {
  const { bytes } = await makeDraft('note');
  const before = JSON.stringify((await stored()).sections);
  const back = editedDraft(bytes, (xml) =>
    inRun(xml, 'effective solutions', `${struck('effective')}${tracked('lasting')}${tracked(' solutions')}`),
  );
  const { returned } = await read(back);
  const verbatim = (await changesOf(returned)).filter(({ touches }) => touches.of === 'verbatim');
  expect(verbatim.length).toBeGreaterThan(0);
  const [change] = verbatim;
  expect(change?.touches).toMatchObject({
    reads: expect.stringContaining('effective'),
    at: expect.any(Number),
  });
  expect((await stored()).returned[0]?.settled[change?.number ?? 0]?.how).toBe('refused');
  expect(JSON.stringify((await stored()).sections)).toBe(before);
});

test('words of a source that the pack gathers by itself are refused too', async () => {
  const { bytes } = await makeDraft('note');
  const quotes = (await library.all('quote')).map(({ record }) => record.passages[0]?.anchor.exact ?? '');
  const exact = quotes.find((words) => words.includes('approach')) ?? '';
  const some = exact.split(/\s+/).slice(0, 3).join(' ');
  const back = editedDraft(bytes, (xml) => inRun(xml, some, tracked('Other words')));
  const { returned } = await read(back);
  const touched = (await changesOf(returned)).map(({ touches }) => touches.of);
  expect(touched).toContain('verbatim');
});

test('a library from before drafts opens with none', async () => {
  const { record } = await library.get('briefing', briefing);
  const { drafts: _, returned: __, ...before } = record;
  expect(parseRecord(kinds.briefing, before as unknown as Json)).toMatchObject({ drafts: [], returned: [] });
});

test('Microsoft Word has nothing to repair in a draft', async () => {
  const { bytes } = await makeDraft();
  expect(faultsOfWord(unzip(Buffer.from(bytes)))).toEqual([]);
});

test('refused words of a source can stand as indirect speech', async () => {
  const { bytes } = await makeDraft('note');
  const back = editedDraft(bytes, (xml) => inRun(xml, 'effective solutions', tracked('lasting solutions')));
  const { returned } = await read(back);
  const change = (await changesOf(returned)).find(
    ({ touches }) => touches.of === 'verbatim' && touches.item !== null,
  );
  if (!change) throw new Error('no verbatim change');
  await settle(returned, change.number, 'accepted');
  expect(JSON.stringify((await stored()).sections)).toMatch(/lasting/);
});

test('a line changes in its record, and who cleared it is asked again', async () => {
  const { bytes } = await makeDraft();
  const lines = (await library.all('line')).map(({ record }) => record);
  const line = lines.find(({ kind, clearedBy }) => kind === 'point' && clearedBy !== '');
  if (!line) throw new Error('no line');
  const word = line.text.split(' ')[2] ?? '';
  const back = editedDraft(bytes, (xml) =>
    inRun(xml, ` ${word} `, `${struck(` ${word} `)}${tracked(' indeed ')}`),
  );
  // Another unit's change: whose own it is would not be asked again.
  const { returned } = await read(back, 'Press Office');
  const change = (await changesOf(returned)).find(
    ({ touches }) => touches.of === 'record' && touches.ref.id === line.id,
  );
  if (!change) throw new Error('no change of the line');
  const legal = async () =>
    (await stored()).clearances.find(({ unit, draft }) => unit === 'Legal Department' && draft === 2)?.answer;
  const { clearances } = await stored();
  await handlers['briefing:edit'](
    { id: briefing, fields: { clearances: clearances.map((one) => ({ ...one, answer: 'cleared' })) } },
    null,
  );
  await settle(returned, change.number, 'accepted');
  expect((await library.get('line', line.id)).record.text).toContain(' indeed ');
  expect((await library.get('line', line.id)).record.clearedBy).toBe(line.clearedBy);
  expect(await legal()).toBe('waiting');
  await handlers['edit:undo']({}, null);
  expect((await library.get('line', line.id)).record.text).toBe(line.text);
  expect(await legal()).toBe('cleared');
});

test('a figure is sent to its record and never taken in by itself', async () => {
  const { bytes } = await makeDraft('note');
  const back = editedDraft(bytes, (xml) =>
    inRun(xml, '143,000', `${struck('143,000')}${tracked('134,000')}`),
  );
  const { returned } = await read(back);
  const [change] = await changesOf(returned);
  expect(change?.touches).toMatchObject({ of: 'figure', ref: { kind: 'fact' } });
  await expect(settle(returned, change?.number ?? 0, 'accepted')).rejects.toMatchObject({
    problems: [{ code: 'change-not-taken' }],
  });
});

test('changes typed without tracking are found, in a file that lost every mark', async () => {
  const { bytes } = await makeDraft();
  const bare = editedDraft(bytes, (xml) =>
    inRun(xml, 'soonest', '<w:r><w:t>first</w:t></w:r>').replace(/<w:bookmark(?:Start|End)[^>]*>/g, ''),
  );
  const { returned, draft } = await read(withParts(bare, { 'docProps/custom.xml': null }));
  expect(draft).toBe(2);
  const { changes, how } = await handlers['clearance:changes']({ briefing, returned }, null);
  expect(how).toMatchObject({ known: 'words', byMark: 0, gone: 0 });
  expect(changes).toMatchObject([{ out: 'soonest', in: 'first', untracked: true }]);
});

test('words that have changed since the draft are not written over', async () => {
  const { bytes } = await makeDraft();
  const back = editedDraft(bytes, (xml) => inRun(xml, 'soonest', `${struck('soonest')}${tracked('first')}`));
  const { returned } = await read(back);
  const { sections } = await stored();
  await handlers['briefing:edit'](
    { id: briefing, fields: { sections: JSON.parse(JSON.stringify(sections).replace('soonest', 'most')) } },
    null,
  );
  await expect(settle(returned, 1, 'accepted')).rejects.toMatchObject({
    problems: [{ code: 'words-changed-since', params: { draft: 2 } }],
  });
  expect(JSON.stringify((await stored()).sections)).toContain('at a border most.');
});

test('a new paragraph goes behind the one it was written behind', async () => {
  const { bytes } = await makeDraft();
  const back = editedDraft(bytes, (xml) =>
    xml.replace(
      /(helps people at a border soonest(?:(?!<\/w:p>).)*<\/w:p>)/s,
      `$1<w:p>${tracked('Ask who will pay for it.')}</w:p>`,
    ),
  );
  const { returned } = await read(back);
  const changes = await changesOf(returned);
  expect(changes).toMatchObject([{ kind: 'new', touches: { of: 'new' }, in: 'Ask who will pay for it.' }]);
  await settle(returned, 1, 'accepted');
  expect(JSON.stringify((await stored()).sections)).toMatch(
    /soonest.*Ask who will pay for it\..*Your presidency/,
  );
});

test('a comment is kept with the words it is about, and answered', async () => {
  const { bytes } = await makeDraft();
  const marked = editedDraft(bytes, (xml) =>
    inRun(
      xml,
      'soonest',
      '<w:commentRangeStart w:id="0"/><w:r><w:t>soonest</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
  );
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="P. Marsh" w:date="2024-10-11T14:00:00Z"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>';
  const { returned } = await read(withParts(marked, { 'word/comments.xml': comments }));
  expect(await changesOf(returned)).toMatchObject([
    {
      kind: 'comment',
      who: 'P. Marsh',
      comment: 'Who says so?',
      before: 'soonest',
      place: { item: 'paragraph' },
    },
  ]);
  await settle(returned, 1, 'answered', 'The Embassy, on 9 October.');
  expect((await stored()).returned[0]?.settled[1]).toMatchObject({
    how: 'answered',
    note: 'The Embassy, on 9 October.',
  });
});

test('a file that is no draft of this briefing is refused in words, and nothing is kept', async () => {
  await expect(read(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ problems: [{ code: 'no-drafts' }] });
  const { bytes } = await makeDraft();
  const plain = { name: 'back.txt', bytes: new TextEncoder().encode('Plain words.') };
  await expect(
    handlers['clearance:read']({ briefing, file: plain, unit: '', draft: null }, null),
  ).rejects.toMatchObject({ problems: [{ code: 'importing.not-word' }] });
  const other = await handlers['briefing:add']({ title: 'Another' }, null);
  await expect(
    handlers['clearance:read'](
      { briefing: other.id, file: { name: 'back.docx', bytes }, unit: '', draft: null },
      null,
    ),
  ).rejects.toMatchObject({ problems: [{ code: 'no-drafts' }] });
  expect((await stored()).returned).toEqual([]);
});
