import { isLetter } from './letters.ts';

const NAMED: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

/** Signs that other layouts have no key for: with a modifier the key counts that has them on a Latin one. */
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '\\': 'Backslash',
  '=': 'Equal',
  '-': 'Minus',
  '0': 'Digit0',
};

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * True where a key event is the accelerator (`CmdOrCtrl+Shift+B`, `F6`, `Alt+Up`, `F`). With a modifier a letter goes
 * by position where the layout gives no Latin one, as everywhere on the desktop; alone it goes by character.
 */
export function isAccelerator(event: Pressed, keys: string, platform: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mac = platform === 'darwin';
  const ctrl = parts.includes('Ctrl') || (!mac && parts.includes('CmdOrCtrl'));
  const meta = mac && parts.includes('CmdOrCtrl');
  const alt = parts.includes('Alt');
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== alt) return false;
  const sign = /^[^A-Za-z0-9]$/.test(key);
  // The shift that a sign needs belongs to the layout: `?` is Shift+/ here and Shift+ß there.
  if (!sign && event.shiftKey !== parts.includes('Shift')) return false;
  if (!ctrl && !meta && !alt && /^[A-Z]$/.test(key)) return isLetter(event.key, key);
  if (/^[A-Z]$/.test(key))
    return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() === key : event.code === `Key${key}`;
  if (key === '=' && event.key === '+') return true;
  return event.key === (NAMED[key] ?? key) || (ctrl || meta ? event.code === SIGNS[key] : false);
}
