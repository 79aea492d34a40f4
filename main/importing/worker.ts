/**
 * The parser process: reads one file after another as it is asked, and has no other duty. Runs as an Electron utility
 * process (`process.parentPort`) or as a Node child (`process.send`). Started and limited by `host.ts`.
 */
import { readDocument } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Report } from './imported.ts';
import { type Answer, askSchema } from './messages.ts';
import { parse } from './parse.ts';
import { readReturnedDraft } from './returned-draft.ts';

/** The part of Electron's parent port that is used; typed here because nothing below the services knows Electron. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

/** No parser has business with the network; take away what a library may reach for by mistake. */
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Reflect.deleteProperty(globalThis, name);
}

function say(answer: Answer): void {
  if (port) port.postMessage(answer);
  else process.send?.(answer);
}

async function work(message: unknown): Promise<void> {
  const { job, name, bytes, choice, as } = askSchema.parse(message);
  let last = 0;
  try {
    const report: Report = ({ done, total }) => {
      // Ten a second are enough for a bar, and each costs the app's own process a moment.
      const now = performance.now();
      if (now - last < 100 && done < total) return;
      last = now;
      say({ type: 'progress', job, done, total });
    };
    const file = { name, bytes };
    if (as === 'document') say({ type: 'read', job, document: await readDocument(file, report) });
    else if (as === 'draft') say({ type: 'draft', job, draft: await readReturnedDraft(file, report) });
    else say({ type: 'done', job, imported: await parse(file, choice, report) });
  } catch (error) {
    if (error instanceof ImportError) say({ type: 'failed', job, code: error.code, params: error.params });
    else throw error;
  }
}

const receive = (message: unknown): void => {
  // What is no ImportError is a fault of this program: the process dies and the app says `crashed`.
  work(message).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(70);
  });
};

// Parsers leave work behind that fails after a damaged file was answered for. What a file came to is said by the
// promise that `work` waits for; nothing else may end the process.
process.on('unhandledRejection', (reason) => process.stderr.write(`left behind: ${String(reason)}\n`));

if (port) port.on('message', ({ data }) => receive(data));
else {
  process.on('message', receive);
  process.on('disconnect', () => process.exit(0));
}
say({ type: 'ready' });
