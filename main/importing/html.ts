import { Readability } from '@mozilla/readability';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import { htmlMetadata } from './html-metadata.ts';
import { type Document, documentOf, type Node } from './html-tree.ts';
import type { Choice, IncomingFile } from './imported.ts';
import { MarkupFlow } from './markup-flow.ts';
import { safeHtml } from './safe-html.ts';
import { namesTajikFont } from './tajik-letters.ts';
import { titleFromName } from './text.ts';

/** Text of an element without what is never shown: scripts would outweigh any article. */
function weight(element: Node): number {
  let length = 0;
  for (const node of nodesIn(element)) length += node.nodeValue?.trim().length ?? 0;
  return length;
}

/** Text nodes that can be seen, in order. */
function* nodesIn(root: Node): Generator<Node> {
  let node: Node | null = root;
  while (node) {
    const skipped: boolean =
      node.nodeType === 1 && /^(?:script|style|noscript|template|head)$/.test(node.localName);
    if (node.nodeType === 3) yield node;
    if (node.firstChild && !skipped) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function ancestors(node: Node): Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at; at = at.parentNode) chain.unshift(at);
  return chain;
}

/** The element that holds all of these. */
function commonAncestor(nodes: readonly Node[]): Node | null {
  let common: Node[] | null = null;
  for (const node of nodes) {
    const chain = ancestors(node);
    if (common === null) common = chain;
    else {
      const held: Node[] = common;
      let length = 0;
      while (length < held.length && held[length] === chain[length]) length += 1;
      common = held.slice(0, length);
    }
  }
  return common?.at(-1) ?? null;
}

/**
 * The element that holds the article: the page's one `article` or `main`, else where Readability finds it. Null where
 * the page is all one thing.
 */
function articleIn(document: Document, body: Node, html: string): Node | null {
  const all = weight(body);
  if (all < 500) return null;
  const marked = [...document.querySelectorAll('article, main, [role="main"]')].filter(
    (element) => weight(element) > all * 0.3,
  );
  const innermost = marked.findLast(
    (element) => !marked.some((other) => other !== element && element.contains(other)),
  );
  if (innermost) return innermost;
  let found: string;
  try {
    const copy = documentOf(html) as unknown as ConstructorParameters<typeof Readability>[0];
    found = (new Readability(copy, { maxElemsToParse: 50_000 }).parse()?.textContent ?? '').replace(
      /\s+/g,
      ' ',
    );
  } catch {
    return null;
  }
  if (found.length < 200) return null;
  const paragraphs = [...document.querySelectorAll('p, li, blockquote, h2, h3, td, div')].filter(
    (element) => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      return text.length >= 60 && text.length < 5_000 && found.includes(text);
    },
  );
  return commonAncestor(paragraphs);
}

function walk(root: Node, markup: MarkupFlow, apart: ReadonlySet<Node>): void {
  let node: Node | null = root;
  while (node) {
    const left: boolean = node !== root && apart.has(node);
    if (node.nodeType === 3 && !left) markup.text(node.nodeValue ?? '');
    if (node.nodeType === 1 && !left) {
      const attributes = Object.fromEntries(
        [...node.attributes].map(({ name, value }) => [name.toLowerCase(), value]),
      );
      markup.open(node.localName.toLowerCase(), attributes, node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      markup.close(node.localName.toLowerCase());
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeType === 1) markup.close(node.localName.toLowerCase());
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

/** What a page says its encoding is, in its first 2 KB. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(2_048, bytes.byteLength)).toString(
    'latin1',
  );
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1]
  );
}

/** Reads the page's text by what it declares, unless that does not fit its bytes. */
function decodePage(bytes: Uint8Array, choice: Choice): ReturnType<typeof decode> {
  if (choice.encoding) return decode(bytes, choice.encoding);
  const detected = decode(bytes);
  const declared = declaredEncoding(bytes);
  if (!declared || detected.encoding.startsWith('utf-')) return detected;
  try {
    const read = decode(bytes, declared);
    const rivals = [detected.encoding, ...detected.rivals].filter((name) => name !== read.encoding);
    return read.text.includes('\ufffd') ? detected : { ...read, rivals };
  } catch {
    return detected;
  }
}

/**
 * Lays a page's text after what the flow has: the headline and the article first, then all else that can be seen.
 * Gives the page's body with the offsets of its blocks.
 */
export function layPage(html: string, flow = new Flow()): { flow: Flow; body: string; document: Document } {
  const document = documentOf(html);
  const body = document.body;
  if (!body) return { flow, body: '', document };
  for (const element of document.querySelectorAll('[data-at]')) element.removeAttribute('data-at');
  const apart = new Set<Node>();
  const layOne = (root: Node): void => {
    const markup = new MarkupFlow(flow);
    walk(root, markup, apart);
    markup.finish();
    apart.add(root);
  };
  const article = articleIn(document, body, html);
  if (article && article !== body && body.contains(article)) {
    const headlines = [...document.querySelectorAll('h1')];
    const headline = headlines[0];
    if (headlines.length === 1 && headline && !article.contains(headline) && !headline.contains(article))
      layOne(headline);
    layOne(article);
  }
  layOne(body);
  for (const [element, at] of flow.offsets) (element as Node).setAttribute('data-at', String(at));
  return { flow, body: body.innerHTML, document };
}

/** Whether a page sets words in a font that draws Tajik letters in place of others. */
export const pageHasTajikFont = (html: string): boolean =>
  namesTajikFont(html, /(?:font-family\s*:|\bface\s*=)\s*([^;}>]+)/gi);

/** Makes a draft of a page that is already text; used for files, for mail and for archives of pages. */
export function draftPage(html: string, name: string): Omit<Draft, 'format'> {
  const { flow, body, document } = layPage(html);
  const { metadata, language } = htmlMetadata(document, html);
  const title = typeof metadata.title === 'string' ? metadata.title : titleFromName(name);
  return {
    text: flow.thaw(),
    metadata: { ...metadata, title },
    language,
    tajikFont: pageHasTajikFont(html),
    safeHtml: safeHtml(body, title, language ?? ''),
  };
}

/** A saved page. Everything that can be seen is kept; what its style hides is recorded as removed. */
export function readHtml(file: IncomingFile, choice: Choice): Draft {
  const { text, encoding, rivals } = decodePage(file.bytes, choice);
  return { format: 'html', ...draftPage(text, file.name), markup: text, encoding, encodingRivals: rivals };
}
