import { create } from 'zustand';
import type { Payload } from '../../core/contract/events.ts';

type Saving = Payload<'saving:changed'>;

/** Whether all that was done is on disk. */
export const useSaving = create<Saving>()(() => ({ state: 'saved', at: null, code: null }));
