import { parseHTML } from 'linkedom';
import type { QueryableDocument } from './html-metadata.ts';

/** The part of the DOM that is used. linkedom's own types need the browser's, which this world does not have. */
export interface Node {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Node>;
  contains(other: Node): boolean;
  readonly innerHTML: string;
  readonly childNodes: Iterable<Node>;
  /** The node as markup. */
  toString(): string;
}
/** A page, for what it says of itself and for its body. */
export interface Document extends QueryableDocument {
  readonly body: Node | null;
  readonly childNodes: Iterable<Node>;
  querySelectorAll(selector: string): Iterable<Node>;
}

const ELEMENT = 1;
const TEXT = 3;

const parsed = (html: string): Document =>
  (parseHTML(html) as unknown as { readonly document: Document }).document;

const wrapped = (head: string, body: string, language = ''): string =>
  `<!doctype html><html${language === '' ? '' : ` lang="${language.replaceAll('"', '')}"`}><head>${head}</head><body>${body}</body></html>`;

const isNamed = ({ nodeType, localName }: Node, name: string): boolean =>
  nodeType === ELEMENT && localName === name;
/** White space, comments and the type of the document: nothing is lost with them. */
const isNothing = ({ nodeType, nodeValue }: Node): boolean =>
  nodeType !== ELEMENT && (nodeType !== TEXT || (nodeValue ?? '').trim() === '');

/** Whether all that a page shows stands in its one body, where it is looked for. */
function isWhole(document: Document): boolean {
  const top = [...document.childNodes].filter((node) => !isNothing(node));
  const [root] = top;
  if (!root || top.length > 1 || !isNamed(root, 'html')) return false;
  const parts = [...root.childNodes].filter((node) => !isNothing(node) && !isNamed(node, 'head'));
  return parts.length === 1 && parts.every((node) => isNamed(node, 'body'));
}

/** Nodes of a page without the elements that only hold it together. */
function* loose(nodes: Iterable<Node>, head: Node | undefined): Generator<Node> {
  for (const node of nodes) {
    if (isNamed(node, 'html') || isNamed(node, 'body')) yield* loose(node.childNodes, head);
    else if (node !== head && node.nodeType !== 10) yield node;
  }
}

/**
 * A page as a tree. Browsers show what stands before, after and beside the body as well, be it the warning a mail
 * server puts in front or a page that names no body at all; here it becomes part of the body too.
 */
export function documentOf(html: string): Document {
  const document = parsed(/<html[\s>]/i.test(html) ? html : wrapped('', html));
  if (isWhole(document)) return document;
  const [head] = document.querySelectorAll('head');
  const [root] = document.querySelectorAll('html');
  const body = [...loose(document.childNodes, head)].join('');
  return parsed(wrapped(head?.innerHTML ?? '', body, root?.getAttribute('lang') ?? ''));
}
