import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultOptions } from '../../core/pack/index.ts';
import { createImporter, forkWorker } from '../importing/index.ts';
import { print, stylesOf } from '../printing/index.ts';
import { type Equipment, handlersOf } from '../services/handlers.ts';
import { Jobs } from '../services/jobs.ts';
import type { Library } from '../services/library.ts';
import { checkBriefing } from '../services/records/briefings.ts';
import { verifyAnchors } from '../services/sources/verify-anchors.ts';
import { makeSample } from './index.ts';

const importer = createImporter({ spawn: forkWorker(new URL('../importing/worker.ts', import.meta.url)) });
const equipment: Equipment = {
  importer,
  printer: { print: (job) => print(job), stylesOf, warm: () => {}, close: () => {} },
  jobs: new Jobs(),
};

let scratch: string;
let library: Library;
let briefing: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-sample-'));
  ({ library, briefing } = await makeSample(join(scratch, 'one'), equipment));
});
afterAll(async () => {
  await library.close();
  importer.close();
  await rm(scratch, { recursive: true, force: true });
});

const printed = async (of: Library, output: 'note' | 'two-sides' | 'speaking', format: 'pdf' | 'md') => {
  const { record } = await of.get('briefing', briefing);
  const options = defaultOptions(output, record);
  return handlersOf(of, equipment)['pack:print']({ briefing, options, format }, null);
};

describe('the sample library', () => {
  test('holds: every word is where its anchor says, every file has its hash', async () => {
    expect(await verifyAnchors(library)).toEqual([]);
    expect(await library.store.verify()).toEqual([]);
  });

  test('one actor stands under the spellings of both scripts', () => {
    const people = library.rows('actor').map(({ title }) => title);
    expect(people.filter((name) => /Nazarov|Назаров/.test(name))).toHaveLength(1);
    expect(people.filter((name) => /Road Home|Дорога домой/.test(name))).toHaveLength(1);
  });

  test('nothing red stands in its briefing, and what it is meant to show is found', async () => {
    const findings = await checkBriefing(library, briefing);
    expect(findings.filter(({ severity }) => severity === 'red')).toEqual([]);
    const kinds = findings.map(({ kind }) => kind);
    expect(kinds).toContain('line-uncleared');
    expect(kinds).toContain('same-number');
    expect(kinds).toContain('to-confirm');
  });

  test('prints the inference of the outlet under the outlet’s name, never under the minister’s', async () => {
    const { bytes } = await printed(library, 'note', 'md');
    const note = new TextDecoder().decode(bytes);
    const [, statements = ''] = note.split('Statements by actor');
    const minister = statements.slice(
      statements.indexOf('Muhriddin'),
      statements.indexOf('The Pamir Courier\n'),
    );
    expect(minister).toContain('Shutting the door');
    expect(minister).not.toContain('It is plain all the same');
    expect(statements).toContain('It is plain all the same that Russia is meant above all');
  });

  test('keeps what is background only out of the speaking copy', async () => {
    const { bytes } = await printed(library, 'speaking', 'md');
    const copy = new TextDecoder().decode(bytes);
    expect(copy).toContain('We will send our comments');
    expect(copy).not.toMatch(/no hurry|Red line|register that both sides/i);
  });

  test('is the same library each time, and its pack the same bytes', async () => {
    const other = await makeSample(join(scratch, 'two'), equipment);
    const [one, two] = [await printed(library, 'note', 'pdf'), await printed(other.library, 'note', 'pdf')];
    await other.library.close();
    expect(other.briefing).toBe(briefing);
    expect(Buffer.from(two.bytes).equals(Buffer.from(one.bytes))).toBe(true);
  });
});
