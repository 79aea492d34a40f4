import { describe, expect, it } from 'vitest';
import { isAccelerator } from './accelerator.ts';

const press = (key: string, more: Partial<Parameters<typeof isAccelerator>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a key pressed', () => {
  it('is a letter by character on either layout', () => {
    expect(isAccelerator(press('ф'), 'F', 'linux')).toBe(true);
    expect(isAccelerator(press('f'), 'F', 'linux')).toBe(true);
    // The key where A stands on a Latin layout gives Ф on a Russian one: it is a fact, never an agreement.
    expect(isAccelerator(press('ф', { code: 'KeyA' }), 'A', 'linux')).toBe(false);
  });

  it('goes by position with a modifier where the layout is not Latin', () => {
    expect(isAccelerator(press('л', { code: 'KeyK', ctrlKey: true }), 'CmdOrCtrl+K', 'win32')).toBe(true);
    expect(isAccelerator(press('k', { code: 'KeyV', ctrlKey: true }), 'CmdOrCtrl+K', 'win32')).toBe(true);
    expect(isAccelerator(press('k', { code: 'KeyK', metaKey: true }), 'CmdOrCtrl+K', 'darwin')).toBe(true);
  });

  it('finds a sign by position where the layout has no key for it', () => {
    expect(isAccelerator(press('б', { code: 'Comma', ctrlKey: true }), 'CmdOrCtrl+,', 'linux')).toBe(true);
    expect(isAccelerator(press('б', { code: 'Comma' }), 'CmdOrCtrl+,', 'linux')).toBe(false);
    expect(isAccelerator(press('à', { code: 'Digit0', metaKey: true }), 'CmdOrCtrl+0', 'darwin')).toBe(true);
  });

  it('does not take one more modifier', () => {
    expect(isAccelerator(press('z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Z', 'linux')).toBe(false);
    expect(isAccelerator(press('f', { ctrlKey: true }), 'F', 'linux')).toBe(false);
  });

  it('knows signs whatever shift they need', () => {
    expect(isAccelerator(press('?', { shiftKey: true }), '?', 'linux')).toBe(true);
    expect(isAccelerator(press('+', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+=', 'linux')).toBe(true);
    expect(isAccelerator(press('ArrowUp', { altKey: true }), 'Alt+Up', 'linux')).toBe(true);
  });
});
