import { resolve } from 'node:path';
import { translator } from '../../core/language/translate.ts';
import { writeTree } from '../platform/write-tree.ts';
import { exported } from '../services/packs/export.ts';
import { briefingNamed } from './briefing.ts';
import { type Command, readArgs } from './command.ts';
import { withLibrary } from './library.ts';

const t = translator('en');

/**
 * `export DIR OUT [--briefing BRIEFING]`: everything in folders of originals, PDF, Word and JSON, or one briefing with all it
 * rests on. What is not there is said on stderr; the reason stands in its place.
 */
export const exportAll: Command = {
  name: 'export',
  usage: 'export DIR OUTDIR [--briefing BRIEFING]',
  does: 'writes everything out, or a briefing with all it rests on: originals, texts, PDF, Word, records as JSON',
  async run(args, setting) {
    const { words, flags } = readArgs(exportAll, args, 2, { briefing: 'string' });
    return withLibrary(words[0] ?? '', 'read', setting, async (library) => {
      const briefing =
        typeof flags.briefing === 'string' ? briefingNamed(library, flags.briefing) : undefined;
      const { written, missing } = await exported(
        library,
        setting.equipment,
        { briefing, language: 'en' },
        (files) => writeTree(resolve(words[1] ?? ''), files),
      );
      if (missing > 0) process.stderr.write(`${t('exporting.missing', { count: missing })}\n`);
      process.stdout.write(`${written}\n`);
      return 0;
    });
  },
};
