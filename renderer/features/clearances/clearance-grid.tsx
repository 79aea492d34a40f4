// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrows is a grid
import { Download } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Briefing, Clearance } from '../../../core/model/briefing.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { saveDraftFile, setAnswer } from '../../actions/clearances.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { Menu, type MenuEntry } from '../../elements/menu.tsx';
import { lookAt } from '../../state/clearances.ts';
import { usePreferences } from '../../state/preferences.ts';
import { momentIn } from '../inspector/moment.ts';
import { AnswerDetails } from './answer-details.tsx';
import { AnswerLabel } from './answer-label.tsx';
import styles from './clearances.module.css';
import type { ClearanceGrid, Unit } from './grid.ts';
import { answerWords } from './words.ts';

const ANSWERS = [
  'waiting',
  'cleared',
  'cleared-no-comment',
  'cleared-with-changes',
  'returned',
  'refused',
] as const satisfies readonly Clearance['answer'][];

interface ClearanceGridProps {
  readonly briefing: Briefing;
  readonly grid: ClearanceGrid;
  readonly shown: ReturnedDraft | undefined;
  readonly readOnly: boolean;
}

/** Units × numbered drafts, one answer a cell. One tab stop, arrows inside; Enter chooses another answer. */
export function Grid({ briefing, grid, shown, readOnly }: ClearanceGridProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const [at, setAt] = useState({ row: 0, column: Math.max(0, grid.drafts.length - 1) });
  const table = useRef<HTMLTableElement>(null);

  function go(row: number, column: number) {
    const place = {
      row: Math.max(0, Math.min(grid.units.length - 1, row)),
      column: Math.max(0, Math.min(grid.drafts.length - 1, column)),
    };
    setAt(place);
    table.current?.querySelector<HTMLElement>(`[data-place="${place.row} ${place.column}"] button`)?.focus();
  }

  /** On its way down: on a button that opens a menu the arrows would open it. */
  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-place]')) return;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [at.row - 1, at.column],
      ArrowDown: [at.row + 1, at.column],
      ArrowLeft: [at.row, at.column - 1],
      ArrowRight: [at.row, at.column + 1],
      Home: [at.row, 0],
      End: [at.row, grid.drafts.length - 1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    go(...step);
  }

  const [detailed, setDetailed] = useState<Clearance | null>(null);

  function entries(unit: Unit, draft: number): readonly (readonly MenuEntry[])[] {
    const now = grid.answer(unit, draft);
    const returned = grid.returned(unit, draft);
    return [
      returned
        ? [
            {
              id: 'see',
              label: t('clearance.seeReturned'),
              onPress: () => lookAt(briefing.id, returned.id, null),
            },
          ]
        : [],
      [
        {
          id: 'none',
          label: t('clearance.choose.none'),
          checked: now === undefined,
          disabled: readOnly,
          onPress: () => void setAnswer(briefing.id, now ?? unit, draft, null),
        },
        ...ANSWERS.map((answer) => ({
          id: answer,
          label: t(`clearance.choose.${answer}`),
          checked: now?.answer === answer,
          disabled: readOnly,
          onPress: () => void setAnswer(briefing.id, now ?? unit, draft, answer),
        })),
      ],
      now && !readOnly
        ? [{ id: 'details', label: t('clearance.details.open'), onPress: () => setDetailed(now) }]
        : [],
    ];
  }

  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-label={t('clearance.grid')}
        className={styles.grid}
        onKeyDownCapture={keys}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('clearance.unit')}
            </th>
            {grid.drafts.map(({ number, at: made }) => (
              <th key={number} scope="col">
                {made === null ? (
                  <span className={styles.draft}>{t('clearance.draft', { number })}</span>
                ) : (
                  <button
                    type="button"
                    className={styles.draft}
                    title={t('clearance.saveFile', { number })}
                    onClick={() => void saveDraftFile(briefing.id, number)}
                  >
                    {t('clearance.draft', { number })}
                    <span className={styles.made}>{momentIn(made, language)}</span>
                    <Icon of={Download} size={12} />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.units.map((unit, row) => (
            <tr
              key={unit.key}
              className={classes(shown && grid.returned(unit, shown.draft)?.id === shown.id && styles.inHand)}
            >
              <th scope="row">
                <b>{unit.unit}</b> {unit.who}
              </th>
              {grid.drafts.map(({ number }, column) => {
                const answer = grid.answer(unit, number);
                const returned = grid.returned(unit, number);
                const here = at.row === row && at.column === column;
                return (
                  <td key={number} data-place={`${row} ${column}`} onFocus={() => setAt({ row, column })}>
                    <Menu
                      label={t('clearance.cell', {
                        unit: unit.unit,
                        number,
                        answer: answerWords(answer, returned, { t, language }),
                      })}
                      groups={entries(unit, number)}
                      placement="bottom start"
                    >
                      <AriaButton
                        className={styles.cell ?? ''}
                        excludeFromTabOrder={!here}
                        aria-label={t('clearance.cell', {
                          unit: unit.unit,
                          number,
                          answer: answerWords(answer, returned, { t, language }),
                        })}
                      >
                        <AnswerLabel answer={answer} returned={returned} />
                      </AriaButton>
                    </Menu>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {detailed && (
        <AnswerDetails briefing={briefing.id} clearance={detailed} onClose={() => setDetailed(null)} />
      )}
    </>
  );
}
