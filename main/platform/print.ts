import { spawn } from 'node:child_process';
import { refuse } from '../../core/contract/result.ts';

/**
 * Hands a PDF to the system's printing, on its standard input: the very bytes that were previewed, and no copy of
 * them on the disk. Refuses with `no-printer` where the system has no `lp` or no printer to print to.
 */
export function printPdf(bytes: Uint8Array, title: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const lp = spawn('lp', ['-t', title.replace(/[\p{Cc}]/gu, ' ').slice(0, 120), '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    lp.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-300);
    });
    lp.once('error', () => reject(refuse('no-printer', { detail: 'lp' })));
    lp.once('close', (code) => {
      if (code === 0) resolve(true);
      else reject(refuse('no-printer', { detail: said.trim() || `lp ${code}` }));
    });
    lp.stdin.on('error', () => {});
    lp.stdin.end(bytes);
  });
}
