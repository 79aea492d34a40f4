import { type Nested, nestedLists } from '../../core/model/list.ts';
import type { Block, Table } from '../../core/pack/document/block.ts';
import type { PackDocument } from '../../core/pack/document/document.ts';
import type { Inlines } from '../../core/pack/document/inline.ts';
import { bracketsAt, citedWords, conflictTable, type Flow, flowOf, separatorBefore } from './flow.ts';

/** Characters that mean something in Markdown are escaped, so that words stay words. */
const escaped = (words: string): string =>
  words.replace(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, '\\$&').replace(/\n/g, ' ');
/** Nor do they begin a list: of digits it is the point after them that is escaped. */
const starts = (words: string): string =>
  words.replace(/^(\s*)(\d+)([.)])(?=\s)/, '$1$2\\$3').replace(/^(\s*)([-+])(?=\s)/, '$1\\$2');

function inline(inlines: Inlines): string {
  return inlines
    .map((part) => {
      switch (part.in) {
        case 'text':
        case 'ref': {
          const words = escaped(part.text);
          const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
          if (body === '') return words;
          if (part.tone === 'strong') return `${before}**${body}**${after}`;
          if (part.tone === 'emphasis' || part.tone === 'missing') return `${before}*${body}*${after}`;
          if (part.tone === 'strong-emphasis') return `${before}***${body}***${after}`;
          return words;
        }
        case 'words':
          return escaped(part.text);
        case 'note':
          return `[^${part.note}]`;
        case 'page':
          return escaped(part.otherwise);
        default:
          return '  \n';
      }
    })
    .join('');
}

const cellWords = (cell: readonly Inlines[]): string =>
  cell.map((line) => inline(line).replace(/ *\n/g, '<br>')).join('<br>');

function table(block: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(block.columns.map((column) => escaped(column.head))),
    row(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...block.rows.map((one) => row(one.cells.map(cellWords))),
  ].join('\n');
}

/** What stands under an entry is indented by the width of its mark. */
function listLines(list: Nested<Inlines>, indent: string): readonly string[] {
  return list.entries.flatMap(({ entry, under }, i) => {
    const mark = list.ordered ? `${i + 1}. ` : '- ';
    const inner = indent + ' '.repeat(mark.length);
    return [
      `${indent}${mark}${starts(inline(entry)).replace(/\n/g, `\n${inner}`)}`,
      ...under.flatMap((one) => listLines(one, inner)),
    ];
  });
}

function blockWords(block: Block): string {
  switch (block.block) {
    case 'paragraph':
      return `${block.number === '' ? '' : `${escaped(block.number)} `}${starts(inline(block.runs))}`;
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.runs)}`;
    case 'list':
      return nestedLists(block)
        .flatMap((list) => listLines(list, ''))
        .join('\n');
    case 'quotation': {
      const words = `${escaped(block.open)}${inline(block.runs)}`;
      const under = block.attribution.length === 0 ? '' : `\n>\n> ${inline(block.attribution)}`;
      return `> ${starts(words)}${under}`;
    }
    case 'actor':
      return `### ${escaped(block.name)}${block.under === '' ? '' : `\n\n${escaped(block.under)}`}`;
    case 'statement':
      return `**${escaped(block.ref)}** ${escaped(block.kind)}, ${inline(block.place)}\n\n${inline(block.runs)}\n\n${inline(block.chain)}`;
    case 'table':
      return table(block);
    case 'remark':
      return inline(block.runs);
    case 'conflict': {
      const said = block.mayBeSaid;
      return [
        `### ${escaped(block.question)}`,
        `**${escaped(block.verdict)}.** ${escaped(block.reason)}`,
        table(conflictTable(block)),
        `**${escaped(said.label)}** (${escaped(said.signed)}): ${said.words === '' ? '\\_\\_\\_\\_' : escaped(said.words)}`,
      ].join('\n\n');
    }
    case 'picture':
      return `*${escaped(block.alt || block.caption)}*${block.caption === '' ? '' : `\n\n${escaped(block.caption)}`}`;
    case 'chart':
      return `**${escaped(block.title)}**: ${escaped(block.alt)}`;
    case 'keys':
      return block.columns
        .map((one) =>
          [
            `**${escaped(one.title)}**`,
            ...one.entries.map((entry) => `- ${entry.sign}: ${escaped(entry.meaning)}`),
          ].join('\n'),
        )
        .join('\n\n');
    case 'beside':
      return block.columns
        .map((one) => [`**${escaped(one.title)}**`, ...one.lines.map((line) => inline(line))].join('\n\n'))
        .join('\n\n');
    case 'passages':
      return [
        escaped(block.intro),
        [
          '| | | |',
          '| ---: | --- | --- |',
          ...block.rows.map((row) =>
            row.row === 'gap'
              ? `| | *${escaped(row.words)}* | |`
              : `| ${row.number} | ${row.stretches.map((one) => (one.rules.length > 0 ? `<u>${escaped(one.text)}</u>` : escaped(one.text))).join('')} | ${bracketsAt(
                  block,
                  row,
                )
                  .map(({ ref }) => ref)
                  .join(', ')} |`,
          ),
        ].join('\n'),
        escaped(block.end),
      ].join('\n\n');
  }
}

/** A pack as Markdown with footnotes (CommonMark with tables and `[^1]`). The marking stands at both ends. */
export function markdown(document: PackDocument): string {
  const flow: Flow = flowOf(document);
  const marking = `**${escaped(document.marking.label)}**`;
  const out = [
    marking,
    escaped(flow.over),
    `# ${escaped(flow.title)}`,
    inline(flow.under),
    flow.fields
      .map(
        (field) =>
          `${field.label === '' ? '' : `**${escaped(field.label)}** `}${field.lines.map(escaped).join('; ')}`,
      )
      .join('  \n'),
    ...(flow.clearances.length > 0
      ? [
          `**${escaped(flow.clearancesLabel)}**`,
          flow.clearances.map((row) => `- ${row.map(escaped).join(', ')}`).join('\n'),
        ]
      : []),
    ...(flow.release === '' ? [] : [escaped(flow.release)]),
    ...(flow.changes === null
      ? []
      : [
          `**${escaped(flow.changes.title)}**`,
          flow.changes.lines.map((line) => `- ${inline(line)}`).join('\n'),
        ]),
    ...flow.parts.flatMap((part) => [
      part.title === '' ? '' : `## ${part.number === '' ? '' : `${part.number} `}${escaped(part.title)}`,
      ...part.blocks.map(blockWords),
    ]),
    ...flow.foot.map((field) => `**${escaped(field.label)}** ${field.lines.map(escaped).join('; ')}`),
    ...(document.output === 'note'
      ? document.footnotes.map(
          (note) =>
            `[^${note.number}]: ${note.cited.map((cited, i) => separatorBefore(note, i) + escaped(citedWords(cited))).join('')}`,
        )
      : []),
    `${escaped(document.imprint)}`,
    marking,
  ];
  // What keeps a range on its line is a letter of its own in plain text.
  return `${out
    .filter((words) => words !== '')
    .join('\n\n')
    .replaceAll('\u2060–\u2060', '–')}\n`;
}
