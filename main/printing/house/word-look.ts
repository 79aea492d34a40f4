import type { ZipFile } from '../zip.ts';
import { type WordHouse, withoutOwnFonts } from './word-own.ts';
import { tabsOf, wordStylesOf } from './word-style-sheet.ts';
import type { MarginalPart, WordTemplate } from './word-template.ts';
import { parseXml, takeOut, writePart, writeXml, type XmlElement } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Types of pictures that our own documents do not name. */
const PICTURES: Readonly<Record<string, string>> = {
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

/** Width of the text in millimetres; null where the template has no page. */
export function textWidth({ page }: WordTemplate): number | null {
  if (page === null) return null;
  const of = (element: XmlElement, name: string) => Number(element.attributes[`w:${name}`] ?? 0);
  const twips =
    of(page.size, 'w') - of(page.margins, 'left') - of(page.margins, 'right') - of(page.margins, 'gutter');
  const width = (twips / 1440) * 25.4;
  return width >= 100 && width <= 400 ? width : null;
}

/**
 * A pack in the look of a house: the files of a document of ours with the template's styles, theme, fonts and page in
 * place of our own, and what stands in its headers and footers beside our title, page numbers and marking, which stay.
 */
export function inHouseLook(
  files: readonly ZipFile[],
  house: WordHouse,
  language: string,
): readonly ZipFile[] {
  const { template } = house;
  const ours = new Map(files.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  const text = (name: string) => ours.get(name) ?? '';
  const { sheet, ids } = wordStylesOf(house, text('word/styles.xml'), language);
  const styled = (xml: string) =>
    withoutOwnFonts(xml).replace(
      /(<w:[pr]Style w:val=")([^"]*)("\/>)/g,
      (_, before: string, id: string, after: string) => `${before}${ids.get(id) ?? id}${after}`,
    );
  const line = (kind: 'header' | 'footer') =>
    withoutTabs(
      styled(text(`word/${kind}1.xml`)),
      tabsOf(template, ids.get(kind === 'header' ? 'HeadLine' : 'FootLine') ?? template.plain),
    );
  const marginals = marginalsOf(template, line);
  const own = new Map<string, Buffer>([
    ['word/styles.xml', sheet],
    ['word/document.xml', Buffer.from(withSection(styled(text('word/document.xml')), template, marginals))],
    ...['footnotes', 'endnotes', 'numbering'].map(
      (name) => [`word/${name}.xml`, Buffer.from(styled(text(`word/${name}.xml`)))] as const,
    ),
    ['word/header1.xml', Buffer.from(line('header'))],
    ['word/footer1.xml', Buffer.from(line('footer'))],
    ...(
      [
        ['theme/', 'theme1.xml', template.theme],
        ['', 'fontTable.xml', template.fonts],
      ] as const
    ).flatMap(([folder, name, part]) =>
      part === null
        ? []
        : ([
            [`word/${folder}${name}`, part.bytes],
            [`word/${folder}_rels/${name}.rels`, relationsPart(part.relations)],
          ] as const),
    ),
    ...marginals.flatMap(
      ({ name, xml, relations }) =>
        [
          [`word/${name}`, Buffer.from(xml)],
          [`word/_rels/${name}.rels`, relationsPart(relations)],
        ] as const,
    ),
    ...template.media.map(({ name, bytes }) => [mediaName(name), bytes] as const),
    [
      'word/_rels/document.xml.rels',
      Buffer.from(
        text('word/_rels/document.xml.rels').replace(
          /<\/Relationships>/,
          `${marginals.map(({ id, of, name }) => `<Relationship Id="${id}" Type="${RELATIONS}/${of}" Target="${name}"/>`).join('')}$&`,
        ),
      ),
    ],
    ['[Content_Types].xml', Buffer.from(withTypes(text('[Content_Types].xml'), template, marginals))],
  ]);
  const names = [...new Set([...files.map(({ name }) => name), ...own.keys()])];
  return names.map((name) => ({
    name,
    bytes: own.get(name) ?? files.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0),
  }));
}

/** Our line keeps its own tabs only: a style of the template may bring others, and the marking would stand at those. */
function withoutTabs(xml: string, tabs: readonly string[]): string {
  const own = new Set([...xml.matchAll(/<w:tab [^>]*w:pos="(\d+)"/g)].map(([, pos]) => pos));
  const cleared = [...new Set(tabs)].filter((pos) => !own.has(pos));
  return xml.replace(
    /<w:tabs>/,
    `$&${cleared.map((pos) => `<w:tab w:val="clear" w:pos="${Number(pos)}"/>`).join('')}`,
  );
}

/** A header or footer as it goes into the archive. */
interface Marginal {
  readonly of: 'header' | 'footer';
  readonly on: 'default' | 'first';
  readonly id: string;
  readonly name: string;
  readonly xml: string;
  readonly relations: MarginalPart['relations'];
}

/**
 * The template's words stand over our head line and under our foot line: each page keeps title, number and marking.
 * Numbered lists of the template are not taken along, so neither is a number that refers to one.
 */
function marginalsOf(
  template: WordTemplate,
  own: (kind: 'header' | 'footer') => string,
): readonly Marginal[] {
  return template.marginals.map(({ of, on, root, relations }) => {
    takeOut(root, ['w:numPr']);
    const line = /<w:p>[\s\S]*<\/w:p>/.exec(own(of))?.[0] ?? '';
    const theirs = root.children.map((child) => (typeof child === 'string' ? '' : writeXml(child))).join('');
    const body = of === 'header' ? `${theirs}${line}` : `${line}${theirs}`;
    const name = `house-${of}-${on}.xml`;
    const empty = writePart({ ...root, children: [] }).toString('utf8');
    return {
      of,
      on,
      id: `rIdHouse${of}${on}`,
      name,
      // By a function: a dollar sign in somebody's words is one.
      xml: empty.replace(/\/>$/, () => `>${body}</${root.name}>`),
      relations,
    };
  });
}

const mediaName = (name: string): string => `word/media/house-${name.replaceAll('/', '-')}`;

function relationsPart(relations: MarginalPart['relations']): Buffer {
  return writePart({
    name: 'Relationships',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    children: relations.map(({ id, type, target, external }) => ({
      name: 'Relationship',
      attributes: {
        Id: id,
        Type: `${RELATIONS}/${type}`,
        Target: external ? target : `/${mediaName(target)}`,
        ...(external ? { TargetMode: 'External' } : {}),
      },
      children: [],
    })),
  });
}

/** The last section with the template's page and headers; where it has none of a kind, ours stay. */
function withSection(document: string, template: WordTemplate, marginals: readonly Marginal[]): string {
  const at = document.lastIndexOf('<w:sectPr>');
  const section = parseXml(document.slice(at));
  const replaced = (kind: 'header' | 'footer') =>
    marginals.some(({ of, on }) => of === kind && on === 'default');
  const first = marginals.some(({ on }) => on === 'first');
  const references = (['header', 'footer'] as const).flatMap((kind) => {
    const ours = section.children.filter(
      (child) => typeof child !== 'string' && child.name === `w:${kind}Reference`,
    );
    const theirs = marginals.filter(({ of }) => of === kind).map(({ on, id }) => reference(kind, on, id));
    const [own] = ours;
    const ownId = typeof own === 'object' ? (own.attributes['r:id'] ?? '') : '';
    return [
      ...theirs,
      ...(replaced(kind) ? [] : [reference(kind, 'default', ownId)]),
      // A first page of its own must not lose our line.
      ...(first && !marginals.some(({ of, on }) => of === kind && on === 'first')
        ? [
            reference(
              kind,
              'first',
              marginals.find(({ of, on }) => of === kind && on === 'default')?.id ?? ownId,
            ),
          ]
        : []),
    ];
  });
  const { page } = template;
  const rest = section.children.filter(
    (child) =>
      typeof child !== 'string' &&
      !/Reference$/.test(child.name) &&
      !(page !== null && /^w:pg(Sz|Mar)$/.test(child.name)) &&
      child.name !== 'w:pgNumType',
  );
  const [grid] = rest.filter((child) => typeof child !== 'string' && child.name === 'w:docGrid');
  const children = [
    ...references,
    ...rest.filter((child) => child !== grid),
    ...(page === null ? [] : [page.size, page.margins]),
    ...(first ? [{ name: 'w:titlePg', attributes: {}, children: [] }] : []),
    ...(grid === undefined ? [] : [grid]),
  ];
  return `${document.slice(0, at)}${writeXml({ ...section, children })}</w:body></w:document>`;
}

const reference = (kind: 'header' | 'footer', on: string, id: string): XmlElement => ({
  name: `w:${kind}Reference`,
  attributes: { 'w:type': on, 'r:id': id },
  children: [],
});

function withTypes(types: string, { media }: WordTemplate, marginals: readonly Marginal[]): string {
  const endings = new Set(media.map(({ name }) => name.split('.').at(-1)?.toLowerCase() ?? ''));
  const defaults = [...endings]
    .filter((ending) => !types.includes(`Extension="${ending}"`))
    .flatMap((ending) => {
      const type = PICTURES[ending];
      return type === undefined ? [] : [`<Default Extension="${ending}" ContentType="${type}"/>`];
    });
  const parts = marginals.map(
    ({ of, name }) => `<Override PartName="/word/${name}" ContentType="${TYPES}.${of}+xml"/>`,
  );
  return types.replace(/<\/Types>/, `${[...defaults, ...parts].join('')}$&`);
}
