import { expect, test } from 'vitest';
import { commandNames } from './commands.ts';
import { eventNames } from './events.ts';
import { namedCommands, namedEvents } from './names.ts';

test('preload knows every command and event of the contract, and no other', () => {
  expect([...namedCommands].sort()).toEqual([...commandNames].sort());
  expect([...namedEvents].sort()).toEqual([...eventNames].sort());
});
