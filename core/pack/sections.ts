import type { Section } from '../model/briefing.ts';
import type { EvidenceRef, GoesTo, Item } from '../model/narrative.ts';
import { agreementSentence, agreements } from './agreements.ts';
import type { Block } from './block.ts';
import { chainSentence } from './chain.ts';
import { type Composition, refInline, refOf, refText } from './composition.ts';
import { eventSentence, events } from './events.ts';
import { type Apparatus, inlinesOf } from './footnotes.ts';
import { endsWithStop, type Inline, joined, text } from './inline.ts';
import { keyFacts } from './key-facts.ts';
import { lineKindWords, lines } from './lines.ts';
import { glued, partyName } from './names.ts';
import { figureWords } from './numbers.ts';
import { biography } from './people.ts';
import { positionSentence, positions } from './positions.ts';
import { quotedWords } from './quoted.ts';
import { beginning, sideOf, statements } from './statements.ts';

/** Numbers paragraphs of one part: 1.1, 1.2. No numbers where the part has none. */
export interface Numbering {
  next(): string;
}

/** Numbers the paragraphs of a part: 1.1, 1.2, … */
export const numbering = (part: string): Numbering => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return part === '' ? '' : `${part}.${count}`;
    },
  };
};

/** Where an item goes: its own choice, else that of its section. */
export const goesTo = (section: Section, item: Item): GoesTo => item.goesTo ?? section.goesTo;

/** Records of one kind that references name, in order, once each. */
export function recordsOf<K extends EvidenceRef['kind']>(
  work: Composition,
  kind: K,
  refs: readonly EvidenceRef[],
) {
  const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))];
  return ids.flatMap((id) => work.records[kind][id] ?? []);
}

/** The items of a section and of those under it, as blocks of the note. */
export function sectionBlocks(
  work: Composition,
  notes: Apparatus,
  section: Section,
  numbers: Numbering,
  wanted: (goes: GoesTo) => boolean,
  level: 2 | 3 = 2,
): readonly Block[] {
  const own: Block[] = [];
  let commenting = false;
  for (const item of section.items.filter((one) => wanted(goesTo(section, one)))) {
    const ours = isOurs(item);
    if (ours && !commenting) own.push({ block: 'heading', level, runs: [text(work.t('pack.part.comment'))] });
    commenting = ours;
    own.push(...itemBlocks(work, notes, item, numbers, level));
  }
  const under = section.sections.flatMap((child): Block[] => {
    const blocks = sectionBlocks(work, notes, child, numbers, wanted, 3);
    if (blocks.length === 0) return [];
    return child.title === ''
      ? [...blocks]
      : [{ block: 'heading', level, runs: [text(glued(child.title, work.language))] }, ...blocks];
  });
  return [...own, ...under];
}

function isOurs(item: Item): boolean {
  return (
    (item.item === 'paragraph' && item.ours) || (item.item === 'evidence' && item.ref.kind === 'comment')
  );
}

function itemBlocks(
  work: Composition,
  notes: Apparatus,
  item: Item,
  numbers: Numbering,
  level: 2 | 3,
): readonly Block[] {
  switch (item.item) {
    case 'paragraph': {
      const runs = inlinesOf(work, notes, item.runs);
      return runs.length === 0 ? [] : [{ block: 'paragraph', id: null, number: numbers.next(), runs }];
    }
    case 'heading':
      return [{ block: 'heading', level, runs: inlinesOf(work, notes, item.runs) }];
    case 'list':
      return [
        {
          block: 'list',
          ordered: item.ordered,
          entries: item.entries
            .map((entry) => inlinesOf(work, notes, entry))
            .filter((entry) => entry.length > 0),
        },
      ];
    case 'quotation':
      return [
        { block: 'quotation', id: null, open: '', runs: inlinesOf(work, notes, item.runs), attribution: [] },
      ];
    case 'table': {
      const [head, ...body] = item.header ? item.rows : [[], ...item.rows];
      const count = Math.max(...item.rows.map((cells) => cells.length), 1);
      const plain = (cells: (typeof item.rows)[number], i: number) => inlinesOf(work, null, cells[i] ?? []);
      return [
        {
          block: 'table',
          name: '',
          columns: Array.from({ length: count }, (_, i) => ({
            head: (head === undefined ? [] : plain(head, i))
              .map((part) => ('text' in part ? part.text : ''))
              .join(''),
            width: 1,
            align: 'left',
          })),
          rows: body.map((cells) => ({
            id: null,
            strong: false,
            cells: Array.from({ length: count }, (_, i) => [inlinesOf(work, notes, cells[i] ?? [])]),
          })),
          face: 'looking-up',
          width: 'full',
        },
      ];
    }
    case 'picture': {
      const caption = [item.caption, item.source, item.rights].filter((part) => part !== '').join(' · ');
      return [{ block: 'picture', blob: item.blob, mediaType: item.mediaType, alt: item.alt, caption }];
    }
    case 'evidence':
      return evidenceBlocks(work, notes, item, numbers);
    case 'gathering':
      return gatheringBlocks(work, notes, item);
  }
}

/** One piece of evidence set on its own: a quote in full with its chain, a fact as a sentence, a comment. */
function evidenceBlocks(
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
      const number = refOf('quote', quote);
      const [mark, ...rest] = words.runs;
      const hung = words.opensWithMark && mark?.in === 'text';
      const side = sideOf(work, quote);
      const chain = chainSentence(work, quote, source);
      const attribution: Inline[] = [
        ...chain,
        text(endsWithStop(chain) ? '  ' : '.  '),
        { in: 'ref', text: number, to: null, tone: 'strong' },
        text('  '),
        ...side,
        ...(words.remark === '' ? [] : [{ in: 'break' as const }, text(words.remark, 'quiet')]),
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
          const own = (['fact', 'quote', 'agreement', 'mark'] as const).flatMap((kind) => {
            const record = records[kind][id];
            return record === undefined ? [] : [refOf(kind, record)];
          });
          return own.map((words) => [refInline(words)]);
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
      return mark && refText(records, ref) !== null
        ? cited(mark.anchors.map((anchor) => anchor.exact).join(' […] '))
        : [];
    }
  }
}

function gatheringBlocks(
  work: Composition,
  notes: Apparatus,
  item: Extract<Item, { item: 'gathering' }>,
): readonly Block[] {
  const { refs } = item;
  switch (item.as) {
    case 'facts':
      return keyFacts(work, notes, recordsOf(work, 'fact', refs), new Set(), '');
    case 'quotes':
      return statements(work, notes, recordsOf(work, 'quote', refs));
    case 'agreements':
      return agreements(work, notes, recordsOf(work, 'agreement', refs));
    case 'positions':
      return positions(work, notes, recordsOf(work, 'position', refs));
    case 'lines':
      return lines(work, notes, recordsOf(work, 'line', refs));
    case 'timeline':
      return events(
        work,
        notes,
        recordsOf(work, 'event', refs),
        refs.flatMap((ref) => {
          const quote = ref.kind === 'quote' ? work.records.quote[ref.id] : undefined;
          return quote ? [{ kind: 'quote' as const, record: quote }] : [];
        }),
      );
    case 'actors':
      return [
        {
          block: 'list',
          ordered: false,
          entries: recordsOf(work, 'actor', refs).map((actor) => [
            text(glued(biography(work, actor), work.language)),
          ]),
        },
      ];
  }
}
