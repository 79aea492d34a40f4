import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { kindNames } from '../model/kinds.ts';
import { settingsSchema } from '../model/library.ts';
import { jsonSchema } from '../model/patch.ts';
import { rowSchema } from '../model/row.ts';

/** Every event: name in the past tense → payload. Nothing is drawn from a command's reply; views follow these. */
export const events = {
  /** One durable edit with all documents it touched. A gap in `seq` makes a window reload. */
  'records:changed': z
    .object({
      seq: z.int(),
      at: z.string(),
      command: z.string(),
      group: z.string(),
      undoes: z.string().nullable(),
      changes: z
        .array(
          z
            .object({
              kind: z.enum(kindNames as [(typeof kindNames)[number], ...(typeof kindNames)[number][]]),
              id: idSchema,
              /** Null where the record was removed. */
              record: jsonSchema,
              row: rowSchema.nullable(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
  'settings:changed': z.object({ settings: settingsSchema }).readonly(),
  'library:opened': z.object({ directory: z.string() }).readonly(),
  /** The library's files: all is on disk, an edit is on its way, or the last one failed and is held. */
  'saving:changed': z
    .object({
      state: z.enum(['saved', 'saving', 'failed']),
      at: z.string().nullable(),
      code: z.string().nullable(),
    })
    .readonly(),
  'job:progressed': z
    .object({
      job: z.string(),
      what: z.string(),
      done: z.number(),
      total: z.number().nullable(),
      name: z.string(),
    })
    .readonly(),
  'job:ended': z.object({ job: z.string() }).readonly(),
  /** What one window chose for all of them. */
  'preferences:changed': z
    .object({
      language: z.enum(['en', 'ru']),
      theme: z.enum(['system', 'day', 'night']),
      zoom: z.number(),
      spelling: z.boolean(),
      words: z.array(z.string()).readonly(),
    })
    .readonly(),
  /** Files wait to be brought in: the window that is told asks for them with `window:given-files`. */
  'files:given': z.object({ count: z.int() }).readonly(),
  /** A window closed in which something was typed and not filed: this one asks for it with `window:take-forms`. */
  'forms:left': z.object({ count: z.int() }).readonly(),
  /** A menu item was chosen: the action's name. */
  'menu:chosen': z.object({ action: z.string() }).readonly(),
} as const;

export type Events = typeof events;
/** The name of an event, in the past tense. */
export type EventName = keyof Events;
/** What an event tells. */
export type Payload<N extends EventName> = z.output<Events[N]>;
/** Every event by name. */
export const eventNames = Object.keys(events) as readonly EventName[];
