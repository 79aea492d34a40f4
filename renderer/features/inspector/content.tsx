import { Lock } from 'lucide-react';
import { nameIn } from '../../../core/model/actor.ts';
import type { AnyRecord, KindName, Records } from '../../../core/model/kinds.ts';
import { kinds } from '../../../core/model/kinds.ts';
import { figureWords } from '../../../core/pack/words/numbers.ts';
import { Icon } from '../../elements/icon.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { ChainOf } from './chain.tsx';
import { Facts } from './facts.tsx';
import styles from './inspector.module.css';
import { wordCount } from './words.ts';

/** The words of a record and, in few lines, what it says. */
export function Content({ kind, record }: { readonly kind: KindName; readonly record: AnyRecord }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  // `kind` says which record this is, in each case below.
  switch (kind) {
    case 'quote': {
      const quote = record as Records['quote'];
      return (
        <>
          <Words>
            {quote.passages.map(({ anchor, mode }, index) => (
              <span key={anchor.start} className={mode === 'reported' ? styles.reported : undefined}>
                {index > 0 && ' […] '}
                {anchor.exact.replace(/\s+/g, ' ')}
              </span>
            ))}
          </Words>
          <p className={styles.locked}>
            <Icon of={Lock} size={12} />
            {t('inspector.exactWords', {
              count: wordCount(quote.passages.map(({ anchor }) => anchor.exact)),
            })}
          </p>
          <ChainOf quote={quote} />
        </>
      );
    }
    case 'fact': {
      const fact = record as Records['fact'];
      return (
        <>
          <Words>{fact.statement || fact.measure}</Words>
          <p className={styles.figure}>{figureWords(fact, language, t)}</p>
          <Facts
            kind={kind}
            record={record}
            names={['measure', 'population', 'place', 'period', 'originator']}
          />
        </>
      );
    }
    case 'agreement':
      return (
        <>
          <Words>{(record as Records['agreement']).title}</Words>
          <Facts
            kind={kind}
            record={record}
            names={['instrument', 'action', 'amends', 'proposer', 'forum', 'status']}
          />
        </>
      );
    case 'mark':
      return <Words>{(record as Records['mark']).anchors.map(({ exact }) => exact).join(' […] ')}</Words>;
    default: {
      // Each kind names its own records.
      const { title } = kinds[kind] as unknown as { title(record: AnyRecord): string };
      return (
        <>
          <Words>{kind === 'actor' ? nameIn(record as Records['actor'], language) : title(record)}</Words>
          {/* What the title says already is not said again. */}
          <Facts
            kind={kind}
            record={record}
            names={(FACTS[kind] ?? []).filter((name) => fieldOf(record, name) !== title(record))}
          />
        </>
      );
    }
  }
}

const fieldOf = (record: AnyRecord, name: string): unknown =>
  (record as unknown as Readonly<Record<string, unknown>>)[name];

const FACTS: { readonly [K in KindName]?: readonly string[] } = {
  source: ['publisher', 'author', 'published', 'retrieved', 'kind', 'language', 'terms', 'url'],
  position: ['actor', 'stance', 'wording', 'asOf'],
  actor: ['kind', 'names', 'roles', 'reliability', 'biography'],
  event: ['place', 'date', 'ourSide', 'theirSide'],
  line: ['kind', 'text', 'clearedBy', 'clearedOn', 'validUntil'],
  undertaking: ['by', 'to', 'where', 'due', 'state'],
  place: ['names'],
  tag: ['parent'],
  comparison: ['mayBeSaid', 'initials'],
  briefing: ['kind', 'forWhom', 'from', 'drafter', 'due', 'asOf'],
  comment: ['likelihood'],
  pack: ['briefing', 'version', 'finalisedAt', 'files', 'copies'],
};

function Words({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={styles.verbatim}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long words scroll, and keys must reach them */}
      <p className={styles.excerpt} tabIndex={0}>
        {children}
      </p>
    </div>
  );
}
