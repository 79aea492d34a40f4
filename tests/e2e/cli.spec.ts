import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { launch } from './harness.ts';
import { removeFolder } from './remove.ts';

/** The command line as people use it: the built program, in a folder of its own. */
test.describe.configure({ mode: 'serial' });

let folder: string;
let library: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-cli-'));
  library = join(folder, 'library');
});
test.afterAll(() => removeFolder(folder));

const run = promisify(execFile);
async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['out/main/cli.js', ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
const call = async (name: string, input: unknown) => {
  const { code, out, err } = await cli('call', library, name, JSON.stringify(input));
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
};

const article =
  'Talks on labour migration\n\nThe minister said on 7 October that “the ban cannot stand”.\n\nMore than 143,000 people were refused entry from January to July 2024.\n\nHe proposed to finalise the Agreement on mutual recognition of documents.\n';

let source: string;
let briefing: string;

test('makes a library, once', async () => {
  expect(await cli('init', library)).toMatchObject({ code: 0, err: '' });
  const again = await cli('init', library);
  expect(again.code).toBe(1);
  expect(again.err).toContain('not empty');
});

test('imports a text and prints its id; the same text again is named', async () => {
  const file = join(folder, 'talks.txt');
  await writeFile(file, article);
  const first = await cli('import', library, file);
  expect(first).toMatchObject({ code: 0, err: '' });
  source = first.out.trim();
  expect(source).toMatch(/^[0-9A-Z]{26}$/);
  const second = await cli('import', library, file);
  expect(second.code).toBe(1);
  expect(second.err).toContain('S 1');
});

test('says in words what cannot be imported, and keeps it', async () => {
  const [empty, binary] = [join(folder, 'empty.txt'), join(folder, 'noise.txt')];
  await writeFile(empty, '');
  await writeFile(binary, Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 7_919) % 256)));
  const said = await cli('import', library, empty, binary, join(folder, 'nowhere.txt'));
  expect(said.code).toBe(1);
  expect(said.err).toMatch(/empty\.txt.*empty/i);
  expect(said.err).toContain('noise.txt');
  expect(said.err).toContain('nowhere.txt');
  expect(said.err).not.toMatch(/\bat .*\.js:\d+/);
  expect((await cli('list', library, 'source')).out).toContain('noise.txt');
});

test('takes a catalogue in: a source of each entry, once', async () => {
  const [ris, bib] = [join(folder, 'desk.ris'), join(folder, 'desk.bib')];
  await writeFile(ris, 'TY  - RPRT\nTI  - On the crossing points\nPB  - Institute\nER  - \n');
  await writeFile(bib, '@report{k, title={On the crossing points}, date={2023-05}}\n');
  const first = await cli('import', library, ris);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(await cli('import', library, bib)).toMatchObject({ code: 0, out: first.out });
  const again = await cli('import', library, bib);
  expect(again).toMatchObject({ code: 0, out: '' });
  expect(again.err).toContain('1 here already');
  expect((await cli('list', library, 'source')).out).toMatch(/On the crossing points\tInstitute, 2023-05/);
});

test('files evidence, arranges a briefing, lists it', async () => {
  const { text } = await call('source:text', { id: source });
  const anchor = (exact: string) => {
    const start = text.indexOf(exact);
    const [before, after] = [
      text.slice(Math.max(0, start - 32), start),
      text.slice(start + exact.length, start + exact.length + 32),
    ];
    return { source, start, end: start + exact.length, exact, before, after, state: 'exact' };
  };
  const quote = await call('quote:add', {
    passages: [{ anchor: anchor('the ban cannot stand'), mode: 'quoted' }],
    form: 'direct',
    speaker: { actor: null, name: 'Sirojiddin Muhriddin' },
    said: '2024-10-07',
  });
  const fact = await call('fact:add', {
    measure: 'people refused entry',
    value: 143_000,
    qualifier: 'more-than',
    anchors: [anchor('More than 143,000 people were refused entry from January to July 2024')],
  });
  expect([quote.number, fact.number]).toEqual([1, 1]);
  const refused = await cli(
    'call',
    library,
    'fact:add',
    JSON.stringify({ measure: 'x', value: 'many', anchors: [anchor('143,000')] }),
  );
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('value');
  const section = {
    id: '01J9XK8G800000000000000001',
    title: 'What was said',
    role: 'text',
    goesTo: { side: null, note: true, speaking: false },
  };
  briefing = (await call('briefing:add', { title: 'Labour migration' })).id;
  await call('briefing:arrange', {
    id: briefing,
    operation: { do: 'add-section', ...section, target: { place: 'into', section: null, at: 'last' } },
  });
  await call('briefing:arrange', {
    id: briefing,
    operation: {
      do: 'place-evidence',
      refs: [
        { kind: 'quote', id: quote.id },
        { kind: 'fact', id: fact.id },
      ],
      placement: {
        as: 'items',
        target: { section: section.id, before: null },
        ids: ['01J9XK8G800000000000000002', '01J9XK8G800000000000000003'],
      },
    },
  });
  expect((await cli('list', library, 'briefing')).out).toContain('Labour migration');
  expect(JSON.parse((await cli('list', library, 'quote', '--json')).out)).toHaveLength(1);
});

test('checks, prints in every format, verifies', async () => {
  const checked = await cli('check', library, 'Labour migration');
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/Q\u00a01: the chain lacks the occasion/);
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['md', '# '],
    ['html', '<!doctype'],
    ['csv', ''],
  ] as const) {
    const out = join(folder, `pack.${format}`);
    expect(await cli('pack', library, briefing, '--out', out)).toMatchObject({ code: 0, err: '' });
    const bytes = await readFile(out);
    expect(bytes.subarray(0, 200).toString('latin1').toLowerCase()).toContain(start.toLowerCase());
  }
  const pdf = join(folder, 'pack.pdf');
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  expect(stdout).toContain('“The ban cannot stand'.replace('The', 'the'));
  expect(stdout).toContain('143,000');
  expect(stdout).toMatch(/Page 1 of \d/);
  expect((await cli('verify', library)).out).toContain('Everything holds.');
});

test('corrects a version that went out, for those who hold it', async () => {
  const out = join(folder, 'corrigendum.pdf');
  const early = await cli('pack', library, briefing, '--output', 'corrigendum', '--out', out);
  expect(early.code).toBe(1);
  const note = {
    output: 'note',
    language: 'en',
    paper: 'a4',
    parts: ['sections', 'key-facts', 'annex-sources'],
    fullTexts: false,
    grades: false,
    timelineDrawn: false,
    releaseAt: null,
    copy: null,
    standard: 'ua-1',
  };
  const copies = [{ number: 1, holder: 'Deputy Minister', sentBy: 'by hand', release: null }];
  await call('pack:finalise', { briefing, outputs: [note], copies });
  const [fact] = JSON.parse((await cli('list', library, 'fact', '--json')).out);
  await call('fact:edit', { id: fact.id, fields: { qualifier: 'nearly' } });
  expect(await cli('pack', library, briefing, '--output', 'corrigendum', '--out', out)).toMatchObject({
    code: 0,
    err: '',
  });
  const { stdout } = await run('pdftotext', [out, '-']);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/more than 143,000 .*nearly 143,000 F 1: S 1, line/);
  expect(stdout).toContain('Deputy Minister');
  const listed = await cli('corrections', library, briefing);
  expect(listed.out.trim().split('\n')).toHaveLength(1);
  expect(listed.out).toMatch(/^x\tF\s1\tp\. \d+\t.*more than 143,000/);
  const said = await cli('corrections', library, briefing, 'F 1=The first report was of a lower bound.');
  expect(said).toMatchObject({ code: 0, err: '' });
  await cli('pack', library, briefing, '--output', 'corrigendum', '--out', out);
  expect((await run('pdftotext', [out, '-'])).stdout.replace(/\s+/g, ' ')).toContain(
    'The first report was of a lower bound.',
  );
  expect((await cli('corrections', library, briefing, 'F 99=why')).err).toContain('Nothing changed in F 99');
});

test('a briefing with nothing in it, an unknown format, a folder that is no library: said in words', async () => {
  await call('briefing:add', { title: 'Empty' });
  const nothing = await cli('pack', library, 'Empty', '--out', join(folder, 'x.pdf'));
  expect(nothing.code).toBe(1);
  expect(nothing.err).toContain('nothing in it');
  expect((await cli('pack', library, 'Empty', '--out', 'x.exe')).err).toContain('.exe');
  expect((await cli('list', folder, 'fact')).err).toContain('not a Précis library');
  expect((await cli('call', library, 'fact:fly', '{}')).err).toContain('fact:fly');
  expect((await cli('call', library, 'fact:all', '{')).err).toContain('not JSON');
});

test('suggests quotes, figures and agreements with offsets into the file', async () => {
  const file = join(folder, 'talks.txt');
  const found = JSON.parse((await cli('suggest', file, '--json')).out);
  const [quote] = found.quotes;
  expect(article.slice(quote.start, quote.end)).toBe(quote.text);
  expect(quote.text).toBe('the ban cannot stand');
  expect(found.figures.map(({ value }: { value: number }) => value)).toContain(143_000);
  expect(found.agreements[0].type).toBe('agreement');
});

test('reads while the app has the library open; writing exits 3 and names the holder', async () => {
  const precis = await launch({ library });
  try {
    expect((await cli('list', library, 'fact')).out).toContain('people refused entry');
    const writing = await cli('call', library, 'tag:add', '{"name":"x"}');
    expect(writing.code).toBe(3);
    expect(writing.err).toMatch(/open elsewhere/);
  } finally {
    await precis.close();
  }
});

test('writes everything out in files other programs read', async () => {
  const out = join(folder, 'out');
  // A briefing with nothing in it has no pack: why stands in its place, and is told.
  expect(await cli('export', library, out)).toMatchObject({ code: 0, err: expect.stringContaining('why') });
  const files = await readdir(out, { recursive: true });
  expect(files.some((file) => /sources.S 1 .*original talks\.txt$/.test(file))).toBe(true);
  expect(files.some((file) => /briefings.B 1 Labour migration.note\.docx$/.test(file))).toBe(true);
  expect(files.some((file) => /briefings.B 2 Empty.note\.pdf\.missing\.txt$/.test(file))).toBe(true);
  expect(JSON.parse(await readFile(join(out, 'records', 'fact.json'), 'utf8'))).toHaveLength(1);
  expect((await cli('export', library, out)).err).toContain('not empty');
});

test('the sample pack is the same bytes twice', async () => {
  const [one, two] = [join(folder, 'one.pdf'), join(folder, 'two.pdf')];
  expect(await cli('demo', '--out', one)).toMatchObject({ code: 0, err: '' });
  expect(await cli('demo', '--out', two)).toMatchObject({ code: 0, err: '' });
  expect((await readFile(one)).equals(await readFile(two))).toBe(true);
});

test('removes a source for good, once it is told to', async () => {
  const purged = join(folder, 'purged');
  const file = join(folder, 'secret.txt');
  const words = 'The envoy said at table that the dam would be given up before the spring.';
  await writeFile(file, words);
  await cli('init', purged);
  expect((await cli('import', purged, file)).code).toBe(0);
  const plan = await cli('purge', purged, 's 1');
  expect(plan).toMatchObject({ code: 0, err: expect.stringContaining('Nothing was removed') });
  expect(plan.out).toContain('No fact, quote, agreement or mark rests on it.');
  expect((await cli('list', purged, 'source')).out).toContain('S 1');
  expect(await cli('purge', purged, 'S 1', '--yes')).toMatchObject({ code: 0 });
  expect((await cli('list', purged, 'source')).out).toBe('');
  for (const entry of await readdir(purged, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      expect((await readFile(join(entry.parentPath, entry.name))).includes('given up')).toBe(false);
  expect(await cli('purge', purged, 'S 1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no source'),
  });
});

test('says nothing where whoever reads it has had enough', async () => {
  const script = '"$0" out/main/cli.js help | true; echo "$' + '{PIPESTATUS[0]}"';
  const { stdout, stderr } = await run('bash', ['-c', script, process.execPath]);
  expect([stdout, stderr]).toEqual(['0\n', '']);
});
