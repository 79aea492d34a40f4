import { GitFork, Merge, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { currentRole } from '../../../core/actors/roles.ts';
import { type Actor, nameIn } from '../../../core/model/actor.ts';
import { mergeActors } from '../../actions/actors.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { select } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { startPlacing } from '../../state/placing.ts';
import { useWords } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';
import { type Look, useLook } from '../tables/look.ts';
import { MergeRecords } from '../tables/merge-records.tsx';
import { useActorOptions } from '../tables/options.ts';
import { usesOf } from '../tables/words.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import styles from './actor.module.css';
import { Biography, Figures, Instruments, Positions, Said, Sources } from './evidence.tsx';
import { Header } from './header.tsx';
import { Met, Names, Roles, Undertakings } from './margin.tsx';
import { Perhaps } from './perhaps.tsx';
import { SplitActor } from './split-actor.tsx';

const KINDS = ['actor', 'quote', 'fact', 'position', 'agreement', 'source', 'event', 'undertaking'] as const;

/** Somebody under all spellings: roles, words, figures, positions in time, whom met, what promised. */
export default function ActorView({ view, pane }: ViewProps<'actor'>) {
  const t = useWords();
  const look = useLook(KINDS);
  const actor = look?.all('actor').get(view.id);
  useEffect(() => select('actor', view.id), [view.id]);
  if (!look) return null;
  if (!actor) return <EmptyView sentence={t('problems.not-found')} />;
  return <Page actor={actor} look={look} pane={pane} />;
}

type Asking = { readonly ask: 'split' } | { readonly ask: 'merge'; readonly keep: string | null };

function Page({ actor, look, pane }: { readonly actor: Actor; readonly look: Look; readonly pane: Pane }) {
  const { t } = look;
  const options = useActorOptions();
  const readOnly = useLibrary((state) => state.readOnly);
  const [asking, setAsking] = useState<Asking | null>(null);
  const name = nameIn(actor, look.language);
  const role = currentRole(actor, look.today);

  const unsourced = actor.biography !== '' && actor.biographyEvidence.length === 0;
  useEffect(() => {
    const notes = unsourced
      ? [{ id: 'biography', tone: 'warn' as const, words: t('records.biographyUnsourced') }]
      : [];
    setStatus(pane, { notes });
    return () => setStatus(pane, null);
  }, [pane, unsourced, t]);

  return (
    <>
      <Toolbar
        label={t('tables.toolbar')}
        title={name}
        detail={[t(`tables.actorKind.${actor.kind}`), role?.organisation].filter(Boolean).join(', ')}
      >
        {!readOnly && actor.names.length > 1 && (
          <Button look="quiet" icon={<Icon of={GitFork} />} onPress={() => setAsking({ ask: 'split' })}>
            {t('records.splitActor')}
          </Button>
        )}
        {!readOnly && (
          <Button
            look="quiet"
            icon={<Icon of={Merge} />}
            onPress={() => setAsking({ ask: 'merge', keep: null })}
          >
            {t('records.mergeActor')}
          </Button>
        )}
        {!readOnly && (
          <Button icon={<Icon of={Plus} />} onPress={() => startPlacing([{ kind: 'actor', id: actor.id }])}>
            {t('records.addToBriefing')}
          </Button>
        )}
        <PaneButtons pane={pane} />
      </Toolbar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls by keys as soon as it is opened */}
      <article className={styles.scroll} aria-label={name} tabIndex={0} data-first>
        <div className={styles.page}>
          <div className={styles.main}>
            <Header actor={actor} look={look} />
            <Biography actor={actor} look={look} />
            <Said actor={actor} look={look} />
            <Positions actor={actor} look={look} />
            <Figures actor={actor} look={look} />
            <Instruments actor={actor} look={look} />
            <Sources actor={actor} look={look} />
            {actor.biography === '' && usesOf(actor.id, look).size === 0 && (
              <p className={styles.quiet}>{t('records.nothingYet')}</p>
            )}
          </div>
          <div className={styles.margin}>
            <Names actor={actor} look={look} />
            <Perhaps actor={actor} look={look} onMerge={(keep) => setAsking({ ask: 'merge', keep })} />
            <Roles actor={actor} look={look} />
            <Met actor={actor} look={look} />
            <Undertakings actor={actor} look={look} />
          </div>
        </div>
      </article>
      {asking?.ask === 'split' && <SplitActor actor={actor} onClose={() => setAsking(null)} />}
      {asking?.ask === 'merge' && (
        <MergeRecords
          title={t('records.mergeActorTitle')}
          how={t('records.mergeActorHow')}
          options={options}
          away={actor.id}
          keep={asking.keep}
          onMerge={mergeActors}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
