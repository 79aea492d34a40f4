import { type WordRole, wordRoleSchema } from '../../../core/model/house.ts';
import { OWN_STYLES, type WordHouse, withoutOwnFonts } from './word-own.ts';
import { childOf, childrenOf, parseXml, takeOut, writePart, type XmlElement } from './xml.ts';

/** Levels of the outline that headings must keep, whatever the template's style says of itself. */
const LEVELS: Readonly<Partial<Record<WordRole, string>>> = {
  'heading-1': '0',
  'heading-2': '1',
  'heading-3': '2',
};
/** Character styles a document of ours uses, by the name Word gives them. */
const SIGNS: Readonly<Record<string, string>> = {
  FootnoteReference: 'footnote reference',
  EndnoteReference: 'endnote reference',
};

const element = (name: string, value: string): XmlElement => ({
  name,
  attributes: { 'w:val': value },
  children: [],
});
const idOf = (style: XmlElement): string => style.attributes['w:styleId'] ?? '';

/**
 * The style sheet of a pack in the look of a house: the template's, with those of our styles added that nothing of its
 * own was chosen for, set in its faces. `ids` leads from our style to the one in its place.
 */
export function wordStylesOf(
  { template, roles }: WordHouse,
  ours: string,
  language: string,
): { readonly sheet: Buffer; readonly ids: ReadonlyMap<string, string> } {
  // Read anew for each document: it is changed in place.
  const root = structuredClone(template.styles);
  // Our headings carry their numbers, and lists of the template are not taken along.
  takeOut(root, ['w:numPr']);
  const theirs = childrenOf(root, 'w:style');
  const own = childrenOf(parseXml(withoutOwnFonts(ours)), 'w:style');
  const ids = new Map<string, string>();
  for (const role of wordRoleSchema.options) {
    const chosen = roles[role];
    const style = theirs.find((one) => idOf(one) === chosen && one.attributes['w:type'] === 'paragraph');
    const level = LEVELS[role];
    if (style && level !== undefined) keepLevel(style, level);
    ids.set(
      OWN_STYLES[role],
      style ? idOf(style) : role === 'body' ? template.plain : `Precis${OWN_STYLES[role]}`,
    );
  }
  for (const [id, name] of Object.entries(SIGNS)) {
    const style = theirs.find((one) => childOf(one, 'w:name')?.attributes['w:val']?.toLowerCase() === name);
    ids.set(id, style && style.attributes['w:type'] === 'character' ? idOf(style) : `Precis${id}`);
  }
  const body = ids.get('Normal') ?? template.plain;
  for (const style of own) {
    const id = ids.get(idOf(style));
    if (!id?.startsWith('Precis')) continue;
    root.children.push(adopted(style, id, ids, body));
  }
  setLanguage(root, language);
  return { sheet: writePart(root), ids };
}

/** A style of ours under a name the template cannot have, resting on the template's text. */
function adopted(style: XmlElement, id: string, ids: ReadonlyMap<string, string>, body: string): XmlElement {
  const own = structuredClone(style);
  own.attributes['w:styleId'] = id;
  const level = Object.entries(LEVELS).find(([role]) => `Precis${OWN_STYLES[role as WordRole]}` === id)?.[1];
  for (const child of own.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:name') child.attributes['w:val'] = `Précis ${child.attributes['w:val'] ?? id}`;
    if (child.name === 'w:basedOn' || child.name === 'w:next')
      child.attributes['w:val'] = ids.get(child.attributes['w:val'] ?? '') ?? body;
  }
  takeOut(own, own.attributes['w:type'] === 'character' ? ['w:basedOn', 'w:link'] : ['w:link']);
  plainly(childOf(own, 'w:pPr'));
  if (level !== undefined) keepLevel(own, level);
  return own;
}

/** What a style of ours never says because nothing did before: not justified, no space above. */
function plainly(properties: XmlElement | undefined): void {
  const spacing = properties && childOf(properties, 'w:spacing');
  if (!properties || !spacing) return;
  spacing.attributes['w:before'] ??= '0';
  if (!childOf(properties, 'w:jc')) properties.children.push(element('w:jc', 'left'));
}

/** Where the tabs of a style stand, its ancestors' too, in twentieths of a point. */
export function tabsOf({ styles }: WordHouse['template'], id: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    const of: string = at;
    seen.add(of);
    const style: XmlElement | undefined = childrenOf(styles, 'w:style').find((one) => idOf(one) === of);
    const properties = style && childOf(style, 'w:pPr');
    const tabs = properties && childOf(properties, 'w:tabs');
    for (const { attributes } of tabs ? childrenOf(tabs, 'w:tab') : [])
      if (attributes['w:pos'] !== undefined) found.push(attributes['w:pos']);
    at = style && childOf(style, 'w:basedOn')?.attributes['w:val'];
  }
  return found;
}

/** Puts the level of the outline where the style has none (ECMA-376, 17.3.1.20). */
function keepLevel(style: XmlElement, level: string): void {
  const known = childOf(style, 'w:pPr');
  if (known) {
    if (!childOf(known, 'w:outlineLvl')) known.children.push(element('w:outlineLvl', level));
    return;
  }
  const properties: XmlElement = {
    name: 'w:pPr',
    attributes: {},
    children: [element('w:outlineLvl', level)],
  };
  const at = style.children.findIndex(
    (child) => typeof child !== 'string' && /^w:(rPr|tblPr|trPr|tcPr|tblStylePr)$/.test(child.name),
  );
  style.children.splice(at === -1 ? style.children.length : at, 0, properties);
}

/** The language of the pack where nothing else is said: the template's is whatever its maker's Word was set to. */
function setLanguage(root: XmlElement, language: string): void {
  const defaults = childOf(root, 'w:docDefaults');
  const run = defaults && childOf(defaults, 'w:rPrDefault');
  const properties = run && childOf(run, 'w:rPr');
  if (!properties) return;
  takeOut(properties, ['w:lang']);
  properties.children.push(element('w:lang', language));
}
