import type { Anchor } from '../../../core/model/anchor.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';

type Anchored = { readonly [K in KindName]?: (fields: FieldsOf<K>) => readonly Anchor[] };

const anchored: Anchored = {
  fact: ({ anchors }) => anchors,
  mark: ({ anchors }) => anchors,
  quote: ({ passages }) => passages.map(({ anchor }) => anchor),
  agreement: ({ mentions }) => mentions.map(({ anchor }) => anchor),
};

/** Places of a record in sources; none for a kind that has none. */
export function anchorsOf<K extends KindName>(kind: K, fields: FieldsOf<K>): readonly Anchor[] {
  // The map gives each kind its own fields, which a type parameter cannot say.
  return (anchored[kind] as ((fields: FieldsOf<K>) => readonly Anchor[]) | undefined)?.(fields) ?? [];
}

/** The fields that change where one of a record's anchors, by its place in `anchorsOf`, is replaced. */
export function withAnchor<K extends KindName>(
  fields: FieldsOf<K>,
  index: number,
  anchor: Anchor,
): Partial<FieldsOf<K>> {
  const changed = (): object => {
    if ('passages' in fields)
      return {
        passages: fields.passages.map((passage, at) => (at === index ? { ...passage, anchor } : passage)),
      };
    if ('mentions' in fields)
      return {
        mentions: fields.mentions.map((mention, at) => (at === index ? { ...mention, anchor } : mention)),
      };
    if ('anchors' in fields) return { anchors: fields.anchors.with(index, anchor) };
    return {};
  };
  // Fields of the kind itself, found by which list of anchors it has.
  return changed() as Partial<FieldsOf<K>>;
}
