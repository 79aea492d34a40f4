import { seen } from '../../../core/clearance/align.ts';
import { answered } from '../../../core/clearance/asked-again.ts';
import { compareDrafts } from '../../../core/clearance/compare.ts';
import { matchPieces } from '../../../core/clearance/match.ts';
import { piecesOf } from '../../../core/clearance/pieces.ts';
import {
  DRAFT_PROPERTY,
  readToken,
  tokenOf,
  type WordDraft,
  wordsBefore,
} from '../../../core/clearance/word-draft.ts';
import { type SentWords, sentWordsSchema } from '../../../core/clearance/words.ts';
import type { Output, Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import { type FoundChanges, foundChangesSchema } from '../../../core/model/change.ts';
import type { Settlement } from '../../../core/model/draft.ts';
import { canonicalJson } from '../../../core/model/freeze.ts';
import type { Id } from '../../../core/model/id.ts';
import { ImportError, type Importer } from '../../importing/index.ts';
import { withDraftMarks } from '../../printing/index.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { gathered } from '../packs/gathered.ts';
import { type Printing, printDraft } from '../packs/packs.ts';
import { knownOf } from './clearance-known.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

async function jsonOf(library: Library, blob: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await library.store.getBlob(blob)));
}

/** The changes of a returned draft, as they were found. */
export async function foundChanges(
  library: Library,
  { briefing, returned }: Parsed<'clearance:changes'>,
): Promise<FoundChanges> {
  const { record } = await library.get('briefing', briefing);
  return foundChangesSchema.parse(await jsonOf(library, returnedOf(record, returned).changes));
}

/** The returned draft of that id. Refuses with `no-returned-draft`. */
export function returnedOf(briefing: Briefing, id: Id): Briefing['returned'][number] {
  const found = briefing.returned.find((one) => one.id === id);
  if (!found) throw refuse('no-returned-draft', { title: briefing.title });
  return found;
}

/** The draft of that number. Refuses with `no-draft`. */
function draftOf(briefing: Briefing, number: number): Briefing['drafts'][number] {
  const found = briefing.drafts.find((one) => one.number === number);
  if (!found) throw refuse('no-draft', { number, title: briefing.title });
  return found;
}

/**
 * Makes the next draft: its Word file with the marks it is known again by, and every word that was sent with where it
 * comes from. The file is read by the reader of returned drafts, so that one nobody touched has no changes.
 */
export async function makeDraft(
  library: Library,
  printing: Printing,
  { briefing: id, options, units }: Parsed<'clearance:make-draft'>,
  group: string | null,
): Promise<Output<'clearance:make-draft'>> {
  const { bytes, work } = await printDraft(library, printing, id, options);
  const number = nextNumber(work.input.briefing);
  const file = withDraftMarks(bytes, DRAFT_PROPERTY, tokenOf(id, number));
  const read = await readDraft(printing.importer, { name: `${number}.docx`, bytes: file });
  const pieces = piecesOf(work);
  const texts = read.blocks.map((block) => ({ ...block, text: wordsBefore(block) }));
  const matched = matchPieces(pieces, texts);
  const words: SentWords = {
    format: 1,
    pieces,
    blocks: texts.map(({ mark, part, text }, i) => ({ mark, part, text, pieces: matched[i] ?? [] })),
  };
  const draft = {
    number,
    output: options.output,
    language: options.language,
    file: await library.store.putBlob(file),
    words: await library.store.putBlob(bytesOf(words)),
  };
  return library.edit('clearance:make-draft', group, async (transaction) => {
    const briefing = await transaction.get('briefing', id);
    if (nextNumber(briefing) !== number) throw refuse('draft-made-elsewhere', { number });
    const at = library.world.now().toISOString();
    const waiting = units.reduce(
      (list, unit) =>
        answered(list, unit, number, {
          answer: 'waiting',
          answered: null,
          sent: at.slice(0, 10),
          who: unit.who,
        }),
      briefing.clearances,
    );
    await transaction.edit('briefing', id, {
      drafts: [...briefing.drafts, { ...draft, at, by: transaction.author }],
      clearances: waiting,
    });
    return { number };
  });
}

/** One more than the last draft that was made or that somebody was asked about. */
const nextNumber = ({ drafts, clearances }: Briefing): number =>
  Math.max(0, ...[...drafts.map(({ number }) => number), ...clearances.map(({ draft }) => draft)]) + 1;

/** The Word file of a draft, as it was made. */
export async function draftFile(
  library: Library,
  { briefing: id, draft }: Parsed<'clearance:draft-file'>,
): Promise<Output<'clearance:draft-file'>> {
  const { record } = await library.get('briefing', id);
  const { file } = draftOf(record, draft);
  return {
    name: `${record.shortTitle || record.title}, ${draft}.docx`,
    bytes: await library.store.getBlob(file),
  };
}

/** What reading a returned draft needs besides the library. */
export interface ReadingDrafts {
  readonly importer: Importer;
  readonly jobs: Jobs;
}

/**
 * Reads a draft that came back and keeps it with its changes. Which draft it is the file says; one that lost that in
 * another program is known by its words. What touches verbatim words is refused at once.
 */
export async function readReturned(
  library: Library,
  { importer, jobs }: ReadingDrafts,
  { briefing: id, file, unit, draft: told }: Parsed<'clearance:read'>,
  group: string | null,
): Promise<Output<'clearance:read'>> {
  return jobs.run(library, 'importing', file.name, async (job) => {
    const { record } = await library.get('briefing', id);
    if (record.drafts.length === 0) throw refuse('no-drafts', { title: record.title });
    const read = await readDraft(importer, file, job);
    const { number, known } = await whichDraft(library, record, read, told, file.name);
    const sent = await sentWords(library, draftOf(record, number).words);
    const { contents, texts } = await gathered(library, id);
    const compared = foundChangesSchema.safeParse(
      compareDrafts(sent, read, knownOf(contents.records, texts), known),
    );
    if (!compared.success) throw refuse('importing.too-much-inside', { name: file.name, limit: 20_000 });
    const found = compared.data;
    const returned = library.world.newId();
    const kept = {
      file: await library.store.putBlob(file.bytes),
      changes: await library.store.putBlob(bytesOf(found)),
    };
    return library.edit('clearance:read', group, async (transaction) => {
      const briefing = await transaction.get('briefing', id);
      const at = library.world.now().toISOString();
      const refusedNow: Settlement = { how: 'refused', at, by: transaction.author, note: '' };
      const settled = Object.fromEntries(
        found.changes
          .filter(({ touches }) => touches.of === 'verbatim')
          .map((change) => [String(change.number), refusedNow]),
      );
      await transaction.edit('briefing', id, {
        returned: [
          ...briefing.returned,
          {
            id: returned,
            draft: number,
            unit,
            at,
            name: file.name,
            ...kept,
            found: found.changes.length,
            settled,
          },
        ],
        ...(unit === ''
          ? {}
          : {
              clearances: answered(briefing.clearances, { unit, who: '' }, number, {
                answered: at.slice(0, 10),
                answer: found.changes.length === 0 ? 'cleared-no-comment' : 'returned',
              }),
            }),
      });
      return { returned, draft: number, found: found.changes.length };
    });
  });
}

async function readDraft(
  importer: Importer,
  file: { readonly name: string; readonly bytes: Uint8Array },
  job?: Job,
): Promise<WordDraft> {
  try {
    return await importer.readDraft(file, job?.signal, ({ done, total }) => job?.progress(done, total));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw error.code === 'cancelled' ? refuse('cancelled') : refuse(`importing.${error.code}`, error.params);
  }
}

async function sentWords(library: Library, blob: string): Promise<SentWords> {
  return sentWordsSchema.parse(await jsonOf(library, blob));
}

/** Share of the draft's words a file must have, where nothing else says that it is this draft. */
const ENOUGH = 0.3;

async function whichDraft(
  library: Library,
  briefing: Briefing,
  read: WordDraft,
  told: number | null,
  name: string,
): Promise<{ readonly number: number; readonly known: FoundChanges['how']['known'] }> {
  if (told !== null) return { number: draftOf(briefing, told).number, known: 'told' };
  const token = readToken(read.token);
  if (token && token.briefing !== briefing.id) {
    const other = await library.find('briefing', token.briefing);
    throw other
      ? refuse('draft-of-another', { name, number: token.number, title: other.record.title })
      : refuse('draft-of-none', { name, number: token.number });
  }
  if (token) return { number: draftOf(briefing, token.number).number, known: 'file' };
  const words = new Set(read.blocks.map((block) => seen(wordsBefore(block))).filter((text) => text !== ''));
  let best = { number: 0, share: 0 };
  for (const draft of briefing.drafts) {
    const blocks = (await sentWords(library, draft.words)).blocks
      .map(({ text }) => seen(text))
      .filter((text) => text !== '');
    const share = blocks.filter((text) => words.has(text)).length / Math.max(1, blocks.length);
    // Of drafts that fit alike it is the later one.
    if (share > 0 && share >= best.share) best = { number: draft.number, share };
  }
  if (best.share < ENOUGH) throw refuse('draft-unknown', { name, title: briefing.title });
  return { number: best.number, known: 'words' };
}
