import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultOptions } from '../../../core/pack/index.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { parse } from '../../importing/parse.ts';
import { makeSample } from '../../sample/index.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import type { Library } from '../library.ts';

/** The whole life of a pack in a real store: a version goes out, a fact is superseded, the next says what changed. */
let folder: string;
let library: Library;
let handlers: Handlers;
let briefing: string;
let first: string;
let old: string;
let newer: string;

const copies = [
  { number: 1, holder: 'Deputy Minister', sentBy: 'by hand', release: null },
  { number: 2, holder: 'Embassy, Dushanbe', sentBy: 'telegram 212', release: null },
];

const optionsOf = async (output: 'note' | 'two-sides' | 'corrigendum') =>
  defaultOptions(output, (await library.get('briefing', briefing)).record);
const printed = async (output: 'note' | 'two-sides' | 'corrigendum') =>
  handlers['pack:print']({ briefing, options: await optionsOf(output), format: 'pdf' }, null);
/** The words of each page of a PDF, white space folded. */
async function pagesIn(bytes: Uint8Array): Promise<readonly string[]> {
  // The reader takes the bytes it is given for itself.
  const { frozen } = await parse({ name: 'pack.pdf', bytes: new Uint8Array(bytes) });
  return frozen.pages.map((from, i) =>
    frozen.text.slice(from, frozen.pages[i + 1] ?? frozen.text.length).replace(/\s+/g, ' '),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-versions-'));
  ({ library, briefing } = await makeSample(join(folder, 'library'), inProcess));
  handlers = handlersOf(library, inProcess);
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

test('there is nothing to correct before a version went out', async () => {
  await expect(printed('corrigendum')).rejects.toMatchObject({ problems: [{ code: 'pack-refused' }] });
});

test('a brief says how much room each side has', async () => {
  const { sides } = await printed('two-sides');
  expect(sides.map(({ side }) => side)).toEqual([1, 2]);
  for (const { room } of sides) expect(room).toBeLessThan(700);
  expect((await printed('note')).sides).toEqual([]);
});

test('version 1 goes out, and a fact of it is superseded', async () => {
  const outputs = [await optionsOf('two-sides'), await optionsOf('note')];
  const made = await handlers['pack:finalise']({ briefing, outputs, copies }, null);
  first = made.id;
  const fact = (await library.all('fact')).find(({ record }) => record.number === 2)?.record;
  if (fact === undefined) throw new Error('F 2');
  const { id, number: _, createdAt, createdBy, changedAt, changedBy, ...fields } = fact;
  old = id;
  newer = (
    await handlers['fact:add']({ ...fields, value: 91_500, qualifier: 'about', supersedes: old }, null)
  ).id;
  const { record } = await library.get('briefing', briefing);
  const sections = JSON.parse(JSON.stringify(record.sections).replaceAll(old, newer));
  await handlers['briefing:edit']({ id: briefing, fields: { sections } }, null);
});

test('the next version says on its cover and in annex B what it says now, and where', async () => {
  const pages = await pagesIn((await printed('note')).bytes);
  expect(pages[0]).toMatch(/Changed since version 1.*91,500 .*in place of nearly 93,000.*p\. \d/);
  const annex = pages.find((words) => words.includes('Version 1 of') && words.includes('is replaced'));
  expect(annex).toMatch(/Superseded F\s9 .*nearly 93,000.*91,500.*Takes the place of F\s2\./);
});

test('the corrigendum tells the holders of version 1 what was wrong, on which of their pages', async () => {
  const { bytes, pages } = await printed('corrigendum');
  expect(pages).toBe(1);
  const [words = ''] = await pagesIn(bytes);
  const sent = await handlers['pack:reopen']({ id: first, file: 1 }, null);
  const page = (await pagesIn(sent.bytes)).findIndex((one) => /F\s2(?!\d)/.test(one)) + 1;
  expect(page).toBeGreaterThan(1);
  expect(words).toMatch(new RegExp(`Why ${page} .*nearly 93,000.*91,500`));
  expect(words).toMatch(/One statement in version 1 does not hold/);
  for (const { holder, sentBy } of copies) expect(words).toContain(`${holder} ${sentBy}`);
});

test('the analyst says what of the changes was wrong, and why; a line that is only reworded is not proposed', async () => {
  const [line] = (await library.all('line')).filter(({ record }) => record.kind === 'point');
  const id = line?.record.id ?? '';
  await handlers['line:edit']({ id, fields: { text: `${line?.record.text} So it stands.` } }, null);
  const options = await optionsOf('corrigendum');
  const proposed = await handlers['pack:changes']({ briefing, options }, null);
  expect(proposed.version).toBe(first);
  expect(proposed.changes.map(({ id, wrong }) => [id, wrong])).toEqual([
    [newer, true],
    [id, false],
  ]);
  expect(Number(proposed.changes[0]?.page)).toBeGreaterThan(1);
  const corrections = [{ change: newer, why: 'Misread: the ministry counts July twice.' }];
  await handlers['pack:edit']({ id: first, fields: { corrections } }, null);
  const [chosen = ''] = await pagesIn((await printed('corrigendum')).bytes);
  expect(chosen).toMatch(/One statement in version 1 .*Misread: the ministry counts July twice\./);
  await handlers['pack:edit']({ id: first, fields: { corrections: [{ change: id, why: '' }] } }, null);
  const [other = ''] = await pagesIn((await printed('corrigendum')).bytes);
  expect(other).toMatch(/So it stands/);
  expect(other).not.toMatch(/91,500/);
  await handlers['pack:edit']({ id: first, fields: { corrections: null } }, null);
  await handlers['line:edit']({ id, fields: { text: line?.record.text ?? '' } }, null);
});

test('version 1 opens as it was, to the byte, after all that', async () => {
  const { record } = await library.get('pack', first);
  const { bytes } = await handlers['pack:reopen']({ id: first, file: 1 }, null);
  // Two outputs to keep, and both for each of two holders.
  expect(record.files.map(({ options }) => options.copy?.number ?? null)).toEqual([null, null, 1, 1, 2, 2]);
  const own = await handlers['pack:reopen']({ id: first, file: 5 }, null);
  expect((await pagesIn(own.bytes))[0]).toMatch(/2 of 2.*Embassy, Dushanbe/);
  expect((await pagesIn(bytes)).join(' ')).toMatch(/nearly 93,000/);
  const second = await handlers['pack:finalise'](
    { briefing, outputs: [await optionsOf('note'), await optionsOf('corrigendum')], copies },
    null,
  );
  expect((await library.get('pack', second.id)).record.version).toBe(2);
  const again = await handlers['pack:reopen']({ id: first, file: 1 }, null);
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
});

test('a corrigendum corrects the last version, or an earlier one that is named', async () => {
  const options = await optionsOf('corrigendum');
  const correcting = (corrects: number | null) =>
    handlers['pack:print']({ briefing, options: { ...options, corrects }, format: 'pdf' }, null);
  // Nothing has changed since version 2.
  await expect(correcting(null)).rejects.toMatchObject({ problems: [{ code: 'pack-refused' }] });
  const [words = ''] = await pagesIn((await correcting(1)).bytes);
  expect(words).toMatch(/One statement in version 1 does not hold.*nearly 93,000.*91,500/);
  await expect(correcting(7)).rejects.toMatchObject({
    problems: [{ code: 'no-version', params: { version: 7 } }],
  });
});
