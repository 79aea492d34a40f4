import { Download, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '../../../core/model/position.ts';
import { run } from '../../actions/catalogue.ts';
import { exportTable } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { matches } from '../../elements/fold.ts';
import { Icon } from '../../elements/icon.tsx';
import { Select } from '../../elements/select.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { useLibrary } from '../../state/library.ts';
import { setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';
import { type Look, useLook } from '../tables/look.ts';
import { useTagOptions } from '../tables/options.ts';
import { StanceSign } from '../tables/stances.tsx';
import { FilterField } from '../tables/table-bar.tsx';
import tables from '../tables/tables.module.css';
import { byNumber, dateWords } from '../tables/words.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { gridOf } from './grid.ts';
import styles from './positions.module.css';
import { PositionsGrid } from './positions-grid.tsx';
import { holderWords, isStale, questionWords } from './words.ts';

const KINDS = ['position', 'actor', 'agreement'] as const;
const ALL = ':all';

/** Who stands where on which question: states × questions, ours first. */
export default function PositionsView({ pane }: ViewProps<'positions'>) {
  const look = useLook(KINDS);
  return look && <Shown look={look} pane={pane} />;
}

function Shown({ look, pane }: { readonly look: Look; readonly pane: Pane }) {
  const { t } = look;
  const readOnly = useLibrary((state) => state.readOnly);
  const tags = useTagOptions();
  const [tag, setTag] = useState<string>(ALL);
  const [query, setQuery] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const all = useMemo(() => byNumber(look.all('position')), [look]);
  const grid = useMemo(() => {
    const whole = gridOf(all.filter((position) => tag === ALL || position.tags.includes(tag)));
    const wanted = query.trim();
    if (wanted === '') return whole;
    const questions = whole.questions.filter((one) => matches(questionWords(one, look), wanted));
    const holders = whole.holders.filter((one) => matches(holderWords(one, look), wanted));
    // Words that fit a question narrow the columns; words that fit a holder the rows.
    return {
      ...whole,
      questions: questions.length > 0 ? questions : holders.length > 0 ? whole.questions : [],
      holders: holders.length > 0 ? holders : questions.length > 0 ? whole.holders : [],
    };
  }, [all, tag, query, look]);
  const shown = grid.holders.length > 0 && grid.questions.length > 0;

  const unevidenced = all.filter(({ evidence, ours }) => evidence.length === 0 && !ours).length;
  const stale = all.filter((position) => isStale(position, look)).length;
  useEffect(() => {
    const parts = [
      unevidenced > 0 && t('records.unevidenced', { count: unevidenced }),
      stale > 0 && t('records.old', { count: stale }),
    ].filter((part) => typeof part === 'string');
    setStatus(pane, {
      notes: parts.length === 0 ? [] : [{ id: 'amber', tone: 'warn', words: parts.join(', ') }],
      hints: readOnly || !shown ? [] : [{ keys: 'F2', words: t('tables.edits') }],
    });
    return () => setStatus(pane, null);
  }, [pane, t, unevidenced, stale, readOnly, shown]);

  const focusGrid = () => frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

  function exportSeen() {
    const words = (position: Position | undefined) =>
      position === undefined
        ? t('tables.notStated')
        : [
            t(`tables.stance.${position.stance}`),
            position.wording,
            dateWords(position.asOf, look),
            position.evidence.length === 0 && !position.ours ? t('tables.noEvidence') : '',
          ]
            .filter(Boolean)
            .join('; ')
            .replaceAll('\u00a0', ' ');
    void exportTable(
      t('shell.views.positions'),
      [t('tables.column.actor'), ...grid.questions.map((question) => questionWords(question, look))],
      grid.holders.map((holder) => [
        holderWords(holder, look),
        ...grid.questions.map((question) => words(grid.at(holder, question)[0])),
      ]),
    );
  }
  useAction('export-table', shown ? exportSeen : null, pane);
  useAction('filter', () => filter.current?.focus(), pane);

  return (
    <>
      <Toolbar
        label={t('tables.toolbar')}
        title={t('shell.views.positions')}
        detail={
          all.length === 0
            ? ''
            : [
                t('records.holders', { count: grid.holders.length }),
                t('records.questions', { count: grid.questions.length }),
              ].join(', ')
        }
      >
        {!readOnly && (
          <Button look="quiet" icon={<Icon of={Plus} />} onPress={() => run('new-position')}>
            {t('tables.make.position')}
          </Button>
        )}
        <Button icon={<Icon of={Download} />} disabled={!shown} onPress={exportSeen}>
          {t('tables.export')}
        </Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      {all.length > 0 && (
        <div className={tables.bar}>
          {tags.length > 0 && (
            <Select
              look="quiet"
              label={t('records.questionsAbout')}
              options={[{ id: ALL, label: t('records.anything') }, ...tags]}
              value={tag}
              onChange={setTag}
            />
          )}
          <span className={styles.key}>
            {(['for', 'reserved', 'against'] as const).map((stance) => (
              <StanceSign key={stance} stance={stance} />
            ))}
          </span>
          <span className={tables.space} />
          <FilterField
            ref={filter}
            label={t('tables.filter')}
            value={query}
            onChange={setQuery}
            onLeave={focusGrid}
          />
        </div>
      )}
      <div ref={frame} className={styles.scroll}>
        {shown ? (
          <PositionsGrid grid={grid} look={look} readOnly={readOnly} />
        ) : (
          <EmptyView
            sentence={t(all.length === 0 ? 'tables.empty.position' : 'tables.noneFits')}
            action={
              all.length === 0
                ? readOnly
                  ? undefined
                  : { label: t('tables.make.position'), onPress: () => run('new-position') }
                : {
                    label: t('shell.clearFilter'),
                    onPress: () => {
                      setQuery('');
                      setTag(ALL);
                      requestAnimationFrame(focusGrid);
                    },
                  }
            }
          />
        )}
        {shown && <p className={styles.foot}>{t('records.positionsFoot')}</p>}
      </div>
    </>
  );
}
