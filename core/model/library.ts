import { z } from 'zod';
import { houseChoiceSchema, houseSchema } from './house.ts';
import { idSchema } from './id.ts';
import { schemeSchema, TLP } from './marking.ts';

/** A name, place or term of the house list: the form to use in a language and the forms to avoid. */
export const houseTermSchema = z
  .object({
    preferred: z.string().min(1),
    language: z.string().min(2),
    avoid: z.array(z.string().min(1)).readonly(),
  })
  .readonly();

/** What the library as a whole is set to. Window sizes and themes belong to the machine, not here. */
export const settingsSchema = z
  .object({
    name: z.string().min(1).max(100),
    /** Who is working: stands in every record made or changed. */
    author: z.string().max(200),
    initials: z.string().max(20),
    scheme: schemeSchema,
    defaultMarking: z.string(),
    houseList: z.array(houseTermSchema).readonly(),
    /** Days after which a role, position, status or line is called stale. */
    staleAfterDays: z.int().positive(),
    /** How annexes cite sources: the name of a CSL style that comes with the app (`chicago`, `gost-r-7.0.5`) or was put beside. */
    citationStyle: z.string(),
    paper: z.enum(['a4', 'letter']),
    /** Templates of the house's own. Optional, not defaulted: a default would empty the list with each partial change. */
    houses: z.exactOptional(z.array(houseSchema).max(50).readonly()),
    /** What a pack is written with where nothing else is chosen. */
    printsIn: z.exactOptional(houseChoiceSchema),
  })
  .readonly();
export type Settings = z.infer<typeof settingsSchema>;

/** The library's own document: settings and the numbers given so far, per kind. */
export const libraryDocumentSchema = z
  .object({
    id: idSchema,
    settings: settingsSchema,
    counters: z.record(z.string(), z.int().nonnegative()).readonly(),
  })
  .readonly();
export type LibraryDocument = z.infer<typeof libraryDocumentSchema>;

/** Where the store keeps the library's own document. */
export const LIBRARY_KEY = { kind: 'library', id: 'library' } as const;

/** What a new library begins with. */
export const blankSettings: Settings = {
  name: 'Library',
  author: '',
  initials: '',
  scheme: TLP,
  defaultMarking: 'clear',
  houseList: [],
  staleAfterDays: 180,
  citationStyle: 'chicago',
  paper: 'a4',
};
