import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { licencesOf } from '../licences/licences.ts';
import { capture, tool } from '../run.ts';
import { fingerprintInputs } from './inputs.ts';
import { inTurn } from './turn.ts';

const stamp = join(checkout, 'out', 'built-from');

/**
 * Builds `out/` unless it was built from these very files. Quiet when it succeeds; when it fails, the build's
 * own words are the error.
 */
export async function buildWhenStale(): Promise<void> {
  if (isFresh()) return;
  await inTurn(async () => {
    if (!isFresh()) await build();
  });
}

/** Builds `out/`, fresh or not. */
export async function build(): Promise<void> {
  const inputs = fingerprintInputs();
  rmSync(stamp, { force: true });
  const { code, stdout, stderr } = await capture(
    ...tool('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'),
  );
  if (code !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`.trimEnd());
  writeFileSync(join(checkout, 'out', 'licences.txt'), licencesOf(checkout));
  writeFileSync(stamp, inputs);
}

function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintInputs();
}
