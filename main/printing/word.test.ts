import { describe, expect, it } from 'vitest';
import { outputSchema } from '../../core/model/pack-version.ts';
import { ministryTemplate, square, withFiles } from '../../tests/fixtures/house-word.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { faultsOfWord } from '../../tests/fixtures/word-rules.ts';
import { stylesOf } from './house/template-styles.ts';
import { print } from './index.ts';
import { documentOf, withOptions } from './printed.fixture.ts';
import { unzip } from './zip.ts';

const BLOB = 'a'.repeat(64);
const pictures = [
  {
    blob: BLOB,
    mediaType: 'image/png' as const,
    bytes: new Uint8Array(square(40, [40, 80, 120])),
    caption: '',
  },
];

/** The case with two pictures in its first section, one without words of any kind. */
function withPictures(language: 'en' | 'ru') {
  const { input } = packCase(language);
  const [first, ...rest] = input.briefing.sections;
  if (first === undefined) throw new Error('a section');
  const picture = (id: string, caption: string) => ({
    id,
    goesTo: null,
    item: 'picture' as const,
    blob: BLOB,
    mediaType: 'image/png' as const,
    alt: caption === '' ? '' : 'A blue square',
    caption,
    source: '',
    rights: '',
    marking: null,
  });
  const items = [
    picture('01J9XK8G800000000000000990', 'A square of paint'),
    picture('01J9XK8G800000000000000991', ''),
    ...first.items,
  ];
  return { ...input, briefing: { ...input.briefing, sections: [{ ...first, items }, ...rest] } };
}

async function wordOf(options: Parameters<typeof withOptions>[0], house: 'own' | 'house' = 'own') {
  const template = house === 'own' ? null : await ministryTemplate(options.language);
  const { bytes } = await print({
    document: documentOf(withOptions(options, withPictures(options.language ?? 'en'))),
    format: 'docx',
    pictures,
    house: template && { of: 'word', blob: template, roles: (await stylesOf(template)).roles },
  });
  return unzip(Buffer.from(bytes));
}
const textOf = (files: Awaited<ReturnType<typeof wordOf>>, name: string) =>
  files.find((file) => file.name === name)?.bytes.toString('utf8') ?? '';

describe('a Word file', () => {
  it('gives Word nothing to repair, whatever the output, the language, the paper and the look', async () => {
    for (const language of ['en', 'ru'] as const)
      for (const output of outputSchema.options) {
        expect(faultsOfWord(await wordOf({ output, language })), `${output} ${language}`).toEqual([]);
        const other = await wordOf(
          { output, language, paper: 'letter', grades: true, fullTexts: true },
          'house',
        );
        expect(faultsOfWord(other), `${output} ${language} in a house's look`).toEqual([]);
      }
  }, 60_000);

  it('would be found at fault', async () => {
    const { bytes } = await print({ document: documentOf(packCase().input), format: 'docx', pictures });
    const faults = (part: string, change: (xml: string) => string) =>
      faultsOfWord(unzip(withFiles(bytes, { [part]: change }))).join('\n');
    const body = 'word/document.xml';
    for (const [part, change, fault] of [
      [body, (xml) => xml.replace(/(<w:keepNext\/>)(<w:spacing [^>]*\/>)/, '$2$1'), 'pPr in the order'],
      [
        body,
        (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s, '</w:tc>'),
        'end with a paragraph',
      ],
      [body, (xml) => xml.replace(/<w:gridCol [^>]*\/>/, ''), 'cells in'],
      [body, (xml) => xml.replace('w:fldCharType="end"', 'w:fldCharType="separate"'), 'without an end'],
      [
        body,
        (xml) => xml.replace(/(<w:bookmarkStart w:name=")[^"]*/, '$1two words'),
        'no name of a bookmark',
      ],
      [body, (xml) => xml.replace('<w:pStyle w:val="Small"/>', '<w:pStyle w:val="Gone"/>'), 'style Gone'],
      [
        body,
        (xml) => xml.replace(/<w:footnoteReference w:id="\d+"/, '<w:footnoteReference w:id="9999"'),
        'no note 9999',
      ],
      [
        'word/_rels/fontTable.xml.rels',
        (xml) => xml.replace('font1.odttf', 'font0.odttf'),
        'font0.odttf, which is not there',
      ],
      ['[Content_Types].xml', (xml) => xml.replace('Extension="odttf"', 'Extension="x"'), 'of no said type'],
    ] as const satisfies readonly (readonly [string, (xml: string) => string, string])[])
      expect(faults(part, change)).toContain(fault);
  });

  it('carries its typefaces, letter for letter those of the PDF', async () => {
    const files = await wordOf({ output: 'two-sides', language: 'en' });
    const table = textOf(files, 'word/fontTable.xml');
    expect(textOf(files, 'word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
    const cuts = [...table.matchAll(/<w:embed(\w+) r:id="rId(\d)" w:fontKey="\{([^}]+)\}"/g)];
    expect(cuts.map(([, cut]) => cut)).toEqual([
      'Regular',
      'Bold',
      'Italic',
      'BoldItalic',
      'Regular',
      'Bold',
      'Italic',
    ]);
    for (const [, cut, number, key = ''] of cuts) {
      const font =
        files.find(({ name }) => name === `word/fonts/font${number}.odttf`)?.bytes ?? Buffer.alloc(0);
      const guid = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
      // The version of a TrueType font, once the key is taken off.
      const head = [0, 1, 2, 3].map((i) => (font[i] ?? 0) ^ (guid[i] ?? 0));
      expect(head, cut).toEqual([0, 1, 0, 0]);
    }
  });

  it('in the look of a house leaves the typefaces to the house', async () => {
    const files = await wordOf({ output: 'note', language: 'en' }, 'house');
    expect(files.filter(({ name }) => name.startsWith('word/fonts/'))).toEqual([]);
    expect(/Source (Sans 3|Serif 4)/.test(textOf(files, 'word/document.xml'))).toBe(false);
  });

  it('is the same bytes each time', async () => {
    const once = async () =>
      (await print({ document: documentOf(packCase().input), format: 'docx', pictures })).bytes;
    expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true);
  });

  it('says a picture in words, and the language of words that are in another', async () => {
    const body = textOf(await wordOf({ output: 'note', language: 'en' }), 'word/document.xml');
    expect(body).toMatch(/<wp:docPr [^>]*descr="A blue square"/);
    expect(body).toMatch(/<w:lang w:val="tg[^"]*"\/><\/w:rPr><w:t[^>]*>Роҳи/);
  });

  it('says nothing of who made it but the desk and the date of the version', async () => {
    const files = await wordOf({ output: 'note', language: 'en' });
    const core = textOf(files, 'docProps/core.xml');
    expect(
      core
        .replace(/<[^>]*>/g, '|')
        .split('|')
        .filter((words) => words !== ''),
    ).toEqual([
      documentOf(packCase().input).title,
      'Central Asia Desk',
      'Central Asia Desk',
      '1',
      '2024-10-14T00:00:00Z',
      '2024-10-14T00:00:00Z',
    ]);
    for (const name of ['docProps/app.xml', 'docProps/custom.xml'])
      expect(textOf(files, name).replace(/<[^>]*>/g, ''), name).toBe('');
    for (const { name, bytes } of files)
      if (/\.(xml|rels)$/.test(name))
        expect(bytes.toString('utf8'), name).not.toMatch(/rsid|\/home\/|\/tmp\//);
  });
});
