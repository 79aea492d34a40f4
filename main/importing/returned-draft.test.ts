import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordDraft, wordsAfter, wordsBefore } from '../../core/clearance/word-draft.ts';
import { mutated } from '../../tests/fixtures/import-mutation.ts';
import { withDraftMarks } from '../printing/draft-marks.ts';
import { zip } from '../printing/zip.ts';
import { ImportError } from './import-error.ts';
import { readReturnedDraft } from './returned-draft.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HAND = 'w:author="M. O." w:date="2024-10-09T13:47:00Z"';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zip(Object.entries(files).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })));
}
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const d = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const marked = (n: number, ...runs: readonly string[]) =>
  p(`<w:bookmarkStart w:id="${n}" w:name="_b${n}"/>`, ...runs, `<w:bookmarkEnd w:id="${n}"/>`);
const ins = (runs: string) => `<w:ins w:id="9" ${HAND}>${runs}</w:ins>`;
const del = (runs: string) => `<w:del w:id="9" ${HAND}>${runs}</w:del>`;

const read = (bytes: Uint8Array): Promise<WordDraft> => readReturnedDraft({ name: 'back.docx', bytes });
const bothOf = ({ blocks }: WordDraft) =>
  blocks.map((block) => [block.mark, wordsBefore(block), wordsAfter(block)]);

describe('readReturnedDraft', () => {
  it('reads what was struck and put in, by whom and when', async () => {
    const draft = await read(docx(marked(1, r('We '), del(d('will ')), ins(r('shall ')), r('come.'))));
    expect(bothOf(draft)).toEqual([['_b1', 'We will come.', 'We shall come.']]);
    expect(draft.hands).toEqual([{ who: 'M. O.', when: '2024-10-09T13:47:00Z' }]);
  });

  it('takes words that were put in and struck again for never written', async () => {
    const draft = await read(docx(p(r('One'), ins(del(d(' two'))), r('.'))));
    expect(bothOf(draft)).toEqual([[null, 'One.', 'One.']]);
  });

  it('reads a paragraph parted in two as one block with a line put in', async () => {
    const draft = await read(
      docx(
        `<w:p><w:pPr><w:rPr><w:ins w:id="9" ${HAND}/></w:rPr></w:pPr><w:bookmarkStart w:id="1" w:name="_b1"/>${r('One.')}</w:p>${p(r('Two.'), '<w:bookmarkEnd w:id="1"/>')}`,
      ),
    );
    expect(bothOf(draft)).toEqual([['_b1', 'One.Two.', 'One.\nTwo.']]);
  });

  it('keeps two paragraphs apart that were joined', async () => {
    const draft = await read(
      docx(
        p(
          '<w:bookmarkStart w:id="1" w:name="_b1"/>',
          r('One.'),
          '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_b2"/>',
          r(' Two.'),
          '<w:bookmarkEnd w:id="2"/>',
        ),
      ),
    );
    expect(bothOf(draft).map(([mark, words]) => [mark, words])).toEqual([
      ['_b1', 'One.'],
      ['_b2', ' Two.'],
    ]);
  });

  it('leaves out numbers of pages that Word works out, and keeps the words of a link', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const draft = await read(
      docx(p(r('See '), field(' PAGEREF x \\h ', '12'), field(' HYPERLINK "x" ', 'annex A'), r('.'))),
    );
    expect(bothOf(draft)[0]?.[1]).toBe('See annex A.');
  });

  it('reads comments with the words they are about, and whether they are settled', async () => {
    const comments = `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="4" ${HAND}><w:p w14:paraId="0A"><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>`;
    const extended =
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A" w15:done="1"/></w15:commentsEx>';
    const draft = await read(
      docx(
        p(
          r('As '),
          '<w:commentRangeStart w:id="4"/>',
          r('a source'),
          '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
          r(' said.'),
        ),
        { 'word/comments.xml': comments, 'word/commentsExtended.xml': extended },
      ),
    );
    expect(draft.comments).toEqual([
      {
        who: 'M. O.',
        when: '2024-10-09T13:47:00Z',
        text: 'Who says so?',
        block: 0,
        about: 'a source',
        done: true,
      },
    ]);
  });

  it('knows the draft again by the marks it was sent with', async () => {
    const sent = withDraftMarks(
      docx(p(r('One.')) + p() + p(r('Two.'))),
      'Draft',
      '01J9XK8G80000000000000005H.3',
    );
    const draft = await read(sent);
    expect(draft.token).toBe('01J9XK8G80000000000000005H.3');
    expect(bothOf(draft).map(([mark, words]) => [mark, words])).toEqual([
      ['_b1', 'One.'],
      ['_b2', 'Two.'],
    ]);
  });

  it('refuses what is no Word file, by what it is', async () => {
    await expect(
      readReturnedDraft({ name: 'a.txt', bytes: new TextEncoder().encode('Plain words.') }),
    ).rejects.toMatchObject({ code: 'not-word' });
  });

  it('gives a draft or says why not, whatever the file holds', async () => {
    const sound = docx(
      marked(1, r('We '), del(d('will ')), ins(r('shall ')), r('come.')) +
        p('<w:commentRangeStart w:id="0"/>', r('Two'), '<w:commentRangeEnd w:id="0"/>'),
      {
        'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" ${HAND}>${p(r('Why?'))}</w:comment></w:comments>`,
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), async (chances) => {
        let at = 0;
        const bytes = mutated(sound, (limit) => (chances[at++ % chances.length] ?? 0) % Math.max(1, limit));
        await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(ImportError));
      }),
      { numRuns: 150 },
    );
  });

  it('reads markup that is never closed, or opened in the wrong place', async () => {
    const parts = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:ins w:id="1" w:author="A">',
      '</w:ins>',
      '<w:del>',
      '</w:del>',
      '<w:pPr>',
      '</w:pPr>',
      '<w:bookmarkStart w:id="1" w:name="_b1"/>',
      '<w:bookmarkEnd w:id="1"/>',
      '<w:bookmarkStart w:id="1" w:name="_b2"/>',
      '<w:commentRangeStart w:id="1"/>',
      '<w:commentRangeEnd w:id="1"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:t>words</w:t>',
      '<w:delText>gone</w:delText>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 30 }), async (all) => {
        const { blocks } = await read(docx(all.join('')));
        for (const { stretches } of blocks) expect(stretches.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
