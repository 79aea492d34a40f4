import { create } from 'zustand';

/** Pages of the last layout of each output; null where it has not been laid out. */
export interface Pages {
  readonly note: number | null;
  readonly speaking: number | null;
  readonly 'two-sides': number | null;
  readonly corrigendum: number | null;
}

const NONE: Pages = { note: null, speaking: null, 'two-sides': null, corrigendum: null };

/** Pages as the last print of each briefing had them: "pages so far". */
const usePages = create<{ readonly of: Readonly<Record<string, Pages>> }>()(() => ({ of: {} }));

export const useBriefingPages = (briefing: string): Pages => usePages((state) => state.of[briefing] ?? NONE);

export function setPages(briefing: string, output: keyof Pages, pages: number | null): void {
  const { of } = usePages.getState();
  usePages.setState({ of: { ...of, [briefing]: { ...(of[briefing] ?? NONE), [output]: pages } } });
}
