import type { Item } from '../../model/narrative.ts';
import { anchoredBy, type Composition, refInline, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { endsWithStop, type Inline, joined, text } from '../document/inline.ts';
import type { Apparatus } from '../footnotes.ts';
import { chainSentence } from '../words/chain.ts';
import { glued } from '../words/names.ts';
import { NBSP } from '../words/numbers.ts';
import { quotedWords } from '../words/quoted.ts';
import { recordSentence } from '../words/sentence.ts';
import type { Numbering } from './numbering.ts';
import { beginning, disclosureWords, sideOf } from './statements.ts';

/** One piece of evidence set on its own: a quote in full with its chain, a fact as a sentence, a comment. */
export function evidenceBlocks(
  work: Composition,
  notes: Apparatus,
  item: Extract<Item, { item: 'evidence' }>,
  numbers: Numbering,
): readonly Block[] {
  const { records } = work;
  const { ref } = item;
  const cited = (words: string): readonly Block[] => [
    {
      block: 'paragraph',
      id: null,
      number: numbers.next(),
      runs: [text(glued(words, work.language)), ...notes.cite([ref])],
    },
  ];
  switch (ref.kind) {
    case 'quote': {
      const quote = records.quote[ref.id];
      const source = quote && records.source[quote.passages[0]?.anchor.source ?? ''];
      if (!quote || !source) return [];
      notes.take({ kind: 'quote', record: quote });
      const words = quotedWords(work, quote, source, item.edits, true);
      const number = refOf(work.t, 'quote', quote);
      const [mark, ...rest] = words.runs;
      const hung = words.opensWithMark && mark?.in === 'text';
      const side = sideOf(work, quote);
      const chain = chainSentence(work, quote, source);
      const attribution: Inline[] = [
        ...chain,
        text(endsWithStop(chain) ? '  ' : '.  '),
        { in: 'ref', text: number, to: null, tone: 'strong' },
        // The number stands with its source.
        text(NBSP + NBSP),
        ...side,
        ...[words.remark, disclosureWords(work, quote)].flatMap((remark): Inline[] =>
          remark === '' ? [] : [{ in: 'break' }, text(remark, 'quiet')],
        ),
      ];
      return [
        {
          block: 'quotation',
          id: notes.use(number),
          open: hung ? mark.text : '',
          runs: hung ? rest : beginning(words.runs),
          attribution,
        },
      ];
    }
    case 'comment': {
      const comment = records.comment[ref.id];
      if (!comment) return [];
      const rests = joined(
        comment.evidence.flatMap((id) => {
          const own = anchoredBy(records, id);
          return own === null ? [] : [[refInline(refOf(work.t, own.kind, own.record))]];
        }),
        ', ',
      );
      const [before = '', after = ''] = work
        .t('pack.comment.rests', { count: Math.max(1, comment.evidence.length), refs: '\u0000' })
        .split('\u0000');
      const estimative = work.input.briefing.yardstick !== 'none';
      const runs: Inline[] = [
        text(glued(comment.text, work.language)),
        ...(rests.length === 0 ? [] : [text(` ${before}`), ...rests, text(after)]),
        ...(estimative && comment.likelihood !== null
          ? [text(` ${work.t('pack.comment.likelihood', { word: comment.likelihood })}`)]
          : []),
        ...(estimative && comment.confidence !== null
          ? [
              text(
                ` ${work.t(`pack.comment.confidence.${comment.confidence.level}`, { reason: comment.confidence.reason })}`,
              ),
            ]
          : []),
      ];
      return [{ block: 'paragraph', id: null, number: numbers.next(), runs }];
    }
    case 'fact':
    case 'agreement':
    case 'position':
    case 'line':
    case 'event':
    case 'actor':
    case 'undertaking':
    case 'mark': {
      const words = recordSentence(work, ref);
      return words === '' ? [] : cited(/[.!?…]$/.test(words) ? words : `${words}.`);
    }
  }
}
