import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { jsonSchema } from '../model/patch.ts';
import { keptFormSchema } from './forms.ts';
import { bytesSchema, fileSchema, houseGivenSchema, noInput, nothing } from './payloads.ts';
import { problemSchema } from './result.ts';

/** Commands that need the desktop: dialogs, printers, windows, what this machine remembers. */
export const windowCommands = {
  'window:choose-library': {
    input: z.object({ what: z.enum(['open', 'create', 'sample']) }),
    output: z.object({ opened: z.boolean() }),
  },
  /** Asks for a template of the house and reads it; null where the person thinks better of it. */
  'window:choose-house': {
    input: z.object({ of: z.enum(['paper', 'word']) }),
    output: z.object({ given: houseGivenSchema.nullable() }),
  },
  /** Asks for an empty folder and copies the library there; tells where, null where the person thinks better of it. */
  'window:copy-library': { input: noInput, output: z.object({ directory: z.string().nullable() }) },
  /**
   * Asks for a folder and writes everything out there, or a briefing with all it rests on; tells where, null where the person
   * thinks better of it, how many files there are and how many of them only say why something is not there.
   */
  'window:export': {
    input: z.object({ briefing: idSchema.optional() }),
    output: z.object({
      folder: z.string().nullable(),
      written: z.int().nonnegative(),
      missing: z.int().nonnegative(),
    }),
  },
  'window:choose-sources': { input: noInput, output: z.array(fileSchema) },
  'window:save-file': {
    input: z.object({ name: z.string().max(2_000), bytes: bytesSchema }),
    output: z.object({ path: z.string().nullable() }),
  },
  'window:print': {
    input: z.object({
      bytes: bytesSchema,
      title: z.string(),
      /** One of `window:printers`; the system's default where none is given. */
      printer: z
        .string()
        .regex(/^[^\s-]\S{0,126}$/)
        .optional(),
      copies: z.int().min(1).max(999).optional(),
      /** Pages as people write them: `1-4, 7`. Empty for all. */
      pages: z
        .string()
        .regex(/^[\d\s,-]*$/)
        .max(200)
        .optional(),
      duplex: z.enum(['none', 'long-edge', 'short-edge']).optional(),
    }),
    output: z.object({ printed: z.boolean() }),
  },
  'window:printers': {
    input: noInput,
    output: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
  },
  'window:open-address': {
    input: z.object({ url: z.url({ protocol: /^(https?|mailto)$/ }) }),
    output: z.object({ opened: z.boolean() }),
  },
  /** Licence texts of everything that is shipped with the app. */
  'window:licences': { input: noInput, output: z.object({ text: z.string() }) },
  'window:new': { input: noInput, output: nothing },
  /** Closes all windows and ends; a window in which something is still typed is closed when that is stored. */
  'window:quit': { input: noInput, output: nothing },
  /** What was typed is stored: the window closes, or its page is loaded anew where that was asked. */
  'window:leave': { input: noInput, output: nothing },
  /** What was typed last cannot be stored: asks whether the window is closed without it. */
  'window:leave-unsaved': { input: noInput, output: z.object({ left: z.boolean() }) },
  /** Files the app was started with or was given by the system, each handed out once. */
  'window:given-files': {
    input: noInput,
    output: z.object({ files: z.array(fileSchema), problems: z.array(problemSchema) }),
  },
  /** Keeps what is typed in a form of this window; it survives the window and the app, and is no edit. */
  'window:keep-form': { input: keptFormSchema, output: nothing },
  /** A form was filed or discarded. */
  'window:drop-form': { input: z.object({ id: idSchema }), output: nothing },
  /** Forms of this window and those that no open window has: they are this window's from now on. */
  'window:take-forms': { input: noInput, output: z.array(keptFormSchema) },
  'window:preferences': {
    input: noInput,
    output: z.object({
      language: z.enum(['en', 'ru']),
      theme: z.enum(['system', 'day', 'night']),
      /** Size of everything in the windows; 1 is what it was drawn for. */
      zoom: z.number(),
      spelling: z.boolean(),
      /** Words that the person has taught the speller. */
      words: z.array(z.string()),
      layout: jsonSchema,
      hasLibrary: z.boolean(),
      /** Why the library that was wanted at start is not open. */
      trouble: problemSchema.nullable(),
    }),
  },
  'window:remember': {
    input: z.object({
      language: z.enum(['en', 'ru']).optional(),
      theme: z.enum(['system', 'day', 'night']).optional(),
      zoom: z.number().min(0.5).max(3).optional(),
      spelling: z.boolean().optional(),
      words: z.array(z.string().min(1).max(99)).max(10_000).optional(),
      layout: jsonSchema.optional(),
    }),
    output: nothing,
  },
  /** The text that somebody types in words of their own: names of the library in it are no errors. */
  'window:typing': { input: z.object({ text: z.string().max(200_000) }), output: nothing },
} as const;
