import type { Field, Footnote, PackDocument } from '../../core/pack/document/document.ts';
import { citedWords, type Flow, flowOf, separatorBefore } from './flow.ts';
import { blockHtml } from './html-blocks.ts';
import { anchor, escaped, inline } from './html-inline.ts';
import { styleOf } from './html-style.ts';
import type { Picture } from './pictures.ts';
import { placesOfUses } from './word-uses.ts';

type Part = Flow['parts'][number];

/** Parts from which a reader is helped by a list of them. */
const MANY = 4;

function markingOf({ marking, language }: PackDocument): string {
  if (marking.scheme === 'tlp')
    return `<p class="marking tlp" lang="en"><span style="color:${escaped(marking.colour ?? '#ffffff')}">${escaped(marking.label)}</span></p>`;
  return `<p class="marking${language === 'ru' ? ' bare' : ''}"><span>${escaped(marking.label)}</span></p>`;
}

const fieldsOf = (list: readonly Field[]): string =>
  list.length === 0
    ? ''
    : `<table class="fields"><tbody>${list.map((field) => `<tr><th scope="row">${escaped(field.label)}</th><td>${field.lines.map(escaped).join('<br>')}</td></tr>`).join('')}</tbody></table>`;

const numbered = ({ number, title }: Part): string =>
  `<span class="no">${escaped(number)}</span> ${escaped(title)}`;

/** Parts as a list of links; a short pack needs none. */
function contentsOf({ words }: PackDocument, parts: readonly Part[]): string {
  const titled = parts.filter(({ title }) => title !== '');
  if (titled.length < MANY) return '';
  const entries = titled.map((part) => `<li><a href="#${escaped(part.id)}">${numbered(part)}</a></li>`);
  return `<nav aria-label="${escaped(words.contents)}"><ol>${entries.join('')}</ol></nav>`;
}

/** Side two: what it is in its label, and each row beside its own. */
function backgroundOf(
  pack: Extract<PackDocument, { output: 'two-sides' }>,
  id: string,
  pictures: readonly Picture[],
) {
  const rows = pack.background.map(
    ({ label, blocks }) =>
      `<div class="beside full known"><h3>${escaped(label)}</h3><div>${blocks.map((block) => blockHtml(block, pictures)).join('')}</div></div>`,
  );
  return `<section class="new"${anchor(id)}><h2><span class="label dashed">${escaped(pack.labels.background)}</span></h2><p class="full small">${escaped(pack.labels.warning)}</p>${rows.join('\n')}</section>`;
}

function partOf(pack: PackDocument, part: Part, pictures: readonly Picture[]): string {
  if (pack.output === 'two-sides' && part.id === 'background') return backgroundOf(pack, part.id, pictures);
  const points = pack.output === 'two-sides' && part.id === 'points' ? pack.labels : null;
  const kind = [
    ...('part' in part && part.part === 'summary' ? ['summary-part'] : []),
    ...(pack.output === 'two-sides' || pack.output === 'speaking' ? ['spoken'] : []),
    ...(part.newPage ? ['new'] : []),
  ];
  const blocks = part.blocks.map((block) => blockHtml(block, pictures)).join('\n');
  const body = kind.includes('summary-part') ? `<div class="summary">${blocks}</div>` : blocks;
  const heading =
    part.title === ''
      ? ''
      : `<h2>${points === null ? numbered(part) : `<span class="unseen">${escaped(points.speaking)}: </span>${escaped(points.points)}`}</h2>`;
  const label =
    points === null
      ? ''
      : `<p class="full"><span class="label" aria-hidden="true">${escaped(points.speaking)}</span></p>`;
  return `<section${kind.length === 0 ? '' : ` class="${kind.join(' ')}"`}${anchor(part.id)}>${label}${heading}\n${body}</section>`;
}

/** A note: each piece of evidence leads to its first line in the annex, and the note back to its mark. */
function noteOf(note: Footnote): string {
  const cited = note.cited.map((one, i) => {
    const words = escaped(citedWords(one));
    return `${separatorBefore(note, i)}<span${anchor(one.id)}>${one.line === null ? words : `<a href="#${escaped(one.line)}">${words}</a>`}</span>`;
  });
  return `<li id="fn-${note.number}">${cited.join('')} <a href="#fnref-${note.number}" role="doc-backlink" aria-label="↩ ${note.number}">↩</a></li>`;
}

/**
 * A pack as one HTML file: no script, nothing fetched; pictures and drawings inside. The marking stands at both ends, and on
 * each page where it is printed.
 */
export function html(document: PackDocument, pictures: readonly Picture[]): string {
  const flow = flowOf(document);
  const marking = markingOf(document);
  const places = new Map([
    ...flow.parts.flatMap(({ id, number, title }) => [[id, number || title] as const]),
    ...placesOfUses(document),
  ]);
  const clearances =
    flow.clearances.length === 0
      ? []
      : [
          {
            label: flow.clearancesLabel,
            lines: flow.clearances.map((row) => row.filter((one) => one !== '').join(', ')),
          },
        ];
  const { changes } = flow;
  const opening = [
    `<h1>${escaped(flow.title)}</h1>`,
    flow.under.length === 0 ? '' : `<p class="under">${inline(flow.under)}</p>`,
    fieldsOf([...flow.fields, ...clearances]),
    flow.release === '' ? '' : `<p class="small">${escaped(flow.release)}</p>`,
    changes === null
      ? ''
      : `<section class="changes"><h2 class="unruled">${escaped(changes.title)}</h2><ul>${changes.lines.map((line) => `<li>${inline(line, places)}</li>`).join('')}</ul></section>`,
    contentsOf(document, flow.parts),
  ];
  const notes = document.output === 'note' ? document.footnotes : [];
  const main = [
    ...flow.parts.map((part) => partOf(document, part, pictures)),
    notes.length === 0
      ? ''
      : `<section class="small full" role="doc-endnotes"><ol>${notes.map(noteOf).join('\n')}</ol></section>`,
  ];
  const lines = (list: readonly string[]) => list.filter((words) => words !== '').join('\n');
  return `<!doctype html>
<html lang="${document.language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(document.title)}</title><meta name="author" content="${escaped(document.author)}"><meta name="date" content="${document.date}"><style>${styleOf(document)}</style></head>
<body>
<header>${marking}</header>
<main><div class="pack">
<div class="opening"><p class="over">${escaped(flow.over)}${document.copyMark === '' ? '' : `<span>${escaped(document.copyMark)}</span>`}</p>
${lines(opening)}</div>
${lines(main)}
<div class="foot">${fieldsOf(flow.foot)}
<p class="small quiet">${escaped(document.imprint)}</p></div>
</div></main>
<footer>${marking}</footer>
</body>
</html>
`;
}
