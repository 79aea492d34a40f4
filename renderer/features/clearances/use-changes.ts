import { useEffect, useMemo } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Change, FoundChanges } from '../../../core/model/change.ts';
import type { ReturnedDraft, Settlement } from '../../../core/model/draft.ts';
import { loadChanges, settleChange } from '../../actions/clearances.ts';
import { openRecord } from '../../actions/open.ts';
import { lookAt, useClearances } from '../../state/clearances.ts';
import { keepDialog, useDialogs } from '../../state/dialogs.ts';
import { doingOf, recordIn } from './change-state.ts';

/** The returned draft that is looked at, with its changes and the one in hand. */
export interface ChangesInHand {
  readonly returned: ReturnedDraft | undefined;
  readonly found: FoundChanges | null;
  readonly change: Change | undefined;
}

const NONE: readonly Change[] = [];

/** The last returned draft until another is chosen; the first open change until another is. */
export function useChanges(briefing: Briefing): ChangesInHand {
  const at = useClearances((state) => state.at[briefing.id]);
  const returned = briefing.returned.find(({ id }) => id === at?.returned) ?? briefing.returned.at(-1);
  const id = returned?.id;
  useEffect(() => {
    if (id !== undefined) void loadChanges(briefing.id, id);
  }, [briefing.id, id]);
  const found = useClearances((state) => (id === undefined ? null : (state.found[id] ?? null)));
  const changes = found?.changes ?? NONE;
  const wanted = at?.returned === id ? at?.change : null;
  const change = useMemo(
    () =>
      changes.find(({ number }) => number === wanted) ??
      changes.find(({ number }) => returned && returned.settled[number] === undefined) ??
      changes[0],
    [changes, wanted, returned],
  );
  return { returned, found, change };
}

/** What can be done with the changes of a returned draft. */
export interface Doer {
  readonly choose: (change: Change) => void;
  /** What is first offered for it: Enter. */
  readonly first: (change: Change) => void;
  readonly refuse: (change: Change) => void;
  /** With the answer that is typed, if any. */
  readonly settle: (change: Change, how: Settlement['how']) => void;
  readonly next: (after: Change) => void;
}

/** Under which name the answer to a comment is kept while it is typed. */
export const answerOf = (briefing: string, returned: ReturnedDraft, { number }: Change): string =>
  `answer ${briefing} ${returned.id} ${number}`;

export function doerOf(briefing: string, returned: ReturnedDraft, changes: readonly Change[]): Doer {
  const choose = ({ number }: Change) => lookAt(briefing, returned.id, number);
  const isOpen = ({ number }: Change) => returned.settled[number] === undefined;
  const next = (after: Change) => {
    const at = changes.indexOf(after);
    const open = [...changes.slice(at + 1), ...changes.slice(0, at)].find(isOpen);
    const beside = open ?? changes[at + 1];
    if (beside) choose(beside);
  };
  const settle = (change: Change, how: Settlement['how']) => {
    // It stays in hand until it is done: a refusal is about it.
    choose(change);
    const name = answerOf(briefing, returned, change);
    const { note } = useDialogs.getState().typed.get(name)?.values ?? {};
    const said = typeof note === 'string' ? note.trim() : (returned.settled[change.number]?.note ?? '');
    void settleChange(briefing, returned.id, change.number, how, said).then((done) => {
      if (!done) return;
      keepDialog(name, null);
      next(change);
    });
  };
  return {
    choose,
    next,
    settle,
    refuse: (change) => {
      const now = returned.settled[change.number]?.how;
      if (now === undefined || now === 'answered') settle(change, 'refused');
    },
    first: (change) => {
      const open = isOpen(change);
      const doing = doingOf(change);
      const refused = returned.settled[change.number]?.how === 'refused';
      const ref = recordIn(change);
      if (doing === 'open' && ref) void openRecord(ref.kind, ref.id);
      else if (doing === 'accept' && (open || refused)) settle(change, 'accepted');
      else if ((doing === 'seen' || doing === 'answer') && open) settle(change, 'answered');
    },
  };
}
