import { useMemo } from 'react';
import { dateInWords } from '../../../core/model/date.ts';
import type { FieldsOf, KindName, Records } from '../../../core/model/kinds.ts';
import type { Composition } from '../../../core/pack/composition.ts';
import { wordsOf } from '../../../core/pack/document/inline.ts';
import { noRecords, type PackInput } from '../../../core/pack/input.ts';
import { agreementSentence } from '../../../core/pack/parts/agreements.ts';
import { chainSentence, relayWords } from '../../../core/pack/words/chain.ts';
import { partyName } from '../../../core/pack/words/names.ts';
import { changeWords, figureWords, populationToSay } from '../../../core/pack/words/numbers.ts';
import { Group } from '../../elements/group.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { useRecord } from '../reader/use-text.ts';
import { anchorsOf } from './anchors-of.ts';
import styles from './inspector.module.css';

/** What a pack is composed with, as far as a sentence of one record needs it. */
export function useComposition(): Composition {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const actors = useRecords('actor');
  const places = useRecords('place');
  const events = useRecords('event');
  return useMemo(
    () => ({
      // Sentences of one record look at records alone, never at the options of a pack.
      input: { texts: {} } as unknown as PackInput,
      records: {
        ...noRecords,
        actor: Object.fromEntries(actors ?? []),
        place: Object.fromEntries(places ?? []),
        event: Object.fromEntries(events ?? []),
      },
      language,
      t,
      withheld: new Set<string>(),
      hidden: {},
    }),
    [actors, places, events, language, t],
  );
}

const NO_STAMP = { id: '', number: 0, createdBy: '', createdAt: '', changedBy: '', changedAt: '' };

/** The sentence a record will stand as on paper, as its fields are now: the best error message there is. */
export function WillPrintAs<K extends KindName>({
  kind,
  fields,
}: {
  readonly kind: K;
  readonly fields: FieldsOf<K>;
}) {
  const t = usePreferences((state) => state.t);
  const work = useComposition();
  const source = useRecord('source', anchorsOf(kind, fields)[0]?.source ?? null);
  // `kind` says which fields these are; the stamp plays no part in the sentence.
  const record = { ...fields, ...NO_STAMP } as unknown;
  const words = (() => {
    switch (kind) {
      case 'quote':
        return source ? wordsOf(chainSentence(work, record as Records['quote'], source)) : '';
      case 'fact':
        return factSentence(work, record as Records['fact'], source);
      case 'agreement':
        return agreementSentence(work, record as Records['agreement']);
      default:
        return '';
    }
  })();
  if (words === '') return null;
  return (
    <Group title={t('inspector.willPrintAs')} ruled>
      <p className={styles.printAs}>{words}</p>
    </Group>
  );
}

/** A fact as the table of key facts gives it, in one sentence; what is not stated is said. */
function factSentence(
  work: Composition,
  fact: Records['fact'],
  source: Records['source'] | undefined,
): string {
  const { t, language } = work;
  const figure = [
    figureWords(fact, language, t),
    fact.value !== null && fact.comparator !== null ? changeWords(fact.comparator, language, t) : '',
  ].filter((part) => part !== '');
  const originator = partyName(fact.originator, work.records, language);
  const through = fact.reportedThrough === null ? '' : relayWords(work, fact.reportedThrough);
  const published = source?.published ? `, ${dateInWords(source.published, language)}` : '';
  const publisher = source?.publisher.name ?? '';
  const whom = populationToSay(fact);
  return [
    [fact.measure || fact.statement.replace(/[.…]+$/, ''), figure.join(', ')].filter(Boolean).join(': '),
    whom === '' ? t('pack.facts.whom-unstated') : (whom ?? ''),
    fact.place,
    fact.period === null ? t('pack.facts.period-unstated') : dateInWords(fact.period, language),
    originator || t('inspector.originatorUnstated'),
    through,
    publisher === '' || publisher === originator ? '' : publisher + published,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
