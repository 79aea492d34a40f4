import { type Nested, nestedLists } from '../../core/model/list.ts';
import type { Block, BlockOf, PassageRow, Table } from '../../core/pack/document/block.ts';
import type { Inlines } from '../../core/pack/document/inline.ts';
import { bracketsAt, conflictTable } from './flow.ts';
import { chart, strip } from './html-drawings.ts';
import { anchor, escaped, inline } from './html-inline.ts';
import type { Picture } from './pictures.ts';

function table(block: Table): string {
  const align = (i: number) => (block.columns[i]?.align === 'right' ? ' class="right"' : '');
  const heads = block.columns.some((column) => column.head !== '');
  const head = heads
    ? `<thead><tr>${block.columns.map((column, i) => (column.head === '' ? '<td></td>' : `<th scope="col"${align(i)}>${escaped(column.head)}</th>`)).join('')}</tr></thead>`
    : '';
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = block.columns
    .map(({ width }) => `<col style="width:${Math.round((width / total) * 100)}%">`)
    .join('');
  const rows = block.rows
    .map(
      (row) =>
        `<tr${anchor(row.id)}>${row.cells.map((cell, i) => `<td${align(i)}>${cell.map((line) => inline(line)).join('<br>')}</td>`).join('')}</tr>`,
    )
    .join('\n');
  const caption = block.name === '' ? '' : `<caption class="unseen">${escaped(block.name)}</caption>`;
  const kind = `${block.width === 'full' ? 'full' : ''}${block.face === 'reading' ? ' reading' : ''}`.trim();
  // A table wider than a narrow window is moved sideways in its own frame, by keys too.
  return `<div class="wide ${kind}" tabindex="0" role="group" aria-label="${escaped(block.name)}"><table>${caption}<colgroup>${widths}</colgroup>${head}<tbody>${rows}</tbody></table></div>`;
}

/** How entries are numbered by depth: 1, a, i and again. */
const NUMERALS = ['1', 'a', 'i'];

function listHtml(list: Nested<Inlines>, depth: number): string {
  const numeral = NUMERALS[depth % NUMERALS.length];
  const tag = !list.ordered ? 'ul' : numeral === '1' ? 'ol' : `ol type="${numeral}"`;
  const entries = list.entries.map(
    ({ entry, under: lists }) =>
      `<li>${inline(entry)}${lists.map((one) => listHtml(one, depth + 1)).join('')}</li>`,
  );
  return `<${tag}>${entries.join('')}</${list.ordered ? 'ol' : 'ul'}>`;
}

function conflict(block: BlockOf<'conflict'>): string {
  const { label, signed, words } = block.mayBeSaid;
  return `<section class="conflict full"><h3>${escaped(block.question)} <span class="verdict">${escaped(block.verdict)}</span></h3><p class="small">${escaped(block.reason)}</p>${strip(block)}${table(conflictTable(block))}<div class="beside"><p class="side"><strong>${escaped(label)}</strong><br><span class="quiet">${escaped(signed)}</span></p><p>${words === '' ? '<span class="blank"></span>' : escaped(words)}</p></div></section>`;
}

function passages(block: BlockOf<'passages'>): string {
  const legend = block.legend
    .map(({ rule, name }) => `<mark class="${rule}">${escaped(name)}</mark>`)
    .join(' ');
  const taken = (number: number) =>
    block.brackets.some(({ first, last }) => first <= number && number <= last);
  const line = (row: Extract<PassageRow, { row: 'line' }>) => {
    const words = row.stretches
      .map(({ rules, text }) =>
        rules.length > 0 ? `<mark class="${rules.join(' ')}">${escaped(text)}</mark>` : escaped(text),
      )
      .join('');
    return `<tr${anchor(row.id)}${row.opens ? ' class="opens"' : ''}><th scope="row"${row.number % 5 === 0 ? ' class="fifth"' : ''}>${row.number}</th><td lang="${escaped(block.language)}">${words}</td><td${taken(row.number) ? ' class="taken"' : ''}>${bracketsAt(block, row).map(usedAt).join(', ')}</td></tr>`;
  };
  const rows = block.rows.map((row) =>
    row.row === 'gap'
      ? `<tr class="gap"><td></td><td colspan="2">${escaped(row.words)}</td></tr>`
      : line(row),
  );
  return `<p class="small full">${escaped(block.intro)}</p>${legend === '' ? '' : `<p class="small full legend">${legend}</p>`}<div class="wide full"><table class="passages"><caption class="unseen">${escaped(block.source)}</caption><tbody>${rows.join('\n')}</tbody></table></div><p class="small quiet full">${escaped(block.end)}</p>`;
}

/** The number of evidence beside an annexed line, leading to where it is first used. */
const usedAt = ({ ref, uses: [first] }: BlockOf<'passages'>['brackets'][number]): string =>
  first === undefined ? escaped(ref) : `<a href="#${escaped(first)}">${escaped(ref)}</a>`;

function picture(block: BlockOf<'picture'>, pictures: readonly Picture[]): string {
  const found = pictures.find(({ blob }) => blob === block.blob);
  const alt = escaped(block.alt || block.caption);
  const image = found
    ? `<img src="data:${found.mediaType};base64,${Buffer.from(found.bytes).toString('base64')}" alt="${alt}">`
    : `<p>${alt}</p>`;
  return `<figure>${image}${block.caption === '' ? '' : `<figcaption>${escaped(block.caption)}</figcaption>`}</figure>`;
}

/** A block of a pack as HTML. Headings of a part begin at the third level. */
export function blockHtml(block: Block, pictures: readonly Picture[]): string {
  switch (block.block) {
    case 'paragraph':
      return `<p${anchor(block.id)}>${block.number === '' ? '' : `<span class="number">${escaped(block.number)}</span> `}${inline(block.runs)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${inline(block.runs)}</h${block.level + 1}>`;
    case 'list':
      return nestedLists(block)
        .map((list) => listHtml(list, 0))
        .join('');
    case 'quotation':
      return `<blockquote${anchor(block.id)}><p>${escaped(block.open)}${inline(block.runs)}</p>${block.attribution.length === 0 ? '' : `<footer>${inline(block.attribution)}</footer>`}</blockquote>`;
    case 'actor':
      return `<h3>${escaped(block.name)}</h3>${block.under === '' ? '' : `<p class="quiet small">${escaped(block.under)}</p>`}`;
    case 'statement':
      return `<div class="beside full"${anchor(block.id)}><p class="side"><strong>${escaped(block.ref)}</strong> ${escaped(block.kind)}<br>${inline(block.place)}</p><div><p>${inline(block.runs)}</p><p class="small">${inline(block.chain)}</p></div></div>`;
    case 'table':
      return table(block);
    case 'remark':
      return `<p class="small${block.width === 'full' ? ' full' : ''}">${inline(block.runs)}</p>`;
    case 'conflict':
      return conflict(block);
    case 'picture':
      return picture(block, pictures);
    case 'chart':
      return `<figure class="${block.drawn === 'timeline' ? 'full' : ''}"><figcaption><strong>${escaped(block.title)}</strong></figcaption>${chart(block)}</figure>`;
    case 'keys':
      return `<div class="columns full">${block.columns.map((column) => `<div><p class="small"><strong>${escaped(column.title)}</strong></p><dl>${column.entries.map((entry) => `<dt>${escaped(entry.sign)}</dt><dd>${escaped(entry.meaning)}</dd>`).join('')}</dl></div>`).join('')}</div>`;
    case 'beside':
      return `<div class="columns full">${block.columns.map((column) => `<div class="small"><strong>${escaped(column.title)}</strong>${column.lines.map((line) => `<br>${inline(line)}`).join('')}</div>`).join('')}</div>`;
    case 'passages':
      return passages(block);
  }
}
