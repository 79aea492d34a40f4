import { Parser } from 'htmlparser2';
import type { Flow } from './flow.ts';
import { MarkupFlow } from './markup-flow.ts';

/** Lays the text of markup that we made ourselves (from Markdown or Word) into a flow, without building a tree. */
export function layMarkup(html: string, flow: Flow, options?: { readonly numbered: boolean }): void {
  const markup = new MarkupFlow(flow, options);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => markup.open(name, attributes),
      ontext: (text) => markup.text(text),
      onclosetag: (name) => markup.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  markup.finish();
}
