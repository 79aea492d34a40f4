import type { Output } from '../../core/contract/commands.ts';
import { call } from '../bridge/call.ts';
import { complain, say } from '../state/notices.ts';

type Filters = Readonly<Record<string, readonly string[]>>;

/** As many hits as a list can show; how many there are in all is told beside. */
const MOST = 1_000;

const plain = (filters: Filters) =>
  Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]]));

/** Finds words in everything the library holds; null where it could not be asked. */
export async function findEverywhere(query: string, filters: Filters): Promise<Output<'search:find'> | null> {
  const result = await call('search:find', {
    query: query.slice(0, 500),
    filters: plain(filters),
    limit: MOST,
  });
  if (result.ok) return result.value;
  complain(result.problems);
  return null;
}

/** Keeps a search by name, in the library beside the tags. */
export async function saveSearch(name: string, query: string, filters: Filters): Promise<boolean> {
  const result = await call('search:add', { name, query, filters: plain(filters) });
  if (result.ok) say('records.searchSaved', { name });
  else complain(result.problems);
  return result.ok;
}
