import { execFile, spawn } from 'node:child_process';
import { refuse } from '../../core/contract/result.ts';

/** A printer of the system. */
export interface SystemPrinter {
  readonly name: string;
  readonly isDefault: boolean;
}

/** What is asked of the printer. */
export interface PrintRequest {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** Name of a printer; the system's default where none is given. */
  readonly printer?: string | undefined;
  readonly copies?: number | undefined;
  /** Pages as people write them: `1-4, 7`. */
  readonly pages?: string | undefined;
  readonly duplex?: 'none' | 'long-edge' | 'short-edge' | undefined;
}

/** The printers of the system (CUPS: Linux and macOS), the default first. Empty where there are none. */
export async function systemPrinters(): Promise<readonly SystemPrinter[]> {
  const [names, standard] = await Promise.all([said('lpstat', ['-e']), said('lpstat', ['-d'])]);
  const byDefault = /:\s*(\S+)\s*$/.exec(standard)?.[1];
  return names
    .split('\n')
    .filter((name) => /^[^\s-]\S*$/.test(name))
    .map((name) => ({ name, isDefault: name === byDefault }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

function said(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) =>
    execFile(program, args, { timeout: 5_000, env: { ...process.env, LC_ALL: 'C' } }, (_error, stdout) =>
      resolve(stdout),
    ),
  );
}

const SIDES = { none: 'one-sided', 'long-edge': 'two-sided-long-edge', 'short-edge': 'two-sided-short-edge' };

/** The arguments of `lp` for a request. Nothing a person types can become an option of its own. */
export function lpArguments({
  title,
  printer,
  copies,
  pages,
  duplex,
}: Omit<PrintRequest, 'bytes'>): string[] {
  return [
    '-t',
    title.replace(/\p{Cc}/gu, ' ').slice(0, 120) || 'Précis',
    ...(printer === undefined ? [] : ['-d', printer]),
    ...(copies === undefined ? [] : ['-n', String(copies)]),
    ...(pages === undefined || pages.trim() === '' ? [] : ['-P', pages.replace(/\s/g, '')]),
    ...(duplex === undefined ? [] : ['-o', `sides=${SIDES[duplex]}`]),
    '-',
  ];
}

/**
 * Hands a PDF to the system's printing, on its standard input: the very bytes that were previewed, and no copy of
 * them on the disk. Refuses with `no-printer` where the system has no `lp` or no printer to print to.
 */
export function printPdf(request: PrintRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const lp = spawn('lp', lpArguments(request), { stdio: ['pipe', 'ignore', 'pipe'] });
    let heard = '';
    lp.stderr.on('data', (chunk: Buffer) => {
      heard = (heard + chunk.toString()).slice(-300);
    });
    lp.once('error', () => reject(refuse('no-printer', { detail: 'lp' })));
    lp.once('close', (code) => {
      if (code === 0) resolve(true);
      else reject(refuse('no-printer', { detail: heard.trim() || `lp ${code}` }));
    });
    // Where the program ends before it has read everything, its exit code says why.
    lp.stdin.on('error', () => {});
    lp.stdin.end(request.bytes);
  });
}
