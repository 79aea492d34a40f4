import { create } from 'zustand';
import type { Place } from '../../core/outline/places.ts';
import type { Dragged } from './dragged.ts';

/** What was picked up with X, and where it would be dropped now. */
export interface Held {
  readonly held: Dragged;
  readonly briefing: string;
  readonly place: Place;
  /** Where the focus goes back to. */
  readonly from: HTMLElement | null;
}

export const useHeld = create<{ readonly holding: Held | null }>()(() => ({ holding: null }));

export function hold(holding: Held): void {
  useHeld.setState({ holding });
}

export function moveHeld(place: Place): void {
  useHeld.setState(({ holding }) => ({ holding: holding && { ...holding, place } }));
}

/** Ends holding and gives the focus back. */
export function letGo(): void {
  const { holding } = useHeld.getState();
  useHeld.setState({ holding: null });
  holding?.from?.focus();
}
