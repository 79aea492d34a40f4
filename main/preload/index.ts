import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Call } from '../../core/contract/bridge.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../core/contract/bridge.ts';
import { isCommandName, isEventName } from '../../core/contract/names.ts';

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

function invoke(call: Call): Promise<unknown> {
  if (isCommandName(call.name)) return ipcRenderer.invoke(CALL_CHANNEL, call);
  return Promise.reject(new Error(`No such command: ${String(call.name).slice(0, 80)}`));
}

/** The only door of the page: known names go through, and nothing of Electron with them. */
const bridge = {
  call: (name: string, input: unknown, group?: string) =>
    invoke({ name, input, group: group ?? null, asText: false }),
  callAsText: (name: string, input: unknown) => invoke({ name, input, group: null, asText: true }),
  on: (name: string, listener: Listener) => {
    if (!isEventName(name)) throw new Error(`No such event: ${String(name).slice(0, 80)}`);
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => void known.delete(listener);
  },
  platform: process.platform,
};

// The bridge is typed by name in `Bridge`; here it takes whatever comes, and main parses it.
contextBridge.exposeInMainWorld('precis', bridge satisfies Record<keyof Bridge, unknown>);
