import { create } from 'zustand';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';

/** A record being made: not filed yet. */
export type NewRecord = {
  readonly [K in KindName]: { readonly kind: K; readonly fields: FieldsOf<K> };
}[KindName];

interface InspectorSlice {
  /** The record shown, or null. */
  readonly selected: {
    readonly kind: KindName;
    readonly id: string;
    /** The field to be put right: its form opens there. */
    readonly field?: string | undefined;
  } | null;
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

/**
 * Selects a record; with a field, its form opens there. A form that is open stays until it is filed or discarded; the
 * record is seen after it.
 */
export function select(kind: KindName, id: string, field?: string): void {
  useInspector.setState({ selected: { kind, id, field }, leaf: 'inspector' });
}

/** The field wanted of a record; null where none is. */
export const useWantedField = (record: string): string | null =>
  useInspector(({ selected }) => (selected?.id === record ? (selected.field ?? null) : null));

/** The field wanted was found: the focus is the hand's again. */
export function fieldFound(): void {
  useInspector.setState(({ selected }) => ({
    selected: selected && { kind: selected.kind, id: selected.id },
  }));
}

export function startFiling(filing: NewRecord): void {
  useInspector.setState({ filing, leaf: 'inspector' });
}

export function endFiling(): void {
  useInspector.setState({ filing: null });
}
