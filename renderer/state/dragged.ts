import { type EvidenceRef, evidenceKinds } from '../../core/model/narrative.ts';

/** What a drag carries, whichever pane it starts in and ends in. Evidence comes from any chip, card or row. */
export type Dragged =
  | { readonly what: 'evidence'; readonly refs: readonly EvidenceRef[] }
  | { readonly what: 'items'; readonly briefing: string; readonly ids: readonly string[] }
  | { readonly what: 'sections'; readonly briefing: string; readonly ids: readonly string[] };

const DRAGGED = Symbol('dragged');

/** The data of a drag, for `getInitialData` of pragmatic-drag-and-drop. */
export const dragData = (dragged: Dragged): Record<string | symbol, unknown> => ({ [DRAGGED]: dragged });

/** What a drag carries, or null where it is none of ours. */
export function draggedIn(data: Record<string | symbol, unknown>): Dragged | null {
  // Only `dragData` writes under this symbol.
  return (data[DRAGGED] as Dragged | undefined) ?? null;
}

/** A record as evidence that a briefing can hold, or null where its kind cannot stand in one. */
export function asEvidence(kind: string, id: string): EvidenceRef | null {
  const placed = evidenceKinds.find((one) => one === kind);
  return placed ? { kind: placed, id } : null;
}
