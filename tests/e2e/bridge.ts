import type { Bridge } from '../../core/contract/bridge.ts';

declare global {
  /** What preload puts there, for tests that ask the main process as the page does. */
  interface Window {
    readonly precis: Bridge;
  }
}
