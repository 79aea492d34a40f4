import type { Output, Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { type House, OWN_LOOK, type WordHouse } from '../../../core/model/house.ts';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import {
  type JobHouse,
  type PackFormat,
  type Printer,
  PrintProblem,
  packHouse,
  readHouse,
  specimen,
} from '../../printing/index.ts';
import { hashOf } from '../../store/store.ts';
import type { Library } from '../library.ts';

type Given = Parsed<'house:add'>;

/** A template that was given, read, with the bytes it is kept as. Refuses what is none, in words that name its fault. */
async function read(
  printer: Printer,
  given: Given,
): Promise<{ readonly house: House; readonly bytes: Uint8Array }> {
  return inWords(async () => {
    if (given.of === 'paper') {
      const { name, version } = readHouse(given.files).manifest;
      const bytes = packHouse(given.files);
      return { house: { of: 'paper', blob: hashOf(bytes), name, version }, bytes };
    }
    const { bytes } = given.file;
    const { styles, roles } = await printer.stylesOf(bytes);
    const name = given.file.name.replace(/\.(dotx|docx)$/i, '');
    return { house: { of: 'word', blob: hashOf(bytes), name, styles: [...styles], roles }, bytes };
  });
}

const jobOf = (house: House, blob: Uint8Array): JobHouse =>
  house.of === 'paper' ? { of: 'paper', blob } : { of: 'word', blob, roles: house.roles };

/**
 * Keeps a template of the house in the library, in place of the one of its name. A specimen is printed with it first: what
 * cannot be printed with is refused, naming the file and the line.
 */
export async function addHouse(
  library: Library,
  printer: Printer,
  given: Given,
  group: string | null,
): Promise<Output<'house:add'>> {
  const { house, bytes } = await read(printer, given);
  const format = house.of === 'paper' ? 'pdf' : 'docx';
  await inWords(() =>
    printer.print({ document: specimen, format, pictures: [], house: jobOf(house, bytes) }),
  );
  await library.store.putBlob(bytes);
  await library.edit('house:add', group, async (transaction) => {
    const { houses = [], printsIn = OWN_LOOK } = await transaction.settings();
    const known = houses.find(({ of, name }) => of === house.of && name === house.name);
    const kept = known?.of === 'word' && house.of === 'word' ? mappedAs(known, house) : house;
    await transaction.changeSettings({
      houses: [...houses.filter((one) => one !== known && one.blob !== house.blob), kept],
      ...(known && printsIn[house.of] === known.blob
        ? { printsIn: { ...printsIn, [house.of]: house.blob } }
        : {}),
    });
  });
  return { blob: house.blob, name: house.name };
}

/** What was mapped by hand stays with a newer copy of a template, as far as its styles are still there. */
function mappedAs(known: WordHouse, house: WordHouse): WordHouse {
  const there = new Set(house.styles.map(({ id }) => id));
  const kept = Object.entries(known.roles).filter(([, id]) => id === null || there.has(id));
  return { ...house, roles: { ...house.roles, ...Object.fromEntries(kept) } };
}

/** The template a pack is printed with in a format: the one given to be tried, else the one chosen; null is our own look. */
export async function houseFor(
  library: Library,
  printer: Printer,
  format: PackFormat,
  { house: chosen }: PackOptions,
  tried?: Given,
): Promise<JobHouse | null> {
  const of = format === 'pdf' ? 'paper' : format === 'docx' ? 'word' : null;
  if (of === null) return null;
  if (tried?.of === of) {
    const { house, bytes } = await read(printer, tried);
    return jobOf(house, bytes);
  }
  const blob = chosen[of];
  if (blob === null) return null;
  // On paper the blob is all there is; how the styles of Word are used is said in the settings.
  if (of === 'paper') return { of, blob: await library.store.getBlob(blob) };
  const known = ((await library.settings()).houses ?? []).find((one) => one.blob === blob);
  if (known?.of !== 'word') throw refuse('print.house.gone');
  return jobOf(known, await library.store.getBlob(blob));
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PrintProblem) throw refuse(`print.${error.key}`, error.params);
    throw error;
  }
}
