import { create } from 'zustand';
import type { Briefing } from '../../../core/model/briefing.ts';

/** What lies over a briefing: at most one thing at a time. */
export type Asking =
  /** The head of the briefing; `field` takes the focus. */
  | { readonly what: 'details'; readonly field?: string | null }
  | { readonly what: 'template' }
  /** The briefing as it stood; null until an earlier state is read. */
  | { readonly what: 'past'; readonly briefing: Briefing | null }
  | { readonly what: 'find'; readonly find: string; readonly by: string };

interface BriefingViewSlice {
  /** The list of findings in place of the text, by briefing. */
  readonly checking: Readonly<Record<string, boolean>>;
  readonly asking: Readonly<Record<string, Asking | null>>;
  /** Item or section whose outputs are being chosen. */
  readonly choosing: Readonly<Record<string, string | null>>;
}

/** What each briefing that is open shows. The leaves in the inspector act on it too. */
export const useBriefingView = create<BriefingViewSlice>()(() => ({
  checking: {},
  asking: {},
  choosing: {},
}));

export function setChecking(briefing: string, checking: boolean): void {
  useBriefingView.setState((state) => ({ checking: { ...state.checking, [briefing]: checking } }));
}

export function ask(briefing: string, asking: Asking | null): void {
  useBriefingView.setState((state) => ({ asking: { ...state.asking, [briefing]: asking } }));
}

export function setChoosing(briefing: string, choosing: string | null): void {
  useBriefingView.setState((state) => ({ choosing: { ...state.choosing, [briefing]: choosing } }));
}
