import { existsSync } from 'node:fs';
import type { Input } from '../../core/contract/commands.ts';
import type { House, HouseChoice } from '../../core/model/house.ts';
import type { Settings } from '../../core/model/library.ts';
import { readHouseAt } from '../platform/house-folder.ts';
import { type Command, readArgs } from './command.ts';
import { Failure } from './failure.ts';
import { withLibrary } from './library.ts';

/** What `--house` asks for: a template of the library by name, or one to try from where it lies. */
export async function houseNamed(
  name: string,
  { houses = [] }: Settings,
  chosen: HouseChoice,
): Promise<{ readonly house: HouseChoice; readonly tried?: Input<'house:add'> }> {
  const found = houses.filter((house) => house.name === name);
  if (found.length > 0) {
    const blobOf = (of: House['of']) => found.find((house) => house.of === of)?.blob ?? chosen[of];
    return { house: { paper: blobOf('paper'), word: blobOf('word') } };
  }
  if (existsSync(name)) return { house: chosen, tried: await readHouseAt(name) };
  const known = houses.map((house) => house.name).join('; ');
  throw new Failure(
    `There is no house template ${name}, and no folder or file of that name.${known === '' ? '' : ` There are: ${known}.`}`,
  );
}

/** `house DIR FOLDER|FILE`: keeps a template of the house in the library, in place of the one of its name. */
export const house: Command = {
  name: 'house',
  usage: 'house DIR FOLDER|FILE.(dotx|docx)',
  does: 'keeps a template of the house in the library: a folder for paper, a template of Word',
  async run(args, setting) {
    const { words } = readArgs(house, args, 2);
    const [directory = '', path = ''] = words;
    if (!existsSync(path)) throw new Failure(`There is no folder or file ${path}.`);
    const given = await readHouseAt(path);
    return withLibrary(directory, 'write', setting, async (_, handlers) => {
      const { name } = await handlers['house:add'](given, null);
      process.stdout.write(`${name}\n`);
      return 0;
    });
  },
};
