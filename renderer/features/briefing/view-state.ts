import { create } from 'zustand';
import type { PastBriefing, Then } from '../../actions/past.ts';

/** What lies over a briefing: at most one thing at a time. */
export type Asking =
  /** The head of the briefing; `field` takes the focus. */
  | { readonly what: 'details'; readonly field?: string | null }
  | { readonly what: 'template' }
  /** The briefing as it stood; null until an earlier state is read. */
  | { readonly what: 'past'; readonly stood: PastBriefing | null }
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

/** Records of a briefing's evidence in place of today's, while it is shown as it stood. */
export const useThen = (briefing: string): Then =>
  useBriefingView(({ asking }) => {
    const asked = asking[briefing];
    return (asked?.what === 'past' && asked.stood?.evidence) || TODAY;
  });
const TODAY: Then = new Map();

export function setChecking(briefing: string, checking: boolean): void {
  useBriefingView.setState((state) => ({ checking: { ...state.checking, [briefing]: checking } }));
}

export function ask(briefing: string, asking: Asking | null): void {
  useBriefingView.setState((state) => ({ asking: { ...state.asking, [briefing]: asking } }));
}

export function setChoosing(briefing: string, choosing: string | null): void {
  useBriefingView.setState((state) => ({ choosing: { ...state.choosing, [briefing]: choosing } }));
}
