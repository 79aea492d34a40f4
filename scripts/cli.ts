import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenStale } from './build/build.ts';
import { checkout } from './checkout.ts';
import { fail } from './fail.ts';

/**
 * `npm run -s cli -- COMMAND`: the same services without Electron. npm runs scripts in the checkout; paths
 * are the caller's, so the command runs where the caller stood.
 */
await buildWhenStale().catch(fail);
const child = spawn(
  process.execPath,
  ['--enable-source-maps', join(checkout, 'out/main/cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('error', fail);
child.on('close', (code) => process.exit(code ?? 143));
