import { readXml } from '../../importing/xml.ts';

/** An element of XML, changed in place. Names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Deeper than any document nests; what is deeper was made to break its reader. */
const DEEPEST = 200;

/** The root of a part. Entities of a DTD are never expanded. Throws `RangeError` where there is none or it is too deep. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  readXml(xml.replace(/^\ufeff/, ''), {
    open: (name, attributes) => {
      const own = Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      );
      const element: XmlElement = { name, attributes: Object.fromEntries(own), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      if (open.length > DEEPEST) throw new RangeError('nested too deep');
    },
    text: (text) => void open.at(-1)?.children.push(text),
    close: () => void open.pop(),
  });
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new RangeError('no XML');
  return root;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  // Control characters are not XML, whatever a reference said.
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '').replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');

/** An element as XML. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const own = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : writeXml(child)))
    .join('');
  return inside === '' ? `<${name}${own}/>` : `<${name}${own}>${inside}</${name}>`;
}

/** A whole part. */
export const writePart = (root: XmlElement): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(root)}`);

/** Children of an element that bear a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The first child that bears a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** An element and all in it, in order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** Takes every element with one of these names out. */
export function takeOut(element: XmlElement, names: readonly string[]): void {
  element.children = element.children.filter(
    (child) => typeof child === 'string' || !names.includes(child.name),
  );
  for (const child of element.children) if (typeof child !== 'string') takeOut(child, names);
}
