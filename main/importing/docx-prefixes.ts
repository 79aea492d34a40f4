import { escaped, readXml, type XmlAttributes } from './xml.ts';

const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

/** Vocabularies of a Word file and the prefix each is read by here (ECMA-376 parts 1 and 4, MS-DOCX). */
const usual: ReadonlyMap<string, string> = new Map([
  ...(
    [
      ['wordprocessingml/2006/main', 'wordprocessingml/main', 'w'],
      ['officeDocument/2006/relationships', 'officeDocument/relationships', 'r'],
      ['officeDocument/2006/math', 'officeDocument/math', 'm'],
      ['drawingml/2006/main', 'drawingml/main', 'a'],
      ['drawingml/2006/picture', 'drawingml/picture', 'pic'],
      ['drawingml/2006/chart', 'drawingml/chart', 'c'],
      ['drawingml/2006/diagram', 'drawingml/diagram', 'dgm'],
      ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing', 'wp'],
    ] as const
  ).flatMap(([old, pure, prefix]): [string, string][] => [
    [transitional + old, prefix],
    [strict + pure, prefix],
  ]),
  [`${transitional}markup-compatibility/2006`, 'mc'],
  [`${transitional}package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
]);
const taken = new Set(usual.values());
/** The address a prefix is declared with: the first of its own above. */
const addresses = new Map([...usual].reverse().map(([address, prefix]) => [prefix, address]));

const declaration = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whether a part is written as Word writes it: known prefixes, quoted attributes, no marked sections. */
function isUsual(xml: string): boolean {
  if (xml.includes('<![CDATA[') || xml.includes("='") || xml.includes("= '")) return false;
  for (const [, prefix, double, single] of xml.matchAll(declaration)) {
    const known = usual.get(double ?? single ?? '');
    if (known !== undefined ? known !== prefix : taken.has(prefix ?? '')) return false;
  }
  return true;
}

const quoted = (text: string): string =>
  `"${escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;

/** Prefixes in force, and what each is written as; the empty one is the default, which attributes do not have. */
type Scope = ReadonlyMap<string, string>;

function scopeWithin(outer: Scope, attributes: XmlAttributes): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, address = ''] of declared) {
    const prefix = name.slice('xmlns:'.length);
    scope.set(prefix, usual.get(address) ?? (taken.has(prefix) ? `${prefix}_` : prefix));
  }
  return scope;
}

function renamed(name: string, scope: Scope, isAttribute: boolean): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  const written = prefix === '' && isAttribute ? '' : (scope.get(prefix ?? '') ?? prefix);
  return written === '' ? `${local}` : `${written}:${local}`;
}

/**
 * A part of a Word file with the prefixes Word gives to its vocabularies: XML lets a program choose others, or none.
 * What is written as Word does it comes back as it is.
 */
export function usualPrefixes(xml: string): string {
  if (isUsual(xml)) return xml;
  const out: string[] = [];
  const scopes: Scope[] = [new Map()];
  // An element without content is written as one tag, as Word does it.
  let open = false;
  const settle = (): void => {
    if (open) out.push('>');
    open = false;
  };
  readXml(xml, {
    open: (name, attributes) => {
      settle();
      const scope = scopeWithin(scopes.at(-1) ?? new Map(), attributes);
      scopes.push(scope);
      const written = Object.entries(attributes).map(([key, value = '']) => {
        if (!/^xmlns(?::|$)/.test(key)) return `${renamed(key, scope, true)}=${quoted(value)}`;
        const prefix = scope.get(key.slice('xmlns:'.length)) ?? '';
        // One prefix has one address, even where a part mixes Strict with Transitional.
        const address = usual.has(value) ? (addresses.get(prefix) ?? value) : value;
        return `xmlns${prefix === '' ? '' : `:${prefix}`}=${quoted(address)}`;
      });
      out.push('<', [renamed(name, scope, false), ...new Set(written)].join(' '));
      open = true;
    },
    text: (text) => {
      settle();
      out.push(escaped(text));
    },
    close: (name) => {
      const scope = scopes.pop() ?? new Map();
      out.push(open ? '/>' : `</${renamed(name, scope, false)}>`);
      open = false;
    },
  });
  return out.join('');
}
