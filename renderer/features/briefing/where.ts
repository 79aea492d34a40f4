import { create } from 'zustand';

/** The place in a briefing where something new goes: after an item, else to the end of a section. */
export interface Where {
  readonly section: string;
  readonly item: string | null;
}

interface WhereSlice {
  readonly at: Readonly<Record<string, Where>>;
  /** An item or section to bring into view and focus once it is drawn. */
  readonly goTo: { readonly briefing: string; readonly id: string; readonly focus: boolean } | null;
}

/** Where one is in each briefing. */
export const useWhere = create<WhereSlice>()(() => ({ at: {}, goTo: null }));

export function setWhere(briefing: string, where: Where): void {
  const { at } = useWhere.getState();
  const now = at[briefing];
  if (now?.section === where.section && now.item === where.item) return;
  useWhere.setState({ at: { ...at, [briefing]: where } });
}

/** Brings an item or a section into view. */
export function goToPlace(briefing: string, id: string, focus = true): void {
  useWhere.setState({ goTo: { briefing, id, focus } });
}

export function arrived(): void {
  useWhere.setState({ goTo: null });
}
