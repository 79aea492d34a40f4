import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from './document.ts';
import { nodesFromHtml, nodesFromText } from './pasted.ts';

/** Nodes in one line each, to be read at a glance. */
const lines = (html: string) => nodesFromHtml(html).map(lineOf);
function lineOf(node: ReturnType<typeof nodesFromHtml>[number]): string {
  if (node.type === 'text') {
    const marks = node.marks?.map((mark) => mark.type[0]).join('') ?? '';
    return marks === '' ? (node.text ?? '') : `${marks}(${node.text})`;
  }
  if (node.type === 'hardBreak') return '/';
  if (node.type === 'chip') return `@${node.attrs?.ref.kind}`;
  const inner = (node.content ?? []).map(lineOf);
  const joined =
    node.type === 'list' || node.type === 'table' || node.type === 'row' ? inner.join(' | ') : inner.join('');
  const depth = node.attrs?.depth > 0 ? ` ${node.attrs?.depth}` : '';
  return `${node.type === 'list' && node.attrs?.ordered ? 'ordered' : node.type}${depth}: ${joined}`;
}

describe('what is pasted', () => {
  it('keeps headings, lists, quotations and emphasis of a web page, and nothing else', () => {
    const html = `<h2 style="color:red">The <b>visit</b></h2><p onclick="x()">Talks on <i>Monday</i> went
      <a href="https://example.org">well</a>.</p><ul><li><p>first</p></li><li>second<ul><li>inner</li></ul></li></ul>
      <blockquote><p>Quoted.</p></blockquote><script>alert(1)</script><img src="x">`;
    expect(lines(html)).toEqual([
      'heading: The visit',
      'paragraph: Talks on i(Monday) went well.',
      'list: entry: first | entry: second | entry 1: inner',
      'quotation: Quoted.',
    ]);
  });

  it('reads the lists that Word writes as paragraphs', () => {
    const item = (mark: string, text: string, level = 1) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(lines(`<p class=MsoNormal>Before</p>${item('·', 'bread')}${item('·', 'salt')}`)).toEqual([
      'paragraph: Before',
      'list: entry: bread | entry: salt',
    ]);
    expect(lines(item('1.', 'one') + item('2.', 'two'))).toEqual(['ordered: entry: one | entry: two']);
    expect(lines(item('1.', 'one') + item('o', 'under', 2) + item('2.', 'two'))).toEqual([
      'ordered: entry: one | entry 1: under | entry: two',
    ]);
  });

  it('keeps the depth of points that were copied in the app', () => {
    const html = '<ol><li>one</li><li data-depth="1" data-mark="bullet">under</li><li>two</li></ol>';
    expect(lines(html)).toEqual(['ordered: entry: one | entry 1: under | entry: two']);
    expect(nodesFromHtml(html)[0]?.content?.[1]?.attrs?.ordered).toBe(false);
  });

  it('does not take the bold that wraps everything copied from an online editor for emphasis', () => {
    const html = `<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">Bold</span> plain</p></b>`;
    expect(lines(html)).toEqual(['paragraph: b(Bold) plain']);
  });

  it('makes tables even, with a header where the page had one', () => {
    const html = '<table><tr><th>State</th><th>Year</th></tr><tr><td>A<p>B</p></td></tr></table>';
    expect(lines(html)).toEqual(['table: row: cell: State | cell: Year | row: cell: A/B | cell: ']);
    expect(nodesFromHtml(html)[0]?.attrs?.header).toBe(true);
  });

  it('makes a chip of our own a chip again, and no chip of a forged one', () => {
    const chip = (id: string) =>
      `<p>As said <span data-record="${id}" data-kind="quote" data-show="words"></span></p>`;
    expect(lines(chip('01J00000000000000000000001'))).toEqual(['paragraph: As said @quote']);
    expect(lines(chip('../../etc'))).toEqual(['paragraph: As said']);
  });

  it('never throws and never gives an item the model refuses, whatever is pasted', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
    );
    const more = fc.constantFrom(
      '</table>',
      '<b>',
      '</b>',
      '<h1>',
      '<br>',
      '<blockquote>',
      'x ',
      '&amp;',
      '<style>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, more, fc.string())), (parts) => {
        const nodes = nodesFromHtml(parts.join(''));
        const items = itemsOf({
          content: nodes.map((node, i) => ({
            ...node,
            attrs: { ...node.attrs, id: `01J${String(i).padStart(23, '0')}` },
          })),
        });
        expect(items).toHaveLength(nodes.length);
      }),
    );
  });

  it('takes plain text a paragraph a line', () => {
    expect(nodesFromText('one\r\n\r\n two\n').map(lineOf)).toEqual(['paragraph: one', 'paragraph: two']);
  });
});
