import { dateInWords } from '../../../core/model/date.ts';
import type { Quote } from '../../../core/model/quote.ts';
import { relayWords } from '../../../core/pack/words/chain.ts';
import { ChainDots, type ChainLink } from '../../elements/chain-dots.tsx';
import { Group } from '../../elements/group.tsx';
import { usePartyNames } from '../../state/party-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecord } from '../reader/use-text.ts';
import { useComposition } from './print-as.tsx';

/** The attribution chain of a filed quote: said, reported through, published, each with its own date. */
export function ChainOf({ quote }: { readonly quote: Quote }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const nameOf = usePartyNames(quote.id);
  const publisherOf = usePartyNames(quote.passages[0]?.anchor.source ?? '');
  const work = useComposition();
  const source = useRecord('source', quote.passages[0]?.anchor.source ?? null);
  const relay = quote.reportedThrough;
  const dated = (date: string | null) =>
    date === null ? { warning: t('inspector.dateMissing') } : { aside: dateInWords(date, language) };
  const where = [quote.role, quote.occasion, quote.place].filter((part) => part !== '').join(', ');
  const links: readonly ChainLink[] = [
    ...(quote.voice === 'actor'
      ? [
          {
            id: 'said',
            dot: 'said' as const,
            title: nameOf(quote.speaker) || t('pack.chain.speaker-unstated'),
            ...dated(quote.said),
            ...(where === '' ? {} : { children: where }),
            gapAfter: relay === null || relay.date === null,
          },
        ]
      : []),
    ...(relay === null
      ? []
      : [{ id: 'through', dot: 'reported' as const, title: relayWords(work, relay), ...dated(relay.date) }]),
    {
      id: 'published',
      dot: 'published',
      title: (source && publisherOf(source.publisher)) || t('pack.chain.publisher-unstated'),
      ...(source ? dated(source.published) : {}),
    },
  ];
  return (
    <Group title={t('inspector.chain')}>
      <ChainDots label={t('inspector.chain')} links={links} />
    </Group>
  );
}
