import { z } from 'zod';
import { foundChangesSchema } from '../model/change.ts';
import { settlementSchema } from '../model/draft.ts';
import { hashSchema, idSchema } from '../model/id.ts';
import { settingsSchema } from '../model/library.ts';
import { copySchema, packOptionsSchema } from '../model/pack-version.ts';
import { jsonSchema } from '../model/patch.ts';
import { laidSideSchema } from '../outline/laid-side.ts';
import { operationSchema } from '../outline/operation.ts';
import { leftOutSchema } from '../outline/piece.ts';
import {
  damageSchema,
  findingSchema,
  formatSchema,
  historyEntrySchema,
  hitSchema,
  kindSchema,
  libraryStateSchema,
} from './answers.ts';
import { bytesSchema, fileSchema, houseGivenSchema, noInput, nothing } from './payloads.ts';
import { madeSchema, recordCommands } from './record-commands.ts';
import { sourceCommands } from './source-commands.ts';
import { windowCommands } from './window-commands.ts';

const pastSchema = z.object({ past: idSchema.optional() });

/**
 * Every command of the app: name → what goes in, what comes out. Preload, handlers, client types and the command
 * line's `call` are derived from this map. `window:` commands need the desktop; all others run headless too.
 */
export const commands = {
  ...recordCommands,
  ...sourceCommands,
  ...windowCommands,

  'library:state': { input: noInput, output: libraryStateSchema },
  'library:set': { input: z.object({ settings: settingsSchema.unwrap().partial() }), output: nothing },
  'library:verify': { input: noInput, output: z.array(damageSchema) },

  'briefing:arrange': {
    input: z.object({ id: idSchema, operation: operationSchema }),
    /** How many items stand twice because two windows wrote in the same place. */
    output: z.object({ besides: z.int().nonnegative() }),
  },
  'briefing:from-template': {
    input: z.object({
      template: z.string(),
      title: z.string().min(1).max(300),
      language: z.enum(['en', 'ru']),
    }),
    output: madeSchema,
  },
  /** A draft of a document written elsewhere: headings become sections. What it had besides is counted. */
  'briefing:from-document': {
    input: z.object({
      file: fileSchema,
      /** Of the briefing, where the document is in another language than the app speaks. */
      language: z.enum(['en', 'ru']).optional(),
    }),
    output: z.object({
      made: madeSchema,
      title: z.string(),
      sections: z.int().positive(),
      leftOut: z.array(leftOutSchema).readonly(),
    }),
  },
  'briefing:check': { input: z.object({ id: idSchema }), output: z.array(findingSchema) },

  /** Freezes a numbered draft and its Word file, and sets the units named waiting for it. */
  'clearance:make-draft': {
    input: z.object({
      briefing: idSchema,
      options: packOptionsSchema,
      units: z
        .array(z.object({ unit: z.string().trim().min(1).max(300), who: z.string().max(300) }))
        .max(200),
    }),
    output: z.object({ number: z.int().positive() }),
  },
  /** The Word file of a draft, as it was made. */
  'clearance:draft-file': {
    input: z.object({ briefing: idSchema, draft: z.int().positive() }),
    output: fileSchema,
  },
  /** Reads a draft that came back. `draft` where the person says which it is, else the file or its words tell. */
  'clearance:read': {
    input: z.object({
      briefing: idSchema,
      file: fileSchema,
      unit: z.string().trim().max(300),
      draft: z.int().positive().nullable(),
    }),
    output: z.object({ returned: idSchema, draft: z.int().positive(), found: z.int().nonnegative() }),
  },
  'clearance:changes': {
    input: z.object({ briefing: idSchema, returned: idSchema }),
    output: foundChangesSchema,
  },
  /** Settles one change: what is accepted is done in the same edit. */
  'clearance:settle': {
    input: z.object({
      briefing: idSchema,
      returned: idSchema,
      change: z.int().positive(),
      how: settlementSchema.unwrap().shape.how,
      note: z.string().max(5_000),
    }),
    output: nothing,
  },

  'actor:merge': { input: z.object({ keep: idSchema, away: idSchema }), output: nothing },
  'actor:split': { input: z.object({ id: idSchema, names: z.array(z.string()).min(1) }), output: madeSchema },
  'tag:merge': { input: z.object({ keep: idSchema, away: idSchema }), output: nothing },

  /** Settles anchors that a newer version left in question: over to it (`by`), or with the old version (null). */
  'record:settle': {
    input: z.object({
      kind: z.enum(['mark', 'fact', 'quote', 'agreement']),
      id: idSchema,
      by: idSchema.nullable(),
    }),
    output: nothing,
  },
  'record:tag': {
    input: z.object({
      records: z
        .array(z.object({ kind: kindSchema, id: idSchema }))
        .min(1)
        .max(10_000),
      add: z.array(idSchema),
      remove: z.array(idSchema),
    }),
    output: nothing,
  },
  'record:history': {
    input: z.object({ kind: kindSchema, id: idSchema, limit: z.int().positive().max(1_000).optional() }),
    output: z.array(historyEntrySchema),
  },
  'record:at': {
    input: z.object({ kind: kindSchema, id: idSchema, seq: z.int().nonnegative() }),
    output: jsonSchema,
  },

  /** `past` is the step (its group) that was refused: it is passed over, and the one before it is taken back. */
  'edit:undo': { input: pastSchema, output: z.object({ command: z.string() }) },
  'edit:redo': { input: pastSchema, output: z.object({ command: z.string() }) },
  /** Takes back one step of a history, whatever came after it elsewhere. */
  'edit:take-back': { input: z.object({ group: idSchema }), output: z.object({ command: z.string() }) },

  'search:find': {
    input: z.object({
      query: z.string().max(500),
      filters: z.record(z.string(), z.array(z.string())).optional(),
      limit: z.int().positive().max(1_000).optional(),
    }),
    output: z.object({
      total: z.int(),
      hits: z.array(hitSchema),
      /** Selects the words: `problems.<note>`; null where there is nothing to say. */
      note: z.string().nullable(),
      /** An edit is being taken in: what it changed is not in the answer yet, and it is worth asking again. */
      behind: z.boolean().optional(),
      /** Words that nothing has, and what was read in their place. */
      instead: z.array(z.object({ typed: z.string(), read: z.array(z.string()) })),
    }),
  },

  'picture:add': {
    input: z.object({ bytes: bytesSchema }),
    output: z.object({ blob: hashSchema, mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']) }),
  },
  'picture:get': { input: z.object({ blob: hashSchema }), output: z.object({ bytes: bytesSchema }) },

  'house:add': { input: houseGivenSchema, output: z.object({ blob: hashSchema, name: z.string() }) },

  'pack:print': {
    input: z.object({
      briefing: idSchema,
      options: packOptionsSchema,
      format: formatSchema,
      /** Of a PDF: the file to keep (where nothing is said), its pages to look at, or only how many there are. */
      wanted: z.enum(['file', 'pages', 'count']).optional(),
      /** A template to try, which need not be in the library; goes before the one of the options. */
      house: houseGivenSchema.optional(),
    }),
    output: z.object({
      bytes: bytesSchema,
      pages: z.int().nullable(),
      leftOut: z.array(z.string()),
      /** How each side of a brief was laid out; empty where there are none. */
      sides: z.array(laidSideSchema).readonly(),
    }),
  },
  'pack:finalise': {
    input: z.object({
      briefing: idSchema,
      outputs: z.array(packOptionsSchema).min(1),
      copies: z.array(copySchema),
    }),
    output: madeSchema,
  },
  /** What changed since the version that a corrigendum would correct, the gravest first; what counts as wrong of it. */
  'pack:changes': {
    input: z.object({ briefing: idSchema, options: packOptionsSchema }),
    output: z.object({
      /** Where the choice is kept (`corrections` of the version); null where none was sent. */
      version: idSchema.nullable(),
      changes: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['added', 'changed', 'superseded', 'dropped', 'reattributed']),
          where: z.string(),
          was: z.string(),
          is: z.string(),
          /** Of the note that was sent; empty where it is not named there. */
          page: z.string(),
          wrong: z.boolean(),
          why: z.string(),
        }),
      ),
    }),
  },
  'pack:reopen': {
    input: z.object({ id: idSchema, file: z.int().nonnegative() }),
    output: z.object({ bytes: bytesSchema }),
  },

  'job:cancel': { input: z.object({ job: z.string() }), output: nothing },
} as const;

export type Commands = typeof commands;
/** The name of a command, `noun:verb`. */
export type CommandName = keyof Commands;
/** What a caller gives: before defaults are filled in. */
export type Input<N extends CommandName> = z.input<Commands[N]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type Parsed<N extends CommandName> = z.output<Commands[N]['input']>;
/** What a command gives where it succeeds. */
export type Output<N extends CommandName> = z.output<Commands[N]['output']>;
/** Commands that need a window. */
export type WindowCommand = Extract<CommandName, `window:${string}`>;
/** Commands that the services do, with or without a window. */
export type ServiceCommand = Exclude<CommandName, WindowCommand>;
/** Every command by name. */
export const commandNames = Object.keys(commands) as readonly CommandName[];
