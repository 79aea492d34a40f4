import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryTemplate, withFiles } from '../../../tests/fixtures/house-word.ts';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { print } from '../index.ts';
import { documentOf, withOptions } from '../printed.fixture.ts';
import { PrintProblem } from '../problem.ts';
import { unzip } from '../zip.ts';
import { stylesOf } from './template-styles.ts';
import { guessRoles } from './word-roles.ts';

const partOf = (docx: Uint8Array, name: string): string =>
  unzip(Buffer.from(docx))
    .find((file) => file.name === name)
    ?.bytes.toString('utf8') ?? '';

async function printIn(template: Uint8Array, input = packCase().input) {
  const { roles } = await stylesOf(template);
  return print({
    document: documentOf(input),
    format: 'docx',
    pictures: [],
    house: { of: 'word', blob: template, roles },
  });
}

/** What LibreOffice makes of a document, as text of its pages. */
function pagesOf(docx: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'precis-house-'));
  try {
    writeFileSync(join(folder, 'pack.docx'), docx);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'pack.docx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'pack.pdf'), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const has = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('a pack in a Word template of the house', () => {
  it('has the words of its header and footer letter by letter, dollar signs too', async () => {
    const words = "All sums in US$'000, $$ and $&";
    const template = withFiles(await ministryTemplate(), {
      'word/footer1.xml': (was) =>
        was.replace(
          '</w:ftr>',
          () => `<w:p><w:r><w:t>${words.replace('&', '&amp;')}</w:t></w:r></w:p></w:ftr>`,
        ),
    });
    const { bytes } = await printIn(template);
    const footers = ['first', 'default'].map((on) => partOf(bytes, `word/house-footer-${on}.xml`)).join('');
    expect(footers).toContain(words.replace('&', '&amp;'));
  });

  it('is set in its styles, faces and page, and keeps marking and page number in each header and footer', async () => {
    const template = await ministryTemplate();
    const { bytes } = await printIn(template);
    const document = partOf(bytes, 'word/document.xml');
    expect(document).toContain('<w:pStyle w:val="MinBody"/>');
    expect(document).toContain('<w:pStyle w:val="MinQuote"/>');
    expect(document).toMatch(/<w:pgMar [^>]*w:left="1700"/);
    expect(document).not.toContain('Source Sans');
    expect(document).not.toContain('SAMPLE TITLE');
    const styles = partOf(bytes, 'word/styles.xml');
    const defined = new Set([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
    for (const name of [
      'document',
      'footnotes',
      'endnotes',
      'house-header-first',
      'house-header-default',
      'house-footer-default',
    ])
      for (const [, id] of partOf(bytes, `word/${name}.xml`).matchAll(/<w:[pr]Style w:val="([^"]*)"/g))
        expect(defined, `${name}: ${id}`).toContain(id);
    for (const name of ['header-first', 'header-default', 'footer-default'])
      expect(partOf(bytes, `word/house-${name}.xml`), name).toContain('TLP:CLEAR');
    expect(partOf(bytes, 'word/house-header-first.xml')).toContain('Ministry of Roads and Rivers');
    expect(partOf(bytes, 'word/house-footer-default.xml')).toMatch(
      /PAGE[\s\S]*NUMPAGES[\s\S]*Kept by the Policy Desk/,
    );
    // Tables are as wide as the text of the template's page: 11906 − 1700 − 1134.
    for (const [, width] of document.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g))
      expect(Math.abs(Number(width) - 9072)).toBeLessThan(3);
  });

  it('leaves its headings to be found, whatever they are called', async () => {
    const template = await ministryTemplate();
    const { bytes } = await print({
      document: documentOf(packCase().input),
      format: 'docx',
      pictures: [],
      house: {
        of: 'word',
        blob: template,
        roles: { ...(await stylesOf(template)).roles, 'heading-1': 'MinTable', 'heading-2': null },
      },
    });
    const styles = partOf(bytes, 'word/styles.xml');
    expect(/w:styleId="MinTable"[\s\S]*?<\/w:style>/.exec(styles)?.[0]).toContain(
      '<w:outlineLvl w:val="0"/>',
    );
    expect(/w:styleId="PrecisHeading2"[\s\S]*?<\/w:style>/.exec(styles)?.[0]).toContain(
      '<w:outlineLvl w:val="1"/>',
    );
  });

  it('is the same bytes each time', async () => {
    const template = await ministryTemplate();
    const [one, two] = [await printIn(template), await printIn(template)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('is read by LibreOffice with every word, letterhead and marking on its pages', async ({ skip }) => {
    skip(!has('soffice'), 'LibreOffice is not on this machine');
    const { bytes } = await printIn(
      await ministryTemplate('ru'),
      withOptions({ output: 'note' }, packCase('ru').input),
    );
    const pages = pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages)
      expect(page.split('Для служебного пользования').length - 1).toBeGreaterThanOrEqual(2);
    expect(pages[0]).toContain('Министерство дорог и рек');
    expect(pages[2]).toContain('Хранится в Отделе политики');
  }, 180_000);
});

describe('guessing what styles are for', () => {
  it('knows Word’s own names, a house’s English ones and Russian ones', () => {
    const roles = guessRoles(
      [
        ['a', 'Обычный'],
        ['1', 'heading 1'],
        ['2', 'Заголовок 2'],
        ['a3', 'Название'],
        ['BodyText', 'Тело документа'],
        ['a5', 'Цитата'],
        ['ListBullet', 'Моё'],
        ['a7', 'Текст сноски'],
        ['a8', 'Верхний колонтитул'],
        ['TableBody', 'Table body'],
      ].map(([id = '', name = '']) => ({ id, name })),
    );
    expect(roles).toMatchObject({
      title: 'a3',
      'heading-1': '1',
      'heading-2': '2',
      'heading-3': null,
      body: 'BodyText',
      quotation: 'a5',
      list: 'ListBullet',
      footnote: 'a7',
      header: 'a8',
      footer: null,
      table: 'TableBody',
    });
  });
});

describe('a hostile Word template', () => {
  const said = async (bytes: Uint8Array) =>
    stylesOf(bytes).then(
      () => 'read',
      (error: unknown) =>
        error instanceof PrintProblem ? `${error.key} ${JSON.stringify(error.params)}` : String(error),
    );
  const template = () => ministryTemplate();

  it('with macros is refused', async () => {
    expect(await said(withFiles(await template(), { 'word/vbaProject.bin': 'x' }))).toMatch(
      /^house\.macros .*vbaProject/,
    );
    const types = (was: string) => was.replace('template.main+xml', 'template.macroEnabledTemplate.main+xml');
    expect(await said(withFiles(await template(), { '[Content_Types].xml': types }))).toMatch(
      /^house\.macros/,
    );
  });

  it('that leads out of itself is refused, a plain address in its footer is not', async () => {
    const relation = (type: string, target: string) => (was: string) =>
      (
        was ||
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      ).replace(
        /<\/Relationships>|(?<=<Relationships[^>]*)\/>/,
        (end) =>
          `${end === '/>' ? '>' : ''}<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
      );
    for (const [part, type, target] of [
      ['word/_rels/settings.xml.rels', 'attachedTemplate', 'http://evil.example/x.dotm'],
      ['word/_rels/document.xml.rels', 'image', 'file://server/share/x.png'],
      ['word/_rels/header1.xml.rels', 'hyperlink', 'file:///etc/passwd'],
    ] as const)
      expect(await said(withFiles(await template(), { [part]: relation(type, target) }))).toContain(
        `"target":"${target}"`,
      );
    expect(
      await said(
        withFiles(await template(), {
          'word/_rels/footer1.xml.rels': relation('hyperlink', 'https://roads.example/'),
        }),
      ),
    ).toBe('read');
    const field = (was: string) =>
      was.replace(
        '</w:ftr>',
        '<w:p><w:r><w:instrText>INCLUDEPICTURE "http://evil.example/x.png"</w:instrText></w:r></w:p></w:ftr>',
      );
    expect(await said(withFiles(await template(), { 'word/footer1.xml': field }))).toMatch(
      /^house\.external .*INCLUDEPICTURE/,
    );
    // Word parts the words of a field among runs as it likes.
    const parted = (was: string) =>
      was.replace(
        '</w:ftr>',
        `<w:p>${['PAGE', '', 'INCLUDE', 'PICTURE "http://evil.example/x.png"']
          .map((words) =>
            words === ''
              ? '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
              : `<w:r><w:instrText>${words}</w:instrText></w:r>`,
          )
          .join('')}</w:p></w:ftr>`,
      );
    expect(await said(withFiles(await template(), { 'word/footer1.xml': parted }))).toMatch(
      /^house\.external .*INCLUDEPICTURE/,
    );
  });

  it('that is a bomb, no archive, or nested without end is refused', async () => {
    const bomb = withFiles(await template(), {
      'word/styles.xml': `<w:styles>${' '.repeat(30_000_000)}</w:styles>`,
    });
    expect(await said(bomb)).toMatch(/^house\.document .*too large/);
    expect(await said(Buffer.from('not an archive'))).toMatch(/^house\.document/);
    expect(await said(withFiles(await template(), { 'word/styles.xml': '<a>'.repeat(100_000) }))).toMatch(
      /^house\.document .*deep/,
    );
    expect(await said(withFiles(await template(), { 'word/styles.xml': null }))).toMatch(
      /^house\.document .*styles\.xml/,
    );
  });

  it('in whatever way it is broken, is read or refused in words', async () => {
    const whole = await template();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(200),
        async (at, byte, cut) => {
          const broken = Buffer.from(whole);
          broken[at] = byte;
          expect(await said(broken.subarray(0, cut === 0 ? at : broken.length))).toMatch(/^(read|house\.)/);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
