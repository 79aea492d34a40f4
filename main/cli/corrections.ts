import type { Output } from '../../core/contract/commands.ts';
import { defaultOptions } from '../../core/pack/index.ts';
import { briefingNamed } from './briefing.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { Failure } from './failure.ts';
import { withLibrary } from './library.ts';
import { versionNamed } from './pack.ts';

type Change = Output<'pack:changes'>['changes'][number];

/**
 * `corrections DIR BRIEFING [NUMBER=WHY …]`: what changed since a version went out, a line each, `x` before what the
 * corrigendum corrects. With numbers just these are corrected, for the reasons given; `--proposed` takes that back.
 */
export const corrections: Command = {
  name: 'corrections',
  usage: 'corrections DIR BRIEFING [NUMBER=WHY …] [--corrects VERSION] [--proposed] [--json]',
  does: 'lists what a corrigendum corrects, or says what was wrong and why ("F 9=misread")',
  async run(args, setting) {
    const { words, flags } = readArgs(corrections, args, 2, {
      corrects: 'string',
      proposed: 'boolean',
      json: 'boolean',
    });
    const [directory = '', name = '', ...said] = words;
    const writes = said.length > 0 || flags.proposed === true;
    return withLibrary(directory, writes ? 'write' : 'read', setting, async (library, handlers) => {
      const briefing = briefingNamed(library, name);
      const { record } = await library.get('briefing', briefing);
      const corrects = typeof flags.corrects === 'string' ? versionNamed(flags.corrects) : null;
      const options = { ...defaultOptions('corrigendum', record, await library.settings()), corrects };
      const found = await handlers['pack:changes']({ briefing, options }, null);
      if (found.version === null) throw new Failure('No version was finalised: there is nothing to correct.');
      if (!writes) {
        list(found.changes, flags.json === true);
        return 0;
      }
      const chosen = said.map((one) => choice(found.changes, one));
      await handlers['pack:edit'](
        { id: found.version, fields: { corrections: chosen.length > 0 ? chosen : null } },
        null,
      );
      list((await handlers['pack:changes']({ briefing, options }, null)).changes, flags.json === true);
      return 0;
    });
  },
};

function list(changes: readonly Change[], asJson: boolean): void {
  if (asJson) {
    printJson(changes);
    return;
  }
  for (const { id, where, page, was, is, why, wrong } of changes)
    process.stdout.write(
      `${[wrong ? 'x' : '-', where, page === '' ? '' : `p. ${page}`, was, is, why, id].join('\t')}\n`,
    );
}

const bare = (words: string): string => words.replace(/\s/gu, '').toLowerCase();

/** `F 9=why`, by the number or title shown, or by the id where several bear it. */
function choice(changes: readonly Change[], said: string): { change: string; why: string } {
  const at = said.indexOf('=');
  const [name, why] = at < 0 ? [said, ''] : [said.slice(0, at), said.slice(at + 1).trim()];
  const found = changes.filter(({ id, where }) => id === name.trim() || bare(where) === bare(name));
  const [first] = found;
  if (first === undefined)
    throw new Failure(
      `Nothing changed in ${name.trim()}. Changed: ${changes.map(({ where }) => where).join(', ') || 'nothing'}.`,
    );
  if (found.length > 1)
    throw new Failure(
      `${name.trim()} changed in ${found.length} places. Say which by its id: ${found.map(({ id }) => id).join(', ')}.`,
    );
  return { change: first.id, why };
}
