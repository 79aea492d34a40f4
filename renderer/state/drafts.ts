import { create } from 'zustand';
import type { Item } from '../../core/model/narrative.ts';

/** What has been typed in one section and is not stored yet. */
export interface Draft {
  readonly briefing: string;
  readonly section: string;
  /** The items its editor last knew to be stored: what came since is kept and merged. */
  readonly base: readonly Item[];
  readonly items: readonly Item[];
  /** Raised by every change, so that an answer is known to be about an older state. */
  readonly edit: number;
}

interface DraftsSlice {
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Typing that is on its way to the library, by section. Emptied only by what has been stored. */
export const useDrafts = create<DraftsSlice>()(() => ({ drafts: new Map() }));

let edits = 0;

/** Keeps what an editor holds now. `base` counts only where the section had no draft yet. */
export function keepDraft(draft: Omit<Draft, 'edit'>): void {
  edits += 1;
  const { drafts } = useDrafts.getState();
  const base = drafts.get(draft.section)?.base ?? draft.base;
  useDrafts.setState({ drafts: new Map(drafts).set(draft.section, { ...draft, base, edit: edits }) });
}

/** A draft has been stored: it is done, or, where typing went on, what was stored is what its editor knows. */
export function draftStored(sent: Draft): void {
  const { drafts } = useDrafts.getState();
  const now = drafts.get(sent.section);
  if (!now) return;
  const left = new Map(drafts);
  if (now.edit === sent.edit) left.delete(sent.section);
  else left.set(sent.section, { ...now, base: sent.items });
  useDrafts.setState({ drafts: left });
}

/** Gives a draft up: its section is no longer there. */
export function dropDraft(section: string): void {
  const left = new Map(useDrafts.getState().drafts);
  if (left.delete(section)) useDrafts.setState({ drafts: left });
}
