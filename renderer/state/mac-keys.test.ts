import { expect, test } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { onMac } from './mac-keys.ts';

test('messages name the keys of a Mac, in both languages', () => {
  expect(onMac(translator('en'))('shell.undone.other')).toBe('Undone. Redo: ⇧⌘Z.');
  expect(onMac(translator('ru'))('shell.undone.other')).toContain('⇧⌘Z');
  expect(onMac((key) => key)('Alt ↑↓ moves, Ctrl Enter opens beside, Shift chooses')).toBe(
    '⌥↑↓ moves, ⌘Enter opens beside, Shift chooses',
  );
});
