import type { Translate } from '../../core/language/translate.ts';

const CAPS: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
const ORDER = ['Alt', 'Shift', 'Ctrl'];
const KEYS = /\b((?:(?:Ctrl|Shift|Alt) )+)(Enter|Tab|[A-ZÀ-Я\\]|[↑↓←→]+)(?![\p{L}])/gu;

/** Words in which the keys are those of a Mac: "Ctrl Shift Z" → "⇧⌘Z". Key caps say theirs by themselves. */
export const onMac =
  (t: Translate): Translate =>
  (key, params) =>
    t(key, params).replace(KEYS, (_all, modifiers: string, last: string) =>
      ORDER.filter((name) => modifiers.includes(name))
        .map((name) => CAPS[name])
        .concat(last)
        .join(''),
    );
