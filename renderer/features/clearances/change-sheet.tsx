import { z } from 'zod';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import type { Change, FoundChanges } from '../../../core/model/change.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import { openRecord } from '../../actions/open.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { open } from '../../state/workspace.ts';
import { FitBar } from '../briefing/fit-bar.tsx';
import { useFit } from '../briefing/use-fit.ts';
import { momentIn } from '../inspector/moment.ts';
import { Settled } from './change-list.tsx';
import { doingOf, leadOf, recordIn, trailOf } from './change-state.ts';
import { ChangeWords } from './change-words.tsx';
import { ElseChanges } from './else-changes.tsx';
import { HowRead } from './how-read.tsx';
import styles from './inspector.module.css';
import { LineClearance } from './line-clearance.tsx';
import { answerOf, doerOf } from './use-changes.ts';
import { numberOf } from './words.ts';

interface ChangeSheetProps {
  readonly briefing: Briefing;
  readonly returned: ReturnedDraft;
  readonly found: FoundChanges;
  readonly change: Change;
}

const answerSchema = z.object({ note: z.string() });

/** One change: the words now and with it, what else it changes, and what can be done with it. */
export function ChangeSheet({ briefing, returned, found, change }: ChangeSheetProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const readOnly = useLibrary((state) => state.readOnly);
  const settled = returned.settled[change.number];
  const typed = useTypedIn(
    answerOf(briefing.id, returned, change),
    { note: settled?.note ?? '' },
    (kept) => answerSchema.safeParse(kept).data ?? {},
  );
  const answer = typed.values.note;
  const by = [change.who, change.when === null ? '' : momentIn(change.when, language)].filter(Boolean);
  const item = itemOf(change);
  const goes = goesToOf(briefing, item);
  return (
    <div className={styles.inspector}>
      <header className={styles.header}>
        <h2>{t('clearance.change', { number: change.number, count: found.changes.length })}</h2>
        <span>{by.join(', ')}</span>
      </header>
      <div className={styles.body}>
        <Wordings change={change} done={settled?.how === 'accepted'} />
        {change.kind === 'comment' && !readOnly && (
          <TextArea
            label={t('clearance.inspector.answer')}
            hint={t('clearance.inspector.answerHint')}
            value={answer}
            maxLength={5_000}
            onChange={(note) => typed.set({ note })}
          />
        )}
        <Group title={t('clearance.inspector.else')} ruled>
          <ElseChanges briefing={briefing} change={change} goes={goes} />
        </Group>
        {goes?.side && doingOf(change) === 'accept' && <SideFit briefing={briefing.id} side={goes.side} />}
        <LineClearance briefing={briefing} returned={returned} change={change} />
        <HowRead returned={returned} found={found} />
      </div>
      <Foot
        briefing={briefing}
        returned={returned}
        found={found}
        change={change}
        answer={answer}
        item={item}
      />
    </div>
  );
}

function Wordings({ change, done }: { readonly change: Change; readonly done: boolean }) {
  const t = usePreferences((state) => state.t);
  const { touches } = change;
  const pair = (first: string, was: React.ReactNode, second: string, is: React.ReactNode) => (
    <>
      <Group title={first}>
        <p className={styles.wording}>{was}</p>
      </Group>
      <Group title={second}>
        <p className={styles.wording}>{is}</p>
      </Group>
    </>
  );
  if (change.kind === 'comment')
    return (
      <>
        <Group title={t('clearance.inspector.says')}>
          <p className={styles.wording}>{change.comment}</p>
        </Group>
        {change.before !== '' && (
          <Group title={t('clearance.inspector.about')}>
            <p className={styles.wording}>{change.before}</p>
          </Group>
        )}
      </>
    );
  if (touches.of === 'verbatim')
    return pair(
      t('clearance.inspector.source'),
      t('clearance.quoted', { text: touches.reads }),
      t('clearance.inspector.wants'),
      t('clearance.quoted', { text: touches.wants }),
    );
  if (change.kind === 'words')
    return pair(
      t(done ? 'clearance.inspector.sent' : 'clearance.inspector.now'),
      `${leadOf(change.before)}${change.out}${trailOf(change.after)}`,
      t('clearance.inspector.with'),
      <ChangeWords change={change} />,
    );
  return (
    <Group title={t(change.kind === 'new' ? 'clearance.inspector.with' : 'clearance.inspector.words')}>
      <p className={styles.wording}>
        <ChangeWords change={change} />
      </p>
    </Group>
  );
}

function SideFit({ briefing, side }: { readonly briefing: string; readonly side: 1 | 2 }) {
  const t = usePreferences((state) => state.t);
  const fit = useFit(briefing);
  return (
    <Group title={t('clearance.inspector.fit')} ruled>
      <FitBar fit={fit[side]} label={t('packView.side', { side })} />
    </Group>
  );
}

interface FootProps extends ChangeSheetProps {
  readonly answer: string;
  readonly item: string | null;
}

function Foot({ briefing, returned, found, change, answer, item }: FootProps) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const readOnly = useLibrary((state) => state.readOnly);
  const doer = doerOf(briefing.id, returned, found.changes);
  const settled = returned.settled[change.number];
  const doing = doingOf(change);
  const ref = recordIn(change);
  const open_ = settled === undefined;
  const again = settled?.how === 'refused';
  return (
    <footer className={styles.foot}>
      {settled && <Settled change={change} settled={settled} />}
      <div className={styles.ways}>
        {!readOnly && doing === 'accept' && (open_ || again) && (
          <Button look={again ? 'plain' : 'primary'} keys="Enter" onPress={() => doer.first(change)}>
            {t('clearance.accept')}
          </Button>
        )}
        {!readOnly && doing === 'indirect' && (open_ || again) && (
          <Button onPress={() => doer.settle(change, 'accepted')}>{t('clearance.indirect')}</Button>
        )}
        {!readOnly && doing === 'seen' && open_ && (
          <Button look="primary" keys="Enter" onPress={() => doer.first(change)}>
            {t('clearance.seen')}
          </Button>
        )}
        {!readOnly && doing === 'answer' && (open_ || settled.note !== answer.trim()) && (
          <Button look="primary" onPress={() => doer.settle(change, 'answered')}>
            {t('clearance.answerIt')}
          </Button>
        )}
        {ref && doing !== 'accept' && (
          <Button
            look={doing === 'open' && open_ ? 'primary' : 'plain'}
            onPress={() => void openRecord(ref.kind, ref.id)}
          >
            {t('clearance.openRecord', { number: numberOf(ref, rows, t) })}
          </Button>
        )}
        {!readOnly && change.kind !== 'comment' && open_ && (
          <Button keys="Backspace" onPress={() => doer.refuse(change)}>
            {t('clearance.refuse')}
          </Button>
        )}
        {item !== null && (
          <Button look="quiet" onPress={() => open({ view: 'briefing', id: briefing.id, section: item })}>
            {t('clearance.showPlace')}
          </Button>
        )}
        <Button look="quiet" onPress={() => doer.next(change)}>
          {t('clearance.next')}
        </Button>
      </div>
    </footer>
  );
}

/** The item of the briefing a change stands in. */
function itemOf({ touches }: Change): string | null {
  switch (touches.of) {
    case 'narrative':
    case 'verbatim':
      return touches.item;
    case 'new':
      return touches.after;
    default:
      return null;
  }
}

function goesToOf({ sections }: Briefing, item: string | null): GoesTo | null {
  for (const { section } of walkSections(sections)) {
    const found = section.items.find(({ id }) => id === item);
    if (found) return found.goesTo ?? section.goesTo;
  }
  return null;
}
