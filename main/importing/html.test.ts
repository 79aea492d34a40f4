import { describe, expect, test } from 'vitest';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, start, end }) => `${kind}: ${frozen.text.slice(start, end)}`);
const read = (html: string, name = 'page.html'): Promise<Imported> => parse({ name, bytes: bytes(html) });

const graph = {
  '@graph': [
    { '@type': 'WebSite', name: 'Asia News' },
    {
      '@type': 'NewsArticle',
      headline: 'Border talks go on',
      datePublished: '2024-10-08T09:30:00+05:00',
      author: [{ '@type': 'Person', name: 'Madina Karimova' }],
      publisher: { '@type': 'Organization', name: 'Asia News' },
    },
  ],
};

const article = `<!DOCTYPE html>
<!-- saved from url=(0040)https://news.example/2024/10/08/border -->
<html lang="en"><head><meta charset="utf-8"><title>Border talks go on | Asia News</title>
<script type="application/ld+json">${JSON.stringify(graph)}</script>
<style>p { color: red }</style><script>document.write('written by a script')</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li></ul></nav>
<article><h1>Border talks go on</h1>
<p>The minister said on 7&nbsp;October that <b>143,000</b> people had been refused
  entry<sup><a href="#fn1">[1]</a></sup>, which he called &ldquo;a matter of secu&shy;rity&rdquo;.</p>
<p>He spoke at length before the council of ministers of the member states, which had come together in Moscow that
day, and answered three questions. <span style="display:none">Nothing was said.</span></p>
<h2>Figures</h2>
<table><thead><tr><th>Year</th><th>Persons</th></tr></thead>
<tbody><tr><td>2023</td><td>60,800</td></tr><tr><td>2024</td><td>93,000</td></tr></tbody></table>
<ol start="3"><li>Third point</li><li>Fourth point<ul><li>under it</li></ul></li></ol>
<blockquote><p>We shall finalise the long-debated texts.</p></blockquote>
<p id="fn1">1. As given by the ministry of the interior in a statement of that day.</p></article>
<footer>© Asia News</footer></body></html>`;

describe('a saved article', () => {
  test('comes before the rest of its page, and nothing that can be seen is lost', async () => {
    expect(blocksOf(await read(article))).toEqual([
      'heading: Border talks go on',
      'paragraph: The minister said on 7\u00a0October that 143,000 people had been refused entry¹, which he called “a matter of security”.',
      'paragraph: He spoke at length before the council of ministers of the member states, which had come together in Moscow that day, and answered three questions.',
      'heading: Figures',
      'table-row: Year\tPersons',
      'table-row: 2023\t60,800',
      'table-row: 2024\t93,000',
      'list-item: 3. Third point',
      'list-item: 4. Fourth point',
      'list-item: under it',
      'quotation: We shall finalise the long-debated texts.',
      'footnote: 1. As given by the ministry of the interior in a statement of that day.',
      'list-item: Home',
      'list-item: Politics',
      'paragraph: © Asia News',
    ]);
  });

  test('says what was taken out', async () => {
    const { frozen } = await read(article);
    expect(frozen.repairs).toContainEqual({ kind: 'hyphenation', at: 20, was: '\u00ad' });
    expect(frozen.repairs).toContainEqual(
      expect.objectContaining({ kind: 'hidden-removed', was: 'Nothing was said.' }),
    );
  });

  test('fills the metadata from JSON-LD and from where it was saved', async () => {
    expect((await read(article)).metadata).toMatchObject({
      type: 'article-newspaper',
      title: 'Border talks go on',
      author: [{ family: 'Karimova', given: 'Madina' }],
      issued: { 'date-parts': [[2024, 10, 8]] },
      'container-title': 'Asia News',
      URL: 'https://news.example/2024/10/08/border',
      language: 'en',
    });
  });

  test('marks the elements of the shown page with the offsets of their blocks', async () => {
    const { frozen, safeHtml } = await read(article);
    const at = /<blockquote><p data-at="(\d+)">/.exec(safeHtml ?? '')?.[1];
    expect(frozen.text.slice(Number(at))).toMatch(/^We shall finalise/);
  });
});

describe('a page', () => {
  test('without JSON-LD is described by its meta fields', async () => {
    const page = `<html><head><title>Site</title><meta name="citation_title" content="On borders">
      <meta name="citation_author" content="Olim, Bahrom"><meta name="citation_publication_date" content="2023/05/02">
      <meta name="citation_journal_title" content="Review"><meta name="citation_doi" content="10.1/x"></head>
      <body><p>Words of the page.</p></body></html>`;
    expect((await read(page)).metadata).toMatchObject({
      type: 'article-journal',
      title: 'On borders',
      author: [{ family: 'Olim', given: 'Bahrom' }],
      issued: { 'date-parts': [[2023, 5, 2]] },
      'container-title': 'Review',
      DOI: '10.1/x',
    });
  });

  test('is read by the encoding it declares, unless that does not fit', async () => {
    const russian =
      '<html><head><meta charset="windows-1251"></head><body><p>Министр сказал</p></body></html>';
    const windows = Uint8Array.from(
      [...russian].map((character) => {
        const point = character.charCodeAt(0);
        return point >= 0x410 && point <= 0x44f ? point - 0x350 : point;
      }),
    );
    const declared = await parse({ name: 'page.html', bytes: windows });
    expect([declared.encoding, declared.frozen.text]).toEqual(['windows-1251', 'Министр сказал']);
    const lying = await read(russian);
    expect([lying.encoding, lying.frozen.text]).toEqual(['utf-8', 'Министр сказал']);
  });

  test('laid out with tables is read as if they were not there', async () => {
    const long = 'A paragraph of the article that is quite long. '.repeat(60);
    const page = `<table><tr><td><p>${long}</p><h2>Then</h2></td><td>Menu</td></tr></table>`;
    expect((await read(page)).frozen.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  test('nested ten thousand deep, never closed, or of one million attributes is read or refused', async () => {
    const deep = await read(`${'<div>'.repeat(10_000)}at the bottom${'</div>'.repeat(10_000)}`);
    expect(deep.frozen.text).toBe('at the bottom');
    const open = await read(`<p>first<p>second<table><tr><td>cell<b><i>${'<li>x'.repeat(2_000)}`);
    expect(open.frozen.text).toContain('first');
    const wide = await read(
      `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=x`).join(' ')}>wide</p>`,
    );
    expect(wide.frozen.text).toBe('wide');
  });
});

describe('what stands beside the body of a page is read as browsers show it', () => {
  test.each([
    [
      'before the page, as servers of mail warn',
      '<p>Caution</p><html><head><title>T</title></head><body><p>Talks</p></body></html>',
      'Caution\n\nTalks',
    ],
    ['words before it', 'Caution <!doctype html><html><body><p>Talks</p></body></html>', 'Caution\n\nTalks'],
    [
      'after the page',
      '<html><body><p>Talks</p></body></html> Sent from afar<p>Notice</p>',
      'Talks\n\nSent from afar\n\nNotice',
    ],
    [
      'in a page that names no body',
      '<html lang="ru"><head><title>T</title></head><p>Talks</p></html>',
      'Talks',
    ],
    ['in a second body', '<html><body><p>One</p></body><body><p>Two</p></body></html>', 'One\n\nTwo'],
    [
      'in a second page',
      '<html><body><p>One</p></body></html><html><head><title>U</title><style>p{}</style></head><body><p>Two</p></body></html>',
      'One\n\nTwo',
    ],
    ['in a body alone', '<body><p>One</p></body><p>Two</p>', 'One\n\nTwo'],
  ])('%s', async (_, html, text) => {
    const { frozen, metadata } = await parse({ name: 'a.html', bytes: Buffer.from(html) });
    expect(frozen.text).toBe(text);
    if (html.includes('<title>T')) expect(metadata.title).toBe('T');
  });
});
