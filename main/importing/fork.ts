import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parserEnvironment, type Spawn, saysOutOfMemory } from './child.ts';

/**
 * Starts parser processes with plain Node, for the command line and tests. `entry` is `worker.js` as built (beside
 * the bundle), or `worker.ts` in a checkout. A built one runs under Node's permission model: it may read the
 * app's own folder (character maps of pdf.js), and may write nothing, start nothing and load nothing native.
 */
export function forkWorker(entry: URL): Spawn {
  const file = fileURLToPath(entry);
  const source = file.endsWith('.ts');
  const readable = dirname(dirname(dirname(dirname(file))));
  return ({ heapMegabytes }) => {
    const rights = source
      ? ['--import', 'tsx']
      : ['--no-warnings', '--experimental-permission', `--allow-fs-read=${readable}/*`];
    const child = fork(file, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`, ...rights],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: parserEnvironment(),
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4_000);
    });
    // A process that died between two messages makes `send` fail; its end is told by `exit`.
    child.on('error', () => {});
    return {
      pid: child.pid,
      post: (message) => {
        child.send(message as object, () => {});
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onEnd: (listener) => {
        child.once('close', (code, signal) =>
          listener({ outOfMemory: saysOutOfMemory.test(said), detail: signal ?? `exit ${code}` }),
        );
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
