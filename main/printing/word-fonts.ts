import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SANS, SERIF } from './word-styles.ts';
import type { ZipFile } from './zip.ts';

type Cut = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

interface Face {
  readonly name: string;
  /** What Word sets in its place where embedded fonts are not allowed. */
  readonly instead: string;
  readonly family: 'roman' | 'swiss';
  readonly files: Readonly<Partial<Record<Cut, string>>>;
}

/** The faces of a pack and their cuts, in the order that CT_Font asks for. */
const FACES: readonly Face[] = [
  {
    name: SERIF,
    instead: 'Cambria',
    family: 'roman',
    files: {
      Regular: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
      Bold: 'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
      Italic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
      BoldItalic: 'source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
    },
  },
  {
    name: SANS,
    instead: 'Calibri',
    family: 'swiss',
    files: {
      Regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      Bold: 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
      Italic: 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
    },
  },
];

const FONT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/** One cut as it lies in a document: its key is fixed, so that the same document is the same bytes. */
interface Embedded {
  readonly id: string;
  readonly cut: string;
  readonly key: string;
  /** `w:sig`: what letters it has. */
  readonly signature: string;
  readonly file: ZipFile;
}

/**
 * A font as Word embeds it (ECMA-376 Part 4, 17.8.1): its first 32 bytes under the bytes of a GUID, read from its end.
 */
function obscured(font: Buffer, key: string): Buffer {
  const bytes = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  const out = Buffer.from(font);
  for (let i = 0; i < 32; i += 1) out[i] = (out[i] ?? 0) ^ (bytes[i % 16] ?? 0);
  return out;
}

let read: ReadonlyMap<Face, readonly Embedded[]> | null = null;

/** Reads the cuts once a process. Throws where a font file is missing from the installation. */
function embedded(): ReadonlyMap<Face, readonly Embedded[]> {
  if (read) return read;
  const require = createRequire(import.meta.url);
  let count = 0;
  read = new Map(
    FACES.map((face) => [
      face,
      Object.entries(face.files).map(([cut, path]): Embedded => {
        count += 1;
        const key = `{5072C3A9-0000-4000-8000-${String(count).padStart(12, '0')}}`;
        const font = readFileSync(require.resolve(`@expo-google-fonts/${path}`));
        return {
          id: `rId${count}`,
          cut,
          key,
          signature: signature(font),
          file: { name: `word/fonts/font${count}.odttf`, bytes: obscured(font, key) },
        };
      }),
    ]),
  );
  return read;
}

/** What the OS/2 table of a font says of the letters it has, as `w:sig` (17.8.3.16). */
function signature(font: Buffer): string {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) !== 'OS/2') continue;
    const at = font.readUInt32BE(entry + 8);
    const word = (offset: number) =>
      font
        .readUInt32BE(at + offset)
        .toString(16)
        .toUpperCase()
        .padStart(8, '0');
    const usb = [42, 46, 50, 54].map((offset, n) => `w:usb${n}="${word(offset)}"`).join(' ');
    return `<w:sig ${usb} w:csb0="${word(78)}" w:csb1="${word(82)}"/>`;
  }
  return '';
}

/** The table of fonts with our faces, each with its cuts embedded and what may stand for it. */
export function withFaces(xml: string): string {
  const faces = [...embedded()].map(([{ name, instead, family }, cuts]) => {
    const files = cuts.map(({ id, cut, key }) => `<w:embed${cut} r:id="${id}" w:fontKey="${key}"/>`).join('');
    return `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/>${cuts[0]?.signature ?? ''}${files}</w:font>`;
  });
  return xml.replace(/(<w:fonts [^>]*?)\/>\s*$/, `$1>${faces.join('')}</w:fonts>`);
}

/** Where the table of fonts finds the cuts. */
export const relationsOfFaces = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
    ...embedded().values(),
  ]
    .flat()
    .map(
      ({ id, file }) =>
        `<Relationship Id="${id}" Type="${FONT}" Target="${file.name.replace('word/', '')}"/>`,
    )
    .join('')}</Relationships>`;

/** The cuts themselves. */
export const filesOfFaces = (): readonly ZipFile[] => [...embedded().values()].flat().map(({ file }) => file);
