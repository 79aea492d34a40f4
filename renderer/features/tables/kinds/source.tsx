import { anchoredKinds } from '../../../../core/model/anchor.ts';
import { type Source, sourceKindSchema, termsSchema } from '../../../../core/model/source.ts';
import { Tile } from '../../../elements/tile.tsx';
import styles from '../cells.module.css';
import { Quiet, TwoLines, Words } from '../cells.tsx';
import { choiceEdit, commonColumns, dateEdit, named, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import type { Look } from '../look.ts';
import { byNumber, dateWords, markingWords, numberOf, publisherWords, usesOf } from '../words.ts';

const evidenceCount = (id: string, look: Look): number =>
  anchoredKinds.reduce((sum, kind) => sum + (usesOf(id, look).get(kind) ?? 0), 0);

/** What was taken from a source, kind by kind. */
function Evidence({ id, look }: { readonly id: string; readonly look: Look }) {
  const uses = usesOf(id, look);
  const held = anchoredKinds.filter((kind) => (uses.get(kind) ?? 0) > 0);
  if (held.length === 0) return <Quiet>{look.t('tables.nothingTaken')}</Quiet>;
  return (
    <span className={styles.stances}>
      {held.map((kind) => (
        <span
          key={kind}
          className={styles.tile}
          role="img"
          aria-label={look.t(`kinds.count.${kind}`, { count: uses.get(kind) ?? 0 })}
        >
          <Tile kind={kind} /> {uses.get(kind)}
        </span>
      ))}
    </span>
  );
}

/** Reliability belongs to the publisher: a source has none of its own. */
function reliabilityWords(source: Source, look: Look): string {
  const publisher =
    source.publisher.actor === null ? undefined : look.all('actor').get(source.publisher.actor);
  return reliabilityIn(publisher?.reliability ?? null, look);
}

/** "B, usually reliable"; "not graded". */
export function reliabilityIn(reliability: string | null, { t }: Look): string {
  return reliability === null
    ? t('tables.notGraded')
    : `${reliability}, ${t(`tables.reliability.${reliability}`)}`;
}

const languageNames = {
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'language' }),
};

/** The name of a language in the language of the interface. */
export function languageWords(tag: string, { language }: Look): string {
  try {
    return languageNames[language].of(tag) ?? tag;
  } catch {
    return tag; // A tag that is not well formed names itself.
  }
}

export const sources: TableDefinition<Source> = {
  kind: 'source',
  needs: ['source', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('source')),
  idOf: (source) => source.id,
  recordOf: (source) => source.id,
  make: 'import-files',
  columns: [
    numberColumn('source', (source) => source),
    {
      id: 'title',
      width: 'minmax(180px, 3fr)',
      value: (source) => source.title,
      cell: (source, look) => (
        <TwoLines
          title
          first={source.title}
          second={[
            source.author,
            source.replaces !== null &&
              look.t('tables.replaces', { source: numberOf(source.replaces, look) }),
            source.frozen === null &&
              look.t(source.original === null ? 'catalogue.noTextYet' : 'tables.notFrozen'),
          ]
            .filter(Boolean)
            .join(', ')}
        />
      ),
      edit: wordsEdit('title', (source) => source.title),
    },
    {
      id: 'publisher',
      width: 'minmax(120px, 1.2fr)',
      value: (source, look) => publisherWords(source, look),
      cell: (source, look) => (
        <TwoLines
          first={<Words>{publisherWords(source, look)}</Words>}
          second={reliabilityWords(source, look)}
        />
      ),
    },
    {
      id: 'reliability',
      width: 'minmax(120px, 1fr)',
      extra: true,
      value: reliabilityWords,
    },
    {
      id: 'published',
      width: 'minmax(96px, 0.8fr)',
      value: (source, look) => dateWords(source.published, look),
      sortBy: (source) => source.published,
      edit: dateEdit('published', (source) => source.published),
    },
    {
      id: 'kind',
      width: 'minmax(96px, 0.9fr)',
      wraps: true,
      leavesUnder: 760,
      value: (source, { t }) => t(`tables.sourceKind.${source.kind}`),
      edit: choiceEdit(
        'kind',
        (source) => source.kind,
        sourceKindSchema.options,
        (id, { t }) => t(`tables.sourceKind.${id}`),
      ),
    },
    {
      id: 'terms',
      width: 'minmax(120px, 1fr)',
      extra: true,
      value: (source, { t }) => t(`tables.terms.${source.terms}`),
      edit: choiceEdit(
        'terms',
        (source) => source.terms,
        termsSchema.options,
        (id, { t }) => t(`tables.terms.${id}`),
      ),
    },
    {
      id: 'language',
      width: 'minmax(80px, 0.6fr)',
      leavesUnder: 900,
      value: (source, look) => languageWords(source.language, look),
    },
    {
      id: 'evidence',
      width: 'minmax(130px, 1fr)',
      value: (source, look) =>
        anchoredKinds
          .map((kind) => [kind, usesOf(source.id, look).get(kind) ?? 0] as const)
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => look.t(`kinds.count.${kind}`, { count }))
          .join(', '),
      sortBy: (source, look) => evidenceCount(source.id, look),
      cell: (source, look) => <Evidence id={source.id} look={look} />,
    },
    {
      id: 'retrieved',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: (source, look) => dateWords(source.retrieved, look),
      sortBy: (source) => source.retrieved,
      edit: dateEdit('retrieved', (source) => source.retrieved),
    },
    { id: 'words', width: '72px', align: 'end', extra: true, value: (source) => source.words },
    { id: 'lines', width: '72px', align: 'end', extra: true, value: (source) => source.lineCount },
    {
      id: 'url',
      width: 'minmax(140px, 1fr)',
      extra: true,
      value: (source) => source.url || null,
      edit: wordsEdit('url', (source) => source.url),
    },
    ...commonColumns<Source>((source) => source),
  ],
  groupings: [
    { id: 'publisher', of: (source, look) => named(publisherWords(source, look)) },
    { id: 'reliability', of: (source, look) => named(reliabilityWords(source, look)) },
    { id: 'kind', of: (source, { t }) => named(t(`tables.sourceKind.${source.kind}`)) },
    { id: 'language', of: (source, look) => named(languageWords(source.language, look)) },
    { id: 'marking', of: (source, look) => named(markingWords(source.marking, look)) },
  ],
  summary: (all, { t }) => t('kinds.count.source', { count: all.length }),
  notes: (all, look) => {
    const unused = all.filter((source) => evidenceCount(source.id, look) === 0).length;
    return unused === 0 ? [] : [{ id: 'unused', words: look.t('tables.sourcesUnused', { count: unused }) }];
  },
};
