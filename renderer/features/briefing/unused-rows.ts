import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Translate } from '../../../core/language/translate.ts';
import type { Row } from '../../../core/model/row.ts';
import { fold, matches } from '../../elements/fold.ts';
import { asEvidence } from '../../state/dragged.ts';
import { useLibrary } from '../../state/library.ts';

/** Rows of the evidence a briefing does not use, newest first. */
export function useUnused(briefing: string): readonly Row[] {
  return useLibrary(useShallow(useMemo(() => unusedOf(briefing), [briefing])));
}

/** Rows are gone through where they have changed; where what is unused has not, nothing is drawn anew. */
function unusedOf(briefing: string) {
  let last: { readonly rows: ReadonlyMap<string, Row>; readonly unused: readonly Row[] } | null = null;
  return ({ rows }: ReturnType<typeof useLibrary.getState>): readonly Row[] => {
    if (last?.rows !== rows) last = { rows, unused: unusedIn(briefing, rows) };
    return last.unused;
  };
}

function unusedIn(briefing: string, rows: ReadonlyMap<string, Row>): readonly Row[] {
  const used = new Set(rows.get(briefing)?.refers ?? []);
  return [...rows.values()]
    .filter((row) => asEvidence(row.kind, row.id) !== null && row.kind !== 'actor' && !used.has(row.id))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number);
}

/** True where a piece is what is asked for: by its number or that of its source, or by words of either. */
export function fits(row: Row, query: string, rows: ReadonlyMap<string, Row>, t: Translate): boolean {
  const bare = (text: string) => fold(text).replace(/\s/gu, '');
  const all = [row, ...row.refers.flatMap((id) => rows.get(id) ?? [])];
  return (
    all.some(({ kind, number }) => bare(t(`kinds.number.${kind}`, { number })) === bare(query)) ||
    matches(all.flatMap(({ title, subtitle }) => [title, subtitle]).join(' '), query)
  );
}
