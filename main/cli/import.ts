import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportOutcome } from '../../core/contract/answers.ts';
import type { Output, Parsed } from '../../core/contract/commands.ts';
import { Refusal } from '../../core/contract/result.ts';
import { translator } from '../../core/language/translate.ts';
import type { Handlers } from '../services/handlers.ts';
import { systemCode } from '../store/store-error.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { wordProblems } from './failure.ts';
import { withLibrary } from './library.ts';

const t = translator('en');

/**
 * `import DIR FILE… --as-draft`: makes a briefing of each document, prints their ids; what could not be brought over is
 * said on stderr. `import DIR FILE… [--json]`: prints an id a line, of a catalogue (RIS, BibTeX, CSL-JSON) those of all its sources
 * that are new or were told more about; what was not brought in is said on stderr, and the exit code is 1.
 */
export const importFiles: Command = {
  name: 'import',
  usage: 'import DIR FILE… [--as-draft] [--json]',
  does: 'brings files in as sources, or opens documents as drafts of briefings; prints their ids',
  async run(args, setting) {
    const { words, flags } = readArgs(importFiles, args, 2, { json: 'boolean', 'as-draft': 'boolean' });
    const [directory = '', ...files] = words;
    return withLibrary(directory, 'write', setting, async (_library, handlers) => {
      let failed = 0;
      for (const path of files) {
        const bytes = await readFile(path).catch((error: unknown) => {
          const why = systemCode(error) ?? '';
          process.stderr.write(`${t('problems.file-unreadable', { detail: path, why })}\n`);
          return null;
        });
        if (bytes === null) {
          failed += 1;
          continue;
        }
        const file = { name: basename(path), bytes: new Uint8Array(bytes) };
        if (flags['as-draft']) {
          const drafted = await draftOf(handlers, file);
          if (drafted === null) failed += 1;
          else if (flags.json) printJson(drafted);
          else process.stdout.write(`${drafted.made.id}\n`);
          continue;
        }
        const outcome = await handlers['source:import']({ file }, null);
        if (flags.json) printJson(outcome);
        else for (const id of idsOf(outcome)) process.stdout.write(`${id}\n`);
        if (outcome.entries && outcome.entries.held.length > 0)
          process.stderr.write(
            `${file.name}: ${t('catalogue.held', { count: outcome.entries.held.length })}\n`,
          );
        if (outcome.problem)
          process.stderr.write(
            `${file.name}: ${t(`problems.${outcome.problem.code}`, outcome.problem.params)}\n`,
          );
        if (outcome.outcome !== 'imported' && !outcome.entries) failed += 1;
      }
      return failed > 0 ? 1 : 0;
    });
  },
};

/** A draft, its losses said on stderr; null, and why, where there is none. */
async function draftOf(
  handlers: Handlers,
  file: Parsed<'briefing:from-document'>['file'],
): Promise<Output<'briefing:from-document'> | null> {
  try {
    const drafted = await handlers['briefing:from-document']({ file }, null);
    for (const { what, count } of drafted.leftOut)
      process.stderr.write(`${file.name}: ${t('draft.notBrought')}: ${t(`draft.left.${what}`, { count })}\n`);
    return drafted;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${wordProblems(error.problems)}\n`);
    return null;
  }
}

const idsOf = ({ made, entries }: ImportOutcome): readonly string[] =>
  entries ? [...entries.made, ...entries.filled] : made ? [made.id] : [];
