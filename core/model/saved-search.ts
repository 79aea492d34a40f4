import { z } from 'zod';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** A search kept by name: its words and its filters. */
export const searchKind = defineKind({
  name: 'search',
  letter: 'H',
  fields: z.object({
    ...commonFields,
    name: z.string().trim().max(100),
    query: z.string().max(500),
    filters: z.record(z.string(), z.array(z.string()).readonly()).readonly(),
  }),
  blank: { ...commonBlank, name: '', query: '', filters: {} },
  refuse: (search) => (search.name === '' ? [{ field: 'name', problem: 'required' }] : []),
  refers: (search) => search.tags,
  title: (search) => search.name,
  subtitle: (search) => search.query,
  date: () => null,
});
export type SavedSearch = RecordOf<typeof searchKind>;
