import type { Item } from '../model/narrative.ts';
import { agreementSentence } from './agreements.ts';
import type { Block } from './block.ts';
import { chainSentence } from './chain.ts';
import { anchoredBy, type Composition, refInline, refOf } from './composition.ts';
import { eventSentence } from './events.ts';
import type { Apparatus } from './footnotes.ts';
import { endsWithStop, type Inline, joined, text } from './inline.ts';
import { lineKindWords } from './lines.ts';
import { glued, partyName } from './names.ts';
import type { Numbering } from './numbering.ts';
import { figureWords, NBSP } from './numbers.ts';
import { biography } from './people.ts';
import { positionSentence } from './positions.ts';
import { quotedWords } from './quoted.ts';
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
    case 'fact': {
      const fact = records.fact[ref.id];
      if (!fact) return [];
      const words =
        fact.statement !== ''
          ? fact.statement
          : `${fact.measure}: ${figureWords(fact, work.language, work.t)}`;
      return cited(/[.!?…]$/.test(words) ? words : `${words}.`);
    }
    case 'agreement': {
      const agreement = records.agreement[ref.id];
      return agreement ? cited(agreementSentence(work, agreement)) : [];
    }
    case 'position': {
      const position = records.position[ref.id];
      return position ? cited(positionSentence(work, position)) : [];
    }
    case 'line': {
      const line = records.line[ref.id];
      return line
        ? cited([`${lineKindWords(work, line)}:`, line.prompt, line.text].filter(Boolean).join(' '))
        : [];
    }
    case 'event': {
      const event = records.event[ref.id];
      return event ? cited(eventSentence(work, event)) : [];
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
    case 'actor': {
      const actor = records.actor[ref.id];
      return actor ? cited(biography(work, actor)) : [];
    }
    case 'undertaking': {
      const promise = records.undertaking[ref.id];
      if (!promise) return [];
      const by = partyName(promise.by, records, work.language);
      return cited(
        work.t('pack.sides.promised-plain', {
          by,
          what: promise.what,
          state: work.t(`pack.sides.state.${promise.state}`),
        }),
      );
    }
    case 'mark': {
      const mark = records.mark[ref.id];
      return mark ? cited(mark.anchors.map((anchor) => anchor.exact).join(' […] ')) : [];
    }
  }
}
