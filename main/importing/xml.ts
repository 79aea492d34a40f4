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
