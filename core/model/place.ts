import { z } from 'zod';
import { nameIn, nameSchema } from './actor.ts';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** A place under all its spellings, one preferred per language. */
export const placeKind = defineKind({
  name: 'place',
  letter: 'G',
  fields: z.object({ ...commonFields, names: z.array(nameSchema).readonly() }),
  blank: { ...commonBlank, names: [] },
  refuse: (place) => (place.names.length === 0 ? [{ field: 'names', problem: 'required' }] : []),
  refers: (place) => place.tags,
  title: (place) => nameIn(place, 'en'),
  subtitle: () => '',
  date: () => null,
});
export type Place = RecordOf<typeof placeKind>;
