import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import type { Block } from '../../core/pack/document/block.ts';
import { buildPack } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { createPrinter, forkPrinting, type Printer, type PrintJob, type PrintProcess } from './index.ts';

const real = forkPrinting(new URL('./worker.ts', import.meta.url).pathname, ['--import', 'tsx']);
const job = (format: PrintJob['format'] = 'pdf'): PrintJob => ({
  document: buildPack(packCase().input, translator('en')),
  format,
  pictures: [],
});
let printer: Printer | null = null;
afterEach(() => printer?.close());

/** A process that never answers, and knows whether it lives. */
function silent(): { process: PrintProcess; asked: Promise<void>; alive: () => boolean; exit: () => void } {
  let alive = true;
  let onExit: (code: number | null) => void = () => {};
  let told = () => {};
  const asked = new Promise<void>((resolve) => {
    told = resolve;
  });
  return {
    asked,
    alive: () => alive,
    exit: () => onExit(1),
    process: {
      send: () => told(),
      onMessage: () => {},
      onExit: (listener) => {
        onExit = listener;
      },
      kill: () => {
        alive = false;
      },
    },
  };
}

describe('printing in a process of its own', () => {
  it('prints one job after the other in one warm process, and tells its progress', async () => {
    let started = 0;
    printer = createPrinter(() => {
      started += 1;
      return real();
    });
    const seen: number[] = [];
    const [pdf, md] = await Promise.all([
      printer.print(job(), { onProgress: (done) => seen.push(done) }),
      printer.print(job('md')),
    ]);
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.pages).toBeGreaterThan(5);
    expect(Buffer.from(md.bytes).toString()).toContain('[^1]');
    expect(seen.length).toBeGreaterThan(0);
    expect(started).toBe(1);
  });

  it('gives the words of a problem back, and prints the next job all the same', async () => {
    printer = createPrinter(real);
    const { document } = job();
    if (document.output !== 'note') throw new Error('no note');
    const map: Block = {
      block: 'picture',
      blob: 'a'.repeat(64),
      mediaType: 'image/png',
      alt: '',
      caption: 'A map',
    };
    const parts = document.parts.map((part) => ({ ...part, blocks: [map, ...part.blocks] }));
    await expect(
      printer.print({ document: { ...document, parts }, format: 'pdf', pictures: [] }),
    ).rejects.toMatchObject({ key: 'picture-missing', params: { caption: 'A map' } });
    expect((await printer.print(job('csv'))).bytes.length).toBeGreaterThan(100);
  });

  it('ends a job that is cancelled, begun or waiting', async () => {
    const children = [silent(), silent()];
    let next = 0;
    printer = createPrinter(() => children[next++]?.process ?? silent().process);
    const [first, second] = [new AbortController(), new AbortController()];
    const begun = printer.print(job(), { signal: first.signal });
    const waiting = printer.print(job(), { signal: second.signal });
    await children[0]?.asked;
    second.abort();
    await expect(waiting).rejects.toMatchObject({ key: 'cancelled' });
    first.abort();
    await expect(begun).rejects.toMatchObject({ key: 'cancelled' });
    expect(children[0]?.alive()).toBe(false);
  });

  it('says so when the process dies, and when a job takes too long', async () => {
    const child = silent();
    printer = createPrinter(() => child.process, { idle: 1_000, job: 10_000 });
    const lost = printer.print(job());
    await child.asked;
    child.exit();
    await expect(lost).rejects.toMatchObject({ key: 'worker' });
    const slow = createPrinter(() => silent().process, { idle: 1_000, job: 20 });
    await expect(slow.print(job())).rejects.toMatchObject({ key: 'worker', params: { detail: 'time' } });
  });

  it('lets the process go when idle', async () => {
    const child = silent();
    printer = createPrinter(() => child.process, { idle: 30, job: 1_000 });
    printer.warm();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(child.alive()).toBe(false);
  });
});
