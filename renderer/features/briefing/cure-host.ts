import type { CureHost } from '../check/cure.ts';
import { ask, setChecking, setChoosing, useBriefingView } from './view-state.ts';

/** What a briefing does for the cure of a finding. */
export const cureHost = (briefing: string): CureHost => ({
  briefing,
  listed: useBriefingView.getState().checking[briefing] ?? false,
  toText: () => setChecking(briefing, false),
  chooseOutputs: (id) => setTimeout(() => setChoosing(briefing, id), 60),
  details: (field) => ask(briefing, { what: 'details', field }),
  replace: (find, by) => ask(briefing, { what: 'find', find, by }),
});
