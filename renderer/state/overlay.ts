import { create } from 'zustand';

/** Kinds of which a record is made in a dialog of its own. */
export const newKinds = [
  'actor',
  'event',
  'position',
  'line',
  'comment',
  'undertaking',
  'place',
  'tag',
] as const;
export type NewKind = (typeof newKinds)[number];

/** What lies over the whole window: at most one thing at a time. */
export type Overlay =
  | 'palette'
  | 'keys'
  | 'paste'
  | 'about'
  | 'verify'
  | 'unfiled'
  | 'new-briefing'
  | 'drafted'
  | 'place-evidence'
  | 'print'
  | `new-${NewKind}`
  | null;

export const useOverlay = create<{ readonly overlay: Overlay }>()(() => ({ overlay: null }));

export function show(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}
