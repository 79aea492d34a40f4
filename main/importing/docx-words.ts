import { symbolLetter } from './symbol-letters.ts';
import { elementsIn, textsOf } from './xml.ts';

/** A part as it is read, and the words of it that tracked changes struck out. */
export interface ReadablePart {
  readonly xml: string;
  readonly deleted: readonly string[];
}

/** Innermost elements of a name with what is in them. No step looks at a place twice, whatever is left unclosed. */
const innermost = (name: string): RegExp =>
  new RegExp(`<${name}(?:\\s[^<>]*)?(?<!/)>((?:(?!<${name}[\\s>])[\\s\\S])*?)</${name}>`, 'g');

const holdsWords = (xml: string): boolean => /<w:t[\s>]|<v:textpath\s|<w:sym\s/.test(xml);
const value = (xml: string, attribute: string): string | undefined =>
  new RegExp(`\\s${attribute}="([^"]*)"`).exec(xml)?.[1];
const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

const alternate = innermost('mc:AlternateContent');
const choice = innermost('mc:Choice');
const fallback = innermost('mc:Fallback');
const run = innermost('w:r');
const drawing = innermost('w:drawing');
const textBox = innermost('w:txbxContent');
const fieldData = /(<w:fldChar\s[^<>]*(?<!\/)>)((?:(?!<w:fldChar[\s>])[\s\S])*?)<\/w:fldChar>/g;
const inside = (xml: string, element: RegExp): string =>
  Array.from(xml.matchAll(element), ([, of = '']) => of).join('');

/** Drawings stand in boxes of drawings; so deep, and no deeper. */
const DEEPEST = 20;

/** Changes the innermost places, then those around them. */
function fromInside(xml: string, change: (xml: string) => string): string {
  let after = xml;
  for (let depth = 0, before = ''; after !== before && depth < DEEPEST; depth += 1) {
    before = after;
    after = change(before);
  }
  return after;
}

/** One of the forms a thing is given in, for old and for new programs: the old one, but never one without the words. */
const oneForm = (xml: string): string =>
  fromInside(xml, (text) =>
    text.replace(alternate, (_, forms: string) => {
      const old = inside(forms, fallback);
      const [, first = ''] = innermost('mc:Choice').exec(forms) ?? [];
      return old !== '' && (holdsWords(old) || !holdsWords(inside(forms, choice))) ? old : first;
    }),
  );

/** Boxes of words stand beside their picture, where mammoth reads them. */
function boxesOpened(xml: string): string {
  const opened = fromInside(xml, (text) =>
    text.replace(drawing, (_, content: string) => {
      const boxes = Array.from(content.matchAll(textBox), ([box]) => box).join('');
      return `<w:drawn>${content.replace(textBox, '')}</w:drawn>${boxes === '' ? '' : `<w:pict>${boxes}</w:pict>`}`;
    }),
  );
  return opened.replaceAll('w:drawn>', 'w:drawing>');
}

/** What a form's field shows without a run for it: a box that is ticked, an entry that was chosen. */
function formField(whole: string, begin: string, data: string): string {
  const list = inside(data, innermost('w:ddList'));
  const tick = inside(data, innermost('w:checkBox'));
  if (list !== '') {
    const entries = Array.from(
      list.matchAll(/<w:listEntry\s[^<>]*>/g),
      ([entry]) => value(entry, 'w:val') ?? '',
    );
    const chosen = /<w:result\s[^<>]*>/.exec(list)?.[0] ?? /<w:default\s[^<>]*>/.exec(list)?.[0] ?? '';
    return `${begin}</w:fldChar>${words(entries[Number(value(chosen, 'w:val') ?? 0)] ?? '')}`;
  }
  if (tick === '') return whole;
  const state =
    /<w:checked(?=[\s/>])[^<>]*>/.exec(tick)?.[0] ?? /<w:default(?=[\s/>])[^<>]*>/.exec(tick)?.[0];
  const ticked = state !== undefined && !/w:val="(?:0|false|off)"/.test(state);
  return `${begin}</w:fldChar>${words(ticked ? '☒' : '☐')}`;
}

/** A sign given by its font and code. Where the font is not known, the sign stays as it was written. */
function sign(whole: string): string {
  const code = Number.parseInt(value(whole, 'w:char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code < 0xe000)) return '';
  const text = symbolLetter(value(whole, 'w:font') ?? '', code) ?? String.fromCharCode(code);
  return words(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Letters of symbol fonts that stand in the text of a run. */
function symbolRun(whole: string, body: string): string {
  const fonts = /<w:rFonts\s[^<>]*>/.exec(body)?.[0] ?? '';
  const font = value(fonts, 'w:ascii') ?? value(fonts, 'w:hAnsi') ?? '';
  return whole.replace(/[\uf020-\uf0ff]|&#[xX]([fF]0[\da-fA-F]{2});/g, (letter: string, hex?: string) => {
    const code = hex === undefined ? letter.charCodeAt(0) : Number.parseInt(hex, 16);
    return symbolLetter(font, code) ?? letter;
  });
}

/** Words struck out; those that were moved stand where they went, and are not lost. */
function struckOut(xml: string): string[] {
  const said = (part: string): string =>
    Array.from(part.matchAll(/<w:(?:t|delText)(?:\s[^<>]*)?>([^<]*)</g), ([, text = '']) => text).join('');
  const plain = (text: string): string => textsOf(`<r>${text}</r>`, ['r']).get('r')?.join(' ') ?? '';
  const deleted = Array.from(xml.matchAll(innermost('w:del')), ([, part = '']) => said(part));
  const arrived = Array.from(xml.matchAll(innermost('w:moveTo')), ([, part = '']) => said(part)).join('');
  const left = Array.from(xml.matchAll(innermost('w:moveFrom')), ([, part = '']) => said(part));
  return [...deleted, ...left.filter((text) => !arrived.includes(text))]
    .map(plain)
    .filter((text) => text !== '');
}

/**
 * A part of a Word file written so that every word Word shows stands in a plain run, once: readers know neither
 * simple fields nor ruby, drop caps, boxes, forms and signs of symbol fonts, and would leave them out.
 */
export function readableWords(source: string): ReadablePart {
  let xml = source;
  const there = elementsIn(source);
  const when = (element: string, change: (xml: string) => string): void => {
    if (there.has(element)) xml = change(xml);
  };
  when('w:pPrChange', (text) => text.replace(innermost('w:pPrChange'), ''));
  when('mc:AlternateContent', oneForm);
  when('w:txbxContent', boxesOpened);
  // Shapes whose kind makes no difference to their words.
  if ([...there].some((name) => name.startsWith('v:')))
    xml = xml
      .replace(/<\/?v:(?:line|oval|polyline|curve|arc|image)(?=[\s/>])[^<>]*>/g, '')
      .replace(/<v:textpath\s[^<>]*>(?:<\/v:textpath>)?/g, (path) => {
        const text = value(path, 'string') ?? '';
        return text.trim() === '' ? '' : `<w:p><w:r>${words(text)}</w:r></w:p>`;
      });
  when('w:body', (text) => text.replace(/<\/w:body>\s*<w:body(?:\s[^<>]*)?>/g, ''));
  when('w:fldSimple', (text) => text.replace(/<\/?w:fldSimple(?=[\s/>])[^<>]*>/g, ''));
  when('w:dir', (text) => text.replace(/<\/?w:dir(?=[\s/>])[^<>]*>/g, ''));
  when('w:bdo', (text) => text.replace(/<\/?w:bdo(?=[\s/>])[^<>]*>/g, ''));
  when('w:ruby', rubyAfterItsBase);
  when('w:cr', (text) => text.replace(/<w:cr\s*\/>/g, '<w:br/>'));
  when('w:ptab', (text) => text.replace(/<w:ptab(?=[\s/])[^<>]*\/>/g, '<w:tab/>'));
  when('w:noBreakHyphen', (text) => text.replace(/<w:noBreakHyphen\s*\/>/g, words('\u2011')));
  when('w:softHyphen', (text) => text.replace(/<w:softHyphen\s*\/>/g, words('\u00ad')));
  when('w:sym', (text) => text.replace(/<w:sym\s[^<>]*>/g, sign));
  when('w:ffData', (text) =>
    text.replace(fieldData, formField).replace(/(<w:instrText[^<>]*>[^<]*)FORMCHECKBOX/g, '$1'),
  );
  // Mammoth would make a form's box of it, and lose the sign that says whether it is ticked.
  when('w14:checkbox', (text) => text.replace(innermost('w14:checkbox'), ''));
  if (/[\uf020-\uf0ff]/.test(xml) || (xml.includes('&#') && /&#x?f0[\da-f]{2};/i.test(xml)))
    xml = xml.replace(run, symbolRun);
  if (xml.includes(' w:dropCap="')) xml = dropCapsJoined(xml);
  const deleted = there.has('w:del') || there.has('w:moveFrom') ? struckOut(xml) : [];
  return { xml, deleted };
}

/** How a word is read stands in parentheses after it. */
function rubyAfterItsBase(xml: string): string {
  return xml
    .replace(innermost('w:rubyPr'), '')
    .replace(
      /<w:rt>((?:(?!<w:rt>)[\s\S])*?)<\/w:rt>\s*<w:rubyBase>((?:(?!<w:rubyBase>)[\s\S])*?)<\/w:rubyBase>/g,
      (_, reading: string, base: string) =>
        holdsWords(reading) ? `${base}${words('(')}${reading}${words(')')}` : base,
    )
    .replace(/<\/?w:ruby(?=[\s/>])[^<>]*>/g, '');
}

/** A large first letter stands in a paragraph of its own, before that of its word. */
function dropCapsJoined(xml: string): string {
  const paragraph = String.raw`<w:p(?:\s[^<>]*)?>\s*`;
  const properties = String.raw`<w:pPr>((?:(?!<\/?w:pPr>)[\s\S])*?)<\/w:pPr>`;
  const next = String.raw`(?:<w:bookmark[^<>]*>|\s)*(<w:p(?:\s[^<>]*)?(?<!\/)>\s*(?:<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*?<\/w:pPr>|<w:pPr\/>)?)`;
  return xml.replace(
    new RegExp(`${paragraph}${properties}((?:(?!<\\/?w:p[\\s>])[\\s\\S])*?)<\\/w:p>${next}`, 'g'),
    (whole, props: string, letter: string, opening: string) =>
      /\sw:dropCap="(?:drop|margin)"/.test(props) ? `${opening}${letter}` : whole,
  );
}
