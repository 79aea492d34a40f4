import type { Tag } from '../../../core/model/tag.ts';
import { commonColumns, numberColumn, wordsEdit } from '../tables/common-columns.tsx';
import type { TableDefinition } from '../tables/definition.ts';
import type { Look } from '../tables/look.ts';
import { usesOf } from '../tables/words.ts';
import styles from './tags.module.css';

/** A tag with the names above it. */
export interface TagLine {
  readonly tag: Tag;
  readonly above: readonly string[];
}

/** A tag and all that stand over it, itself first; ends where a damaged library runs in a circle. */
function chainOf(tag: Tag, tags: ReadonlyMap<string, Tag>): readonly Tag[] {
  const chain: Tag[] = [];
  for (
    let at: Tag | undefined = tag;
    at && !chain.includes(at);
    at = at.parent === null ? undefined : tags.get(at.parent)
  )
    chain.push(at);
  return chain;
}

/** Tags as a tree written out: each under its parent, by name. */
export function tagTree(tags: ReadonlyMap<string, Tag>, language: string): readonly TagLine[] {
  return [...tags.values()]
    .map((tag) => ({
      tag,
      path: chainOf(tag, tags)
        .map(({ name }) => name)
        .reverse(),
    }))
    .sort((a, b) => comparePaths(a.path, b.path, language))
    .map(({ tag, path }) => ({ tag, above: path.slice(0, -1) }));
}

function comparePaths(a: readonly string[], b: readonly string[], language: string): number {
  for (const [i, name] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = name.localeCompare(other, language);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const TOP = ':top';

/** Records that carry the tag itself; tags under it do not count. */
const carriedBy = (tag: Tag, look: Look): number => {
  let sum = 0;
  for (const [kind, count] of usesOf(tag.id, look)) if (kind !== 'tag') sum += count;
  return sum;
};

const isUnused = (tag: Tag, look: Look): boolean => usesOf(tag.id, look).size === 0;

export const tags: TableDefinition<TagLine> = {
  kind: 'tag',
  needs: ['tag'],
  rowHeight: 34,
  lines: (look) => tagTree(look.all('tag'), look.language),
  idOf: ({ tag }) => tag.id,
  recordOf: ({ tag }) => tag.id,
  natural: 'name',
  make: 'new-tag',
  columns: [
    {
      id: 'name',
      width: 'minmax(200px, 2fr)',
      value: ({ tag, above }) => [...above, tag.name].join(' / '),
      cell: ({ tag, above }) => (
        <span className={styles.name} style={{ paddingInlineStart: above.length * 20 }}>
          {tag.name}
        </span>
      ),
      edit: wordsEdit('name', ({ tag }) => tag.name),
    },
    {
      id: 'under',
      width: 'minmax(140px, 1fr)',
      value: ({ above }, { t }) => above.at(-1) ?? t('records.topLevel'),
      edit: {
        current: ({ tag }) => tag.parent ?? TOP,
        options: ({ tag }, look) => [
          { id: TOP, label: look.t('records.topLevel') },
          ...tagTree(look.all('tag'), look.language)
            .filter((other) => !chainOf(other.tag, look.all('tag')).includes(tag))
            .map((other) => ({ id: other.tag.id, label: [...other.above, other.tag.name].join(' / ') })),
        ],
        fields: (typed) => ({ parent: typed === TOP ? null : typed }),
      },
    },
    {
      id: 'carried',
      width: '96px',
      align: 'end',
      value: ({ tag }, look) => carriedBy(tag, look),
    },
    numberColumn('tag', ({ tag }) => tag),
    ...commonColumns<TagLine>(({ tag }) => tag).filter(({ id }) => id === 'changed'),
  ],
  groupings: [
    {
      id: 'use',
      of: ({ tag }, look) => {
        const unused = isUnused(tag, look);
        return { key: String(unused), title: look.t(unused ? 'records.unusedTags' : 'records.usedTags') };
      },
    },
  ],
  summary: (lines, { t }) => t('kinds.count.tag', { count: lines.length }),
  notes: (lines, look) => {
    const count = lines.filter(({ tag }) => isUnused(tag, look)).length;
    return count === 0 ? [] : [{ id: 'unused', words: look.t('records.tagsUnused', { count }) }];
  },
};
