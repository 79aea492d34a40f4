import { useEffect, useRef, useState } from 'react';
import { ulid } from 'ulid';
import type { Section } from '../../../core/model/briefing.ts';
import { arrange } from '../../actions/briefing.ts';
import { useBriefingContext } from './context.ts';

/** Letters are stored this long after the last one. */
const PAUSE = 700;

interface Heading {
  readonly value: string;
  readonly begin: () => void;
  readonly type: (title: string) => void;
  /** Stores what is unsent. */
  readonly end: () => void;
  /** Back to what it was when one began. */
  readonly revert: () => void;
}

/** A heading while it is typed: kept after each pause, all of one stay in it a single step of undo. */
export function useHeading({ id, title }: Section): Heading {
  const { id: briefing } = useBriefingContext();
  const [typed, setTyped] = useState<string | null>(null);
  const [inHand, setInHand] = useState(false);
  const stay = useRef({ group: '', from: title, sent: title });
  const unsent = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function store() {
    clearTimeout(timer.current);
    const value = unsent.current?.trim();
    unsent.current = null;
    if (value === undefined || value === stay.current.sent) return;
    stay.current.sent = value;
    void arrange(briefing, { do: 'rename-section', section: id, title: value }, stay.current.group);
  }
  const latest = useRef(store);
  latest.current = store;
  // What is still unsent when its field goes is stored then.
  useEffect(() => () => latest.current(), []);
  // What was typed is on screen until the library has it.
  const stored = typed?.trim() === title;
  useEffect(() => {
    if (stored && !inHand) setTyped(null);
  }, [stored, inHand]);

  return {
    value: typed ?? title,
    begin: () => {
      stay.current = { group: ulid(), from: title, sent: title };
      setInHand(true);
    },
    type: (value) => {
      setTyped(value);
      unsent.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), PAUSE);
    },
    end: () => {
      store();
      setInHand(false);
    },
    revert: () => {
      unsent.current = stay.current.from;
      store();
      setTyped(null);
    },
  };
}
