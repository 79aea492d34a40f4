import { z } from 'zod';
import type { Csl } from './source.ts';

/** What a telegram says of itself, each empty where it does not. Kept in its catalogue entry: the number as `number`, the rest in `custom`. */
const telegramSchema = z.object({
  number: z.string().default(''),
  /** The mission it came from. */
  post: z.string().default(''),
  addressees: z.string().default(''),
  /** Of day, as on the telegram: its time zone may stand with it. */
  time: z.string().default(''),
  /** Paragraphs in which the mission comments: its own view, not what it reports. */
  comment: z.string().default(''),
});
export type Telegram = z.infer<typeof telegramSchema>;
export const telegramFields = ['number', 'post', 'addressees', 'time', 'comment'] as const;

/** Letters each may have. */
export const telegramLimits: Readonly<Record<keyof Telegram, number>> = {
  number: 100,
  post: 300,
  addressees: 500,
  time: 50,
  comment: 200,
};

const BLANK: Telegram = telegramSchema.parse({});
const customSchema = z.object({ custom: z.object({ telegram: telegramSchema }) });

/** What the catalogue entry of a telegram holds of these. */
export function telegramOf(csl: Csl): Telegram {
  const held = customSchema.safeParse(csl).data?.custom.telegram;
  const number = csl.number;
  return {
    ...BLANK,
    ...held,
    ...((typeof number === 'string' || typeof number === 'number') && { number: String(number) }),
  };
}

/** The entry with one of them said otherwise; all else in it is kept. */
export function withTelegram(csl: Csl, field: keyof Telegram, value: string): Csl {
  if (field === 'number') return { ...csl, number: value };
  const custom = typeof csl.custom === 'object' && csl.custom !== null ? csl.custom : {};
  const { number: _, ...held } = telegramOf(csl);
  return { ...csl, custom: { ...custom, telegram: { ...held, [field]: value } } };
}
