import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../core/contract/bridge.ts';
import type { EventName, Payload } from '../../core/contract/events.ts';
import type { Result } from '../../core/contract/result.ts';
import { ORIGIN } from '../platform/scheme.ts';

const callSchema = z.object({
  name: z.string().max(100),
  input: z.unknown(),
  group: z
    .string()
    .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
    .nullable(),
  asText: z.boolean(),
});

/** Answers one call of one window. */
export type Answer = (
  name: string,
  input: unknown,
  group: string | null,
  window: BrowserWindow,
) => Promise<Result<unknown>>;

/** Listens to the windows. A call from any other page or frame is not answered. */
export function listen(answer: Answer): void {
  ipcMain.handle(CALL_CHANNEL, async (event, call: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isOwn(event.senderFrame, window)) throw new Error('Not a window of Précis.');
    const parsed = callSchema.safeParse(call);
    if (!parsed.success) throw new Error('Not a call.');
    const { name, input, group, asText } = parsed.data;
    const result = await answer(name, input, group, window);
    return asText ? JSON.stringify(result) : result;
  });
}

function isOwn(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${ORIGIN}/`);
}

/** Tells one window. */
export function tell<N extends EventName>(window: BrowserWindow, name: N, payload: Payload<N>): void {
  if (!window.webContents.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
}

/** Tells every window. */
export function broadcast<N extends EventName>(name: N, payload: Payload<N>): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, name, payload);
}
