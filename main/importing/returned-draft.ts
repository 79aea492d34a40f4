import {
  DRAFT_PROPERTY,
  type Hand,
  type WordComment,
  type WordDraft,
  wordDraftSchema,
} from '../../core/clearance/word-draft.ts';
import { openWord } from './docx.ts';
import { readableWords } from './docx-words.ts';
import { ImportError } from './import-error.ts';
import type { IncomingFile, Report } from './imported.ts';
import { readOr } from './parse.ts';
import { BlockWalk, dateOr } from './returned-draft-blocks.ts';
import { formatNames, sniff } from './sniff.ts';
import { readXml, textsOf } from './xml.ts';
import type { Zip } from './zip.ts';

/**
 * Reads a Word file as a draft: its words with tracked changes and comments. Meant for the parser process; the app
 * calls `createImporter`. Throws ImportError: `not-word` where it is something else, and as `parse` does.
 */
export async function readReturnedDraft(file: IncomingFile, report: Report = () => {}): Promise<WordDraft> {
  const format = sniff(file);
  if (format !== 'docx') throw new ImportError('not-word', { what: formatNames[format] });
  return readOr(format, async () => {
    report({ done: 0, total: 2 });
    const word = await openWord(file.bytes);
    report({ done: 1, total: 2 });
    const walk = new BlockWalk();
    walk.read(word.shown, 'body');
    for (const [, note] of word.notes) walk.read(note, 'note');
    for (const name of marginsOf(word.zip)) walk.read(readableWords(await word.zip.text(name)).xml, 'margin');
    const { blocks, hands, places } = walk.done();
    const draft: WordDraft = {
      token: await tokenIn(word.zip),
      saved: await savedBy(word.zip),
      hands,
      blocks,
      comments: (await commentsIn(word.zip)).map(({ id, ...comment }) => ({
        ...comment,
        ...(places.get(id) ?? { block: null, about: '' }),
      })),
      looks: looksIn(word.raw),
    };
    const checked = wordDraftSchema.safeParse(draft);
    // What does not fit is too much or too long: no draft of ours is.
    if (!checked.success) throw new ImportError('too-much-inside', { limit: 60_000 });
    return checked.data;
  });
}

const marginsOf = (zip: Zip): readonly string[] =>
  zip.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).toSorted();

const looksIn = (xml: string): number => xml.match(/<w:(?:r|p|tbl|tr|tc|sect)PrChange[\s>]/g)?.length ?? 0;

/** Which draft the file says it is. */
async function tokenIn(zip: Zip): Promise<string | null> {
  let ours = false;
  let token: string | null = null;
  readXml(await zip.text('docProps/custom.xml'), {
    open: (name, { name: called }) => {
      if (/(?:^|:)property$/.test(name)) ours = called === DRAFT_PROPERTY;
    },
    text: (text) => {
      if (ours && text.trim() !== '' && token === null) token = text.trim().slice(0, 100);
    },
    close: (name) => {
      if (/(?:^|:)property$/.test(name)) ours = false;
    },
  });
  return token;
}

async function savedBy(zip: Zip): Promise<Hand> {
  const core = textsOf(await zip.text('docProps/core.xml'), ['cp:lastModifiedBy', 'dcterms:modified']);
  return {
    who: (core.get('cp:lastModifiedBy')?.[0] ?? '').slice(0, 300),
    when: dateOr(core.get('dcterms:modified')?.[0]),
  };
}

type Said = Omit<WordComment, 'block' | 'about'> & { readonly id: string };

async function commentsIn(zip: Zip): Promise<readonly Said[]> {
  const done = await settledIn(zip);
  const comments: Said[] = [];
  let open: { id: string; who: string; when: string | null; text: string[]; done: boolean } | null = null;
  let paragraph = '';
  let taking = false;
  readXml(readableWords(await zip.text('word/comments.xml')).xml, {
    open: (name, attributes) => {
      if (name === 'w:comment')
        open = {
          id: attributes['w:id'] ?? '',
          who: (attributes['w:author'] ?? '').slice(0, 300),
          when: dateOr(attributes['w:date']),
          text: [],
          done: false,
        };
      if (name === 'w:p') {
        paragraph = '';
        if (open && done.has(attributes['w14:paraId'] ?? '')) open.done = true;
      }
      if (name === 'w:t') taking = true;
      if (name === 'w:br') paragraph += ' ';
    },
    text: (text) => {
      if (taking) paragraph += text;
    },
    close: (name) => {
      if (name === 'w:t') taking = false;
      if (name === 'w:p' && open && paragraph.trim() !== '') open.text.push(paragraph.trim());
      if (name === 'w:comment' && open) {
        comments.push({ ...open, text: open.text.join('\n') });
        open = null;
      }
    },
  });
  return comments.filter(({ text }) => text !== '');
}

/** Paragraphs of comments that were settled in Word. */
async function settledIn(zip: Zip): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  readXml(await zip.text('word/commentsExtended.xml'), {
    open: (_, attributes) => {
      const paragraph = attributes['w15:paraId'];
      if (paragraph !== undefined && /^(?:1|true|on)$/.test(attributes['w15:done'] ?? ''))
        done.add(paragraph);
    },
  });
  return done;
}
