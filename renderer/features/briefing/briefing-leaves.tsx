import { useEffect } from 'react';
import type { FindingView } from '../../../core/contract/answers.ts';
import { arriving } from '../../elements/arriving.tsx';
import { Tabs } from '../../elements/tabs.tsx';
import { select, useInspector } from '../../state/inspector.ts';
import { useWords } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { CheckList } from '../check/check-list.tsx';
import { cure } from '../check/cure.ts';
import { FindingPlace } from '../check/finding-place.tsx';
import { useCheck, useFindings } from '../check/findings.ts';
import { cureHost } from './cure-host.ts';
import { Unused } from './unused.tsx';
import { useUnused } from './unused-rows.ts';
import { useBriefingView } from './view-state.ts';

const Inspector = arriving(() => import('../inspector/inspector.tsx'));
const NOTHING = { findings: [] };

/** Beside a briefing: what it does not use, the record selected, what does not hold up. */
export default function BriefingLeaves({ id }: { readonly id: string }) {
  const t = useWords();
  const leaf = useInspector((state) => state.leaf);
  const filing = useInspector((state) => state.filing !== null);
  const selected = useInspector((state) => state.selected);
  const briefing = useRecords('briefing')?.get(id);
  const checked = useFindings((state) => state.of[id] ?? NOTHING).findings.length;
  const unused = useUnused(id).length;
  const checking = useBriefingView((state) => state.checking[id] ?? false);
  const findings = useCheck(leaf === 'check' || checking ? id : null);
  const number = useFindings((state) => state.selected[id]);
  const inHand = checking
    ? (findings?.find((finding) => finding.number === number) ?? findings?.[0])
    : undefined;
  const record = inHand?.record;
  // With nothing selected, or the briefing itself as it was in a table, what waits to be used is of more use beside it.
  const nothing = (selected === null || (selected.id === id && selected.field === undefined)) && !filing;
  useEffect(() => {
    if (nothing && !checking) useInspector.setState({ leaf: 'unused' });
  }, [nothing, checking]);
  // Beside the whole list stands what the finding in hand is about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding, or another record of it
  useEffect(() => {
    // A form that somebody is in stays; the list goes on when it is left.
    if (!inHand || document.activeElement?.closest('[data-region="inspector"] form')) return;
    // Where it was chosen already, the field asked for stands.
    if (record && useInspector.getState().selected?.id === record.id)
      useInspector.setState({ leaf: 'inspector' });
    else if (record) select(record.kind, record.id);
    else useInspector.setState({ leaf: 'inspector' });
  }, [inHand?.number, record?.id]);
  if (!briefing || filing) return <Inspector />;
  const onCure = (finding: FindingView) => cure(finding, cureHost(id));
  return (
    <Tabs
      label={t('briefing.leaves')}
      selected={leaf}
      onSelect={(next) => useInspector.setState({ leaf: next })}
      tabs={[
        { id: 'unused', label: t('briefing.unused'), count: unused },
        { id: 'inspector', label: t('shell.inspector') },
        { id: 'check', label: t('briefing.check.leaf'), count: checked },
      ]}
    >
      {(shown) =>
        shown === 'unused' ? (
          <Unused briefing={briefing} />
        ) : shown === 'check' ? (
          <CheckList
            narrow
            briefing={id}
            findings={findings ?? []}
            sections={briefing.sections}
            onCure={onCure}
          />
        ) : inHand && !record ? (
          <FindingPlace finding={inHand} sections={briefing.sections} onCure={onCure} />
        ) : (
          <Inspector />
        )
      }
    </Tabs>
  );
}
