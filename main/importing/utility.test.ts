import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { createImporter, forkWorker, type ImportError, type UtilityLike, utilityParser } from './index.ts';

/** A Node process in the clothes of Electron's. */
class Clothed extends EventEmitter implements UtilityLike {
  private readonly child = forkWorker(new URL('./worker.ts', import.meta.url))({ heapMegabytes: 500 });
  readonly pid = this.child.pid;

  constructor() {
    super();
    this.child.onMessage((message) => this.emit('message', message));
    this.child.onEnd(() => this.emit('exit', 1));
  }

  postMessage(message: unknown): void {
    this.child.post(message);
  }

  kill(): boolean {
    this.child.kill();
    return true;
  }
}

const file = {
  name: 'a.txt',
  bytes: new TextEncoder().encode('No date was set for the next round of talks.'),
};

test('a utility process is given a heap, no environment but its own, and reads', async () => {
  vi.stubEnv('SECRET_OF_THE_DESK', 'x');
  let asked: { execArgv: readonly string[]; env: Readonly<Record<string, string>> } | null = null;
  const importer = createImporter({
    spawn: utilityParser((options) => {
      asked = options;
      return new Clothed();
    }),
  });
  expect((await importer.read(file)).frozen.text).toContain('No date was set');
  expect(asked).toMatchObject({ execArgv: ['--max-old-space-size=1024'] });
  expect(JSON.stringify(asked)).not.toContain('SECRET');
  importer.close();
});

test('a utility process that V8 ended for its memory is told apart from one that crashed', async () => {
  const dying = (location: string): UtilityLike => {
    const child = new EventEmitter();
    return Object.assign(child, {
      kill: () => true,
      postMessage: () => {
        child.emit('error', 'FatalError', location, '{}');
        child.emit('exit', 133);
      },
    });
  };
  const codes = await Promise.all(
    ['Reached heap limit', 'v8::FromJust'].map((location) =>
      createImporter({ spawn: utilityParser(() => dying(location)) })
        .read(file)
        .then(
          () => 'read',
          (error: ImportError) => error.code,
        ),
    ),
  );
  expect(codes).toEqual(['out-of-memory', 'crashed']);
});
