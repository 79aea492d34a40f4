/** The system the window is on, as Node names it: `linux`, `darwin`, `win32`. */
export { platform } from '../bridge/call.ts';
