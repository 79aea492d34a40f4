import { beforeEach, expect, test, vi } from 'vitest';

/** Stands for Electron: what `listen` registers, and the window that a sender belongs to. */
const electron = vi.hoisted(() => ({
  handler: undefined as ((event: unknown, call: unknown) => Promise<unknown>) | undefined,
  window: null as unknown,
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (_channel: string, handler: (event: unknown, call: unknown) => Promise<unknown>) => {
      electron.handler = handler;
    },
  },
  BrowserWindow: { fromWebContents: () => electron.window },
  protocol: {},
}));

const { listen } = await import('./desktop.ts');

const call = { name: 'edit:undo', input: {}, group: null, asText: false };
const answered: unknown[] = [];
let own: { url: string };
beforeEach(() => {
  answered.length = 0;
  own = { url: 'precis://app/index.html' };
  electron.window = { webContents: { mainFrame: own } };
  listen(async (name, input, group) => {
    answered.push([name, input, group]);
    return { ok: true, value: 'done' };
  });
});
const ask = (senderFrame: unknown, what: unknown = call) =>
  electron.handler?.({ sender: {}, senderFrame }, what) ?? Promise.resolve('nobody listens');

test('the page of a window of ours is answered', async () => {
  expect(await ask(own)).toEqual({ ok: true, value: 'done' });
  expect(await ask(own, { ...call, asText: true })).toBe('{"ok":true,"value":"done"}');
  expect(answered).toEqual(Array(2).fill(['edit:undo', {}, null]));
});

test('no frame within the page, no other page, no frame that is gone and no stranger is', async () => {
  await expect(ask({ url: own.url })).rejects.toThrow('Not a window of Précis.');
  await expect(ask({ url: 'precis-page://01j/' })).rejects.toThrow('Not a window of Précis.');
  await expect(ask(null)).rejects.toThrow('Not a window of Précis.');
  for (const url of [
    'https://example.com/',
    'precis://app.example.com/',
    'precis-page://app/',
    'about:blank',
  ]) {
    own.url = url;
    await expect(ask(own), url).rejects.toThrow('Not a window of Précis.');
  }
  electron.window = null;
  await expect(ask(own)).rejects.toThrow('Not a window of Précis.');
  expect(answered).toEqual([]);
});

test('what is no call is not answered either', async () => {
  for (const what of [null, 'edit:undo', { ...call, group: '../x' }, { ...call, name: 'x'.repeat(101) }])
    await expect(ask(own, what)).rejects.toThrow('Not a call.');
  expect(answered).toEqual([]);
});
