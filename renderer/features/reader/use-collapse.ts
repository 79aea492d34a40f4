import { useEffect, useRef } from 'react';
import { useInspector } from '../../state/inspector.ts';

/** Once the words of a form are filed they are no longer selected. */
export function useCollapseOnFiling(collapse: () => void): void {
  const filing = useInspector((state) => state.filing);
  const selected = useInspector((state) => state.selected);
  const before = useRef({ filing, selected });
  const latest = useRef(collapse);
  latest.current = collapse;
  useEffect(() => {
    const was = before.current;
    before.current = { filing, selected };
    if (was.filing !== null && filing === null && selected?.id !== was.selected?.id) latest.current();
  }, [filing, selected]);
}
