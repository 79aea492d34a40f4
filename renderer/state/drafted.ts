import { create } from 'zustand';
import type { Output } from '../../core/contract/commands.ts';

export type Drafted = Output<'briefing:from-document'>;

/** Documents just opened as drafts of which something could not be brought over. */
export const useDrafted = create<{ readonly drafts: readonly Drafted[] }>()(() => ({ drafts: [] }));

export function setDrafted(drafts: readonly Drafted[]): void {
  useDrafted.setState({ drafts });
}
