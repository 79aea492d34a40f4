import { z } from 'zod';
import { hashSchema } from './id.ts';

/** What can be styled in Word: each is mapped to one of the template's styles, or stays as Précis has it. */
export const wordRoleSchema = z.enum([
  'title',
  'heading-1',
  'heading-2',
  'heading-3',
  'body',
  'summary',
  'quotation',
  'list',
  'point',
  'spoken',
  'table',
  'caption',
  'small',
  'source-line',
  'contents',
  'footnote',
  'header',
  'footer',
]);
export type WordRole = z.infer<typeof wordRoleSchema>;

/** Which of the template's styles a role is set in, by id; null where none was chosen. */
export const wordRolesSchema = z.record(wordRoleSchema, z.string().max(253).nullable()).readonly();
export type WordRoles = z.infer<typeof wordRolesSchema>;

/** A paragraph style of a Word template. */
export const wordStyleSchema = z
  .object({ id: z.string().min(1).max(253), name: z.string().max(253) })
  .readonly();
export type WordStyle = z.infer<typeof wordStyleSchema>;

/** A template of the house's own, kept in the library as a blob: a folder for paper, or a template of Word. */
export const houseSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paper'), blob: hashSchema, name: z.string(), version: z.string() }).readonly(),
  z
    .object({
      of: z.literal('word'),
      blob: hashSchema,
      name: z.string(),
      styles: z.array(wordStyleSchema).max(2_000).readonly(),
      roles: wordRolesSchema,
    })
    .readonly(),
]);
export type House = z.infer<typeof houseSchema>;
/** A house's template of Word. */
export type WordHouse = Extract<House, { of: 'word' }>;

/** The templates an output is written with, each by the hash of its blob; null is Précis's own. */
export const houseChoiceSchema = z
  .object({ paper: hashSchema.nullable(), word: hashSchema.nullable() })
  .readonly();
export type HouseChoice = z.infer<typeof houseChoiceSchema>;
/** Précis's own look, on paper and in Word. */
export const OWN_LOOK: HouseChoice = { paper: null, word: null };

/** Words in the languages a pack is printed in. */
const wordsSchema = (most: number) =>
  z.strictObject({ en: z.string().max(most).default(''), ru: z.string().max(most).default('') }).readonly();
const noWords = { en: '', ru: '' };

/** Contrast of a colour against white paper (WCAG 2.2, relative luminance). */
function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
const colourSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb')
  .refine(
    (colour) => contrastOnWhite(colour) >= 4.5,
    'too pale to be read on white paper (contrast under 4.5)',
  );

/** A file of the folder, by its path in it: no `..`, nothing absolute. */
const filePathSchema = z
  .string()
  .max(200)
  .regex(
    /^(?:[\p{L}\p{N}_ -][\p{L}\p{N}_. -]*\/)?[\p{L}\p{N}_ -][\p{L}\p{N}_. -]*$/u,
    'a file of the folder',
  );

/** Narrowest frame that the side column of 40 mm and a readable text column fit, in millimetres; A4 is 210 wide. */
const LEAST_FRAME = 150;
const marginsSchema = z
  .strictObject({
    left: z.number().min(15).max(40).default(20),
    right: z.number().min(15).max(40).default(22),
    top: z.number().min(28).max(60).default(30),
    bottom: z.number().min(26).max(50).default(26),
  })
  .refine(({ left, right }) => 210 - left - right >= LEAST_FRAME, 'left and right leave less than 150 mm')
  .readonly();
const OUTPUTS = ['note', 'two-sides', 'speaking', 'corrigendum'] as const;

/** `house.json`: what a house may say of its paper without a line of Typst. All but the name may be left out. */
export const houseManifestSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    version: z.string().max(40).default(''),
    /** Millimetres on A4; Letter keeps the frame that they leave. */
    margins: marginsSchema.prefault({}),
    /** Families of files in `fonts/`: `reading` for what is read, `looking` for what is looked up. */
    fonts: z
      .strictObject({
        reading: z.string().max(100).nullable().default(null),
        looking: z.string().max(100).nullable().default(null),
      })
      .readonly()
      .prefault({}),
    colours: z
      .strictObject({
        accent: colourSchema.default('#14304f'),
        text: colourSchema.default('#141414'),
        secondary: colourSchema.default('#545454'),
      })
      .readonly()
      .prefault({}),
    /** Over the title of the first page. */
    masthead: z
      .strictObject({
        on: z.array(z.enum(OUTPUTS)).default(['note', 'corrigendum']),
        logo: z
          .strictObject({
            file: filePathSchema.regex(/\.(png|jpe?g|svg)$/i, 'PNG, JPEG or SVG'),
            /** Millimetres. */
            height: z.number().min(5).max(40).default(16),
            alt: wordsSchema(300).default(noWords),
          })
          .readonly()
          .nullable()
          .default(null),
        align: z.enum(['left', 'centre', 'right']).default('left'),
        /** One line a row. */
        lines: z
          .strictObject({
            en: z.array(z.string().max(120)).max(6).default([]),
            ru: z.array(z.string().max(120)).max(6).default([]),
          })
          .readonly()
          .prefault({}),
      })
      .readonly()
      .prefault({}),
    /** One line over the running head and one over the foot of each page but the cover. */
    header: wordsSchema(100).default(noWords),
    footer: wordsSchema(100).default(noWords),
  })
  .readonly();
export type HouseManifest = z.infer<typeof houseManifestSchema>;
