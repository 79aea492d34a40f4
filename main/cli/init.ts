import { resolve } from 'node:path';
import { newLibrary } from '../services/libraries.ts';
import { type Command, readArgs } from './command.ts';

/** `init DIR` */
export const init: Command = {
  name: 'init',
  usage: 'init DIR',
  does: 'makes an empty library',
  async run(args, { world }) {
    const { words } = readArgs(init, args, 1);
    const library = await newLibrary(resolve(words[0] ?? ''), world);
    await library.close();
    return 0;
  },
};
