import { useEffect } from 'react';
import { create } from 'zustand';
import type { FindingView } from '../../../core/contract/answers.ts';
import { checkBriefing } from '../../actions/briefing-check.ts';
import { storeDrafts } from '../../actions/briefing-drafts.ts';
import { useLibrary } from '../../state/library.ts';

interface Checked {
  readonly findings: readonly FindingView[];
  /** Edit of the library it was made at. */
  readonly seq: number;
}

interface FindingsSlice {
  readonly of: Readonly<Record<string, Checked>>;
  /** The finding in hand, by briefing. */
  readonly selected: Readonly<Record<string, number>>;
}

/** Findings of the last check of each briefing. */
export const useFindings = create<FindingsSlice>()(() => ({ of: {}, selected: {} }));

const NONE: readonly FindingView[] = [];
/** Edits in a row are checked once, when they have stopped. */
const QUIET = 700;

/** Findings of a briefing, checked again after edits while somebody looks. Null until the first check is done. */
export function useCheck(briefing: string | null): readonly FindingView[] | null {
  const checked = useFindings((state) => (briefing === null ? undefined : state.of[briefing]));
  const seq = useLibrary((state) => state.seq);
  const stale = briefing !== null && checked?.seq !== seq;
  const first = checked === undefined;
  useEffect(() => {
    if (briefing === null || !stale) return;
    const timer = setTimeout(() => void recheck(briefing, seq), first ? 0 : QUIET);
    return () => clearTimeout(timer);
  }, [briefing, stale, seq, first]);
  return briefing === null ? NONE : (checked?.findings ?? null);
}

async function recheck(briefing: string, seq: number): Promise<void> {
  await storeDrafts(briefing);
  const findings = await checkBriefing(briefing);
  const { of } = useFindings.getState();
  // What could not be checked is not asked for again until the next edit.
  useFindings.setState({ of: { ...of, [briefing]: { findings: findings ?? NONE, seq } } });
}

export function selectFinding(briefing: string, number: number): void {
  useFindings.setState(({ selected }) => ({ selected: { ...selected, [briefing]: number } }));
}

/** How many of each severity there are. */
export function countFindings(findings: readonly FindingView[]) {
  const count = (severity: FindingView['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { red: count('red'), amber: count('amber'), grey: count('grey') };
}
