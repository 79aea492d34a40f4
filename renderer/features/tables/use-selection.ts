import { useCallback, useEffect, useState } from 'react';
import type { KindName } from '../../../core/model/kinds.ts';
import { select, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';

type Selection = readonly [ReadonlySet<string>, (next: ReadonlySet<string>) => void];

/** The rows in hand. The last one is shown in the inspector; a record shown there from elsewhere is in hand too. */
export function useSelection(kind: KindName): Selection {
  const inspected = useInspector((state) => state.selected);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (inspected?.kind !== kind) return;
    setSelected((before) => (before.has(inspected.id) ? before : new Set([inspected.id])));
  }, [inspected, kind]);
  const choose = useCallback(
    (next: ReadonlySet<string>) => {
      setSelected(next);
      const { rows } = useLibrary.getState();
      const last = [...next].filter((id) => rows.has(id)).at(-1);
      if (last !== undefined) select(kind, last);
    },
    [kind],
  );
  return [selected, choose];
}
