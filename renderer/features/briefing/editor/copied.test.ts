import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './copied.ts';
import { entriesOf } from './pasted-list.ts';
import { schema } from './schema.fixture.ts';

const text = (words: string) => ({ type: 'text', text: words });
const entry = (words: string, depth = 0, ordered = false) => ({
  type: 'entry',
  attrs: { depth, ordered },
  content: [text(words)],
});
const node = (json: object) => schema.nodeFromJSON(json);
const list = (ordered: boolean, ...content: object[]) =>
  node({ type: 'list', attrs: { id: '', goesTo: null, ordered }, content });

describe('what is copied', () => {
  it('indents the entries of a list and counts each level', () => {
    const content = Fragment.fromArray([
      node({ type: 'paragraph', content: [text('Before')] }),
      list(
        true,
        entry('one'),
        entry('under', 1),
        entry('two'),
        entry('first', 1, true),
        entry('second', 1, true),
      ),
    ]);
    expect(wordsOf(new Slice(content, 0, 0), schema)).toBe(
      'Before\n\n1. one\n  - under\n2. two\n  1. first\n  2. second',
    );
  });

  it('is words alone where it is part of one line', () => {
    const content = Fragment.from(list(false, entry('a word')));
    expect(wordsOf(new Slice(content, 2, 2), schema)).toBe('a word');
  });
});

describe('a list pasted into a list', () => {
  it('stands at the level of the entry and under it', () => {
    const pasted = [list(false, entry('a'), entry('b', 1, true))];
    const made = entriesOf(pasted, node(entry('here', 2, true)), schema);
    expect(made?.map(({ textContent, attrs }) => [textContent, attrs.depth, attrs.ordered])).toEqual([
      ['a', 2, true],
      ['b', 3, true],
    ]);
  });

  it('is none of its matter where something else came along, or no list', () => {
    const line = node({ type: 'paragraph', content: [text('x')] });
    expect(entriesOf([line], node(entry('here')), schema)).toBeNull();
    const table = node({ type: 'table', content: [{ type: 'row', content: [{ type: 'cell' }] }] });
    expect(entriesOf([list(false, entry('a')), table], node(entry('here')), schema)).toBeNull();
  });
});
