import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeSample } from '../sample/index.ts';
import { handlersOf } from '../services/handlers.ts';
import { type Command, readArgs } from './command.ts';
import { formatOf, printInto } from './pack.ts';

/** `demo [--out FILE] [--library DIR]`: the sample library, in a folder that goes away unless one is given, and its pack. */
export const demo: Command = {
  name: 'demo',
  usage:
    'demo [--out FILE.(pdf|docx|md|html|csv)] [--library DIR] [--output note|two-sides|speaking] [--language en|ru]',
  does: 'makes the sample library and prints its pack',
  async run(args, { equipment }) {
    const { flags } = readArgs(demo, args, 0, {
      out: 'string',
      library: 'string',
      output: 'string',
      language: 'string',
    });
    const out = resolve(typeof flags.out === 'string' ? flags.out : 'sample-pack.pdf');
    formatOf(out);
    const given = typeof flags.library === 'string' ? resolve(flags.library) : null;
    const folder = given ?? (await mkdtemp(join(tmpdir(), 'precis-demo-')));
    try {
      const { library, briefing } = await makeSample(folder, equipment);
      try {
        await printInto(library, handlersOf(library, equipment), briefing, out, {
          output: String(flags.output ?? 'note'),
          language: flags.language as string | undefined,
          release: undefined,
        });
      } finally {
        await library.close();
      }
    } finally {
      if (given === null) await rm(folder, { recursive: true, force: true });
    }
    process.stdout.write(`${out}\n`);
    return 0;
  },
};
