import { create } from 'zustand';

/** Items chosen together on the page of a briefing: moved, held or taken out at once. */
interface Chosen {
  readonly briefing: string | null;
  readonly ids: ReadonlySet<string>;
  /** Where a range starts, and the end of it that moves. */
  readonly anchor: string | null;
  readonly lead: string | null;
}

const NOTHING: Chosen = { briefing: null, ids: new Set(), anchor: null, lead: null };

export const useChosen = create<Chosen>()(() => NOTHING);

export function clearChosen(): void {
  if (useChosen.getState().ids.size > 0) useChosen.setState(NOTHING);
}

/** Chooses an item alone, adds or takes it away, or everything from the last one to it, in the order given. */
export function chooseItem(
  briefing: string,
  id: string,
  how: 'only' | 'toggle' | 'extend',
  order: readonly string[],
): void {
  const now = useChosen.getState();
  const { ids, anchor } = now.briefing === briefing ? now : NOTHING;
  if (how === 'extend' && anchor !== null) {
    const [from, to] = [order.indexOf(anchor), order.indexOf(id)];
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    useChosen.setState({ briefing, ids: new Set(range), anchor, lead: id });
    return;
  }
  const next = new Set(how === 'toggle' ? ids : []);
  if (!next.delete(id)) next.add(id);
  useChosen.setState(next.size === 0 ? NOTHING : { briefing, ids: next, anchor: id, lead: id });
}
