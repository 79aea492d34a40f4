import { afterAll, describe, expect, test } from 'vitest';
import type { Child } from './child.ts';
import { createImporter, forkWorker, type ImportError } from './index.ts';

const spawn = forkWorker(new URL('./worker.ts', import.meta.url));
const importer = createImporter({ spawn });
afterAll(() => importer.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const article =
  'Talks in Dushanbe\n\nThe minister said that 143,000 people had been refused entry.\n\nNo date was set.\n';

async function refusal(promise: Promise<unknown>): Promise<Pick<ImportError, 'code' | 'params'>> {
  return promise.then(
    () => expect.fail('was read'),
    (error: ImportError) => ({ code: error.code, params: error.params }),
  );
}

describe('createImporter', () => {
  test('reads a text in a process of its own', async () => {
    const imported = await importer.read({ name: 'talks.txt', bytes: bytes(article) });
    expect(imported.format).toBe('text');
    expect(imported.encoding).toBe('utf-8');
    expect(imported.language).toBe('en');
    expect(imported.metadata.title).toBe('Talks in Dushanbe');
    expect(imported.frozen.blocks).toHaveLength(3);
    expect(imported.frozen.text).toContain('143,000');
  });

  test('names the file in every refusal', async () => {
    expect(await refusal(importer.read({ name: 'none.txt', bytes: bytes('') }))).toEqual({
      code: 'empty',
      params: { name: 'none.txt' },
    });
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
    expect(await refusal(importer.read({ name: 'scan.png', bytes: picture }))).toMatchObject({
      code: 'picture',
    });
  });

  test('refuses what is too large before any process sees it', async () => {
    const small = createImporter({ spawn: () => expect.fail('was started'), largest: 1_048_576 });
    const refused = await refusal(small.read({ name: 'big.txt', bytes: new Uint8Array(3_145_728) }));
    expect(refused).toEqual({ code: 'too-large', params: { name: 'big.txt', size: 3, limit: 1 } });
  });

  test('cancels what runs and what waits, and goes on with the rest', async () => {
    const many = new AbortController();
    const first = importer.read({ name: 'a.txt', bytes: bytes(article.repeat(20_000)) }, {}, many.signal);
    const second = importer.read({ name: 'b.txt', bytes: bytes(article) }, {}, many.signal);
    const third = importer.read({ name: 'c.txt', bytes: bytes(article) });
    many.abort();
    expect((await refusal(first)).code).toBe('cancelled');
    expect((await refusal(second)).code).toBe('cancelled');
    expect((await third).frozen.blocks).toHaveLength(3);
  });

  test('ends a process that takes too long', async () => {
    const hasty = createImporter({ spawn, limits: { milliseconds: 30 } });
    const refused = await refusal(hasty.read({ name: 'long.txt', bytes: bytes(article.repeat(50_000)) }));
    expect(refused.code).toBe('timed-out');
    hasty.close();
  });

  test('counts against a file no time that its process took to start', async () => {
    const slow = createImporter({
      limits: { milliseconds: 300 },
      spawn: (): Child => {
        let hear: (message: unknown) => void = () => {};
        return {
          pid: undefined,
          onMessage: (listen) => {
            hear = listen;
          },
          onEnd: () => {},
          kill: () => {},
          post: () =>
            void setTimeout(() => {
              hear({ type: 'ready' });
              hear({ type: 'failed', job: 1, code: 'no-text', params: {} });
            }, 900),
        };
      },
    });
    expect((await refusal(slow.read({ name: 'a.txt', bytes: bytes(article) }))).code).toBe('no-text');
    slow.close();
  });

  test('says so when a process needs too much memory', async () => {
    const poor = createImporter({ spawn, limits: { heapMegabytes: 60 } });
    const refused = await refusal(poor.read({ name: 'long.txt', bytes: bytes(article.repeat(300_000)) }));
    expect(refused.code).toBe('out-of-memory');
    poor.close();
  });

  test('a process that dies is a message, and the next file is read', async () => {
    let started = 0;
    const fragile = createImporter({
      spawn: (limits) => {
        const child = spawn(limits);
        started += 1;
        if (started === 1) child.onMessage(() => child.kill());
        return child;
      },
    });
    expect((await refusal(fragile.read({ name: 'a.txt', bytes: bytes(article) }))).code).toBe('crashed');
    expect((await fragile.read({ name: 'a.txt', bytes: bytes(article) })).format).toBe('text');
    fragile.close();
  });

  test('believes nothing a process says that is not an import', async () => {
    const liar = createImporter({
      spawn: (limits) => {
        const child = spawn(limits);
        return {
          ...child,
          onMessage: (listen) =>
            child.onMessage(() => listen({ type: 'done', job: 1, imported: { text: 'x' } })),
        };
      },
    });
    expect((await refusal(liar.read({ name: 'a.txt', bytes: bytes(article) }))).code).toBe('crashed');
    liar.close();
  });
});
