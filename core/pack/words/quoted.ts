import type { QuoteEdit } from '../../model/narrative.ts';
import { type Quote, verbatim } from '../../model/quote.ts';
import type { Source } from '../../model/source.ts';
import type { Composition } from '../composition.ts';
import { type Inline, text } from '../document/inline.ts';
import { glued } from './names.ts';
import { endsItself, marksOf, piecesOf, standingOf, withoutFinalStop } from './quotation.ts';

/** The words of a quote ready to stand in a pack. */
export interface QuotedWords {
  /** True where the first character is an opening quotation mark, so that it may hang. */
  readonly opensWithMark: boolean;
  readonly runs: readonly Inline[];
  /** What the note adds: the original of our translation, or why there are no marks. */
  readonly remark: string;
}

/**
 * The words of a quote with the quotation marks of the pack's language around what may stand in them. `ended`: a
 * full stop follows the closing mark, unless the words end a sentence themselves.
 */
export function quotedWords(
  work: Composition,
  quote: Quote,
  source: Source,
  edits: readonly QuoteEdit[],
  ended: boolean,
): QuotedWords {
  const { t, language } = work;
  const marks = marksOf(language);
  const standing = standingOf(quote, source.language, language);
  const stop = (words: string) => (ended && !endsItself(words) ? [text('.')] : []);
  switch (standing.as) {
    case 'our-translation': {
      const words = withoutFinalStop(standing.words.trim());
      const label =
        standing.translator === ''
          ? t('pack.chain.our-translation')
          : t('pack.chain.translation-by', { translator: standing.translator });
      return {
        opensWithMark: true,
        runs: [
          text(marks.open),
          { in: 'words', text: glued(words, language), language },
          text(marks.close),
          text(` (${glued(label, language)})`, 'quiet'),
          ...stop(''),
        ],
        remark: t('pack.chain.original', { words: standing.original.replace(/\s+/g, ' ').trim() }),
      };
    }
    case 'indirect': {
      const own = piecesOf(quote, edits)
        .map((piece) => piece.text)
        .join(' ');
      const words = withoutFinalStop((standing.words ?? own).trim());
      return {
        opensWithMark: false,
        runs: [
          standing.words === null ? { in: 'words', text: words, language: source.language } : text(words),
          ...stop(words),
        ],
        remark: remarkOf(work, standing.why, source),
      };
    }
    case 'verbatim': {
      const pieces = piecesOf(quote, edits);
      const runs = pieces.flatMap((piece, i): Inline[] => {
        const last = i === pieces.length - 1;
        const words = last ? withoutFinalStop(piece.text) : piece.text;
        const space = i === 0 ? [] : [text(' ')];
        const body: Inline = { in: 'words', text: words, language: source.language };
        return piece.mode === 'quoted'
          ? [...space, text(marks.open), body, text(marks.close)]
          : [...space, body];
      });
      return {
        opensWithMark: pieces[0]?.mode === 'quoted',
        runs: [...runs, ...stop(pieces.at(-1)?.text ?? '')],
        remark: '',
      };
    }
  }
}

function remarkOf(
  work: Composition,
  why: 'reported' | 'outlet-translation' | 'other-language',
  source: Source,
): string {
  switch (why) {
    case 'reported':
      return '';
    case 'outlet-translation':
      return work.t('pack.chain.outlet-translation');
    case 'other-language':
      return work.t('pack.chain.other-language', { language: languageName(source.language, work.language) });
  }
}

/** Name of a language in another: `Russian`, «английский»; its tag where it has none. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a quote says, unmarked, for tables and change lists. */
export const plainWords = (quote: Quote): string => verbatim(quote).replace(/\s+/g, ' ').trim();
