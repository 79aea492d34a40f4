import MarkdownIt from 'markdown-it';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import type { Choice, IncomingFile } from './imported.ts';
import { layMarkup } from './markup.ts';
import { safeHtml } from './safe-html.ts';
import { titleFromName } from './text.ts';

/** HTML in Markdown is shown as it is written: nothing of it is lost, nothing of it runs. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

// A note's text (`[^1]: …`) is shown, not taken for a link's address.
markdown.block.ruler.before(
  'reference',
  'note',
  (state, startLine, endLine, silent) => {
    const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const match = /^\[\^([^\]\n]+)\]:[ \t]*/.exec(state.src.slice(from, state.eMarks[startLine]));
    if (!match) return false;
    if (silent) return true;
    let next = startLine + 1;
    while (next < endLine && !state.isEmpty(next) && (state.tShift[next] ?? 0) > 0) next += 1;
    const content = state.getLines(startLine, next, state.blkIndent, false).trim();
    const open = state.push('paragraph_open', 'p', 1);
    open.attrs = [['role', 'doc-footnote']];
    open.map = [startLine, next];
    const inline = state.push('inline', '', 0);
    inline.content = content.replace(/^\[\^([^\]\n]+)\]:[ \t]*/, '[^$1] ');
    inline.map = [startLine, next];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = next;
    return true;
  },
  { alt: ['paragraph'] },
);

// A note's mark (`[^1]`) is raised.
markdown.inline.ruler.before('link', 'note-mark', (state, silent) => {
  const match = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(state.pos, state.pos + 50));
  if (!match?.[1]) return false;
  if (!silent) {
    state.push('sup_open', 'sup', 1);
    state.push('text', '', 0).content = `[${match[1]}]`;
    state.push('sup_close', 'sup', -1);
  }
  state.pos += match[0].length;
  return true;
});

/** Lines of `key: value` between two `---` at the head, as note-taking programs write them. */
function frontMatter(text: string): { fields: ReadonlyMap<string, string>; head: string; body: string } {
  const match = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match?.[1]) return { fields: new Map(), head: '', body: text };
  const fields = new Map<string, string>();
  for (const line of match[1].split('\n')) {
    const field = /^([\p{L}\w-]+):\s*(.+?)\s*$/u.exec(line);
    if (field?.[1] && field[2]) fields.set(field[1].toLowerCase(), field[2].replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { fields, head: match[1], body: text.slice(match[0].length) };
}

/** Markdown (CommonMark and tables), frozen as it would be shown. Front matter is kept as a block of its own. */
export function readMarkdown(file: IncomingFile, choice: Choice): Draft {
  const { text, encoding, rivals } = decode(file.bytes, choice.encoding);
  const { fields, head, body } = frontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const flow = new Flow();
  if (head !== '') flow.lay({ kind: 'preformatted', level: 0, text: head });
  const html = markdown.render(body);
  layMarkup(html, flow);
  const thawed = flow.thaw();
  const heading = thawed.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title =
    fields.get('title') ??
    (heading ? thawed.text.slice(heading.start, heading.end) : titleFromName(file.name));
  const author = fields.get('author');
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(fields.get('date') ?? '')?.[0];
  return {
    format: 'markdown',
    text: thawed,
    metadata: {
      type: 'document',
      title,
      ...(author !== undefined && { author: [{ literal: author }] }),
      ...(date !== undefined && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      ...(fields.has('url') && { URL: fields.get('url') }),
    },
    encoding,
    encodingRivals: rivals,
    language: fields.get('lang') ?? fields.get('language'),
    markup: html,
    safeHtml: safeHtml(html, title, fields.get('lang') ?? ''),
  };
}
