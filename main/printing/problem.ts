import { z } from 'zod';

/** Why a pack could not be printed: names the words of `pack.print` in each language. */
export const printProblemSchema = z.enum([
  'picture',
  'picture-missing',
  'picture-large',
  'layout',
  'worker',
  'cancelled',
  'lost-text',
  'house.large',
  'house.manifest',
  'house.missing',
  'house.picture',
  'house.word',
  'house.typst',
  'house.font',
  'house.font-broken',
  'house.lost',
  'house.document',
  'house.macros',
  'house.external',
  'house.gone',
]);
export type PrintProblemKey = z.infer<typeof printProblemSchema>;

/** A pack that could not be printed. `key` selects the words in `pack.print` of the language, `params` fill them. */
export class PrintProblem extends Error {
  override readonly name = 'PrintProblem';
  readonly key: PrintProblemKey;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(key: PrintProblemKey, params: Readonly<Record<string, string | number>>, message: string) {
    super(message);
    this.key = key;
    this.params = params;
  }
}
