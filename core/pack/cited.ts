import type { CslItem } from '../citation/csl.ts';
import { itemOfSource } from '../citation/of-source.ts';
import type { Id } from '../model/id.ts';
import type { PackInput } from './input.ts';
import { inUse } from './release/closure.ts';
import { partyName } from './words/names.ts';

/** The sources a pack may name, as items to cite; `id` is the source's. Their references go back in as `references`. */
export function itemsToCite(input: PackInput): readonly (CslItem & { readonly id: Id })[] {
  const { records, options } = input;
  return Object.values(inUse(input).source).map((source) => ({
    ...itemOfSource(source, partyName(source.publisher, records, options.language)),
    id: source.id,
  }));
}
