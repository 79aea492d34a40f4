import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, type Page, test } from '@playwright/test';
import { packageApp } from '../../scripts/packaging/builder.ts';
import { unpackedProgram, unpackedTargets } from '../../scripts/packaging/unpacked.ts';
import { sandboxArgs } from '../../scripts/runtime/sandbox.ts';
import { removeFolder } from './remove.ts';

/**
 * The app as users get it: out of its archive, with the fuses set. Node's inspector is off in it, so it is
 * driven through the page's own debugging port.
 */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

test('the app can be packaged', async () => {
  expect(await packageApp(unpackedTargets(), () => {})).toBe(0);
});

test('the packaged program runs Précis and nothing else', async () => {
  const { version: _, ...fuses } = await getCurrentFuseWire(unpackedProgram());
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  });
});

test('the licence texts of all that is shipped come with it', async () => {
  const resources = join(dirname(unpackedProgram()), 'resources');
  expect(await readFile(join(resources, 'LICENSE.txt'), 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE');
  const texts = await readFile(join(resources, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const name of ['react-dom', '@tiptap/core', 'citeproc', '@expo-google-fonts/source-serif-4'])
    expect(texts).toMatch(new RegExp(`\n${name} \\d`));
});

test('the packaged app opens a library', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'precis-packaged-'));
  const userData = join(scratch, 'user-data');
  const program = spawn(
    unpackedProgram(),
    [
      ...sandboxArgs(),
      '--remote-debugging-port=0',
      `--user-data-dir=${userData}`,
      `--library=${join(scratch, 'library')}`,
    ],
    { stdio: 'ignore' },
  );
  try {
    const window = await attach(userData);
    await expect(window).toHaveTitle(/Précis/);
    await expect(window.locator('#root > *').first()).toBeVisible();
    // On macOS the system checks spelling.
    if (process.platform !== 'darwin')
      await expect
        .poll(() => readdir(join(userData, 'Dictionaries')).catch(() => []))
        .toEqual(await readdir('assets/dictionaries').then((files) => files.filter(isDictionary)));
  } finally {
    await end(program);
    await removeFolder(scratch);
  }
});

const isDictionary = (file: string) => file.endsWith('.bdic');

/** Chromium writes the port it has chosen into its data folder. */
async function attach(userData: string): Promise<Page> {
  let port: string | undefined;
  await expect(async () => {
    [port] = (await readFile(join(userData, 'DevToolsActivePort'), 'utf8')).split('\n');
    expect(port).toMatch(/^\d+$/);
  }).toPass({ timeout: 30_000 });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('The packaged app has no page to look at.');
  return context.pages()[0] ?? context.waitForEvent('page');
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await gone;
}
