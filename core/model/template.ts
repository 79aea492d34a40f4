import { z } from 'zod';
import { sectionSchema } from './briefing.ts';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** A briefing to start from, kept by the user beside the ones that come ready. */
export const templateKind = defineKind({
  name: 'template',
  letter: 'D',
  fields: z.object({
    ...commonFields,
    name: z.string().trim().max(100),
    kind: z.enum(['meeting', 'information', 'decision', 'parliamentary', 'situation']),
    sections: z.array(sectionSchema).readonly(),
  }),
  blank: { ...commonBlank, name: '', kind: 'information', sections: [] },
  refuse: (template) => (template.name === '' ? [{ field: 'name', problem: 'required' }] : []),
  refers: () => [],
  title: (template) => template.name,
  subtitle: () => '',
  date: () => null,
});
export type Template = RecordOf<typeof templateKind>;
