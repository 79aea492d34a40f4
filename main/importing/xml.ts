import { Parser } from 'htmlparser2';

/** Attributes of an element by name, with their prefix. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Reads XML as a stream of elements. Entities of a DTD are never expanded, nothing is fetched, depth costs nothing. */
export function readXml(
  xml: string,
  handler: {
    readonly open?: (name: string, attributes: XmlAttributes) => void;
    readonly text?: (text: string) => void;
    readonly close?: (name: string) => void;
  },
): void {
  const parser = new Parser(
    {
      ...(handler.open && { onopentag: handler.open }),
      ...(handler.close && { onclosetag: handler.close }),
      ...(handler.text && { ontext: handler.text }),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The text of each element with one of these names, in order: for documents' properties. */
export function textsOf(xml: string, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let inside: string | null = null;
  let text = '';
  readXml(xml, {
    open: (name) => {
      if (inside === null && names.includes(name)) {
        inside = name;
        text = '';
      }
    },
    text: (part) => {
      if (inside !== null) text += part;
    },
    close: (name) => {
      if (name !== inside) return;
      const value = text.replace(/\s+/g, ' ').trim();
      if (value !== '') found.set(name, [...(found.get(name) ?? []), value]);
      inside = null;
    },
  });
  return found;
}

const SPACE = 0x20;
/** What ends a name: a slash, and brackets of either kind, so that no unit is looked at twice. */
const [SLASH, OPEN, CLOSE] = [0x2f, 0x3c, 0x3e];

/** Names of the elements that begin somewhere in a part, for who has something to do where there are some. */
export function elementsIn(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    let end = at + 1;
    for (
      let unit = xml.charCodeAt(end);
      unit > SPACE && unit !== SLASH && unit !== OPEN && unit !== CLOSE;
    ) {
      end += 1;
      unit = xml.charCodeAt(end);
    }
    names.add(xml.slice(at + 1, end));
  }
  return names;
}

/** Text as it stands between tags of XML or HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
