import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commandNames } from '../../core/contract/commands.ts';
import './bridge.ts';
import { launch, type Precis } from './harness.ts';
import { removeFolder } from './remove.ts';

/**
 * The items of Electron's security tutorial (electronjs.org/docs/latest/tutorial/security), each asserted on the
 * running app. Item 19, the fuses, is read back from the built binary in `packaged.spec.ts`.
 */
test.describe.configure({ mode: 'serial' });

let precis: Precis;
test.beforeAll(async () => {
  precis = await launch();
});
test.afterAll(() => precis.close());

test('1, 18: the window loads from the app’s own scheme, not from the network or from files', async () => {
  expect(precis.window.url()).toMatch(/^precis:\/\/app\//);
  const schemes: string[] = [];
  precis.window.on('request', (request) => schemes.push(new URL(request.url()).protocol));
  await precis.window.reload();
  await expect(precis.window.locator('#root > *').first()).toBeVisible();
  expect(schemes.length).toBeGreaterThan(3);
  expect(new Set(schemes)).toEqual(new Set(['precis:']));
});

test('2, 3, 4, 6, 8, 9, 10, 11: the page is isolated, sandboxed and without extras', async () => {
  const preferences = await precis.app.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, but what its own documentation tells to look at.
    type Looked = { getLastWebPreferences(): Record<string, unknown> };
    const [looked] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents as unknown as Looked);
    return looked?.getLastWebPreferences() ?? {};
  });
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
  const inPage = await precis.window.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
  }));
  expect(inPage).toEqual({ require: 'undefined', process: 'undefined' });
});

test('5: every permission is denied', async () => {
  const states = await precis.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const asked = await precis.window.evaluate(() =>
    Promise.all([
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: Error) => error.name,
      ),
      Notification.requestPermission(),
    ]),
  );
  expect(asked).not.toContain('given');
  expect(asked).not.toContain('granted');
});

test('7: the policy forbids scripts of strings, of elsewhere and inline, and Trusted Types are on', async () => {
  const tried = await precis.window.evaluate(async () => {
    const errors: string[] = [];
    // What the debugger itself evaluates is let off the policy; what runs later is not.
    await new Promise((later) => setTimeout(later));
    const attempt = async (name: string, act: () => unknown) => {
      try {
        await act();
        errors.push(`${name} ran`);
      } catch {}
    };
    await attempt('function', () => new Function('return 1')());
    await attempt('innerHTML', () => {
      document.createElement('div').innerHTML = '<img src=x>';
    });
    await attempt('fetch', () => fetch('https://example.com/'));
    await attempt('import', () => import('https://example.com/x.js' as string));
    const script = document.createElement('script');
    await attempt('inline', () => {
      script.text = 'window.inlineRan = true';
    });
    document.body.append(script);
    if ('inlineRan' in window) errors.push('inline script ran');
    return errors;
  });
  expect(tried).toEqual([]);
});

test('12: an embedded browser cannot be made', async () => {
  const before = await precis.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await precis.window.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  });
  await precis.window.waitForTimeout(300);
  expect(await precis.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
});

test('13: the window stays where it is', async () => {
  const address = precis.window.url();
  await precis.window.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await precis.window.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
  });
  await precis.window.waitForTimeout(300);
  expect(precis.window.url()).toBe(address);
});

test('14: no window of the page’s own making', async () => {
  const opened = await precis.window.evaluate(() => window.open('https://example.com/', '_blank'));
  expect(opened).toBeNull();
  expect(precis.app.windows()).toHaveLength(1);
});

test('15: only http, https and mailto are ever offered to the system, and asked about each time', async () => {
  await precis.app.evaluate(({ dialog, shell }) => {
    const seen = globalThis as { opened?: string[]; asked?: number };
    seen.opened = [];
    seen.asked = 0;
    shell.openExternal = async (url) => void seen.opened?.push(url);
    dialog.showMessageBox = (async () => {
      seen.asked = (seen.asked ?? 0) + 1;
      return { response: 1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  const answers = await precis.window.evaluate(() =>
    Promise.all(
      [
        'file:///etc/passwd',
        'smb://host/share',
        'javascript:alert(1)',
        'ms-msdt:/id',
        'https://example.com/',
      ].map((url) => window.precis.call('window:open-address', { url }).then((result) => result.ok)),
    ),
  );
  expect(answers).toEqual([false, false, false, false, true]);
  const seen = await precis.app.evaluate(() => globalThis as { opened?: string[]; asked?: number });
  expect(seen.asked).toBe(1);
  expect(seen.opened).toEqual([]);
});

test('17: a call from a frame that is not ours is not answered', async () => {
  await precis.window.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.name = 'stranger';
    document.body.append(frame);
  });
  const frame = precis.window.frame('stranger');
  expect(await frame?.evaluate(() => typeof (window as { precis?: unknown }).precis)).toBe('undefined');
});

test('17: every command called with nonsense is refused in words, and the app lives', async () => {
  const nonsense: unknown[] = [
    null,
    'x',
    -1,
    [],
    { id: '../../etc/passwd' },
    { id: { $ne: null } },
    { __proto__: { id: 1 } },
  ];
  const quiet = commandNames.filter(
    (name) =>
      ![
        'window:new',
        'window:quit',
        'window:leave',
        'window:leave-unsaved',
        'window:choose-library',
        'window:choose-sources',
        'window:copy-library',
        'window:export',
      ].includes(name),
  );
  const answers = await precis.window.evaluate(
    async ([names, inputs]) => {
      const codes: string[] = [];
      for (const name of names)
        for (const input of inputs) {
          const result = await window.precis.call(name as 'edit:undo', input as Record<string, never>);
          codes.push(result.ok ? 'ok' : (result.problems[0]?.code ?? ''));
        }
      return codes;
    },
    [quiet, nonsense] as const,
  );
  expect(answers).toHaveLength(quiet.length * nonsense.length);
  expect(answers.filter((code) => code === 'unexpected' || code === '')).toEqual([]);
  expect(await precis.window.evaluate(() => document.querySelector('#root > *') !== null)).toBe(true);
});

test('no path of the page’s is written to: the library is copied where the system’s dialog says', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'precis-copied-'));
  const [wanted, chosen] = [join(scratch, 'wanted'), join(scratch, 'chosen')];
  await precis.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, chosen);
  const answers = await precis.window.evaluate(async (directory) => {
    const { call } = window.precis;
    const asked = [
      await call('window:copy-library', { directory } as never),
      await call('window:copy-library', {}),
    ];
    return asked.map((result) => (result.ok ? result.value : result.problems[0]?.code));
  }, wanted);
  expect(answers[0]).toEqual({ directory: chosen });
  // The second time that folder is no longer empty, and nothing in it is written over.
  expect(answers[1]).toBe('not-empty');
  expect(await readdir(scratch)).toEqual(['chosen']);
  expect(await readdir(chosen)).toContain('library.json');
  await removeFolder(scratch);
});

test('20: the page sees the one bridge, and nothing of Electron through it', async () => {
  const seen = await precis.window.evaluate(() => ({
    bridge: Object.keys(window.precis).sort(),
    electron: typeof (window as { electron?: unknown }).electron,
    ipc: typeof (window as { ipcRenderer?: unknown }).ipcRenderer,
  }));
  expect(seen).toEqual({
    bridge: ['call', 'callAsText', 'on', 'platform'],
    electron: 'undefined',
    ipc: 'undefined',
  });
});

test('16: the Electron that is shipped is the pinned one; nothing leaves the machine', async () => {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  const reached = await precis.app.evaluate(async ({ net }) => {
    try {
      await net.fetch('https://example.com/');
      return true;
    } catch {
      return false;
    }
  });
  expect(reached).toBe(false);
});

test('an imported page may look and do nothing else', async () => {
  const made = await precis.window.evaluate(async () => {
    const html = `<html><head><title>Trap</title><script>parent.document.title = 'owned'</script></head><body>
      <article><h1>Talks begin</h1><p>Talks on migration began on Monday, and nobody said what they were about, nor when they would end.</p>
      <p onclick="alert(1)">More than 143,000 people were refused entry, <img src=x onerror="parent.document.title='owned'"> it was said.</p>
      <iframe src="https://example.com/"></iframe></article></body></html>`;
    const file = { name: 'trap.html', bytes: new TextEncoder().encode(html) };
    const result = await window.precis.call('source:import', { file });
    return result.ok ? result.value.made : result.problems[0]?.code;
  });
  expect(made).toMatchObject({ number: 1 });
  const page = await precis.window.evaluate(
    (id) => window.precis.call('source:page', { id }).then((result) => (result.ok ? result.value.html : '')),
    (made as { id: string }).id,
  );
  expect(page).toContain('Talks begin');
  expect(page).not.toMatch(/<script|onerror|onclick|<iframe|\ssrc=/i);
});
