import { create } from 'zustand';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';

/** A record being made: not filed yet. */
export type NewRecord = {
  readonly [K in KindName]: { readonly kind: K; readonly fields: FieldsOf<K> };
}[KindName];

interface InspectorSlice {
  /** The record shown, or null. */
  readonly selected: { readonly kind: KindName; readonly id: string } | null;
  /** The form of a record not filed yet; it hides `selected` until it is filed or discarded. */
  readonly filing: NewRecord | null;
  /** In a briefing: which of the inspector's leaves is on top. */
  readonly leaf: 'unused' | 'inspector' | 'check';
}

export const useInspector = create<InspectorSlice>()(() => ({
  selected: null,
  filing: null,
  leaf: 'inspector',
}));

/** Selects a record. A form that is open stays until it is filed or discarded; the record is seen after it. */
export function select(kind: KindName, id: string): void {
  useInspector.setState({ selected: { kind, id }, leaf: 'inspector' });
}

export function startFiling(filing: NewRecord): void {
  useInspector.setState({ filing, leaf: 'inspector' });
}

export function endFiling(): void {
  useInspector.setState({ filing: null });
}
