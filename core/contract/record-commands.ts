import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { type FieldsOf, type KindName, kindNames, kinds, type Records } from '../model/kinds.ts';
import { stampSchema } from '../model/record.ts';

/** A command or event of the contract: what goes in, what comes out. */
export interface Signature<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Id and number of a record just made. */
export const madeSchema = z.object({ id: idSchema, number: z.int().positive() }).readonly();
export type Made = z.infer<typeof madeSchema>;

type Typed<T> = z.ZodType<T>;
/** A record with the number of edits made to it. */
export interface Versioned<T> {
  readonly record: T;
  readonly revision: number;
}

/** The five commands every kind of record has: `fact:add`, `fact:edit`, `fact:remove`, `fact:get`, `fact:all`. */
export type RecordCommands = {
  readonly [K in KindName as `${K}:add`]: Signature<Typed<Partial<FieldsOf<K>>>, typeof madeSchema>;
} & {
  readonly [K in KindName as `${K}:edit`]: Signature<
    Typed<{ readonly id: string; readonly fields: Partial<FieldsOf<K>> }>,
    z.ZodNull
  >;
} & {
  readonly [K in KindName as `${K}:remove`]: Signature<
    Typed<{ readonly id: string; readonly evenIfUsed?: boolean | undefined }>,
    z.ZodNull
  >;
} & {
  readonly [K in KindName as `${K}:get`]: Signature<
    Typed<{ readonly id: string }>,
    Typed<Versioned<Records[K]>>
  >;
} & {
  readonly [K in KindName as `${K}:all`]: Signature<
    Typed<Record<string, never>>,
    Typed<readonly Versioned<Records[K]>[]>
  >;
};

/** Made from the map of kinds: a new kind has its commands by being listed there. */
export const recordCommands = Object.fromEntries(
  kindNames.flatMap((kind) => {
    const fields = kinds[kind].fields as z.ZodObject;
    const versioned = z.object({ record: fields.extend(stampSchema.shape), revision: z.int() });
    return [
      [`${kind}:add`, { input: fields.partial(), output: madeSchema }],
      [`${kind}:edit`, { input: z.object({ id: idSchema, fields: fields.partial() }), output: z.null() }],
      [
        `${kind}:remove`,
        { input: z.object({ id: idSchema, evenIfUsed: z.boolean().optional() }), output: z.null() },
      ],
      [`${kind}:get`, { input: z.object({ id: idSchema }), output: versioned }],
      [`${kind}:all`, { input: z.object({}), output: z.array(versioned) }],
    ] as const;
  }),
) as unknown as RecordCommands;
