import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from './build/build.ts';
import { checkout } from './checkout.ts';
import { fail } from './fail.ts';
import { capture, run } from './run.ts';
import { findRuntime } from './runtime/find.ts';
import { sandboxArgs } from './runtime/sandbox.ts';
import { installCommand, isDebian, missingPackages } from './system/debian.ts';
import { hasDisplay } from './system/display.ts';
import { missingLibraries } from './system/libraries.ts';

const given = process.argv.slice(2);
const library = join(checkout, '.cache', 'sample-library');
const demo = ['out/main/cli.js', 'demo', '--library', library];

/** `npm start`: the app on the sample library, or where nothing can be shown, the sample pack as a file. */
async function start(): Promise<number> {
  await buildWhenStale();
  return hasDisplay() ? openWindow() : printSample();
}

async function printSample(): Promise<number> {
  const out = join(checkout, '.cache', 'sample-pack.pdf');
  mkdirSync(join(checkout, '.cache'), { recursive: true });
  const { code } = await run(process.execPath, ['out/main/cli.js', 'demo', '--out', out], {
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  if (code === 0) console.log(`There is no display, so no window was opened. The sample pack is at ${out}`);
  return code;
}

async function openWindow(): Promise<number> {
  const runtime = await findRuntime(console.error);
  sayWhatIsMissing(runtime.executable);
  if (!given.some((arg) => arg.startsWith('--library'))) {
    if (!existsSync(library)) await makeSampleLibrary();
    given.push(`--library=${library}`);
  }
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { code } = await run(runtime.executable, [...sandboxArgs(), ...runtime.appArgs, ...given], { env });
  return code;
}

async function makeSampleLibrary(): Promise<void> {
  const { code, stderr } = await capture(process.execPath, [
    ...demo,
    '--out',
    join(library, '..', 'sample-pack.pdf'),
  ]);
  if (code !== 0) throw new Error(`The sample library could not be made. ${stderr.trim()}`);
}

function sayWhatIsMissing(program: string): void {
  const libraries = missingLibraries(program);
  if (libraries.length === 0) return;
  throw new Error(
    isDebian
      ? `A window needs libraries this system lacks: ${installCommand(missingPackages(program, false))}`
      : `A window needs libraries this system lacks: ${libraries.join(' ')}`,
  );
}

process.exitCode = await start().catch(fail);
