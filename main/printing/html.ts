import { type Nested, nestedLists } from '../../core/model/list.ts';
import type { Block, Table } from '../../core/pack/block.ts';
import type { PackDocument } from '../../core/pack/document.ts';
import type { Inline, Inlines, Tone } from '../../core/pack/inline.ts';
import { bracketsAt, citedWords, conflictTable, flowOf, separatorBefore } from './flow.ts';
import type { Picture } from './pictures.ts';

const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const slug = (id: string): string => escaped(id);

const toned: Readonly<Record<Tone, (words: string) => string>> = {
  plain: (words) => words,
  strong: (words) => `<strong>${words}</strong>`,
  emphasis: (words) => `<em>${words}</em>`,
  'strong-emphasis': (words) => `<strong><em>${words}</em></strong>`,
  quiet: (words) => `<span class="quiet">${words}</span>`,
  missing: (words) => `<i>${words}</i>`,
};

function inline(inlines: Inlines): string {
  return inlines.map(one).join('');
}

function one(part: Inline): string {
  switch (part.in) {
    case 'text':
      return toned[part.tone](escaped(part.text));
    case 'words':
      return `<q lang="${escaped(part.language)}">${escaped(part.text)}</q>`;
    case 'note':
      return `<sup><a href="#fn-${part.note}" id="fnref-${part.note}" role="doc-noteref">${part.note}</a></sup>`;
    case 'ref': {
      const words = toned[part.tone](escaped(part.text));
      return part.to === null ? words : `<a href="#${slug(part.to)}">${words}</a>`;
    }
    case 'page':
      return `<a href="#${slug(part.to)}">↗</a>`;
    case 'break':
      return '<br>';
  }
}

const anchor = (id: string | null): string => (id === null ? '' : ` id="${slug(id)}"`);

function table(block: Table): string {
  const align = (i: number) => (block.columns[i]?.align === 'right' ? ' class="right"' : '');
  const heads = block.columns.some((column) => column.head !== '');
  const head = heads
    ? `<thead><tr>${block.columns.map((column, i) => `<th scope="col"${align(i)}>${escaped(column.head)}</th>`).join('')}</tr></thead>`
    : '';
  const rows = block.rows
    .map(
      (row) =>
        `<tr${anchor(row.id)}>${row.cells.map((cell, i) => `<td${align(i)}>${cell.map(inline).join('<br>')}</td>`).join('')}</tr>`,
    )
    .join('\n');
  const caption = block.name === '' ? '' : `<caption class="unseen">${escaped(block.name)}</caption>`;
  return `<table>${caption}${head}<tbody>${rows}</tbody></table>`;
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

function blockHtml(block: Block, pictures: readonly Picture[]): string {
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
      return `<div class="statement"${anchor(block.id)}><p class="side"><strong>${escaped(block.ref)}</strong> ${escaped(block.kind)}<br>${inline(block.place)}</p><div><p>${inline(block.runs)}</p><p class="small">${inline(block.chain)}</p></div></div>`;
    case 'table':
      return table(block);
    case 'remark':
      return `<p class="small">${inline(block.runs)}</p>`;
    case 'conflict':
      return `<section class="conflict"><h3>${escaped(block.question)} <span class="verdict">${escaped(block.verdict)}</span></h3><p class="small">${escaped(block.reason)}</p>${table(conflictTable(block))}<p><strong>${escaped(block.mayBeSaid.label)}</strong> <span class="quiet">${escaped(block.mayBeSaid.signed)}</span> ${escaped(block.mayBeSaid.words)}</p></section>`;
    case 'picture': {
      const picture = pictures.find((candidate) => candidate.blob === block.blob);
      const image = picture
        ? `<img src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}" alt="${escaped(block.alt || block.caption)}">`
        : `<p>${escaped(block.alt || block.caption)}</p>`;
      return `<figure>${image}${block.caption === '' ? '' : `<figcaption>${escaped(block.caption)}</figcaption>`}</figure>`;
    }
    case 'chart':
      return `<p class="small"><strong>${escaped(block.title)}</strong>: ${escaped(block.alt)}</p>`;
    case 'keys':
      return `<div class="columns">${block.columns.map((column) => `<div><p class="small"><strong>${escaped(column.title)}</strong></p><dl>${column.entries.map((entry) => `<dt>${escaped(entry.sign)}</dt><dd>${escaped(entry.meaning)}</dd>`).join('')}</dl></div>`).join('')}</div>`;
    case 'beside':
      return `<div class="columns">${block.columns.map((column) => `<div class="small"><strong>${escaped(column.title)}</strong>${column.lines.map((line) => `<br>${inline(line)}`).join('')}</div>`).join('')}</div>`;
    case 'passages':
      return `<p class="small">${escaped(block.intro)}</p><table class="passages" lang="${escaped(block.language)}"><tbody>${block.rows
        .map((row) =>
          row.row === 'gap'
            ? `<tr><td></td><td colspan="2"><i>${escaped(row.words)}</i></td></tr>`
            : `<tr id="${slug(row.id)}"><th scope="row">${row.number}</th><td>${row.stretches.map((part) => (part.rules.length > 0 ? `<mark class="${part.rules.join(' ')}">${escaped(part.text)}</mark>` : escaped(part.text))).join('')}</td><td>${bracketsAt(block, row).map(usedAt).join(', ')}</td></tr>`,
        )
        .join('\n')}</tbody></table><p class="small quiet">${escaped(block.end)}</p>`;
  }
}

const STYLE = `body{font:16px/1.4 "Source Serif 4",Georgia,serif;color:#141414;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2{color:#14304f;font-weight:600}h2{border-top:1px solid #14304f;padding-top:.4rem;margin-top:2rem}h3,h4,table,.small,.side,.marking,dl,footer,figcaption{font-family:"Source Sans 3",Arial,sans-serif}
h3{color:#14304f;font-size:1rem}table{border-collapse:collapse;width:100%;font-size:.82rem;border-top:1.5px solid}thead{border-bottom:1.5px solid}td,th{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0}tbody tr{border-bottom:1px solid #8c8c8c}
.right{text-align:right}.small,footer,figcaption,.side{font-size:.82rem}.quiet{color:#545454}.number{color:#545454;font:.75rem sans-serif}.marking{text-align:right;font-weight:700}.tlp span{background:#000;padding:.2rem .5rem}
q{quotes:none}q::before,q::after{content:none}.statement{display:grid;grid-template-columns:9rem 1fr}.columns{display:grid;grid-template-columns:1fr 1fr;gap:2rem}dl{display:grid;grid-template-columns:2rem 1fr;font-size:.82rem;margin:0}dd{margin:0}
.passages tr{border:0}.passages th{font-weight:400;color:#606060;text-align:right}mark{background:none;text-decoration:underline}mark.quote{text-decoration-style:dashed}mark.agreement{text-decoration-style:dotted}.verdict{border:1px solid;padding:0 .4rem;font-size:.8rem}.unseen{position:absolute;left:-999rem}`;

/** The number of evidence beside an annexed line, leading to where it is first used. */
const usedAt = ({
  ref,
  uses: [first],
}: {
  readonly ref: string;
  readonly uses: readonly string[];
}): string => (first === undefined ? escaped(ref) : `<a href="#${slug(first)}">${escaped(ref)}</a>`);

/** A pack as one HTML file: no script, nothing fetched; pictures inside. The marking stands at both ends. */
export function html(document: PackDocument, pictures: readonly Picture[]): string {
  const flow = flowOf(document);
  const { marking } = document;
  const label =
    marking.scheme === 'tlp'
      ? `<p class="marking tlp" lang="en"><span style="color:${escaped(marking.colour ?? '#ffffff')}">${escaped(marking.label)}</span></p>`
      : `<p class="marking">${escaped(marking.label)}</p>`;
  const fields = (list: typeof flow.fields) =>
    list.length === 0
      ? ''
      : `<table><tbody>${list.map((field) => `<tr><th scope="row">${escaped(field.label)}</th><td>${field.lines.map(escaped).join('<br>')}</td></tr>`).join('')}</tbody></table>`;
  const body = [
    label,
    `<p class="small">${escaped(flow.over)}</p>`,
    `<h1>${escaped(flow.title)}</h1>`,
    flow.under.length === 0 ? '' : `<p class="under">${inline(flow.under)}</p>`,
    fields([
      ...flow.fields,
      ...(flow.clearances.length === 0
        ? []
        : [{ label: flow.clearancesLabel, lines: flow.clearances.map((row) => row.join(', ')) }]),
    ]),
    flow.release === '' ? '' : `<p class="small">${escaped(flow.release)}</p>`,
    flow.changes === null
      ? ''
      : `<h3>${escaped(flow.changes.title)}</h3><ul>${flow.changes.lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`,
    ...flow.parts.map(
      (part) =>
        `<section id="${slug(part.id)}">${part.title === '' ? '' : `<h2>${part.number === '' ? '' : `${escaped(part.number)} `}${escaped(part.title)}</h2>`}\n${part.blocks.map((block) => blockHtml(block, pictures)).join('\n')}</section>`,
    ),
    fields(flow.foot),
    document.output === 'note' && document.footnotes.length > 0
      ? `<ol class="small" role="doc-endnotes">${document.footnotes
          .map(
            (note) =>
              `<li id="fn-${note.number}">${note.cited.map((cited, i) => `${separatorBefore(note, i)}<span id="${slug(cited.id)}">${cited.line === null ? escaped(citedWords(cited)) : `<a href="#${slug(cited.line)}">${escaped(citedWords(cited))}</a>`}</span>`).join('')} <a href="#fnref-${note.number}">↩</a></li>`,
          )
          .join('\n')}</ol>`
      : '',
    `<p class="small quiet">${escaped(document.imprint)}</p>`,
    label,
  ];
  return `<!doctype html>
<html lang="${document.language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><meta name="viewport" content="width=device-width"><title>${escaped(document.title)}</title><meta name="author" content="${escaped(document.author)}"><meta name="date" content="${document.date}"><style>${STYLE}</style></head>
<body>
${body.filter((words) => words !== '').join('\n')}
</body>
</html>
`;
}
