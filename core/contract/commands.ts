import { z } from 'zod';
import { foundChangesSchema } from '../model/change.ts';
import { settlementSchema } from '../model/draft.ts';
import { frozenTextSchema } from '../model/frozen-text.ts';
import { hashSchema, idSchema } from '../model/id.ts';
import { settingsSchema } from '../model/library.ts';
import { copySchema, packOptionsSchema } from '../model/pack-version.ts';
import { jsonSchema } from '../model/patch.ts';
import { cslSchema, sourceKind } from '../model/source.ts';
import { laidSideSchema } from '../outline/laid-side.ts';
import { operationSchema } from '../outline/operation.ts';
import { leftOutSchema } from '../outline/piece.ts';
import {
  damageSchema,
  findingSchema,
  formatSchema,
  historyEntrySchema,
  hitSchema,
  importOutcomeSchema,
  kindSchema,
  libraryStateSchema,
} from './answers.ts';
import { keptFormSchema } from './forms.ts';
import { purgePlanSchema } from './purge.ts';
import { madeSchema, recordCommands } from './record-commands.ts';
import { problemSchema } from './result.ts';

const nothing = z.null();
const noInput = z.object({});
const pastSchema = z.object({ past: idSchema.optional() });
const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);
const frozenPartsSchema = z.object({
  json: z.string(),
  lines: z.instanceof(Int32Array as new () => Int32Array<ArrayBufferLike>),
});
const fileSchema = z.object({ name: z.string().max(500), bytes: bytesSchema });
/** A template of the house's own: the files of a folder for paper, or a template of Word. */
const houseGivenSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paper'), files: z.array(fileSchema).max(500) }),
  z.object({ of: z.literal('word'), file: fileSchema }),
]);
const fieldsOfSource = sourceKind.fields
  .pick({
    kind: true,
    title: true,
    publisher: true,
    author: true,
    published: true,
    url: true,
    language: true,
    terms: true,
    marking: true,
  })
  .partial();

/**
 * Every command of the app: name → what goes in, what comes out. Preload, handlers, client types and the command
 * line's `call` are derived from this map. `window:` commands need the desktop; all others run headless too.
 */
export const commands = {
  ...recordCommands,

  'library:state': { input: noInput, output: libraryStateSchema },
  'library:set': { input: z.object({ settings: settingsSchema.unwrap().partial() }), output: nothing },
  'library:verify': { input: noInput, output: z.array(damageSchema) },

  'source:import': {
    input: z.object({
      file: fileSchema,
      encoding: z.string().optional(),
      language: z.string().optional(),
      /** Keep the file as a new version of this source. */
      replaces: idSchema.optional(),
      /** Import although the same or nearly the same text is held. */
      anyway: z.boolean().optional(),
      fields: fieldsOfSource.optional(),
    }),
    output: importOutcomeSchema,
  },
  'source:paste': {
    input: z.object({
      text: z.string().max(20_000_000),
      html: z.string().max(20_000_000).optional(),
      fields: fieldsOfSource,
      anyway: z.boolean().optional(),
    }),
    output: importOutcomeSchema,
  },
  'source:text': { input: z.object({ id: idSchema }), output: frozenTextSchema },
  /** The same as JSON with no lines in it, and these as numbers, start and end in turn: so it crosses the border fast. */
  'source:frozen': { input: z.object({ id: idSchema }), output: frozenPartsSchema },
  /** What can be shown of a text at once: the first lines of a long one, all of any other. */
  'source:first-lines': {
    input: z.object({ id: idSchema }),
    output: z.union([z.object({ first: frozenTextSchema }), z.object({ whole: frozenPartsSchema })]),
  },
  'source:original': { input: z.object({ id: idSchema }), output: fileSchema },
  'source:page': { input: z.object({ id: idSchema }), output: z.object({ html: z.string() }) },
  /** Verdicts on the anchors of one source against the source that replaces it. */
  'source:verdicts': {
    input: z.object({ id: idSchema, by: idSchema }),
    output: z.array(
      z.object({
        owner: z.object({ kind: kindSchema, id: idSchema }),
        path: z.array(z.union([z.string(), z.int()])),
        state: z.enum(['exact', 'moved', 'changed', 'lost']),
        was: z.string(),
        is: z.string().nullable(),
        start: z.int().nullable(),
        end: z.int().nullable(),
      }),
    ),
  },
  /** What removing a source for good would take with it. */
  'source:purge-plan': { input: z.object({ id: idSchema }), output: purgePlanSchema },
  /** Removes a source for good, as the plan made after the edit `seq` says. It cannot be undone. */
  'source:purge': {
    input: z.object({
      id: idSchema,
      seq: z.int().nonnegative(),
      /** Whether files of finalised versions and sent drafts that hold it stay. */
      versions: z.enum(['keep', 'remove']),
    }),
    output: nothing,
  },
  'source:import-metadata': {
    input: z.object({ id: idSchema, item: cslSchema }),
    output: nothing,
  },

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
