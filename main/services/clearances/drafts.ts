import { z } from 'zod';
import type { Output, Parsed } from '../../../core/contract/commands.ts';
import { Refusal, refuse } from '../../../core/contract/result.ts';
import { type Language, translator } from '../../../core/language/translate.ts';
import { sectionSchema, walkSections } from '../../../core/model/briefing.ts';
import { type DraftMaking, draftOfDocument } from '../../../core/outline/draft-of-document.ts';
import type { DocumentPicture, LeftOut, ReadDocument } from '../../../core/outline/piece.ts';
import { ImportError, type Importer } from '../../importing/index.ts';
import { titleFromName } from '../../importing/text.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { addPicture } from '../records/pictures.ts';

/** What making a draft needs besides the library. */
interface Drafting {
  readonly importer: Pick<Importer, 'readDocument'>;
  readonly jobs: Jobs;
}

/**
 * Makes a briefing of a document, as one edit. Its statements are narrative without evidence, and the check says so.
 * Refuses in the words of importing what cannot be read, and with `draft-too-large` what no briefing can hold; then
 * nothing is changed.
 */
export function briefingFromDocument(
  library: Library,
  { importer, jobs }: Drafting,
  { file, language: wanted }: Parsed<'briefing:from-document'>,
  group: string | null,
): Promise<Output<'briefing:from-document'>> {
  return jobs.run(library, 'importing', file.name, async (job) => {
    const document = await read(importer, file, job);
    const language = wanted ?? languageFor(document.language);
    const t = translator(language);
    const name = titleFromName(file.name);
    const kept = await keepPictures(library, document);
    const draft = draftOfDocument(document, { t, newId: library.world.newId, kept, name });
    if (!z.array(sectionSchema).min(1).max(1_000).safeParse(draft.sections).success)
      throw refuse('draft-too-large', { name: file.name });
    if (job.signal.aborted) throw refuse('cancelled');
    const leftOut = [...document.leftOut, ...counted('pictures', draft.picturesLost)];
    const made = await library.edit('briefing:from-document', group, async (transaction) =>
      transaction.add('briefing', {
        title: draft.title,
        kind: draft.kind,
        language,
        drafter: transaction.author,
        asOf: library.today(),
        note: [
          t('draft.madeOf', { name: file.name }),
          ...leftOut.map(({ what, count }) => t(`draft.left.${what}`, { count })),
        ].join('\n'),
        sections: draft.sections,
      }),
    );
    return { made, title: draft.title, sections: walkSections(draft.sections).length, leftOut };
  });
}

async function read(
  importer: Drafting['importer'],
  file: Parsed<'briefing:from-document'>['file'],
  { signal, progress }: Job,
): Promise<ReadDocument> {
  try {
    return await importer.readDocument(file, signal, ({ done, total }) => progress(done, total));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw error.code === 'cancelled' ? refuse('cancelled') : refuse(`importing.${error.code}`, error.params);
  }
}

/** Keeps the pictures of a document; one that is none, or would unpack too large, is left out. */
async function keepPictures(library: Library, { pieces }: ReadDocument): Promise<DraftMaking['kept']> {
  const kept = new Map<DocumentPicture, Awaited<ReturnType<typeof addPicture>>>();
  for (const piece of pieces) {
    if (piece.item !== 'picture' || piece.bytes === null) continue;
    try {
      kept.set(piece, await addPicture(library, piece.bytes));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return kept;
}

const counted = (what: LeftOut['what'], count: number): readonly LeftOut[] =>
  count > 0 ? [{ what, count }] : [];

/** A briefing is written in one of the languages the app speaks: what is nearest to the document's. */
const languageFor = (language: string): Language =>
  /^(?:en|de|fr|es|it|tr|uz)\b/.test(language) ? 'en' : 'ru';
