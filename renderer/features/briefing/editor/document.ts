import type { JSONContent } from '@tiptap/core';
import { filterList, listOf, type Placed, placed } from '../../../../core/model/list.ts';
import { type Item, itemSchema, type Run, runSchema } from '../../../../core/model/narrative.ts';

/*
 * The editor's document and the items of a section are one thing in two forms: a node at the top is an item, its
 * `id` and `goesTo` are attributes of it. What the model cannot hold, the editor's schema cannot hold either.
 */

/** The document of an editor. It ends in a line to write on, which becomes an item when something stands on it. */
export function docOf(items: readonly Item[]): JSONContent {
  const last = items.at(-1);
  const open = last === undefined || last.item !== 'paragraph';
  return {
    type: 'doc',
    content: [...items.map(nodeOf), ...(open ? [{ type: 'paragraph', attrs: { id: '' } }] : [])],
  };
}

/** The node of an item. */
export function nodeOf(item: Item): JSONContent {
  const { id, goesTo } = item;
  switch (item.item) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { id, goesTo, ours: item.ours }, content: item.runs.map(inlineOf) };
    case 'heading':
    case 'quotation':
      return { type: item.item, attrs: { id, goesTo }, content: item.runs.map(inlineOf) };
    case 'list':
      return {
        type: 'list',
        attrs: { id, goesTo, ordered: item.ordered },
        content: placed(item).map(({ entry, depth, ordered }) => ({
          type: 'entry',
          attrs: { depth, ordered },
          content: entry.map(inlineOf),
        })),
      };
    case 'table':
      return {
        type: 'table',
        attrs: { id, goesTo, header: item.header },
        content: item.rows.map((row) => ({
          type: 'row',
          content: row.map((runs) => ({ type: 'cell', content: runs.map(inlineOf) })),
        })),
      };
    case 'picture':
    case 'evidence':
    case 'gathering': {
      const { item: type, ...attrs } = item;
      return { type, attrs };
    }
  }
}

function inlineOf(run: Run): JSONContent {
  switch (run.run) {
    case 'text':
      return {
        type: 'text',
        text: run.text,
        marks: [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])],
      };
    case 'chip':
      return { type: 'chip', attrs: { ref: run.ref, show: run.show, edits: run.edits } };
    case 'break':
      return { type: 'hardBreak' };
  }
}

/** The items of a document. Lines nothing stands on are none; what does not fit the model is left out. */
export function itemsOf(doc: JSONContent): readonly Item[] {
  return (doc.content ?? []).flatMap((node): Item[] => {
    const item = itemOf(node);
    const parsed = item === null ? null : itemSchema.safeParse(item);
    return parsed?.success ? [parsed.data] : [];
  });
}

function itemOf(node: JSONContent): unknown {
  const { id, goesTo = null, ...attrs } = node.attrs ?? {};
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation': {
      const runs = runsOf(children);
      if (runs.length === 0) return null;
      const ours = node.type === 'paragraph' ? { ours: attrs.ours === true } : {};
      return { item: node.type, id, goesTo, ...ours, runs };
    }
    case 'list': {
      const list = listOf(attrs.ordered === true, children.map(entryOf));
      const filled = filterList(list, (runs) => runs.length > 0);
      return filled.entries.length === 0 ? null : { item: 'list', id, goesTo, ...filled };
    }
    case 'table':
      return {
        item: 'table',
        id,
        goesTo,
        header: attrs.header === true,
        rows: children.map((row) => (row.content ?? []).map((cell) => runsOf(cell.content ?? []))),
      };
    case 'picture':
    case 'evidence':
    case 'gathering':
      return { ...attrs, item: node.type, id, goesTo };
    default:
      return null;
  }
}

const entryOf = ({ attrs, content }: JSONContent): Placed<readonly Run[]> => ({
  depth: typeof attrs?.depth === 'number' ? attrs.depth : 0,
  ordered: attrs?.ordered === true,
  entry: runsOf(content ?? []),
});

/** Runs of inline nodes; neighbours of one emphasis are one run. */
function runsOf(nodes: readonly JSONContent[]): readonly Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (node.type === 'hardBreak') runs.push({ run: 'break' });
    else if (node.type === 'chip') {
      const chip = runSchema.safeParse({ run: 'chip', ...node.attrs });
      if (chip.success) runs.push(chip.data);
    } else if (node.type === 'text' && node.text) {
      const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
      const bold = has('bold');
      const italic = has('italic');
      const last = runs.at(-1);
      if (last?.run === 'text' && last.bold === bold && last.italic === italic)
        runs[runs.length - 1] = { ...last, text: last.text + node.text };
      else runs.push({ run: 'text', text: node.text, bold, italic });
    }
  }
  return runs;
}
