import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../scripts/runtime/find.ts';
import { sandboxArgs } from '../../scripts/runtime/sandbox.ts';
import { removeFolder } from './remove.ts';

export type Launch = {
  /** The library to open; a fresh folder, removed at the end, when none is given; null for the one open last. */
  readonly library?: string | null;
  /** The app's own data (window places, recent libraries); likewise fresh when not given. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type Precis = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly library: string;
  readonly userData: string;
  /** Quits as the user would, and removes the folders that were made for this run. */
  close(): Promise<void>;
  /** Ends the process as a crash would, and keeps the folders, so that another launch can look at them. */
  kill(): Promise<void>;
};

/** Opens the built app in a real window, with nothing of the developer's own data in reach. */
export async function launch({ library, userData, args = [], env = {} }: Launch = {}): Promise<Precis> {
  const scratch = await mkdtemp(join(tmpdir(), 'precis-e2e-'));
  const folders = {
    library: library ?? join(scratch, 'library'),
    userData: userData ?? join(scratch, 'user-data'),
  };
  const runtime = await findRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...sandboxArgs(),
      ...runtime.appArgs,
      `--user-data-dir=${folders.userData}`,
      ...(library === null ? [] : [`--library=${folders.library}`]),
      ...args,
    ],
    env: { ...ownEnvironment(), ...env },
  });
  const window = await app.firstWindow();
  await ready(window);
  return {
    app,
    window,
    ...folders,
    close: async () => {
      await app.close();
      await removeFolder(scratch);
    },
    kill: async () => {
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await gone;
    },
  };
}

/** Waits until the window is drawn and listens to keys: React does the second a moment after the first. */
export async function ready(window: Page): Promise<void> {
  await window.locator('[data-region]').first().waitFor();
  await window.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 50));
  });
}

/** The environment without what would turn Electron into Node, or load the test runner into it. */
function ownEnvironment(): Record<string, string> {
  const unwanted = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || unwanted.has(name) ? [] : [[name, value]],
    ),
  );
}
