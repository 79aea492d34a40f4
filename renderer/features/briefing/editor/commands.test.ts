import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { placed } from '../../../../core/model/list.ts';
import type { Item, Run } from '../../../../core/model/narrative.ts';
import { insertTable, kindAt, leaveList, lineAfter, moveInTable, moveItem, setKind } from './commands.ts';
import { docOf, itemsOf } from './document.ts';
import { identity } from './identity.ts';
import { nest, settledLists } from './lists.ts';
import { schema } from './schema.fixture.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const words = (text: string): Run[] => [{ run: 'text', text, bold: false, italic: false }];
const paragraph = (n: number, text: string): Item => ({
  item: 'paragraph',
  id: id(n),
  goesTo: null,
  ours: false,
  runs: words(text),
});
const list = (n: number, ...entries: string[]): Item => ({
  item: 'list',
  id: id(n),
  goesTo: null,
  ordered: false,
  entries: entries.map(words),
});
const quote = (n: number): Item => ({
  item: 'evidence',
  id: id(n),
  goesTo: null,
  ref: { kind: 'quote', id: id(900) },
  edits: [],
});

/** An editor's state with the cursor after some words. */
function at(items: readonly Item[], end: string): EditorState {
  const doc = schema.nodeFromJSON(docOf(items));
  let pos = 0;
  doc.descendants((node, start) => {
    const found = node.isText ? (node.text ?? '').indexOf(end) : -1;
    if (found !== -1) pos = start + found + end.length;
  });
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, pos),
    plugins: [identity(), settledLists()],
  });
}
const done = (state: EditorState, tr: ReturnType<typeof setKind>) => {
  if (!tr) throw new Error('nothing was done');
  return state.apply(tr);
};
const items = (state: EditorState) => itemsOf(state.doc.toJSON());
/** Items in one line: what each is and the words in it. */
const lines = (state: EditorState) =>
  items(state).map((item) => {
    if (item.item === 'list')
      return `list ${placed(item)
        .map(({ entry, depth }) => `${'-'.repeat(depth)}${depth > 0 ? ' ' : ''}${textOf(entry)}`)
        .join('|')}`;
    return 'runs' in item ? `${item.item} ${textOf(item.runs)}` : item.item;
  });
const textOf = (runs: readonly Run[]) => runs.map((run) => (run.run === 'text' ? run.text : '')).join('');
const left = (state: EditorState) =>
  state.selection.$from.parent.textBetween(0, state.selection.$from.parentOffset);

describe('kinds of lines', () => {
  it('make a list of paragraphs and paragraphs of a list, with the cursor where it was', () => {
    const start = at([paragraph(1, 'first'), paragraph(2, 'second')], 'sec');
    const listed = done(start, setKind(start, 'list'));
    expect(lines(listed)).toEqual(['paragraph first', 'list second']);
    expect(kindAt(listed)).toBe('list');
    expect(left(listed)).toBe('sec');
    const plain = done(listed, setKind(listed, 'paragraph'));
    expect(items(plain)).toEqual([paragraph(1, 'first'), paragraph(2, 'second')]);
  });

  it('give each line of a list that is taken apart an id of its own', () => {
    const start = at([list(1, 'one', 'two', 'three')], 'tw');
    const plain = done(start, setKind(start, 'paragraph'));
    expect(lines(plain)).toEqual(['paragraph one', 'paragraph two', 'paragraph three']);
    expect(new Set(items(plain).map((item) => item.id)).size).toBe(3);
    expect(items(plain)[0]?.id).toBe(id(1));
    expect(left(plain)).toBe('tw');
  });

  it('nest an entry under the one before it, with what stands under it, and back', () => {
    const start = at([list(1, 'one', 'two', 'three')], 'three');
    const once = done(start, nest(start, 1));
    expect(lines(once)).toEqual(['list one|two|- three']);
    expect(nest(once, 1)).toBeNull();
    const two = at(items(once), 'two');
    const both = done(two, nest(two, 1));
    expect(lines(both)).toEqual(['list one|- two|-- three']);
    expect(left(both)).toBe('two');
    expect(lines(done(both, nest(both, -1)))).toEqual(['list one|two|- three']);
    const first = at(items(both), 'one');
    expect([nest(first, 1), nest(first, -1)]).toEqual([null, null]);
  });

  it('number entries under another for themselves', () => {
    const start = at([list(1, 'one', 'two', 'three')], 'two');
    const nested = done(start, nest(start, 1));
    const numbered = done(nested, setKind(nested, 'ordered'));
    expect(kindAt(numbered)).toBe('ordered');
    expect(items(numbered)[0]).toMatchObject({
      ordered: false,
      places: [{}, { depth: 1, ordered: true }, {}],
    });
    const gone = numbered.apply(numbered.tr.delete(1, 6));
    expect(lines(gone)).toEqual(['list two|three']);
  });

  it('never change evidence', () => {
    const doc = schema.nodeFromJSON(docOf([quote(1)]));
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0) });
    expect(setKind(state, 'list')).toBeNull();
  });
});

describe('a list', () => {
  it('is left from an empty entry, and what follows stays a list', () => {
    const start = at([list(1, 'one', 'x', 'three')], 'x');
    const emptied = start.apply(start.tr.delete(start.selection.from - 1, start.selection.from));
    const out = done(emptied, leaveList(emptied));
    const typed = out.apply(out.tr.insertText('between'));
    expect(lines(typed)).toEqual(['list one', 'paragraph between', 'list three']);
    expect(new Set(items(typed).map((item) => item.id)).size).toBe(3);
  });

  it('is not left from an entry with words', () => {
    expect(leaveList(at([list(1, 'one')], 'one'))).toBeNull();
  });
});

describe('moving', () => {
  it('changes places with the neighbour and keeps the cursor in the item', () => {
    const start = at([paragraph(1, 'first'), quote(2), paragraph(3, 'last')], 'la');
    const moved = done(start, moveItem(start, -1));
    expect(items(moved).map((item) => item.id)).toEqual([id(1), id(3), id(2)]);
    expect(left(moved)).toBe('la');
    const back = done(moved, moveItem(moved, 1));
    expect(items(back).map((item) => item.id)).toEqual([id(1), id(2), id(3)]);
  });

  it('leaves the section at its ends', () => {
    expect(moveItem(at([paragraph(1, 'only')], 'only'), -1)).toBeNull();
    expect(moveItem(at([paragraph(1, 'only')], 'only'), 1)).toBeNull();
  });
});

describe('evidence that is selected', () => {
  it('is not replaced by what is typed: a line after it takes the words', () => {
    const doc = schema.nodeFromJSON(docOf([quote(1), paragraph(2, 'after')]));
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0), plugins: [identity()] });
    const line = done(state, lineAfter(state));
    expect(lines(line.apply(line.tr.insertText('typed')))).toEqual([
      'evidence',
      'paragraph typed',
      'paragraph after',
    ]);
  });

  it('copied within a section is another item', () => {
    const state = at([paragraph(1, 'words')], 'words');
    const twice = state.apply(state.tr.insert(state.doc.content.size, state.doc.child(0)));
    const ids = items(twice).map((item) => item.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the cursor in a table', () => {
  const start = () => {
    const state = EditorState.create({ schema, doc: schema.nodeFromJSON(docOf([])) });
    return state.apply(insertTable(state, 2, 2) ?? state.tr);
  };
  const place = ({ selection: { $from } }: EditorState) => [
    $from.parent.type.name,
    $from.index(1),
    $from.index(2),
  ];
  const walked = (state: EditorState, ...steps: (-1 | 1)[]) =>
    steps.reduce((now, step) => now.apply(moveInTable(now, step) ?? now.tr), state);

  it('goes down and up in its column, and out of the table onto a line', () => {
    const first = start();
    const second = first.apply(
      first.tr.setSelection(TextSelection.create(first.doc, first.selection.from + 2)),
    );
    expect(place(second)).toEqual(['cell', 0, 1]);
    expect(place(walked(second, 1))).toEqual(['cell', 1, 1]);
    expect(place(walked(second, 1, -1))).toEqual(['cell', 0, 1]);
    const below = walked(second, 1, 1);
    expect(below.selection.$from.parent.type.name).toBe('paragraph');
    expect(below.doc.childCount).toBe(2);
    const above = walked(second, -1);
    expect(above.doc.firstChild?.type.name).toBe('paragraph');
    expect(above.selection.$from.index(0)).toBe(0);
  });
});
