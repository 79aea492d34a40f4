import { TriangleAlert } from 'lucide-react';
import { nameIn } from '../../../core/model/actor.ts';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import type { Comment } from '../../../core/model/comment.ts';
import type { Comparison } from '../../../core/model/comparison.ts';
import { bounds } from '../../../core/model/date.ts';
import type { Event } from '../../../core/model/event.ts';
import type { Mark } from '../../../core/model/mark.ts';
import type { PackVersion } from '../../../core/model/pack-version.ts';
import type { Place } from '../../../core/model/place.ts';
import { type Position, stanceSchema } from '../../../core/model/position.ts';
import type { SavedSearch } from '../../../core/model/saved-search.ts';
import type { Template } from '../../../core/model/template.ts';
import type { Undertaking } from '../../../core/model/undertaking.ts';
import { Icon } from '../../elements/icon.tsx';
import { Label } from '../../elements/label.tsx';
import styles from './cells.module.css';
import { Chips, Printed, Quiet, TwoLines, Words } from './cells.tsx';
import { choiceEdit, commonColumns, dateEdit, named, numberColumn, wordsEdit } from './common-columns.tsx';
import type { TableColumn, TableDefinition } from './definition.ts';
import type { Look } from './look.ts';
import { StanceSign } from './stances.tsx';
import {
  byNumber,
  dateWords,
  numbersOf,
  partiesWords,
  partyWords,
  publisherWords,
  sourceOf,
} from './words.ts';

/** Records it rests on, as chips. */
function evidenceColumn<Line>(of: (line: Line) => readonly string[]): TableColumn<Line> {
  return {
    id: 'evidence',
    width: 'minmax(110px, 1fr)',
    value: (line, look) => numbersOf(of(line), look),
    sortBy: (line) => of(line).length,
    cell: (line, look) =>
      of(line).length === 0 ? (
        <span className={styles.warn}>
          <Icon of={TriangleAlert} size={12} /> {look.t('tables.noEvidence')}
        </span>
      ) : (
        <Chips ids={of(line)} look={look} />
      ),
  };
}

/** What tables of whole records have in common. */
const ofRecords = <Line extends { readonly id: string }>() => ({
  idOf: (line: Line) => line.id,
  recordOf: (line: Line) => line.id,
});

export const positions: TableDefinition<Position> = {
  ...ofRecords<Position>(),
  kind: 'position',
  needs: ['position', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('position')),
  grouped: 'question',
  make: 'new-position',
  columns: [
    numberColumn('position', (position) => position),
    {
      id: 'actor',
      width: 'minmax(120px, 1fr)',
      value: (position, look) => (position.ours ? look.t('tables.ours') : partyWords(position.actor, look)),
    },
    {
      id: 'question',
      width: 'minmax(140px, 1.3fr)',
      extra: true,
      value: (position) => position.question,
      edit: wordsEdit('question', (position) => position.question),
    },
    {
      id: 'stance',
      width: '110px',
      value: (position, { t }) => t(`tables.stance.${position.stance}`),
      cell: (position) => <StanceSign stance={position.stance} />,
      edit: choiceEdit(
        'stance',
        (position) => position.stance,
        stanceSchema.options,
        (id, { t }) => t(`tables.stance.${id}`),
      ),
    },
    {
      id: 'wording',
      width: 'minmax(180px, 2fr)',
      value: (position) => position.wording || null,
      edit: wordsEdit('wording', (position) => position.wording),
    },
    {
      id: 'asOf',
      width: 'minmax(96px, 0.7fr)',
      value: (position, look) => dateWords(position.asOf, look),
      sortBy: (position) => position.asOf,
      edit: dateEdit('asOf', (position) => position.asOf),
    },
    evidenceColumn((position) => position.evidence),
    ...commonColumns<Position>((position) => position),
  ],
  groupings: [
    { id: 'question', of: (position) => named(position.question) },
    {
      id: 'actor',
      of: (position, look) => named(position.ours ? look.t('tables.ours') : partyWords(position.actor, look)),
    },
  ],
  summary: (all, { t }) => t('kinds.count.position', { count: all.length }),
};

const UNDERTAKING = ['open', 'kept', 'broken'] as const;

const isOverdue = ({ state, due }: Undertaking, { today }: Look) =>
  state === 'open' && due !== null && (bounds(due)?.last ?? today) < today;

export const undertakings: TableDefinition<Undertaking> = {
  ...ofRecords<Undertaking>(),
  kind: 'undertaking',
  make: 'new-undertaking',
  needs: ['undertaking', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('undertaking')),
  grouped: 'state',
  columns: [
    numberColumn('undertaking', (undertaking) => undertaking),
    {
      id: 'what',
      width: 'minmax(200px, 2.4fr)',
      value: (undertaking) => undertaking.what,
      cell: (undertaking) => <TwoLines first={undertaking.what} second={undertaking.where} />,
      edit: wordsEdit('what', (undertaking) => undertaking.what),
    },
    {
      id: 'by',
      width: 'minmax(110px, 1fr)',
      value: (undertaking, look) => partyWords(undertaking.by, look),
    },
    {
      id: 'to',
      width: 'minmax(110px, 1fr)',
      value: (undertaking, look) => partyWords(undertaking.to, look),
    },
    {
      id: 'due',
      width: 'minmax(96px, 0.7fr)',
      value: (undertaking, look) => dateWords(undertaking.due, look),
      sortBy: (undertaking) => undertaking.due,
      edit: dateEdit('due', (undertaking) => undertaking.due),
    },
    {
      id: 'state',
      width: '120px',
      value: (undertaking, look) =>
        look.t(`tables.undertaking.${isOverdue(undertaking, look) ? 'overdue' : undertaking.state}`),
      cell: (undertaking, look) => (
        <Label
          tone={
            isOverdue(undertaking, look)
              ? 'warn'
              : undertaking.state === 'kept'
                ? 'good'
                : undertaking.state === 'broken'
                  ? 'bad'
                  : 'plain'
          }
        >
          {look.t(`tables.undertaking.${isOverdue(undertaking, look) ? 'overdue' : undertaking.state}`)}
        </Label>
      ),
      edit: choiceEdit(
        'state',
        (undertaking) => undertaking.state,
        UNDERTAKING,
        (id, { t }) => t(`tables.undertaking.${id}`),
      ),
    },
    evidenceColumn((undertaking) => undertaking.evidence),
    ...commonColumns<Undertaking>((undertaking) => undertaking),
  ],
  groupings: [
    { id: 'state', of: ({ state }, { t }) => ({ key: state, title: t(`tables.undertaking.${state}`) }) },
    { id: 'by', of: (undertaking, look) => named(partyWords(undertaking.by, look)) },
  ],
  summary: (all, { t }) => t('kinds.count.undertaking', { count: all.length }),
};

export const events: TableDefinition<Event> = {
  ...ofRecords<Event>(),
  kind: 'event',
  needs: ['event', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('event')),
  make: 'new-event',
  columns: [
    numberColumn('event', (event) => event),
    {
      id: 'date',
      width: 'minmax(120px, 0.8fr)',
      value: (event, look) => dateWords(event.date, look),
      sortBy: (event) => event.date,
      edit: dateEdit('date', (event) => event.date),
    },
    {
      id: 'occasion',
      width: 'minmax(180px, 2.4fr)',
      value: (event) => event.occasion,
      cell: (event) => <TwoLines strong first={event.occasion} second={event.place} />,
      edit: wordsEdit('occasion', (event) => event.occasion),
    },
    {
      id: 'ourSide',
      width: 'minmax(110px, 1fr)',
      leavesUnder: 720,
      value: (event, look) => partiesWords(event.ourSide, look),
    },
    {
      id: 'theirSide',
      width: 'minmax(110px, 1fr)',
      value: (event, look) => partiesWords(event.theirSide, look),
    },
    evidenceColumn((event) => event.evidence),
    ...commonColumns<Event>((event) => event),
  ],
  groupings: [{ id: 'place', of: (event) => named(event.place || null) }],
  summary: (all, { t }) => t('kinds.count.event', { count: all.length }),
};

export const comments: TableDefinition<Comment> = {
  ...ofRecords<Comment>(),
  kind: 'comment',
  make: 'new-comment',
  needs: ['comment'],
  rowHeight: 60,
  lines: (look) => byNumber(look.all('comment')),
  columns: [
    numberColumn('comment', (comment) => comment),
    {
      id: 'comment',
      width: 'minmax(240px, 4fr)',
      value: (comment) => comment.text,
      cell: (comment) => <Printed text={comment.text} />,
      edit: wordsEdit('text', (comment) => comment.text),
    },
    {
      id: 'likelihood',
      width: 'minmax(110px, 0.8fr)',
      extra: true,
      value: (comment) => comment.likelihood ?? '',
    },
    {
      id: 'confidence',
      width: 'minmax(110px, 0.8fr)',
      extra: true,
      value: ({ confidence }, { t }) =>
        confidence === null ? '' : `${t(`tables.confidence.${confidence.level}`)}: ${confidence.reason}`,
    },
    evidenceColumn((comment) => comment.evidence),
    ...commonColumns<Comment>((comment) => comment),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.comment', { count: all.length }),
};

export const marks: TableDefinition<Mark> = {
  ...ofRecords<Mark>(),
  kind: 'mark',
  needs: ['mark', 'source', 'actor'],
  rowHeight: 60,
  lines: (look) => byNumber(look.all('mark')),
  grouped: 'source',
  columns: [
    numberColumn('mark', (mark) => mark),
    {
      id: 'words',
      width: 'minmax(240px, 4fr)',
      value: (mark) => mark.anchors.map((anchor) => anchor.exact).join(' […] '),
      cell: (mark) => <Printed text={mark.anchors.map((anchor) => anchor.exact).join(' […] ')} />,
    },
    {
      id: 'publisher',
      width: 'minmax(110px, 1fr)',
      value: (mark, look) => publisherWords(sourceOf(mark.anchors, look), look),
    },
    {
      id: 'note',
      width: 'minmax(110px, 1fr)',
      value: (mark) => mark.note,
      edit: wordsEdit('note', (mark) => mark.note),
    },
    ...commonColumns<Mark>((mark) => mark),
  ],
  groupings: [
    {
      id: 'source',
      of: (mark, look) => {
        const source = sourceOf(mark.anchors, look);
        return {
          key: source?.id ?? '',
          title: source ? look.t('kinds.number.source', { number: source.number }) : <Words>{null}</Words>,
          detail: source?.title ?? '',
        };
      },
    },
  ],
  summary: (all, { t }) => t('kinds.count.mark', { count: all.length }),
};

export const places: TableDefinition<Place> = {
  ...ofRecords<Place>(),
  kind: 'place',
  make: 'new-place',
  needs: ['place'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('place')),
  columns: [
    numberColumn('place', (place) => place),
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (place, { language }) => nameIn(place, language),
    },
    {
      id: 'spellings',
      width: 'minmax(200px, 2fr)',
      value: (place) => place.names.map((name) => `${name.text} (${name.language})`).join(', '),
    },
    ...commonColumns<Place>((place) => place),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.place', { count: all.length }),
};

export const packs: TableDefinition<PackVersion> = {
  ...ofRecords<PackVersion>(),
  kind: 'pack',
  needs: ['pack', 'briefing'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('pack')).toSorted((a, b) => b.finalisedAt.localeCompare(a.finalisedAt)),
  grouped: 'briefing',
  natural: 'latest',
  columns: [
    numberColumn('pack', (pack) => pack),
    { id: 'version', width: '72px', align: 'end', value: (pack) => pack.version },
    { id: 'title', width: 'minmax(180px, 2fr)', value: (pack) => pack.title },
    {
      id: 'finalised',
      width: 'minmax(110px, 0.8fr)',
      value: (pack, look) => dateWords(pack.finalisedAt.slice(0, 10), look),
      sortBy: (pack) => pack.finalisedAt,
    },
    {
      id: 'pages',
      width: '72px',
      align: 'end',
      value: (pack) => pack.files.reduce((sum, file) => sum + file.pages, 0),
    },
    {
      id: 'holders',
      width: 'minmax(140px, 1.2fr)',
      value: (pack) => pack.copies.map((copy) => `${copy.number} ${copy.holder}`).join(', '),
    },
    { id: 'open', width: '72px', align: 'end', value: (pack) => pack.openFindings.length },
    {
      id: 'hash',
      width: '120px',
      leavesUnder: 720,
      value: (pack) => pack.hash,
      cell: (pack) => <Quiet>{pack.hash.slice(0, 12)}…</Quiet>,
    },
    ...commonColumns<PackVersion>((pack) => pack),
  ],
  groupings: [
    {
      id: 'briefing',
      of: (pack, look) => ({
        key: pack.briefing,
        title: look.all('briefing').get(pack.briefing)?.title ?? pack.title,
      }),
    },
  ],
  summary: (all, { t }) => t('kinds.count.pack', { count: all.length }),
};

const itemsOf = (briefing: Briefing) =>
  walkSections(briefing.sections).reduce((sum, { section }) => sum + section.items.length, 0);

export const briefings: TableDefinition<Briefing> = {
  ...ofRecords<Briefing>(),
  kind: 'briefing',
  needs: ['briefing'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('briefing')).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
  natural: 'latest',
  make: 'new-briefing',
  columns: [
    {
      id: 'title',
      width: 'minmax(200px, 2.4fr)',
      value: (briefing) => briefing.title,
      cell: (briefing) => <TwoLines strong first={briefing.title} second={briefing.occasion} />,
      edit: wordsEdit('title', (briefing) => briefing.title),
    },
    {
      id: 'kind',
      width: 'minmax(110px, 0.9fr)',
      leavesUnder: 680,
      value: (briefing, { t }) => t(`tables.briefingKind.${briefing.kind}`),
    },
    { id: 'forWhom', width: 'minmax(110px, 1fr)', value: (briefing) => briefing.forWhom || null },
    {
      id: 'due',
      width: 'minmax(96px, 0.7fr)',
      value: (briefing, look) => dateWords(briefing.due, look),
      sortBy: (briefing) => briefing.due,
      edit: dateEdit('due', (briefing) => briefing.due),
    },
    {
      id: 'asOf',
      width: 'minmax(96px, 0.7fr)',
      leavesUnder: 820,
      value: (briefing, look) => dateWords(briefing.asOf, look),
      sortBy: (briefing) => briefing.asOf,
      edit: dateEdit('asOf', (briefing) => briefing.asOf),
    },
    { id: 'items', width: '64px', align: 'end', value: itemsOf },
    numberColumn('briefing', (briefing) => briefing),
    ...commonColumns<Briefing>((briefing) => briefing),
  ],
  groupings: [
    { id: 'kind', of: (briefing, { t }) => named(t(`tables.briefingKind.${briefing.kind}`)) },
    { id: 'forWhom', of: (briefing) => named(briefing.forWhom || null) },
  ],
  summary: (all, { t }) => t('kinds.count.briefing', { count: all.length }),
};

export const comparisons: TableDefinition<Comparison> = {
  ...ofRecords<Comparison>(),
  kind: 'comparison',
  needs: ['comparison'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('comparison')),
  columns: [
    numberColumn('comparison', (comparison) => comparison),
    { id: 'measure', width: 'minmax(160px, 1.4fr)', value: (comparison) => comparison.measure },
    {
      id: 'facts',
      width: 'minmax(120px, 1fr)',
      value: (comparison, look) => numbersOf(comparison.facts, look),
      cell: (comparison, look) => <Chips ids={comparison.facts} look={look} />,
    },
    {
      id: 'mayBeSaid',
      width: 'minmax(200px, 2fr)',
      value: (comparison, { t }) => comparison.mayBeSaid || t('tables.nothingPrints'),
      cell: (comparison, { t }) =>
        comparison.mayBeSaid === '' ? (
          <Quiet>{t('tables.nothingPrints')}</Quiet>
        ) : (
          <Printed text={comparison.mayBeSaid} />
        ),
    },
    {
      id: 'initials',
      width: 'minmax(110px, 0.7fr)',
      value: (comparison, look) =>
        [comparison.initials, dateWords(comparison.signed?.slice(0, 10) ?? null, look)]
          .filter(Boolean)
          .join(', '),
    },
    ...commonColumns<Comparison>((comparison) => comparison),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.comparison', { count: all.length }),
};

export const templates: TableDefinition<Template> = {
  ...ofRecords<Template>(),
  kind: 'template',
  needs: ['template'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('template')),
  columns: [
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (template) => template.name,
      edit: wordsEdit('name', (template) => template.name),
    },
    {
      id: 'kind',
      width: 'minmax(120px, 1fr)',
      value: (template, { t }) => t(`tables.briefingKind.${template.kind}`),
    },
    {
      id: 'sections',
      width: 'minmax(200px, 2fr)',
      value: (template) => template.sections.map((section) => section.title).join(', '),
    },
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.template', { count: all.length }),
};

export const searches: TableDefinition<SavedSearch> = {
  ...ofRecords<SavedSearch>(),
  kind: 'search',
  needs: ['search'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('search')),
  columns: [
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (search) => search.name,
      edit: wordsEdit('name', (search) => search.name),
    },
    {
      id: 'query',
      width: 'minmax(160px, 1fr)',
      value: (search) => search.query,
      edit: wordsEdit('query', (search) => search.query),
    },
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.search', { count: all.length }),
};
