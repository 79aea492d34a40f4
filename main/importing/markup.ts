import type { Flow } from './flow.ts';
import { type Attributes, MarkupFlow } from './markup-flow.ts';

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

const attributesIn = (rest: string): Attributes =>
  Object.fromEntries(
    Array.from(rest.matchAll(attribute), ([, key = '', value = '']) => [key.toLowerCase(), decoded(value)]),
  );

/**
 * Lays the text of markup that we made ourselves (from Markdown, Word or OpenDocument) into a flow: every `<` in it
 * begins a tag and every attribute is quoted. What others made is read by a real parser (`html.ts`).
 */
export function layMarkup(html: string, flow: Flow, options?: { readonly numbered: boolean }): void {
  const markup = new MarkupFlow(flow, options);
  let from = 0;
  for (const found of html.matchAll(tag)) {
    if (found.index > from) markup.text(decoded(html.slice(from, found.index)));
    from = found.index + found[0].length;
    const name = found[2]?.toLowerCase() ?? '';
    if (found[1] === '/') {
      markup.close(name);
      continue;
    }
    markup.open(name, found[3] ? attributesIn(found[3]) : {});
    if (empty.has(name)) markup.close(name);
  }
  if (from < html.length) markup.text(decoded(html.slice(from)));
  markup.finish();
}
