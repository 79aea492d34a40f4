import { stylesOf } from './house/template-styles.ts';
import { type Reply, requestSchema } from './job.ts';
import { print } from './print.ts';
import { PrintProblem } from './problem.ts';

/** The one who asks, whatever runs this: an Electron utility process has `parentPort`, a forked Node `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const port: ParentPort | null = 'parentPort' in process ? (process.parentPort as ParentPort) : null;

function answer(reply: Reply): void {
  if (port) port.postMessage(reply);
  else process.send?.(reply);
}

async function handle(message: unknown): Promise<void> {
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) {
    const id = typeof message === 'object' && message !== null && 'id' in message ? Number(message.id) : -1;
    answer({
      kind: 'problem',
      id,
      key: 'worker',
      params: { detail: 'request' },
      message: parsed.error.message,
    });
    return;
  }
  const { id } = parsed.data;
  try {
    if ('template' in parsed.data) {
      answer({ kind: 'styles', id, ...(await stylesOf(parsed.data.template)) });
      return;
    }
    const { job } = parsed.data;
    const printed = await print(job, (done) => answer({ kind: 'progress', id, done }));
    answer({ kind: 'printed', id, ...printed, bytes: new Uint8Array(printed.bytes) });
  } catch (error) {
    const problem =
      error instanceof PrintProblem
        ? error
        : new PrintProblem(
            'worker',
            { detail: String(error) },
            error instanceof Error ? error.message : String(error),
          );
    answer({ kind: 'problem', id, key: problem.key, params: problem.params, message: problem.message });
  }
}

if (port) port.on('message', (event) => void handle(event.data));
else process.on('message', (message) => void handle(message));
process.on('disconnect', () => process.exit(0));
answer({ kind: 'ready' });
