import { spawnSync } from 'node:child_process';
import { buildWhenStale } from '../build/build.ts';
import { run, tool } from '../run.ts';
import { findRuntime } from '../runtime/find.ts';

/**
 * Builds `targets` (electron-builder's own words, such as `--linux dir`) with the Electron this checkout runs
 * on, and gives the exit code.
 */
export async function packageApp(targets: readonly string[], say: (line: string) => void): Promise<number> {
  await buildWhenStale();
  const runtime = await findRuntime(say);
  const args = [...targets, '--publish', 'never', `-c.electronDist=${runtime.folder}`];
  if (!runtime.official) {
    say('This Electron is for development and tests: what is packaged with it is a trial, not a release.');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders.
    args.push('-c.artifactName=precis-${version}-${os}-${arch}-trial.${ext}', '-c.compression=store');
  }
  const { code } = await run(...tool('electron-builder/cli.js', ...args), { env: withSystemZip() });
  return code;
}

/** Spares electron-builder the download of a 7-Zip where the system has one. */
function withSystemZip(): NodeJS.ProcessEnv {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return process.env;
  const found = systemZip();
  return found ? { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: found } : process.env;
}

/** Absolute path of a 7-Zip on Linux, if there is one. */
export function systemZip(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return ['/usr/bin/7za', '/usr/bin/7z', '/usr/bin/7zz'].find((path) => spawnSync(path, ['i']).status === 0);
}
