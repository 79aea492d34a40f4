import { z } from 'zod';
import { frozenTextSchema } from '../model/frozen-text.ts';
import { hashSchema, idSchema } from '../model/id.ts';
import { kindNames } from '../model/kinds.ts';
import { settingsSchema } from '../model/library.ts';
import { copySchema, packOptionsSchema } from '../model/pack-version.ts';
import { jsonSchema } from '../model/patch.ts';
import { rowSchema } from '../model/row.ts';
import { cslSchema, sourceKind } from '../model/source.ts';
import { operationSchema } from '../outline/operation.ts';
import { madeSchema, recordCommands } from './record-commands.ts';
import { problemSchema } from './result.ts';

const kindSchema = z.enum(kindNames as [(typeof kindNames)[number], ...(typeof kindNames)[number][]]);
const nothing = z.null();
const noInput = z.object({});
const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);
const fileSchema = z.object({ name: z.string().max(500), bytes: bytesSchema });
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

export const damageSchema = z.object({ file: z.string(), what: z.string(), outcome: z.string() }).readonly();

/** What a window needs to draw itself: no record is read for it. */
export const libraryStateSchema = z
  .object({
    directory: z.string(),
    readOnly: z.boolean(),
    heldBy: z.string().nullable(),
    damage: z.array(damageSchema).readonly(),
    settings: settingsSchema,
    seq: z.int(),
    rows: z.array(rowSchema).readonly(),
  })
  .readonly();
export type LibraryState = z.infer<typeof libraryStateSchema>;

/** One file of an import: what was made of it, or why nothing was. */
export const importOutcomeSchema = z
  .object({
    name: z.string(),
    outcome: z.enum(['imported', 'duplicate', 'near-duplicate', 'kept-unread', 'refused']),
    made: madeSchema.nullable(),
    /** The source it repeats or nearly repeats. */
    like: idSchema.nullable(),
    /** Of a near copy: how many marks of that source fit it, and how many would wait for the analyst. */
    marks: z.object({ fit: z.int(), wait: z.int() }).readonly().nullable(),
    problem: z
      .object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
      })
      .readonly()
      .nullable(),
    format: z.string().nullable(),
    encoding: z.string().nullable(),
    encodingRivals: z.array(z.string()).readonly(),
    language: z.string().nullable(),
    /** Of a catalogue: sources made of its entries, sources it told more about, sources that say all of it already. */
    entries: z
      .object({
        made: z.array(idSchema).readonly(),
        filled: z.array(idSchema).readonly(),
        held: z.array(idSchema).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** An edit as a history shows it. */
export const historyEntrySchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    by: z.string(),
    command: z.string(),
    group: z.string(),
    undoes: z.string().nullable(),
    /** Top-level fields that changed, for the record asked about. */
    fields: z.array(z.string()).readonly(),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const findingSchema = z
  .object({
    number: z.int().positive(),
    severity: z.enum(['red', 'amber', 'grey']),
    /** Selects the words: `checks.<kind>`. */
    kind: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    section: idSchema.nullable(),
    item: idSchema.nullable(),
    record: z.object({ kind: kindSchema, id: idSchema }).readonly().nullable(),
    field: z.string().nullable(),
  })
  .readonly();
export type FindingView = z.infer<typeof findingSchema>;

export const hitSchema = z
  .object({
    kind: kindSchema,
    id: idSchema,
    /** Words around the hit; `bold` are ranges in it. */
    snippet: z.string(),
    bold: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
    /** Offset in the source's text, where the hit is there. */
    offset: z.int().nullable(),
    score: z.number(),
  })
  .readonly();
export type Hit = z.infer<typeof hitSchema>;

export const formatSchema = z.enum(['pdf', 'docx', 'md', 'html', 'csv', 'csl-json', 'annotations']);
export type Format = z.infer<typeof formatSchema>;

/**
 * Every command of the app: name → what goes in, what comes out. Preload, handlers, client types and the command
 * line's `call` are derived from this map. `window:` commands need the desktop; all others run headless too.
 */
export const commands = {
  ...recordCommands,

  'library:state': { input: noInput, output: libraryStateSchema },
  'library:set': { input: z.object({ settings: settingsSchema.unwrap().partial() }), output: nothing },
  'library:verify': { input: noInput, output: z.array(damageSchema) },
  'library:copy': { input: z.object({ directory: z.string().min(1) }), output: nothing },

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
  /** The same as the bytes of its canonical JSON, checked: a long text crosses the border as one piece. */
  'source:frozen': { input: z.object({ id: idSchema }), output: z.object({ bytes: bytesSchema }) },
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
  'source:import-metadata': {
    input: z.object({ id: idSchema, item: cslSchema }),
    output: nothing,
  },

  'briefing:arrange': { input: z.object({ id: idSchema, operation: operationSchema }), output: nothing },
  'briefing:from-template': {
    input: z.object({
      template: z.string(),
      title: z.string().min(1).max(300),
      language: z.enum(['en', 'ru']),
    }),
    output: madeSchema,
  },
  'briefing:check': { input: z.object({ id: idSchema }), output: z.array(findingSchema) },

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

  'edit:undo': { input: noInput, output: z.object({ command: z.string() }) },
  'edit:redo': { input: noInput, output: z.object({ command: z.string() }) },

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
      /** Words that nothing has, and what was read in their place. */
      instead: z.array(z.object({ typed: z.string(), read: z.array(z.string()) })),
    }),
  },

  'picture:add': {
    input: z.object({ bytes: bytesSchema }),
    output: z.object({ blob: hashSchema, mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']) }),
  },
  'picture:get': { input: z.object({ blob: hashSchema }), output: z.object({ bytes: bytesSchema }) },

  'pack:print': {
    input: z.object({ briefing: idSchema, options: packOptionsSchema, format: formatSchema }),
    output: z.object({
      bytes: bytesSchema,
      pages: z.int().nullable(),
      leftOut: z.array(z.string()),
      /** Room left on each side of a brief in points, below nought where it runs over; empty where there are none. */
      sides: z.array(z.object({ side: z.number(), room: z.number() })).readonly(),
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
  'pack:reopen': {
    input: z.object({ id: idSchema, file: z.int().nonnegative() }),
    output: z.object({ bytes: bytesSchema }),
  },

  'window:choose-library': {
    input: z.object({ what: z.enum(['open', 'create', 'sample']) }),
    output: z.object({ opened: z.boolean() }),
  },
  'window:choose-sources': { input: noInput, output: z.array(fileSchema) },
  'window:save-file': {
    input: z.object({ name: z.string().max(300), bytes: bytesSchema }),
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
  'window:new': { input: noInput, output: nothing },
  /** Closes all windows and ends; a window in which something is still typed is closed when that is stored. */
  'window:quit': { input: noInput, output: nothing },
  /** What was typed last cannot be stored: asks whether the window is closed without it. */
  'window:leave-unsaved': { input: noInput, output: z.object({ left: z.boolean() }) },
  /** Files the app was started with or was given by the system, each handed out once. */
  'window:given-files': { input: noInput, output: z.array(fileSchema) },
  'window:preferences': {
    input: noInput,
    output: z.object({
      language: z.enum(['en', 'ru']),
      theme: z.enum(['system', 'day', 'night']),
      /** Size of everything in the windows; 1 is what it was drawn for. */
      zoom: z.number(),
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
      layout: jsonSchema.optional(),
    }),
    output: nothing,
  },
  'job:cancel': { input: z.object({ job: z.string() }), output: nothing },
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Input<N extends CommandName> = z.input<Commands[N]['input']>;
export type Parsed<N extends CommandName> = z.output<Commands[N]['input']>;
export type Output<N extends CommandName> = z.output<Commands[N]['output']>;
export type WindowCommand = Extract<CommandName, `window:${string}`>;
export type ServiceCommand = Exclude<CommandName, WindowCommand>;
export const commandNames = Object.keys(commands) as readonly CommandName[];
