import type { Named, PurgePlan } from '../../core/contract/purge.ts';
import { translator } from '../../core/language/translate.ts';
import type { Library } from '../services/library.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { Failure } from './failure.ts';
import { withLibrary } from './library.ts';

const t = translator('en');

/**
 * `purge DIR SOURCE [--versions-too] [--yes] [--json]`: says what goes with a source that is removed for good; with
 * `--yes` removes it. Files of finalised versions and sent drafts that hold it go with `--versions-too` only.
 */
export const purge: Command = {
  name: 'purge',
  usage: 'purge DIR SOURCE [--versions-too] [--yes] [--json]',
  does: 'says what goes with a source that is removed for good; with --yes removes it, and nothing brings it back',
  async run(args, setting) {
    const flagged = { 'versions-too': 'boolean', yes: 'boolean', json: 'boolean' } as const;
    const { words, flags } = readArgs(purge, args, 2, flagged);
    const [directory = '', asked = ''] = words;
    const mode = flags.yes ? 'write' : 'read';
    return withLibrary(directory, mode, setting, async (library, handlers) => {
      const id = sourceNamed(library, asked);
      const plan = await handlers['source:purge-plan']({ id }, null);
      if (flags.json) printJson(plan);
      else process.stdout.write(`${linesOf(plan).join('\n')}\n`);
      if (!flags.yes) {
        process.stderr.write('Nothing was removed. With --yes it is, for good.\n');
        return 0;
      }
      const versions = flags['versions-too'] ? 'remove' : 'keep';
      await handlers['source:purge']({ id, seq: plan.seq, versions }, null);
      process.stderr.write(`${t('purge.done', { number: `S ${plan.source.number}` })}\n`);
      return 0;
    });
  },
};

/** The id of a source named by id or by number (`S 3`, `3`). Throws `Failure` where there is none. */
function sourceNamed(library: Library, name: string): string {
  const rows = library.rows('source');
  const number = /^s?\s*(\d+)$/i.exec(name.trim())?.[1];
  const found = rows.find(
    (row) => row.id === name || (number !== undefined && row.number === Number(number)),
  );
  if (!found) throw new Failure(`There is no source ${name}. \`list DIR source\` names them all.`);
  return found.id;
}

function linesOf(plan: PurgePlan): readonly string[] {
  const list = (title: string, records: readonly Named[]) =>
    records.length === 0 ? [] : [`${title}:`, ...records.map((one) => `\t${named(one)}`)];
  return [
    named(plan.source),
    ...(plan.goes.length === 0
      ? [t('purge.goesNone')]
      : list(t('purge.goes', { count: plan.goes.length }), plan.goes)),
    ...list(t('purge.loses'), plan.loses),
    ...list(t('purge.usedIn'), plan.usedIn),
    ...list(t('purge.repeats'), plan.repeats),
    ...list(t('purge.alike'), plan.alike),
    ...(plan.forms > 0 ? [t('purge.forms', { count: plan.forms })] : []),
    ...list(t('purge.versions'), plan.versions),
    ...plan.drafts.map(
      ({ briefing, draft }) => `\t${t('purge.draft', { briefing: named(briefing), draft })}`,
    ),
  ];
}

const named = ({ kind, number, title }: Named): string => `${t(`kinds.number.${kind}`, { number })} ${title}`;
