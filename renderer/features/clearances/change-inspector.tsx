import type { Briefing } from '../../../core/model/briefing.ts';
import { arriving } from '../../elements/arriving.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { useInspector } from '../../state/inspector.ts';
import { useWords } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { ChangeSheet } from './change-sheet.tsx';
import { HowRead } from './how-read.tsx';
import styles from './inspector.module.css';
import { useChanges } from './use-changes.ts';

const Inspector = arriving(() => import('../inspector/inspector.tsx'));

/** Beside the clearances: the change in hand, what it does, and how the draft was read. */
export default function ChangeInspector({ id }: { readonly id: string }) {
  const filing = useInspector((state) => state.filing !== null);
  const briefing = useRecords('briefing')?.get(id);
  if (filing) return <Inspector />;
  return briefing ? <Shown briefing={briefing} /> : null;
}

function Shown({ briefing }: { readonly briefing: Briefing }) {
  const t = useWords();
  const { returned, found, change } = useChanges(briefing);
  if (!returned) return <EmptyView sentence={t('clearance.inspector.choose')} />;
  if (!found) return null;
  if (change)
    return (
      <ChangeSheet
        key={`${returned.id} ${change.number}`}
        briefing={briefing}
        returned={returned}
        found={found}
        change={change}
      />
    );
  return (
    <div className={styles.inspector}>
      <div className={styles.body}>
        <HowRead returned={returned} found={found} />
      </div>
    </div>
  );
}
