import { z } from 'zod';
import { idSchema } from './id.ts';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** A tag under its parent: records hold the id, so that a rename cascades by itself. */
export const tagKind = defineKind({
  name: 'tag',
  letter: 'T',
  fields: z.object({ ...commonFields, name: z.string().trim().max(100), parent: idSchema.nullable() }),
  blank: { ...commonBlank, name: '', parent: null },
  refuse: (tag) => (tag.name === '' ? [{ field: 'name', problem: 'required' }] : []),
  refers: (tag) => (tag.parent === null ? [] : [tag.parent]),
  title: (tag) => tag.name,
  subtitle: () => '',
  date: () => null,
});
export type Tag = RecordOf<typeof tagKind>;
