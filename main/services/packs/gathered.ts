import { check, type Finding, unplacedQuotations } from '../../../core/checks/index.ts';
import type { Id } from '../../../core/model/id.ts';
import type { PackContents, PackInput } from '../../../core/pack/index.ts';
import type { Library } from '../library.ts';
import { quotedElsewhere } from '../search/quoted-elsewhere.ts';
import { contentsOf, textsOf } from './contents.ts';

/** A briefing as it stands, with all it rests on and what does not hold up in it, worst first. */
export interface Gathered extends Pick<PackInput, 'texts' | 'settings'> {
  readonly contents: PackContents;
  readonly findings: readonly Finding[];
  readonly today: string;
}

interface Checked {
  /** What the check was made of: the briefing, the edit of the library, the day, the texts that could be read. */
  readonly of: string;
  readonly findings: readonly Finding[];
}

/** The last check of each open library: an edit is checked for the list of findings, and for each pack made of it. */
const last = new WeakMap<Library, Checked>();

/** Gathers a briefing; it is checked anew only where something has changed since it was checked last. */
export async function gathered(library: Library, briefing: Id): Promise<Gathered> {
  const { seq } = library.store;
  const contents = await contentsOf(library, briefing);
  const texts = await textsOf(library, contents.records);
  const settings = await library.settings();
  const today = library.today();
  // Read while somebody wrote, it may be of neither state: such a check is not kept.
  const still = seq === library.store.seq;
  const of = [briefing, seq, today, ...Object.keys(texts)].join();
  const known = last.get(library);
  const checked = async () => {
    const input = { ...contents, texts, settings, today };
    const elsewhere = await quotedElsewhere(library, unplacedQuotations(input), contents.records);
    return check({ ...input, elsewhere });
  };
  const findings = still && known?.of === of ? known.findings : await checked();
  if (still) last.set(library, { of, findings });
  return { contents, texts, settings, today, findings };
}
