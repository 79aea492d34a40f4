import { createContext, useContext } from 'react';
import type { GoesTo } from '../../../core/model/narrative.ts';
import type { Pane } from '../../state/workspace.ts';
import type { UiLanguage } from './evidence.ts';

/** What everything drawn inside a briefing knows of it. */
export interface BriefingContext {
  readonly id: string;
  readonly language: UiLanguage;
  readonly pane: Pane;
  readonly readOnly: boolean;
  /** The item whose outputs are being chosen. */
  readonly choosing: string | null;
  readonly choose: (item: string | null) => void;
  readonly sectionGoesTo: (section: string) => GoesTo;
}

const Context = createContext<BriefingContext | null>(null);
export const BriefingProvider = Context.Provider;

/** The briefing around. */
export function useBriefingContext(): BriefingContext {
  const context = useContext(Context);
  if (!context) throw new Error('Drawn outside a briefing.');
  return context;
}
