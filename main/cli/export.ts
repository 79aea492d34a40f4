import { resolve } from 'node:path';
import { writeTree } from '../platform/write-tree.ts';
import { everythingOut } from '../services/everything-out.ts';
import { type Command, readArgs } from './command.ts';
import { withLibrary } from './library.ts';

/** `export DIR OUT`: everything in folders of originals, PDF, Word and JSON. */
export const exportAll: Command = {
  name: 'export',
  usage: 'export DIR OUTDIR',
  does: 'writes everything out: originals, texts, PDF, Word, records as JSON',
  async run(args, setting) {
    const { words } = readArgs(exportAll, args, 2);
    return withLibrary(words[0] ?? '', 'read', setting, async (library) => {
      const written = await writeTree(resolve(words[1] ?? ''), everythingOut(library, setting.equipment));
      process.stdout.write(`${written}\n`);
      return 0;
    });
  },
};
