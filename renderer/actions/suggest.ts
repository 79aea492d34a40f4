import type { FrozenText, Span } from '../../core/model/frozen-text.ts';
import type { Source } from '../../core/model/source.ts';
import { NOTHING_SUGGESTED } from '../../core/prefill/index.ts';
import type { Suggestion, Suggestions } from '../../core/suggest/index.ts';
import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';
import { partAt } from './suggest-parts.ts';
import type { SuggestAnswer, SuggestRequest } from './suggest-worker.ts';

/** Parts whose suggestions are held at once. */
const HELD = 24;
const held = new Map<string, Promise<Suggestions>>();
const waiting = new Map<number, (found: Suggestions) => void>();
let worker: Worker | null = null;
let jobs = 0;

function engine(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => {
    waiting.get(data.job)?.(data.found);
    waiting.delete(data.job);
  });
  // A worker that cannot be loaded or falls over suggests nothing; the next question starts another.
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(NOTHING_SUGGESTED);
    waiting.clear();
    held.clear();
    worker = null;
  });
  return worker;
}

/** What the engine reads in the part of a text that holds an offset, in a thread of its own. Offsets are the text's. */
export function suggestionsAt(
  source: Pick<Source, 'id' | 'publisher'>,
  frozen: FrozenText,
  offset: number,
): Promise<Suggestions> {
  const part = partAt(frozen, offset);
  const key = `${source.id} ${part.start}`;
  const known = held.get(key);
  if (known) return known;
  const found = new Promise<Suggestions>((resolve) => {
    jobs += 1;
    waiting.set(jobs, resolve);
    engine().postMessage({
      job: jobs,
      text: frozen.text.slice(part.start, part.end),
      publisher: source.publisher.name,
    } satisfies SuggestRequest);
  }).then((suggestions) => moved(suggestions, part.start));
  held.set(key, found);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return found;
}

/** Suggestions found in a part of the text, with offsets of the whole. */
function moved(found: Suggestions, by: number): Suggestions {
  if (by === 0) return found;
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const shift = <S extends Suggestion>(suggestion: S): S => {
    const at = span(suggestion);
    return {
      ...suggestion,
      ...at,
      key: `${at.start}-${at.end}-${suggestion.kind}`,
      why: {
        ...suggestion.why,
        cue: suggestion.why.cue && span(suggestion.why.cue),
        named: suggestion.why.named && span(suggestion.why.named),
      },
    };
  };
  return {
    quotes: found.quotes.map(shift),
    figures: found.figures.map(shift),
    agreements: found.agreements.map((item) => ({ ...shift(item), mentions: item.mentions.map(span) })),
    people: found.people.map((person) => ({ ...person, mentions: person.mentions.map(span) })),
  };
}

/** Puts suggestions of a source away for good; undone like any edit. */
export async function dismissSuggestions(source: Source, keys: readonly string[]): Promise<boolean> {
  const dismissed = [...new Set([...source.dismissed, ...keys])];
  const result = await call('source:edit', { id: source.id, fields: { dismissed } });
  if (!result.ok) complain(result.problems);
  return result.ok;
}
