import { expect, test } from 'vitest';
import { wordOf } from '../../tests/fixtures/import-docx-parts.ts';
import { openWord } from './docx.ts';
import { parse } from './parse.ts';

const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const box = (text: string): string => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;
const drawing = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const either = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent></w:r>`;

async function linesOf(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const { frozen } = await parse({ name: 'a.docx', bytes: wordOf(body, more) });
  return frozen.blocks.map(({ start, end }) => frozen.text.slice(start, end));
}

test.each([
  [
    'a simple field',
    p(t('By '), `<w:fldSimple w:instr="AUTHOR">${t('A. Karimova')}</w:fldSimple>`),
    ['By A. Karimova'],
  ],
  [
    'a field of parts',
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      t('8 October'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    ['8 October'],
  ],
  [
    'ruby',
    p(
      `<w:r><w:ruby><w:rubyPr><w:hps w:val="11"/></w:rubyPr><w:rt>${t('とうきょう')}</w:rt><w:rubyBase>${t('東京')}</w:rubyBase></w:ruby></w:r>`,
    ),
    ['東京(とうきょう)'],
  ],
  [
    'a drop cap',
    '<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>' +
      p('<w:pPr><w:jc w:val="both"/></w:pPr>', t('he talks went on.')),
    ['The talks went on.'],
  ],
  [
    'a smart tag, a control and words of another direction',
    p(
      `<w:smartTag w:element="place"><w:smartTag w:element="city">${t('Dushanbe')}</w:smartTag></w:smartTag>`,
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${t(', 2024')}</w:sdtContent></w:sdt>`,
      `<w:bdo w:val="ltr">${t(' and on')}</w:bdo>`,
    ),
    ['Dushanbe, 2024 and on'],
  ],
  [
    'line ends, tabs and hyphens',
    p(
      `<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:ptab w:relativeTo="margin"/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>`,
    ),
    ['one\ntwo coop\u2011x'],
  ],
  [
    'signs of symbol fonts, and of fonts nobody knows',
    p(
      '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Arial" w:char="2192"/></w:r>',
      '<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uf0b3&#xF062;</w:t></w:r>',
    ),
    ['α🗹→≥β'],
  ],
  [
    'boxes and entries of a form',
    p(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      t(' agreed, '),
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>',
      t(' refused: '),
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="never"/><w:listEntry w:val="later"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    ['☒ agreed, ☐ refused: later'],
  ],
  ['several bodies', `${p(t('First'))}</w:body><w:body>${p(t('Second'))}`, ['First', 'Second']],
])('%s: all its words are read, once', async (_, body, lines) => {
  expect(await linesOf(body)).toEqual(lines);
});

test('words in a box are read once, in whichever form they are given', async () => {
  const old = `<mc:Fallback><w:pict><v:oval><v:textbox>${box('In the box')}</v:textbox></v:oval></w:pict></mc:Fallback>`;
  const picture = '<mc:Fallback><w:pict><v:shape/></w:pict></mc:Fallback>';
  for (const given of [
    either(drawing(box('In the box')), old),
    either(drawing(box('In the box')), picture),
    either(drawing(box('In the box')), ''),
    `<w:r>${drawing(box('In the box'))}</w:r>`,
    `<w:r>${drawing(`<w:txbxContent>${p(t('In the box'), `<w:r>${drawing('')}</w:r>`)}</w:txbxContent>`)}</w:r>`,
  ]) {
    expect(await linesOf(p(t('Before'), given) + p(t('After')))).toEqual(['Before', 'In the box', 'After']);
  }
});

test('a header says the words of its box once, and those of a watermark', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;
  const given = either(
    drawing(box('Desk 2')),
    `<mc:Fallback><w:pict><v:rect><v:textbox>${box('Desk 2')}</v:textbox></v:rect></w:pict></mc:Fallback>`,
  );
  const mark =
    '<w:r><w:pict><v:shape><v:textpath style="x" string="DRAFT &amp; more"/></v:shape></w:pict></w:r>';
  const lines = await linesOf(p(t('Words')), { 'word/header1.xml': p(t('Ministry'), given, mark) });
  expect(lines).toEqual(['Desk 2', 'DRAFT & more', 'Ministry', 'Words']);
});

test('what tracked changes struck out is left out and recorded; what was moved stands once', async () => {
  const body =
    p(
      t('Of '),
      '<w:del w:id="1" w:author="A/B"><w:r><w:delText xml:space="preserve">90,000 &amp; </w:delText></w:r><w:r><w:delText>more</w:delText></w:r></w:del>',
      `<w:ins w:id="2" w:author="A">${t('93,000')}</w:ins>`,
      `<w:moveFrom w:id="3" w:author="A">${t('moved words')}</w:moveFrom>`,
    ) + p(`<w:moveTo w:id="4" w:author="A">${t('moved words')}</w:moveTo>`);
  const { frozen } = await parse({ name: 'a.docx', bytes: wordOf(body) });
  expect(frozen.text).toBe('Of 93,000\n\nmoved words');
  expect(frozen.repairs).toEqual([{ kind: 'deleted-removed', at: 0, was: '90,000 & more' }]);
});

test('words struck out by more changes than a call takes arguments are all recorded', async () => {
  const struck = '<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>'.repeat(150_000);
  const { deleted } = await openWord(wordOf(p(t('Seen'), struck)));
  expect(deleted).toHaveLength(150_000);
}, 30_000);
