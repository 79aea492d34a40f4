import { Document, Packer, Paragraph, TextRun } from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { zip } from '../printing/zip.ts';
import { readDocument } from './document.ts';
import { parse } from './parse.ts';
import { inTajik, isTajikFont } from './tajik-letters.ts';

const typed =
  'Вазорати корњои хориљии Љумњурии Тољикистон изњор дошт, ки мувофиќи ќонун њуќуќи шањрвандон њифз мешавад. Кўњњои Помир ва дарёи Панљ дар ѓарб, наќлиёти роњї, маблаѓи умумї.';
const seen =
  'Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон изҳор дошт, ки мувофиқи қонун ҳуқуқи шаҳрвандон ҳифз мешавад. Кӯҳҳои Помир ва дарёи Панҷ дар ғарб, нақлиёти роҳӣ, маблағи умумӣ.';
const russian = 'Министерство сообщило о переговорах на границе.';
const ukrainian = 'Україна підтримує її позицію, і це не є новим.';

test.each([
  ['Times New Roman Tj', true],
  ['Palatino Linotype Tj', true],
  ['Times New Roman TJ', true],
  ['Times_TAJ', true],
  ['ABCDEF+TimesNewRomanTj-Bold', true],
  ['ABCDEF+TimesNewRomanTj,BoldItalic', true],
  ["'Times New Roman Tj',serif", true],
  ['Times New Roman', false],
  ['Tajawal', false],
  ['ProximaNovaTjx', false],
])('whether the font %s draws Tajik letters in place of others: %s', (name, is) => {
  expect(isTajikFont(name)).toBe(is);
});

describe('a document set in such a font', () => {
  const check = ({ frozen, language }: Awaited<ReturnType<typeof parse>>): void => {
    expect(frozen.text).toContain(seen);
    expect(language).toBe('tg');
    const repair = frozen.repairs.find(({ kind }) => kind === 'tajik-letters');
    expect(repair?.was).toMatch(/^корњои хориљии Љумњурии Тољикистон изњор мувофиќи ќонун/);
    expect(frozen.text.slice(repair?.at).startsWith('Вазорати')).toBe(true);
  };

  test('Word, where sentences of other languages stay as they are', async () => {
    const paragraph = (text: string): Paragraph =>
      new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman Tj' })] });
    const bytes = await Packer.toBuffer(
      new Document({
        title: 'Изњорот',
        sections: [{ children: [paragraph(russian), paragraph(typed), paragraph(ukrainian)] }],
      }),
    );
    const imported = await parse({ name: 'a.docx', bytes });
    check(imported);
    expect(imported.frozen.text).toContain(russian);
    expect(imported.frozen.text).toContain(ukrainian);
    expect(imported.metadata.title).toBe('Изҳорот');
    const { pieces } = await readDocument({ name: 'a.docx', bytes });
    expect(JSON.stringify(pieces)).toContain('Ҷумҳурии Тоҷикистон');
  });

  test('Rich Text, its letters as bytes of windows-1251', async () => {
    const bytes = [...iconv.encode(typed, 'windows-1251')].map((byte) =>
      byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`,
    );
    const rtf = `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\froman\\fcharset204\\fprq2{\\*\\panose 02020603050405020304}Times New Roman Tj;}}\\pard\\f0 ${bytes.join('')}\\par}`;
    check(await parse({ name: 'a.rtf', bytes: Buffer.from(rtf, 'latin1') }));
  });

  test('OpenDocument', async () => {
    const content = `<office:document-content><office:font-face-decls><style:font-face style:name="T" svg:font-family="&apos;Times New Roman Tj&apos;"/></office:font-face-decls><office:body><office:text><text:p>${typed}</text:p></office:text></office:body></office:document-content>`;
    check(
      await parse({
        name: 'a.odt',
        bytes: zip(
          ['META-INF/manifest.xml', 'styles.xml', 'content.xml'].map((name) => ({
            name,
            bytes: Buffer.from(name === 'content.xml' ? content : ''),
          })),
        ),
      }),
    );
  });

  test('a page, even a short one', async () => {
    const html = `<html><head><meta charset="utf-8"><style>p { font-family: "Times New Roman Tj", serif }</style></head><body><p>${typed}</p></body></html>`;
    check(await parse({ name: 'a.html', bytes: Buffer.from(html) }));
    const short = '<p><font face="Arial Tj">Шањри Душанбе</font></p>';
    const { frozen } = await parse({ name: 'b.html', bytes: Buffer.from(short) });
    expect(frozen.text).toBe('Шаҳри Душанбе');
  });
});

describe('where no font is named', () => {
  test('words that no language has are proof enough: a plain text in windows-1251', async () => {
    const { frozen, encoding, language } = await parse({
      name: 'a.txt',
      bytes: iconv.encode(`${typed}\n\n${typed} ${typed}`, 'windows-1251'),
    });
    expect(encoding).toBe('windows-1251');
    expect(language).toBe('tg');
    expect(frozen.text).toBe(`${seen}\n\n${seen} ${seen}`);
  });

  test.each([
    ['Serbian', 'Њујорк је град у Сједињеним Државама. Љубав и мржња, његова кућа.'],
    ['Macedonian', 'Ќе одам во Ѓорче Петров. Љубовта кон татковината, њујоршки весник, ѓубре, куќа.'],
    ['Ukrainian', ukrainian],
    ['Belarusian', 'Ён прыйшоў дадому. Быў вечар, і ўсе спалі.'],
    ['Uzbek', 'Ўзбекистон Республикаси Ташқи ишлар вазирлиги ҳақида ғоя қўшди.'],
    ['Tajik as it should be', seen],
  ])('%s stays as it is', (_, text) => {
    expect(inTajik([text], false)).toBeNull();
  });

  test('two odd words prove nothing', () => {
    expect(inTajik(['Шањрї, њуќуќї.'], false)).toBeNull();
  });
});

test('a font named in a document of another language changes none of its letters', () => {
  expect(inTajik([ukrainian, 'Їжа', 'Ўзбекистон Республикаси ҳақида'], true)).toBeNull();
});
