import type { Flow } from './flow.ts';
import { MarkupFlow } from './markup-flow.ts';

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([a-z-]+)(?:="([^"]*)")?/gi;
const empty = new Set(['br', 'hr', 'img', 'input', 'col']);
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    : text;

/**
 * Lays the text of markup that we made ourselves (from Markdown, Word or OpenDocument) into a flow: every `<` in it
 * begins a tag and every attribute is quoted. What others made is read by a real parser (`html.ts`).
 */
export function layMarkup(html: string, flow: Flow, options?: { readonly numbered: boolean }): void {
  const markup = new MarkupFlow(flow, options);
  let from = 0;
  for (const { 0: whole, 1: closing, 2: name = '', 3: rest = '', index } of html.matchAll(tag)) {
    if (index > from) markup.text(decoded(html.slice(from, index)));
    from = index + whole.length;
    const lower = name.toLowerCase();
    if (closing === '/') {
      markup.close(lower);
      continue;
    }
    const attributes = Object.fromEntries(
      rest === ''
        ? []
        : [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [
            key.toLowerCase(),
            decoded(value),
          ]),
    );
    markup.open(lower, attributes);
    if (empty.has(lower)) markup.close(lower);
  }
  if (from < html.length) markup.text(decoded(html.slice(from)));
  markup.finish();
}
