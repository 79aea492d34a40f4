import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** Words marked in a source that have no kind yet: they wait among the unused. */
export const markKind = defineKind({
  name: 'mark',
  letter: 'M',
  fields: z.object({ ...commonFields, anchors: z.array(anchorSchema).readonly() }),
  blank: { ...commonBlank, anchors: [] },
  refuse: (mark) => (mark.anchors.length === 0 ? [{ field: 'anchors', problem: 'no-anchor' }] : []),
  refers: (mark) => [...mark.anchors.map((anchor) => anchor.source), ...mark.tags],
  title: (mark) => mark.anchors.map((anchor) => anchor.exact).join(' […] '),
  subtitle: () => '',
  date: () => null,
});
export type Mark = RecordOf<typeof markKind>;
