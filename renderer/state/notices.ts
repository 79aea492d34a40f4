import { create } from 'zustand';
import type { Problem } from '../../core/contract/result.ts';
import { useSaving } from './saving.ts';

/** A sentence for the live region and the corner of the window: `key` of the words and what fills them. */
export interface Notice {
  readonly tone: 'said' | 'problem';
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: number;
  /** What can be done about it: the key of its words, and the doing. */
  readonly action?: NoticeAction | undefined;
}

interface NoticeAction {
  readonly key: string;
  readonly run: () => void;
}

export const useNotices = create<{ readonly notice: Notice | null }>()(() => ({ notice: null }));

/** Says that something was done: "Filed as Q 12." */
export function say(key: string, params: Notice['params'] = {}, action?: NoticeAction): void {
  useNotices.setState({ notice: { tone: 'said', key, params, at: Date.now(), action } });
}

/** Nothing is wrong and nothing is left to be done about it: the last step was taken back already. */
const PASSING: ReadonlySet<string> = new Set(['nothing-to-undo', 'nothing-to-redo']);

/** Shows why something was not done. It stays until it is dismissed or something else is said. */
export function complain(problems: readonly Problem[], action?: NoticeAction): void {
  const [first] = problems;
  if (first && !isOverTheWork(first))
    useNotices.setState({
      notice: {
        tone: PASSING.has(first.code) ? 'said' : 'problem',
        key: `problems.${first.code}`,
        params: first.params,
        at: Date.now(),
        action,
      },
    });
}

/** The banner over the work says that the disk is full, and goes when it has room: it is not said twice. */
const isOverTheWork = ({ code }: Problem): boolean => {
  const saving = useSaving.getState();
  return code === 'disk-full' && saving.state === 'failed' && saving.code === code;
};

export function dismiss(): void {
  useNotices.setState({ notice: null });
}
