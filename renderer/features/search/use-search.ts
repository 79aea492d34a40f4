import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../core/contract/commands.ts';
import { findEverywhere } from '../../actions/search.ts';
import { useLibrary } from '../../state/library.ts';
import { withTagsUnder } from './tags-under.ts';

export type Filters = Readonly<Record<string, readonly string[]>>;
export type Answer = Output<'search:find'>;

/** Words typed faster than this are asked for together. */
const QUIET = 90;

/** A search that could not wait for a long text asks again after so long. */
const BEHIND = 500;

/** What answers the words and filters, asked anew while one types and when records change; the last answer stands meanwhile. */
export function useSearch(query: string, filters: Filters): Answer | null {
  const seq = useLibrary((state) => state.seq);
  const rows = useLibrary((state) => state.rows);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const whole = useMemo(() => withTagsUnder(filters, rows), [filters, rows]);
  const blank = query.trim() === '' && Object.keys(filters).length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit changes what is found
  useEffect(() => {
    if (blank) return setAnswer(null);
    let stale = false;
    let timer = setTimeout(ask, QUIET);
    async function ask() {
      const found = await findEverywhere(query, whole);
      if (stale || !found) return;
      setAnswer(withoutItself(found, whole.tag ?? []));
      if (found.behind) timer = setTimeout(ask, BEHIND);
    }
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, whole, blank, seq]);
  return answer;
}

/** A search that was kept answers its own words, and a tag its own filter: neither is a place in what is held. */
function withoutItself(answer: Answer, tags: readonly string[]): Answer {
  const hits = answer.hits.filter(({ kind, id }) => kind !== 'search' && !tags.includes(id));
  return { ...answer, hits, total: answer.total - (answer.hits.length - hits.length) };
}
