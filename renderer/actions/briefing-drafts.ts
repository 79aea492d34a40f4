import { walkSections } from '../../core/model/briefing.ts';
import { sameJson } from '../../core/model/patch.ts';
import { call } from '../bridge/call.ts';
import { type Draft, draftStored, dropDraft, keepDraft, useDrafts } from '../state/drafts.ts';
import { recordOf, useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';

/** Typing is sent this long after the last key, and never later than `MOST` after the first one unsent. */
const PAUSE = 350;
const MOST = 1_500;
/** Where it could not be stored (the disk is full) it is held here and tried again. */
const AGAIN = 5_000;
const OF_THE_DISK: ReadonlySet<string> = new Set(['disk-full', 'io', 'locked', 'unexpected']);
/** The event of an edit follows its answer at once; no longer than this is waited for it. */
const UNSEEN = 400;

interface Clock {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: number;
}
const clocks = new Map<string, Clock>();
const sending = new Map<string, Promise<boolean>>();

/** Keeps what an editor holds and has it stored after a pause. */
export function typed(draft: Omit<Draft, 'edit'>): void {
  keepDraft(draft);
  const now = Date.now();
  const since = clocks.get(draft.section)?.since ?? now;
  schedule(draft.section, Math.max(0, Math.min(PAUSE, since + MOST - now)), since);
}

function schedule(section: string, wait: number, since = Date.now()): void {
  const running = clocks.get(section);
  if (running) clearTimeout(running.timer);
  clocks.set(section, { since, timer: setTimeout(() => void storeDraft(section), wait) });
}

/** Stores what is unsent in a section; true once nothing is left unsent. */
export async function storeDraft(section: string): Promise<boolean> {
  const clock = clocks.get(section);
  if (clock) clearTimeout(clock.timer);
  clocks.delete(section);
  const under = sending.get(section);
  if (under) {
    await under;
    return useDrafts.getState().drafts.has(section) ? storeDraft(section) : true;
  }
  const draft = useDrafts.getState().drafts.get(section);
  if (!draft) return true;
  const job = send(draft).finally(() => sending.delete(section));
  sending.set(section, job);
  if (!(await job)) return false;
  return useDrafts.getState().drafts.has(section) ? storeDraft(section) : true;
}

async function send(draft: Draft): Promise<boolean> {
  const { briefing, section, base, items } = draft;
  if (isStored(draft)) {
    draftStored(draft);
    return true;
  }
  const result = await call('briefing:arrange', {
    id: briefing,
    operation: { do: 'write-items', section, was: base.map(({ id }) => id), base, items },
  });
  if (result.ok) {
    if (result.value.besides > 0) say('together.besides');
    await seen(draft);
    draftStored(draft);
    return true;
  }
  complain(result.problems);
  // The section or the briefing is gone: there is nowhere to store it, and the words are still on screen.
  if (result.problems[0].code === 'not-found') dropDraft(section);
  // What the disk refused is tried again; what the rules refuse waits for the next keystroke.
  else if (OF_THE_DISK.has(result.problems[0].code)) schedule(section, AGAIN);
  return false;
}

/** True where the section stands in the library as it was typed. */
function isStored({ briefing, section, items }: Draft): boolean {
  const sections = recordOf('briefing', briefing)?.sections ?? [];
  const stored = walkSections(sections).find((walked) => walked.section.id === section)?.section.items;
  return stored !== undefined && sameJson(stored, items);
}

/**
 * Waits for the event of what was stored: the answer may be here before it, and an editor must not be shown the
 * state before. Where another window wrote there too, the section never equals what was sent.
 */
function seen(draft: Draft): Promise<void> {
  if (isStored(draft)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(end, UNSEEN);
    const unsubscribe = useLibrary.subscribe(() => isStored(draft) && end());
  });
}

/** Stores everything unsent, of one briefing or of all; true once nothing is left. */
export async function storeDrafts(briefing: string | null = null): Promise<boolean> {
  const drafts = [...useDrafts.getState().drafts.values()];
  const stored = await Promise.all(
    drafts
      .filter((draft) => briefing === null || draft.briefing === briefing)
      .map((draft) => storeDraft(draft.section)),
  );
  return stored.every(Boolean);
}
