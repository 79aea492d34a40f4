import { type Elsewhere, quotableWords, soughtIn, standsIn } from '../../../core/checks/index.ts';
import type { Hit } from '../../../core/contract/answers.ts';
import type { PackRecords } from '../../../core/pack/index.ts';
import { StoreError } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { frozenText } from '../sources/anchors.ts';
import { type Search, searchOf } from './search.ts';

/** Words of a phrase that are looked for: enough to tell it from others. */
const WORDS = 8;
const HITS = 20;
/** Searches that wait for an edit to be taken in, a quarter of a second each. */
const PATIENCE = 20;

/**
 * Where quoted words stand in what a briefing does not use: the quote that has them, else the source. The search names
 * the candidates; each is then read, since the search knows no case and no signs.
 */
export async function quotedElsewhere(
  library: Library,
  quotations: readonly string[],
  known: PackRecords,
): Promise<Readonly<Record<string, Elsewhere>>> {
  const search = searchOf(library);
  const found: Record<string, Elsewhere> = {};
  if (!search) return found;
  for (const words of quotations) {
    const hits = await upToDate(search, phraseOf(words));
    const place =
      (await firstThat(hits, 'quote', (id) => quoteWith(library, id, words, known))) ??
      (await firstThat(hits, 'source', (id) => sourceWith(library, id, words, known)));
    if (place) found[words] = place;
  }
  return found;
}

/** What a search finds once the edits made before it are in the index; after a while what it finds without them. */
async function upToDate(search: Search, query: string): Promise<readonly Pick<Hit, 'kind' | 'id'>[]> {
  for (let tries = 0; ; tries += 1) {
    const { hits, behind } = await search.find({ query, limit: HITS });
    if (!behind || tries === PATIENCE) return hits;
  }
}

/** The longest stretch that brackets leave whole, as a phrase to be searched for. */
function phraseOf(words: string): string {
  const [longest = ''] = words.split(/\[[^\]]*\]/u).toSorted((a, b) => b.length - a.length);
  const plain = longest.replace(/["“”„«»]/gu, ' ').trim();
  return `"${plain.split(/\s+/u).slice(0, WORDS).join(' ')}"`;
}

async function firstThat(
  hits: readonly Pick<Hit, 'kind' | 'id'>[],
  kind: Elsewhere['kind'],
  read: (id: string) => Promise<Elsewhere | null>,
): Promise<Elsewhere | null> {
  for (const hit of hits) {
    const place = hit.kind === kind ? await read(hit.id) : null;
    if (place) return place;
  }
  return null;
}

async function quoteWith(
  library: Library,
  id: string,
  words: string,
  known: PackRecords,
): Promise<Elsewhere | null> {
  if (known.quote[id]) return null;
  const found = await library.find('quote', id);
  return found && standsIn(quotableWords(found.record), soughtIn(words))
    ? { kind: 'quote', id, number: found.record.number }
    : null;
}

async function sourceWith(
  library: Library,
  id: string,
  words: string,
  known: PackRecords,
): Promise<Elsewhere | null> {
  if (known.source[id]) return null;
  const found = await library.find('source', id);
  if (!found?.record.frozen) return null;
  try {
    const { text } = await frozenText(library, found.record.frozen);
    return standsIn(text, soughtIn(words)) ? { kind: 'source', id, number: found.record.number } : null;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return null;
  }
}
