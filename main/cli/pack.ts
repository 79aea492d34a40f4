import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Format } from '../../core/contract/answers.ts';
import type { Briefing } from '../../core/model/briefing.ts';
import { outputSchema, type PackOptions } from '../../core/model/pack-version.ts';
import { defaultOptions } from '../../core/pack/index.ts';
import { recipientsOf } from '../../core/pack/release/copies.ts';
import type { Handlers } from '../services/handlers.ts';
import type { Library } from '../services/library.ts';
import { systemCode } from '../store/store-error.ts';
import { briefingNamed } from './briefing.ts';
import { type Command, readArgs } from './command.ts';
import { Failure } from './failure.ts';
import { houseNamed } from './house.ts';
import { withLibrary } from './library.ts';

const endings: Readonly<Record<string, Format>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.md': 'md',
  '.html': 'html',
  '.csv': 'csv',
  '.json': 'csl-json',
  '.jsonld': 'annotations',
};

/** The format a file's ending asks for. Throws `Failure` for one that no pack is written as. */
export function formatOf(file: string): Format {
  const format = endings[extname(file).toLowerCase()];
  if (format === undefined)
    throw new Failure(
      `No pack is written as ${extname(file) || file}. Write FILE${Object.keys(endings).join(', FILE')}.`,
    );
  return format;
}

/** How an output is asked for, beyond what its kind calls for. */
export interface Asked {
  readonly output: string;
  readonly language: string | undefined;
  readonly release: string | undefined;
  /** Number of the version that a corrigendum corrects; the last one where none is said. */
  readonly corrects?: string | undefined;
  /** Number of a named copy. */
  readonly copy?: string | undefined;
  /** A template of the house: its name in the library, or where it lies. */
  readonly house?: string | undefined;
}

/** Prints a briefing into a file. */
export async function printInto(
  library: Library,
  handlers: Handlers,
  briefing: string,
  file: string,
  asked: Asked,
): Promise<void> {
  const output = outputSchema.safeParse(asked.output);
  if (!output.success)
    throw new Failure(`There is no output ${asked.output}. There are: ${outputSchema.options.join(', ')}.`);
  const { record } = await library.get('briefing', briefing);
  const settings = await library.settings();
  const own = defaultOptions(output.data, record, settings);
  const { house, tried } =
    asked.house === undefined
      ? { house: own.house, tried: undefined }
      : await houseNamed(asked.house, settings, own.house);
  const options: PackOptions = {
    ...own,
    house,
    ...(asked.language !== undefined && { language: languageNamed(asked.language) }),
    ...(asked.release !== undefined && { releaseAt: asked.release }),
    ...(asked.corrects !== undefined && { corrects: versionNamed(asked.corrects) }),
    ...(asked.copy !== undefined && { copy: await copyNamed(library, record, asked.copy) }),
  };
  const { bytes, sides } = await handlers['pack:print'](
    { briefing, options, format: formatOf(file), ...(tried && { house: tried }) },
    null,
  );
  await writeFile(file, bytes).catch((error: unknown) => {
    throw new Failure(
      `${file} could not be written (${systemCode(error) ?? error}). The library is untouched.`,
    );
  });
  for (const { side, room } of sides)
    if (room < 0) process.stderr.write(`Side ${side} runs over by ${Math.ceil(-room)} pt.\n`);
}

/** The number of a version as it was typed. Throws `Failure` for what is none. */
export function versionNamed(number: string): number {
  if (/^[1-9]\d{0,5}$/.test(number)) return Number(number);
  throw new Failure(`${number} is no number of a version.`);
}

/** A copy of those who get the next version. */
async function copyNamed(library: Library, briefing: Briefing, number: string) {
  const versions = (await library.all('pack'))
    .map(({ record }) => record)
    .filter((version) => version.briefing === briefing.id)
    .toSorted((a, b) => a.version - b.version);
  const copies = recipientsOf(briefing, versions);
  const found = copies.find((copy) => String(copy.number) === number);
  if (found) return found;
  const known = copies.map((copy) => `${copy.number} ${copy.holder}`).join('; ');
  throw new Failure(
    `There is no copy ${number}. ${known === '' ? 'Nobody is named.' : `There are: ${known}.`}`,
  );
}

function languageNamed(name: string): PackOptions['language'] {
  if (name === 'en' || name === 'ru') return name;
  throw new Failure(`No pack is printed in ${name}. There are: en, ru.`);
}

/**
 * `pack DIR BRIEFING --out FILE`: prints a briefing. A `corrigendum` is to the last version that was finalised, or to the one named; a side of
 * the brief that runs over is said on stderr.
 */
export const pack: Command = {
  name: 'pack',
  usage:
    'pack DIR BRIEFING --out FILE.(pdf|docx|md|html|csv|json|jsonld) [--output note|two-sides|speaking|corrigendum] [--language en|ru] [--release LEVEL] [--corrects VERSION] [--copy NUMBER] [--house NAME|FOLDER|FILE.dotx]',
  does: 'prints a briefing',
  async run(args, setting) {
    const { words, flags } = readArgs(pack, args, 2, {
      out: 'string',
      output: 'string',
      language: 'string',
      release: 'string',
      corrects: 'string',
      copy: 'string',
      house: 'string',
    });
    const out = flags.out;
    if (typeof out !== 'string') throw new Failure(`Say where to write it: ${pack.usage}`);
    formatOf(out);
    return withLibrary(words[0] ?? '', 'read', setting, async (library, handlers) => {
      const briefing = briefingNamed(library, words[1] ?? '');
      await printInto(library, handlers, briefing, out, {
        output: String(flags.output ?? 'note'),
        language: flags.language as string | undefined,
        release: flags.release as string | undefined,
        corrects: flags.corrects as string | undefined,
        copy: flags.copy as string | undefined,
        house: flags.house as string | undefined,
      });
      process.stdout.write(`${out}\n`);
      return 0;
    });
  },
};
