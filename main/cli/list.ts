import { kindNames, kinds } from '../../core/model/kinds.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { Failure } from './failure.ts';
import { withLibrary } from './library.ts';

/** `list DIR KIND [--json]`: one record a line, by number. */
export const list: Command = {
  name: 'list',
  usage: 'list DIR KIND [--json]',
  does: 'lists records of a kind (fact, quote, source …)',
  async run(args, setting) {
    const { words, flags } = readArgs(list, args, 2, { json: 'boolean' });
    const [directory = '', asked = ''] = words;
    const kind = kindNames.find((name) => name === asked || `${name}s` === asked);
    if (kind === undefined)
      throw new Failure(`There is no kind of record called ${asked}. There are: ${kindNames.join(', ')}.`);
    return withLibrary(directory, 'read', setting, async (library) => {
      if (flags.json) printJson((await library.all(kind)).map(({ record }) => record));
      else
        for (const row of library.rows(kind)) {
          const aside = [row.subtitle, row.date].filter((part) => part).join(', ');
          process.stdout.write(
            `${kinds[kind].letter} ${row.number}\t${row.id}\t${row.title}${aside && `\t${aside}`}\n`,
          );
        }
      return 0;
    });
  },
};
