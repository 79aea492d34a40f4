import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A call that changes the disk. */
export interface Operation {
  readonly name:
    | 'open'
    | 'mkdir'
    | 'rename'
    | 'link'
    | 'rm'
    | 'copyFile'
    | 'write'
    | 'sync'
    | 'datasync'
    | 'truncate';
  /** The file or folder, for `rename`, `link` and `copyFile` the new name; empty for a file that was open before. */
  readonly path: string;
  /** Does what was asked for. For `write`, all of it or its first `bytes`. */
  readonly go: (bytes?: number) => Promise<unknown>;
  /** How many bytes `write` was given. */
  readonly bytes: number;
}

type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;
type Calls = Record<string, Call>;

/** Puts `decide` before every changing call of `node:fs/promises` and its file handles, until the function given back is called. */
export async function intercept(decide: (operation: Operation) => Promise<unknown>): Promise<() => void> {
  // The one object that all importers of node:fs/promises share: its types are of no use for replacing members.
  const promises = fs.promises as unknown as Calls;
  const paths = new WeakMap<object, string>();
  const undo: (() => void)[] = [];
  const replace = (of: Calls, name: string, by: (original: Call) => Call) => {
    const original = of[name] as Call;
    of[name] = by(original);
    undo.push(() => {
      of[name] = original;
    });
  };
  const prototype = await handlePrototype();

  for (const [name, target] of [
    ['mkdir', 0],
    ['rename', 1],
    ['link', 1],
    ['rm', 0],
    ['copyFile', 1],
  ] as const)
    replace(
      promises,
      name,
      (original) =>
        function (...args) {
          return decide({ name, path: String(args[target]), bytes: 0, go: () => original.apply(this, args) });
        },
    );
  replace(
    promises,
    'open',
    (original) =>
      async function (...args) {
        const go = () => original.apply(this, args);
        const path = String(args[0]);
        const changes = typeof args[1] === 'string' && args[1] !== 'r' && args[1] !== 'r+';
        const handle = await (changes ? decide({ name: 'open', path, bytes: 0, go }) : go());
        if (typeof handle === 'object' && handle !== null) paths.set(handle, path);
        return handle;
      },
  );
  for (const name of ['sync', 'datasync', 'truncate', 'write'] as const)
    replace(
      prototype,
      name,
      (original) =>
        function (...args) {
          const path = paths.get(this as object) ?? '';
          const [buffer, from = 0, length = 0] = args as [Uint8Array, number?, number?];
          const go = (bytes?: number) =>
            bytes === undefined ? original.apply(this, args) : original.call(this, buffer, from, bytes);
          return decide({ name, path, bytes: name === 'write' ? Number(length) : 0, go });
        },
    );
  syncBuiltinESMExports();
  return () => {
    for (const one of undo.reverse()) one();
    syncBuiltinESMExports();
  };
}

async function handlePrototype(): Promise<Calls> {
  const folder = mkdtempSync(join(tmpdir(), 'precis-handle-'));
  const handle = await fs.promises.open(join(folder, 'file'), 'w');
  await handle.close();
  rmSync(folder, { recursive: true });
  return Object.getPrototypeOf(handle) as Calls;
}

/** A system error as Node throws it. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: injected, '${path}'`), { code, path });
}
