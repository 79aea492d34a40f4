import { type Section, walkSections } from '../../model/briefing.ts';
import { dateInWords } from '../../model/date.ts';
import { filledList } from '../../model/list.ts';
import type { EvidenceRef, Item, QuoteEdit } from '../../model/narrative.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import type { Field, TwoSides } from '../document/document.ts';
import { endsWithStop, type Inlines, text } from '../document/inline.ts';
import { inlinesOf } from '../footnotes.ts';
import { positionSentence } from '../parts/positions.ts';
import { goesTo, pictureBlock, tableBlock } from '../parts/sections.ts';
import type { Released } from '../release/release.ts';
import { clearedWords } from '../words/answers.ts';
import { chainSentence } from '../words/chain.ts';
import { glued, partyNames } from '../words/names.ts';
import { quotedWords } from '../words/quoted.ts';
import { recordSentence } from '../words/sentence.ts';
import { common, drafterWords, field } from './common.ts';
import { releasedWords } from './cover.ts';
import { sideFigures } from './side-figures.ts';
import { meetingOf, named, spoken, whenAndWhere } from './spoken.ts';

const paragraph = (runs: Inlines): Block => ({ block: 'paragraph', id: null, number: '', runs });

/** One item of side two in words; figures are set together elsewhere. */
function backgroundItem(work: Composition, section: Section, item: Item): readonly Block[] {
  const { t, records, language } = work;
  const plain = (words: string): readonly Block[] =>
    words === '' ? [] : [paragraph([text(glued(words, language))])];
  const mine = section.role === 'their-objectives';
  switch (item.item) {
    case 'paragraph':
    case 'quotation': {
      const runs = inlinesOf(work, null, item.runs);
      return runs.length === 0 ? [] : [paragraph(runs)];
    }
    case 'heading':
      return [{ block: 'heading', level: 3, runs: inlinesOf(work, null, item.runs) }];
    case 'list':
      return [{ block: 'list', ...filledList(item, (entry) => inlinesOf(work, null, entry)) }];
    case 'table':
      return [tableBlock(work, null, item, 'text')];
    case 'picture':
      return [pictureBlock(work, item)];
    case 'evidence':
      return one(item.ref, item.edits);
    case 'gathering':
      return item.refs.flatMap((ref) => one(ref, []));
  }
  function one(ref: EvidenceRef, edits: readonly QuoteEdit[]): readonly Block[] {
    const line = ref.kind === 'line' ? records.line[ref.id] : undefined;
    if (line) {
      const said =
        line.kind === 'press' && !line.active ? t('pack.sides.if-asked', { text: line.text }) : line.text;
      const prompt =
        line.kind === 'their-point' ? `${line.prompt} ${t('pack.lines.reply', { text: line.text })}` : said;
      const cleared = line.clearedOn === null ? ` (${t('pack.sides.not-cleared')})` : '';
      return plain(`${prompt}${cleared}`);
    }
    // The meeting of the brief stands at its head and among its arrangements.
    if (ref.kind === 'event' && ref.id === meetingOf(work)?.id) return [];
    // Figures are set together.
    if (ref.kind === 'fact') return [];
    const position = ref.kind === 'position' ? records.position[ref.id] : undefined;
    if (position) {
      const stance =
        position.redLine !== '' && section.role === 'red-lines' ? '' : positionSentence(work, position);
      const fallback = position.fallback === '' ? '' : t('pack.sides.fallback', { text: position.fallback });
      return plain([stance, position.redLine, fallback].filter((part) => part !== '').join(' '));
    }
    const quote = ref.kind === 'quote' ? records.quote[ref.id] : undefined;
    const source = quote && records.source[quote.passages[0]?.anchor.source ?? ''];
    const chain = quote && source ? chainSentence(work, quote, source) : [];
    if (quote && source)
      return [
        paragraph([
          ...quotedWords(work, quote, source, edits, true).runs,
          text(' '),
          ...chain,
          text(endsWithStop(chain) ? '' : '.'),
        ]),
      ];
    const words = recordSentence(work, ref);
    return plain(mine && ref.kind === 'comment' ? t('pack.sides.our-reading', { text: words }) : words);
  }
}

/** Order of side two; sections with other roles follow under their own titles. */
const ORDER = [
  'objective',
  'their-objectives',
  'red-lines',
  'press-line',
  'background',
  'figures',
  'statements',
  'agreements',
  'arrangements',
  'who-they-are',
  'last-met',
] as const;
type Row = TwoSides['background'][number];

function background(work: Composition): readonly Row[] {
  const { t, language } = work;
  const meeting = meetingOf(work)?.meeting ?? null;
  const arrangements =
    meeting === null
      ? []
      : [
          meeting.askedBy === '' ? '' : t('pack.sides.asked-for', { who: meeting.askedBy }),
          meeting.format === '' ? '' : t('pack.sides.format', { what: meeting.format }),
          meeting.agenda === '' ? '' : t('pack.sides.agenda', { what: meeting.agenda }),
          meeting.press === '' ? '' : t('pack.sides.press', { what: meeting.press }),
        ]
          .filter((words) => words !== '')
          .map((words) => words.replace(/([.!?…])\.$/, '$1'));
  const sections = walkSections(work.input.briefing.sections).map(({ section }) => section);
  const rowOf = (section: Section): Row | null => {
    const items = section.items.filter((item) => goesTo(section, item).side === 2);
    const blocks = [
      ...items.flatMap((item) => backgroundItem(work, section, item)),
      ...sideFigures(work, items),
    ];
    if (blocks.length === 0) return null;
    const role = ORDER.find((one) => one === section.role);
    const ownTitle = section.title !== '' && (role === undefined || role === 'background');
    const label = ownTitle
      ? section.title
      : role === undefined
        ? t('pack.part.section')
        : t(`pack.sides.role.${role}`);
    return { label: glued(label, language), blocks: marked(work, section, blocks) };
  };
  const rows = ORDER.flatMap((role): Row[] => {
    if (role === 'arrangements')
      return arrangements.length === 0
        ? []
        : [
            {
              label: t('pack.sides.role.arrangements'),
              blocks: [paragraph([text(glued(arrangements.join(' '), language))])],
            },
          ];
    return sections.filter((section) => section.role === role).flatMap((section) => rowOf(section) ?? []);
  });
  const others = sections
    .filter((section) => !ORDER.some((role) => role === section.role))
    .flatMap((section) => rowOf(section) ?? []);
  return [...rows, ...others];
}

/** Their objectives are our reading, and say so. */
function marked(work: Composition, section: Section, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (section.role !== 'their-objectives' || first?.block !== 'paragraph') return blocks;
  const label = work.t('pack.sides.our-reading', { text: '' });
  const [head] = first.runs;
  if (head?.in === 'text' && head.text.startsWith(label.trim())) return blocks;
  return [{ ...first, runs: [text(label), ...first.runs] }, ...rest];
}

function heading(work: Composition): readonly Field[] {
  const { t, records, language, input } = work;
  const event = meetingOf(work);
  const length = event?.meeting?.length ?? '';
  const when = [whenAndWhere(work, event), length].filter((part) => part !== '').join('; ');
  const them = partyNames(event?.theirSide ?? [], records, language);
  const asked = event?.meeting?.askedBy ?? '';
  const others = [
    partyNames(event?.ourSide ?? [], records, language),
    event?.meeting?.noteTaker ? t('pack.sides.note', { who: event.meeting.noteTaker }) : '',
    event?.meeting?.interpreter ? t('pack.sides.interpreter', { who: event.meeting.interpreter }) : '',
  ].filter((part) => part !== '');
  const { forWhom } = input.briefing;
  const said = (label: string, words: string) => field(label, glued(words, language));
  return [
    ...said(t('pack.sides.when-where'), when),
    ...said(
      t('pack.sides.with'),
      them === '' || asked === '' ? them : t('pack.sides.asked-by', { with: them, who: asked }),
    ),
    ...said(
      t('pack.sides.for'),
      others.length === 0 ? forWhom : t('pack.sides.for-with', { for: forWhom, others: others.join('; ') }),
    ),
  ];
}

/** The meeting brief: side one is said, side two is known. Nothing of side two ever stands on side one. */
export function buildTwoSides(work: Composition, released: Released): TwoSides {
  const { t, language, input } = work;
  const { briefing } = input;
  const said = spoken(work, (goes) => goes.side === 1);
  const file = [
    briefing.fileReference,
    briefing.asOf === null ? '' : t('pack.sides.as-of', { date: dateInWords(briefing.asOf, language) }),
  ].filter((part) => part !== '');
  return {
    ...named(work, common(work, released.level)),
    output: 'two-sides',
    heading: heading(work),
    labels: {
      speaking: t('pack.sides.speaking'),
      points: t('pack.sides.points'),
      ifRaised: t('pack.sides.if-raised'),
      background: t('pack.sides.background'),
      warning: t('pack.sides.warning'),
    },
    points: [...said.opening, ...said.points, ...said.closing],
    ifRaised: said.ifRaised,
    background: background(work),
    foot: [
      ...field(t('pack.cover.drafter'), drafterWords(work)),
      ...field(t('pack.sides.cleared'), clearedWords(work)),
      ...field(t('pack.sides.file'), file.join('; ')),
      ...field(t('pack.sides.released'), releasedWords(work, released)),
    ],
  };
}
