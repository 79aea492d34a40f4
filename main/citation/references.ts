import { itemsToCite, type PackInput } from '../../core/pack/index.ts';
import { citationStyle } from './styles.ts';

/** The last list that was rendered: a preview after an edit of the text asks for the same again. */
let last: { readonly asked: string; readonly references: NonNullable<PackInput['references']> } | null = null;

/**
 * A pack input with the reference of each of its sources, in the library's style and the pack's language. The same
 * input where no annex names sources. The processor is loaded when the first list is asked for, not with the app.
 */
export async function withReferences(input: PackInput): Promise<PackInput> {
  const { options, settings } = input;
  if (options.output !== 'note' || !options.parts.includes('annex-sources')) return input;
  const items = itemsToCite(input);
  const asked = JSON.stringify([settings.citationStyle, options.language, items]);
  if (last?.asked !== asked) {
    const { renderReferences } = await import('../../core/citation/references.ts');
    const rendered = renderReferences(items, await citationStyle(settings.citationStyle), options.language);
    last = { asked, references: Object.fromEntries(rendered.map(({ id, text }) => [id, text])) };
  }
  return { ...input, references: last.references };
}
