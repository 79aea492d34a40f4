import { create } from 'zustand';

/** A key of the mode one is in: "Enter" file. */
interface Hint {
  readonly keys: string;
  readonly words: string;
}

export interface StatusNote {
  readonly id: string;
  readonly words: string;
  readonly tone?: 'plain' | 'warn' | 'bad';
  readonly onPress?: () => void;
}

/** What a view says in the status line while it has the focus; all words in the language of the interface. */
export interface Status {
  /** The mode: "Form", "F 24 held". */
  readonly mode?: string;
  readonly hints?: readonly Hint[];
  /** "1,310 words", "2 conflicts". */
  readonly notes?: readonly StatusNote[];
}

interface StatusSlice {
  /** By whoever says it: `left`, `right`, `inspector`. The later one stands in front. */
  readonly said: Readonly<Record<string, Status>>;
}

export const useStatus = create<StatusSlice>()(() => ({ said: {} }));

/** Says it until it is said anew or taken back with null. */
export function setStatus(by: 'left' | 'right' | 'inspector' | 'menu', status: Status | null): void {
  useStatus.setState(({ said }) => {
    const { [by]: _, ...others } = said;
    return { said: status === null ? others : { ...others, [by]: status } };
  });
}
