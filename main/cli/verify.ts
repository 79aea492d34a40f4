import { verifyAnchors } from '../services/sources/verify-anchors.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { withLibrary } from './library.ts';

/** `verify DIR [--json]`: every file, hash, anchor and journal record; exit code 1 on damage. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify DIR [--json]',
  does: 'reads every file, hash, anchor and journal record; exit 1 on damage',
  async run(args, setting) {
    const { words, flags } = readArgs(verify, args, 1, { json: 'boolean' });
    return withLibrary(words[0] ?? '', 'read', setting, async (library) => {
      const damage = [...library.store.damage, ...(await library.store.verify())];
      const anchors = await verifyAnchors(library);
      if (flags.json) printJson({ damage, anchors });
      else {
        for (const { file, what, outcome } of damage) process.stdout.write(`${file}\t${what}\t${outcome}\n`);
        for (const { record, words: says } of anchors) process.stdout.write(`${record}\t${says}\n`);
        if (damage.length + anchors.length === 0) process.stdout.write('Everything holds.\n');
      }
      // What was only set aside (the torn end of a journal after a crash) has cost nothing.
      const lost = damage.filter(({ outcome }) => outcome !== 'kept');
      return lost.length + anchors.length > 0 ? 1 : 0;
    });
  },
};
