/** Why a pack could not be printed. `key` selects the words in `pack.print` of the language, `params` fill them. */
export class PrintProblem extends Error {
  override readonly name = 'PrintProblem';
  readonly key: 'glyph' | 'picture' | 'layout' | 'worker' | 'cancelled' | 'lost-text';
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    key: 'glyph' | 'picture' | 'layout' | 'worker' | 'cancelled' | 'lost-text',
    params: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
    this.key = key;
    this.params = params;
  }
}
