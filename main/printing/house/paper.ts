import { z } from 'zod';
import { canonicalJson } from '../../../core/model/freeze.ts';
import { type HouseManifest, houseManifestSchema } from '../../../core/model/house.ts';
import { pictureTypeOf } from '../../../core/model/picture.ts';
import { problem } from './problem.ts';

/** A file of a house's folder, its path with forward slashes. */
export interface HouseFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBufferLike>;
}

/** What a house may bring: its particulars, its one file of Typst, pictures and fonts. All else is left where it is. */
export const HOUSE_FILE =
  /^(?:house\.json|house\.typ|(?:[^/\\.][^/\\]*\/)?[^/\\.][^/\\]*\.(?:png|jpe?g|svg)|fonts\/[^/\\.][^/\\]*\.(?:ttf|otf))$/i;
/** Bytes a house may have together. */
export const MOST_HOUSE_BYTES = 20 * 1_048_576;
/** How many files it may have. */
export const MOST_HOUSE_FILES = 60;

/** A house read and looked through: ready to be set with. */
export interface PaperHouse {
  readonly manifest: HouseManifest;
  /** `house.typ`, or empty. */
  readonly typst: string;
  readonly pictures: readonly HouseFile[];
  readonly fonts: readonly HouseFile[];
}

const packedSchema = z.object({
  format: z.literal(1),
  files: z.array(z.object({ name: z.string().max(300), base64: z.string() })).max(MOST_HOUSE_FILES),
});

/** The files of a folder as the one blob they are kept as. The same files in any order, the same bytes. */
export function packHouse(files: readonly HouseFile[]): Uint8Array {
  const kept = files.filter(({ name }) => HOUSE_FILE.test(name));
  const bytes = kept.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MOST_HOUSE_BYTES || kept.length > MOST_HOUSE_FILES)
    throw problem('house.large', { limit: MOST_HOUSE_BYTES / 1_048_576, files: MOST_HOUSE_FILES });
  return new TextEncoder().encode(
    canonicalJson({
      format: 1,
      files: kept
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    }),
  );
}

/** The files of a blob that `packHouse` made. Throws `PrintProblem` for anything else. */
export function houseFiles(blob: Uint8Array): readonly HouseFile[] {
  try {
    const { files } = packedSchema.parse(JSON.parse(new TextDecoder().decode(blob)));
    return files.flatMap(({ name, base64 }) =>
      HOUSE_FILE.test(name) ? [{ name, bytes: Buffer.from(base64, 'base64') }] : [],
    );
  } catch {
    throw problem('house.manifest', { where: 'house.json', detail: 'not a house template' });
  }
}

/** Reads a house. Throws `PrintProblem` that names the file and the line or member where it is not one. */
export function readHouse(files: readonly HouseFile[]): PaperHouse {
  const kept = files.filter(({ name }) => HOUSE_FILE.test(name));
  const find = (name: string) => kept.find((file) => file.name === name);
  const manifest = readManifest(find('house.json'));
  const { logo } = manifest.masthead;
  if (logo !== null) {
    const file = find(logo.file);
    if (file === undefined) throw problem('house.missing', { file: logo.file });
    if (pictureTypeOf(file.bytes) === null) throw problem('house.picture', { file: logo.file });
  }
  const typst = new TextDecoder().decode(find('house.typ')?.bytes ?? new Uint8Array());
  checkWords(typst);
  return {
    manifest,
    typst,
    pictures: kept.filter(({ name }) => /\.(png|jpe?g|svg)$/i.test(name)),
    fonts: kept.filter(({ name }) => /\.(ttf|otf)$/i.test(name)),
  };
}

function readManifest(file: HouseFile | undefined): HouseManifest {
  if (file === undefined) throw problem('house.missing', { file: 'house.json' });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.bytes).replace(/^\ufeff/, ''));
  } catch (error) {
    throw problem('house.manifest', { where: 'house.json', detail: String(error).replace(/^\w+: /, '') });
  }
  const parsed = houseManifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = ['house.json', ...(issue?.path.length ? [issue.path.join('.')] : [])].join(', ');
  throw problem('house.manifest', { where, detail: issue?.message ?? '' });
}

/**
 * What `house.typ` may not name. The first five would run other code or fetch it from the net; the rest number pages
 * and notes, hide what is printed, or make other bytes of the same pack tomorrow. Comments are looked through as well: where
 * one ends is for Typst to say.
 */
const FORBIDDEN =
  /(?<![\p{L}\p{N}_-])(?:import|include|eval|plugin|std|metadata|hide|today|(?:counter|state|footnote|query|read|json|yaml|toml|csv|xml|cbor|bibliography)(?=\s*\())(?![\p{L}\p{N}_-])/u;

function checkWords(typst: string): void {
  for (const [i, line] of typst.split('\n').entries()) {
    const word = FORBIDDEN.exec(line);
    if (word) throw problem('house.word', { line: i + 1, word: word[0] });
  }
}
