import CSL from 'citeproc';
import type { CslItem } from './csl.ts';
import { orderReferences } from './order.ts';

/** A way of citing: a CSL style (1.0.2), and the words of each language it is used in, as CSL locale files. */
export interface CitationStyle {
  readonly style: string;
  readonly locales: Readonly<Record<'en' | 'ru', string>>;
}

/** One entry of a list of references, as plain text. */
export interface Reference {
  readonly id: string;
  readonly text: string;
}

const tags = { en: 'en-GB', ru: 'ru-RU' } as const;

/**
 * Renders items as a list of references, in `orderReferences`' order whatever the style says of sorting. `id` is the
 * item's own. The text is plain; what a style sets in italics is not marked. Throws where the style is no CSL.
 */
export function renderReferences(
  items: readonly (CslItem & { readonly id: string })[],
  { style, locales }: CitationStyle,
  language: 'en' | 'ru',
): readonly Reference[] {
  if (items.length === 0) return [];
  const ordered = orderReferences(items, language);
  const byId = new Map(ordered.map((item) => [item.id, forProcessor(item)]));
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => locales[tag.startsWith('ru') ? 'ru' : 'en'],
      retrieveItem: (id) => byId.get(id) ?? {},
    },
    style,
    tags[language],
    true,
  );
  engine.setOutputFormat('text');
  engine.updateItems([...byId.keys()], true);
  const made = engine.makeBibliography();
  if (made === false) throw new Error('the style has no bibliography');
  const [{ entry_ids: ids }, texts] = made;
  const rendered = new Map(ids.map(([id], index) => [id, tidy(texts[index] ?? '')]));
  return ordered.map(({ id }) => ({ id, text: rendered.get(id) ?? '' }));
}

/** Fields as the processor wants them: dates it can read, and no field of ours. */
function forProcessor({ custom: _, ...item }: CslItem & { readonly id: string }): object {
  return { ...item, type: item.type === '' ? 'document' : item.type };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([.!?…])\.(?=\s|$)/g, (_, mark: string) => mark)
    .trim();
}
