// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked with the arrows is a grid
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: its rows have one tab stop
import { Ban, Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import type { ReturnedDraft, Settlement } from '../../../core/model/draft.ts';
import { Button } from '../../elements/button.tsx';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { doingOf, recordIn } from './change-state.ts';
import { ChangeWords } from './change-words.tsx';
import styles from './changes.module.css';
import type { Doer } from './use-changes.ts';
import { useReason } from './use-reason.ts';
import { numberOf, placeWords } from './words.ts';

interface ChangeListProps {
  readonly briefing: Briefing;
  readonly returned: ReturnedDraft;
  readonly changes: readonly Change[];
  readonly inHand: Change | undefined;
  readonly doer: Doer;
  readonly readOnly: boolean;
}

/** One row a change. One tab stop, arrows walk; Enter does what is offered first, Backspace refuses. */
export function ChangeList({ briefing, returned, changes, inHand, doer, readOnly }: ChangeListProps) {
  const t = usePreferences((state) => state.t);
  const list = useRef<HTMLTableElement>(null);
  const number = inHand?.number;
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-change="${number}"]`);
    if (!row) return;
    // The focus goes along with what is in hand, as long as it is in the list.
    if (list.current?.contains(document.activeElement)) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }, [number]);

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || !inHand) return;
    const onRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-change');
    const at = changes.indexOf(inHand);
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: changes.length - 1,
    };
    const step = steps[event.key];
    const to = step === undefined ? undefined : changes[step];
    if (step !== undefined) {
      if (to) {
        doer.choose(to);
        list.current?.querySelector<HTMLElement>(`[data-change="${to.number}"]`)?.focus();
      }
    } else if (onRow && event.key === 'Enter' && !readOnly) doer.first(inHand);
    else if (onRow && (event.key === 'Backspace' || event.key === 'Delete') && !readOnly) doer.refuse(inHand);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.list}>
      <table ref={list} role="grid" aria-label={t('clearance.changes')} onKeyDown={keys}>
        <tbody>
          {changes.map((change) => (
            <tr
              key={change.number}
              aria-selected={change === inHand}
              tabIndex={change === inHand ? 0 : -1}
              data-change={change.number}
              className={classes(styles.row, change === inHand && styles.inHand)}
              onFocus={(event) => event.target === event.currentTarget && doer.choose(change)}
              onPointerDown={() => doer.choose(change)}
            >
              <Row
                briefing={briefing}
                returned={returned}
                change={change}
                settled={returned.settled[change.number]}
                doer={doer}
                readOnly={readOnly}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<ChangeListProps, 'briefing' | 'returned' | 'doer' | 'readOnly'> {
  readonly change: Change;
  readonly settled: Settlement | undefined;
}

function Row({ briefing, returned, change, settled, doer, readOnly }: RowProps) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const reason = useReason(briefing, returned, change);
  return (
    <>
      <td className={styles.place}>
        <b>{change.number}</b>
        <span>{change.kind === 'comment' ? t('clearance.comment') : placeWords(change, rows, t)}</span>
      </td>
      <td className={styles.said}>
        <ChangeWords change={change} />
        {reason !== '' && (
          <span className={change.touches.of === 'verbatim' ? styles.bad : styles.quiet}>{reason}</span>
        )}
        {change.touches.of === 'verbatim' &&
          change.touches.item !== null &&
          settled?.how === 'refused' &&
          !readOnly && (
            <span>
              <Button look="link" onPress={() => doer.settle(change, 'accepted')}>
                {t('clearance.indirect')}
              </Button>
            </span>
          )}
      </td>
      <td className={styles.acts}>
        {settled ? (
          <Settled change={change} settled={settled} />
        ) : (
          !readOnly && <Acts change={change} doer={doer} number={numberIn(change)} />
        )}
      </td>
    </>
  );

  function numberIn(one: Change): string {
    const ref = recordIn(one);
    return ref === null ? '' : numberOf(ref, rows, t);
  }
}

function Acts({
  change,
  doer,
  number,
}: {
  readonly change: Change;
  readonly doer: Doer;
  readonly number: string;
}) {
  const t = usePreferences((state) => state.t);
  const doing = doingOf(change);
  const words = {
    accept: t('clearance.accept'),
    open: t('clearance.openRecord', { number }),
    seen: t('clearance.seen'),
    answer: t('clearance.answerIt'),
    indirect: t('clearance.indirect'),
    nothing: '',
  }[doing];
  return (
    <>
      {words !== '' && <Button onPress={() => doer.first(change)}>{words}</Button>}
      {change.kind !== 'comment' && (
        <Button look="quiet" onPress={() => doer.refuse(change)}>
          {t('clearance.refuse')}
        </Button>
      )}
    </>
  );
}

/** What became of a change, in words with an icon where it was refused. */
export function Settled({ change, settled }: { readonly change: Change; readonly settled: Settlement }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const time = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(settled.at));
  if (settled.how === 'refused')
    return (
      <span className={styles.refused}>
        <Icon of={Ban} size={12} /> {t('clearance.did.refused')}
      </span>
    );
  const did =
    settled.how === 'accepted'
      ? t(change.touches.of === 'verbatim' ? 'clearance.did.indirect' : 'clearance.did.accepted', { time })
      : t(change.kind === 'comment' ? 'clearance.did.answered' : 'clearance.did.seen');
  return (
    <span className={styles.quiet}>
      <Icon of={Check} size={12} /> {did}
    </span>
  );
}
