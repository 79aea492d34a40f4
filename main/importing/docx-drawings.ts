import { relationsOf } from './docx-relations.ts';
import { escaped, readXml } from './xml.ts';
import type { Zip } from './zip.ts';

const drawing = /<w:drawing>((?:(?!<w:drawing>)[\s\S])*?)<\/w:drawing>/g;
const elsewhere = /<(?:c:chart|dgm:relIds)\s[^<>]*?r:(?:id|dm)="([^"]+)"/;

/** A value as it is kept, without what a machine adds to it beyond the fifteen digits Excel shows. */
const shown = (value: string): string =>
  /^-?\d+\.\d{12,}$/.test(value) ? String(Number(Number(value).toPrecision(15))) : value;

/** Lines of a chart or a diagram: its titles and labels, and of each series its name with every place and value. */
function linesOfDrawing(xml: string): readonly string[] {
  const lines: string[] = [];
  let series: { name: string[]; places: string[]; values: string[] } | null = null;
  let into: string[] | null = null;
  let text: string | null = null;
  let line = '';
  readXml(xml, {
    open: (name) => {
      if (name === 'c:ser') series = { name: [], places: [], values: [] };
      else if (series && name === 'c:tx') into = series.name;
      else if (series && (name === 'c:cat' || name === 'c:xVal')) into = series.places;
      else if (series && (name === 'c:val' || name === 'c:yVal')) into = series.values;
      else if (name === 'a:t' || name === 'c:v') text = '';
    },
    text: (part) => {
      if (text !== null) text += part;
    },
    close: (name) => {
      if (name === 'c:v' && text !== null) into?.push(shown(text));
      if (name === 'a:t' && text !== null) line += text;
      if (name === 'a:t' || name === 'c:v') text = null;
      if (name === 'c:tx' || name === 'c:cat' || name === 'c:val' || name === 'c:xVal' || name === 'c:yVal')
        into = null;
      if (name === 'a:p') {
        lines.push(line);
        line = '';
      }
      if (name !== 'c:ser' || series === null) return;
      const { places, values } = series;
      const told = values
        .map((value, at) => (places[at] === undefined ? value : `${places[at]} ${value}`))
        .join('; ');
      lines.push([series.name.join(' '), told].filter((part) => part !== '').join(': '));
      series = null;
    },
  });
  return lines.map((found) => found.trim()).filter((found) => found !== '');
}

/** A main part with the words of its charts and diagrams beside them: they stand in parts of their own. */
export async function withDrawnWords(zip: Zip, main: string, xml: string): Promise<string> {
  if (!elsewhere.test(xml)) return xml;
  const targets = await relationsOf(zip, main);
  const paragraphs = new Map<string, string>();
  for (const [, content = ''] of xml.matchAll(drawing)) {
    const id = elsewhere.exec(content)?.[1] ?? '';
    const { part = '', external = true } = targets.get(id) ?? {};
    if (external || !zip.has(part) || paragraphs.has(id)) continue;
    const lines = linesOfDrawing(await zip.text(part));
    paragraphs.set(
      id,
      lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join(''),
    );
  }
  return xml.replace(drawing, (whole: string, content: string) => {
    const words = paragraphs.get(elsewhere.exec(content)?.[1] ?? '') ?? '';
    return words === '' ? whole : `${whole}<w:pict>${words}</w:pict>`;
  });
}
