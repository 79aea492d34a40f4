import { create } from 'zustand';
import type { EvidenceRef } from '../../core/model/narrative.ts';
import { show } from './overlay.ts';

/** Evidence on its way into a briefing by the dialog that asks where. */
export const usePlacing = create<{ readonly refs: readonly EvidenceRef[] }>()(() => ({ refs: [] }));

/** Asks into which section of which briefing evidence goes. */
export function startPlacing(refs: readonly EvidenceRef[]): void {
  usePlacing.setState({ refs });
  show('place-evidence');
}
