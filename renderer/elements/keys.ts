const MAC: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
};
const WORDS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const ARROWS: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  '=': '+',
  '-': '−',
};

/** An accelerator as a key cap shows it: `CmdOrCtrl+Shift+B` → "Ctrl Shift B", on a Mac "⇧⌘B". */
export function keysInWords(keys: string, platform: string): string {
  const parts = keys.split('+').map((part) => ARROWS[part] ?? part);
  if (platform !== 'darwin') return parts.map((part) => WORDS[part] ?? part).join(' ');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const modifiers = parts
    .filter((part) => order.includes(part))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [...modifiers, ...parts.filter((part) => !order.includes(part))]
    .map((part) => MAC[part] ?? part)
    .join('');
}
