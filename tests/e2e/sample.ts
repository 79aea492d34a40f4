import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import './bridge.ts';
import { launch, type Precis, ready } from './harness.ts';

let made: Promise<string> | undefined;

/** The sample library, made once a run by the command line. */
function sampleLibrary(): Promise<string> {
  made ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'precis-sample-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await promisify(execFile)(process.execPath, [
      'out/main/cli.js',
      'demo',
      '--library',
      join(folder, 'library'),
      '--out',
      join(folder, 'pack.pdf'),
    ]);
    return join(folder, 'library');
  })();
  return made;
}

/** Opens the app on a copy of the sample library, in a language and theme. */
export async function launchSample(
  preferences: { readonly language?: 'en' | 'ru'; readonly theme?: 'day' | 'night' } = {},
  args: readonly string[] = [],
): Promise<Precis> {
  const folder = await mkdtemp(join(tmpdir(), 'precis-copy-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'library');
  await cp(await sampleLibrary(), library, { recursive: true });
  const precis = await launch({ library, args });
  await precis.window.evaluate((chosen) => window.precis.call('window:remember', chosen), {
    language: preferences.language ?? 'en',
    theme: preferences.theme ?? 'day',
  });
  await precis.window.reload();
  await ready(precis.window);
  return precis;
}
