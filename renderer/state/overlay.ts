import { create } from 'zustand';

/** What lies over the whole window: at most one thing at a time. */
export type Overlay = 'palette' | 'keys' | 'paste' | 'about' | 'copy' | 'verify' | null;

export const useOverlay = create<{ readonly overlay: Overlay }>()(() => ({ overlay: null }));

export function show(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}
