import { labelOf } from '../composition.ts';
import type { Block } from './block.ts';
import type { Note } from './document.ts';
import type { Inline, Inlines } from './inline.ts';

/** Labels a block gives, with the evidence each presents where it presents one. */
function labelsOf(block: Block): readonly { readonly id: string; readonly ref: string | null }[] {
  const named = (id: string) => ({ id, ref: /^use-(\p{L}-\d+)-\d+$/u.exec(id)?.[1] ?? null });
  switch (block.block) {
    case 'table':
      return block.rows.flatMap((row) => (row.id === null ? [] : [named(row.id)]));
    case 'statement':
      return [named(block.id)];
    case 'quotation':
    case 'paragraph':
      return block.id === null ? [] : [named(block.id)];
    case 'conflict':
      return block.rows.map((row) => named(row.id));
    case 'passages':
      return block.rows.flatMap((row) => (row.row === 'line' ? [{ id: row.id, ref: null }] : []));
    case 'heading':
    case 'list':
    case 'actor':
    case 'remark':
    case 'picture':
    case 'chart':
    case 'keys':
    case 'beside':
      return [];
  }
}

/**
 * A note in which every link has its target: numbers lead to where the evidence is presented, lines to the annex;
 * a link whose target is not printed becomes plain words.
 */
export function linked(note: Note): Note {
  const labels = note.parts.flatMap((part) => part.blocks.flatMap(labelsOf));
  const known = new Set([
    ...labels.map((label) => label.id),
    ...note.parts.map((part) => part.id),
    ...note.footnotes.flatMap((footnote) => footnote.cited.map((cited) => cited.id)),
  ]);
  const presented = new Map<string, string>();
  for (const { id, ref } of labels)
    if (ref !== null && !presented.has(`ev-${ref}`)) presented.set(`ev-${ref}`, id);
  for (const source of note.sources) {
    const row = `src-${source.ref.replace(/\D/g, '')}`;
    if (known.has(row)) presented.set(labelOf(source.ref), row);
  }
  const target = (to: string) => (known.has(to) ? to : (presented.get(to) ?? null));
  const inlines = (list: Inlines): Inlines =>
    list.flatMap((part): Inline[] => {
      if (part.in === 'ref') return [{ ...part, to: part.to === null ? null : target(part.to) }];
      if (part.in !== 'page') return [part];
      const to = target(part.to);
      return to === null ? [] : [{ ...part, to }];
    });
  const block = (one: Block): Block => {
    switch (one.block) {
      case 'paragraph':
      case 'heading':
      case 'remark':
        return { ...one, runs: inlines(one.runs) };
      case 'list':
        return { ...one, entries: one.entries.map(inlines) };
      case 'quotation':
        return { ...one, runs: inlines(one.runs), attribution: inlines(one.attribution) };
      case 'statement':
        return { ...one, place: inlines(one.place), runs: inlines(one.runs), chain: inlines(one.chain) };
      case 'table':
        return {
          ...one,
          rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(inlines)) })),
        };
      case 'beside':
        return {
          ...one,
          columns: one.columns.map((column) => ({ ...column, lines: column.lines.map(inlines) })),
        };
      case 'passages':
        return {
          ...one,
          brackets: one.brackets.map((bracket) => ({
            ...bracket,
            uses: bracket.uses.filter((id) => known.has(id)),
          })),
        };
      case 'actor':
      case 'conflict':
      case 'picture':
      case 'chart':
      case 'keys':
        return one;
    }
  };
  return {
    ...note,
    cover: {
      ...note.cover,
      changes:
        note.cover.changes === null
          ? null
          : {
              ...note.cover.changes,
              top: note.cover.changes.top.map(inlines),
              rest: inlines(note.cover.changes.rest),
            },
    },
    parts: note.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })),
    footnotes: note.footnotes.map((footnote) => ({
      ...footnote,
      cited: footnote.cited.map((cited) => ({
        ...cited,
        line: cited.line === null ? null : target(cited.line),
      })),
    })),
  };
}
