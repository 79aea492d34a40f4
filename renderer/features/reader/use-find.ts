import { useDeferredValue, useMemo, useState } from 'react';
import type { Span } from '../../../core/model/frozen-text.ts';
import { findIn } from './find.ts';

export interface Find {
  readonly query: string;
  readonly found: readonly Span[];
  /** The one shown, from 0. */
  readonly at: number;
  readonly now: Span | null;
  /** Looks for other words, from an offset on; gives the first find. */
  readonly look: (query: string, from: number) => Span | null;
  readonly step: (by: 1 | -1) => Span | null;
}

/** Words looked for in a text. */
export function useFind(text: string, open: boolean): Find {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const later = useDeferredValue(open ? query : '');
  const found = useMemo(() => findIn(text, later), [text, later]);
  return {
    query,
    found,
    at,
    now: found[at] ?? null,
    look(words, from) {
      setQuery(words);
      const all = findIn(text, words);
      const next = Math.max(
        0,
        all.findIndex(({ start }) => start >= from),
      );
      setAt(next);
      return all[next] ?? null;
    },
    step(by) {
      if (found.length === 0) return null;
      const next = (at + by + found.length) % found.length;
      setAt(next);
      return found[next] ?? null;
    },
  };
}
