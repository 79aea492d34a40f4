import { create } from 'zustand';
import type { Id } from '../../core/model/id.ts';
import type { NewRecord } from './inspector.ts';
import type { Pane } from './workspace.ts';

/** A form that waits or stands open, with what belongs to it besides its fields. */
export interface Form {
  readonly record: NewRecord;
  /** Title of the instrument it amends, where the library may not hold it: made when the form is filed. */
  readonly amendsTitle: string;
  /** The agreement of the library that the words name: they become a mention of it, not another agreement. */
  readonly sameAs: Id | null;
}

interface FilingSlice {
  /** Under which id the form that is open is kept. */
  readonly form: Id | null;
  /** When it was typed in last, where it stands as it was left earlier: ISO 8601. Null once one goes on typing. */
  readonly leftAt: string | null;
  /** Whether a person has typed or chosen anything in it. */
  readonly touched: boolean;
  /** Beside the fields of the form that is open (`useInspector.filing`). */
  readonly amendsTitle: string;
  readonly sameAs: Id | null;
  /** Forms still to come: further figures of the same words. */
  readonly queue: readonly Form[];
  /** How many forms the words gave, and which of them is open, from 1. */
  readonly total: number;
  readonly at: number;
  /** The mark the words come from: it gives way to the record. */
  readonly mark: Id | null;
  /** Where the focus goes back to. */
  readonly pane: Pane;
}

export const nothingFiled: FilingSlice = {
  form: null,
  leftAt: null,
  touched: false,
  amendsTitle: '',
  sameAs: null,
  queue: [],
  total: 0,
  at: 0,
  mark: null,
  pane: 'left',
};

/** What is being filed, besides the form in the inspector. */
export const useFiling = create<FilingSlice>()(() => nothingFiled);
