import { TriangleAlert } from 'lucide-react';
import type { Quote } from '../../../../core/model/quote.ts';
import { verbatim } from '../../../../core/model/quote.ts';
import { Icon } from '../../../elements/icon.tsx';
import { Label } from '../../../elements/label.tsx';
import styles from '../cells.module.css';
import { Printed, Sign, Unstated } from '../cells.tsx';
import {
  commonColumns,
  confirmColumn,
  credibilityEdit,
  dateEdit,
  named,
  numberColumn,
  wordsEdit,
} from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import type { Look } from '../look.ts';
import { byNumber, dateWords, partyWords, publisherWords, relayWords, sourceOf } from '../words.ts';

const sourceIn = (quote: Quote, look: Look) =>
  sourceOf(
    quote.passages.map(({ anchor }) => anchor),
    look,
  );

/** The links of the chain in one line, and whether one of them is missing. */
export function chainOf(quote: Quote, look: Look): { words: string; broken: boolean } {
  const { t } = look;
  const source = sourceIn(quote, look);
  const published = [
    publisherWords(source, look) ?? t('tables.publisherUnstated'),
    dateWords(source?.published ?? null, look) ?? t('tables.dateUnstated'),
  ].join(', ');
  if (quote.voice !== 'actor') return { words: published, broken: false };
  const where = quote.occasion || quote.place;
  const said = [
    where || t('tables.occasionUnstated'),
    dateWords(quote.said, look) ?? t('tables.dateUnstated'),
  ];
  const relay = quote.reportedThrough;
  const steps = [
    said.join(', '),
    ...(relay
      ? [`${relayWords(relay, look)}, ${dateWords(relay.date, look) ?? t('tables.dateUnstated')}`]
      : []),
    published,
  ];
  return {
    words: steps.join(' → '),
    broken:
      where === '' ||
      quote.said === null ||
      (relay !== null && relay.date === null) ||
      !source?.published ||
      publisherWords(source, look) === null,
  };
}

function Chain({ quote, look }: { readonly quote: Quote; readonly look: Look }) {
  const { words, broken } = chainOf(quote, look);
  return broken ? (
    <span className={styles.warn}>
      <Icon of={TriangleAlert} size={12} /> {words}
    </span>
  ) : (
    words
  );
}

/** Only words of an actor stand under the actor's name: those of an outlet or the desk never do. */
function speakerGroup(quote: Quote, look: Look) {
  const name = partyWords(quote.speaker, look);
  switch (quote.voice) {
    case 'actor':
      return {
        key: quote.speaker.actor ?? name ?? '',
        title: name ?? <Unstated />,
        detail: quote.role,
      };
    case 'outlet':
      return { key: ':outlet', title: look.t('tables.outletVoice'), detail: look.t('tables.outletVoiceHow') };
    case 'analyst':
      return { key: ':analyst', title: look.t('tables.deskVoice'), detail: '' };
  }
}

/** Words as they may be printed: only what stood in quotation marks in the source stands in marks here. */
export function wordsInMarks(quote: Quote, language: Look['language']): string {
  if (quote.form === 'indirect' || quote.voice !== 'actor') return verbatim(quote);
  const [open, close] = language === 'ru' ? ['«', '»'] : ['“', '”'];
  if (quote.passages.every(({ mode }) => mode === 'quoted')) return `${open}${verbatim(quote)}${close}`;
  return quote.passages
    .map(({ mode, anchor }) => (mode === 'quoted' ? `${open}${anchor.exact}${close}` : anchor.exact))
    .join(' […] ');
}

export const formWords = (quote: Quote, { t }: Look): string =>
  t(`tables.form.${quote.voice === 'actor' ? quote.form : quote.voice}`);

export const quotes: TableDefinition<Quote> = {
  kind: 'quote',
  needs: ['quote', 'source', 'actor'],
  rowHeight: 76,
  lines: (look) => byNumber(look.all('quote')),
  idOf: (quote) => quote.id,
  recordOf: (quote) => quote.id,
  grouped: 'speaker',
  columns: [
    numberColumn('quote', (quote) => quote),
    {
      id: 'words',
      width: 'minmax(240px, 6fr)',
      value: (quote) => verbatim(quote),
      cell: (quote, look) => (
        <Printed text={wordsInMarks(quote, look.language)} under={<Chain quote={quote} look={look} />} />
      ),
    },
    {
      id: 'chain',
      width: 'minmax(200px, 2fr)',
      extra: true,
      value: (quote, look) => chainOf(quote, look).words,
    },
    {
      id: 'form',
      width: '96px',
      value: formWords,
      cell: (quote, look) => (
        <Sign>
          <Label icon={null}>{formWords(quote, look)}</Label>
        </Sign>
      ),
    },
    {
      id: 'speaker',
      width: 'minmax(110px, 1fr)',
      extra: true,
      value: (quote, look) => (quote.voice === 'actor' ? partyWords(quote.speaker, look) : ''),
    },
    {
      id: 'role',
      width: 'minmax(110px, 1fr)',
      extra: true,
      value: (quote) => quote.role || null,
      edit: wordsEdit('role', (quote) => quote.role),
    },
    {
      id: 'said',
      width: '92px',
      value: (quote, look) => dateWords(quote.said, look),
      sortBy: (quote) => quote.said,
      edit: dateEdit('said', (quote) => quote.said),
    },
    {
      id: 'occasion',
      width: 'minmax(120px, 1fr)',
      extra: true,
      value: (quote) => quote.occasion || null,
      edit: wordsEdit('occasion', (quote) => quote.occasion),
    },
    {
      id: 'place',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: (quote) => quote.place || null,
      edit: wordsEdit('place', (quote) => quote.place),
    },
    {
      id: 'publisher',
      width: 'minmax(96px, 1fr)',
      leavesUnder: 720,
      value: (quote, look) => publisherWords(sourceIn(quote, look), look),
    },
    {
      id: 'credibility',
      width: '96px',
      leavesUnder: 640,
      value: (quote) => (quote.credibility === null ? null : String(quote.credibility)),
      edit: credibilityEdit((quote) => quote.credibility),
    },
    confirmColumn((quote) => quote),
    ...commonColumns<Quote>((quote) => quote),
  ],
  groupings: [
    { id: 'speaker', of: speakerGroup },
    { id: 'occasion', of: (quote) => named(quote.occasion || null) },
    { id: 'publisher', of: (quote, look) => named(publisherWords(sourceIn(quote, look), look)) },
    { id: 'form', of: (quote, look) => named(formWords(quote, look)) },
  ],
  summary: (lines, look) => {
    const speakers = new Set(
      lines.filter(({ voice }) => voice === 'actor').map((quote) => speakerGroup(quote, look).key),
    ).size;
    return [
      look.t('kinds.count.quote', { count: lines.length }),
      look.t('tables.speakers', { count: speakers }),
    ].join(', ');
  },
  notes: (lines, look) => {
    const broken = lines.filter((quote) => chainOf(quote, look).broken).length;
    return broken === 0
      ? []
      : [{ id: 'chains', tone: 'warn', words: look.t('tables.brokenChains', { count: broken }) }];
  },
};
