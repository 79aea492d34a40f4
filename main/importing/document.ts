import type { DocumentPiece, LeftOut, Piece, ReadDocument } from '../../core/outline/piece.ts';
import { piecesOfBlocks } from '../../core/outline/pieces-of-blocks.ts';
import { piecesOfHtml } from '../../core/outline/pieces-of-html.ts';
import { type MarkedUp, markUpWord } from './docx-document.ts';
import { ImportError } from './import-error.ts';
import type { Format, IncomingFile, Report } from './imported.ts';
import { languageOf } from './language.ts';
import { readDraft, readOr } from './parse.ts';
import { PictureStore } from './picture.ts';
import { formatNames, sniff } from './sniff.ts';
import { markupInTajik, withTajikLetters } from './tajik-letters.ts';

/** What a draft can be made of: what people write in. The rest is read, and stays a source. */
const writtenIn: readonly Format[] = ['docx', 'odt', 'rtf', 'markdown', 'html', 'text'];

/**
 * Reads a document for its structure, to become the draft of a briefing. Meant for the parser process; the app calls
 * `createImporter`. Throws ImportError: `not-a-document` where nobody writes in such a format, and as `parse` does.
 */
export async function readDocument(file: IncomingFile, report: Report = () => {}): Promise<ReadDocument> {
  const format = sniff(file);
  if (!writtenIn.includes(format)) throw new ImportError('not-a-document', { what: formatNames[format] });
  const read = await readOr(format, () => structureOf(format, file, report));
  report({ done: 1, total: 2 });
  const pictures = new PictureStore();
  const pieces = read.pieces.flatMap((piece) => taken(piece, pictures));
  const words = pieces.flatMap(wordsIn);
  if (words.length === 0) throw new ImportError('no-text');
  return {
    title: read.title.trim(),
    language: languageOf(words.join('\n'), read.language).language,
    pieces,
    leftOut: read.leftOut,
  };
}

interface Structured extends Omit<MarkedUp, 'markup'> {
  readonly pieces: readonly Piece[];
}

async function structureOf(format: Format, file: IncomingFile, report: Report): Promise<Structured> {
  report({ done: 0, total: 2 });
  if (format === 'docx') return structured(await markUpWord(file));
  const {
    text: asWritten,
    metadata,
    language,
    markup,
    tajikFont = false,
  } = await readDraft(file, {}, report);
  const text = { ...asWritten, ...withTajikLetters(asWritten, tajikFont) };
  const hidden = text.repairs?.filter(({ kind }) => kind === 'hidden-removed').length ?? 0;
  const said = {
    title: typeof metadata.title === 'string' ? metadata.title : '',
    language,
    leftOut: counted('hidden', hidden),
  };
  return markup === undefined
    ? { ...said, pieces: piecesOfBlocks({ text: text.text, blocks: text.blocks }) }
    : structured({ ...said, markup: markupInTajik(markup, tajikFont) });
}

function structured({ markup, ...said }: MarkedUp): Structured {
  const { pieces, struck } = piecesOfHtml(markup, { ours: false });
  return { ...said, pieces, leftOut: [...said.leftOut, ...counted('struck', struck)] };
}

const counted = (what: LeftOut['what'], count: number): readonly LeftOut[] =>
  count > 0 ? [{ what, count }] : [];

/** A piece as it may cross the border: pictures with their bytes, where they can be kept; no record of ours. */
function taken(piece: Piece, pictures: PictureStore): readonly DocumentPiece[] {
  if (piece.item === 'evidence') return [];
  if (piece.item !== 'picture') return [piece as DocumentPiece];
  const { alt } = piece;
  return [{ item: 'picture', alt: alt.slice(0, 500), ...pictures.take(piece.source) }];
}

function wordsIn(piece: DocumentPiece): readonly string[] {
  const lines =
    piece.item === 'picture'
      ? []
      : piece.item === 'list'
        ? piece.entries
        : piece.item === 'table'
          ? piece.rows.flat()
          : [piece.runs];
  return lines.flatMap((runs) => runs.flatMap((run) => (run.run === 'text' ? [run.text] : [])));
}
