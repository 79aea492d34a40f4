import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { buildPack, type PackInput } from '../../core/pack/index.ts';
import { square } from '../../tests/fixtures/house-word.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { type PackFormat, print } from './index.ts';
import { unzip } from './zip.ts';

type Options = Partial<PackInput['options']>;
const documentOf = (input: PackInput, options: Options = {}) =>
  buildPack(
    { ...input, options: { ...input.options, ...options } },
    translator(options.language ?? input.options.language),
  );
const written = async (format: PackFormat, options: Options = {}, input = packCase(options.language).input) =>
  Buffer.from((await print({ document: documentOf(input, options), format, pictures: [] })).bytes);

/** The parts of a Word file by name, as text. */
async function wordParts(options: Options = {}): Promise<ReadonlyMap<string, string>> {
  const files = unzip(await written('docx', options));
  return new Map(files.map((file) => [file.name, file.bytes.toString('utf8')]));
}

describe('Word', () => {
  it('has real headings, footnotes, repeated head rows and fields for its pages', async () => {
    const parts = await wordParts();
    const body = parts.get('word/document.xml') ?? '';
    const notes = documentOf(packCase().input);
    if (notes.output !== 'note') throw new Error('a note');
    expect(body.match(/w:pStyle w:val="Heading1"/g)?.length).toBeGreaterThanOrEqual(notes.parts.length);
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(notes.footnotes.length);
    const words = (parts.get('word/footnotes.xml') ?? '').replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
    expect(words.includes('Q 12: S 1, Ridge Courier, 8 October 2024, lines')).toBe(true);
    for (const mark of ['<w:tblHeader/>', '<w:cantSplit/>', 'PAGEREF part_annex_sources'])
      expect(body.includes(mark), mark).toBe(true);
    for (const [name, field] of [
      ['word/footer1.xml', 'NUMPAGES'],
      ['word/footer1.xml', 'TLP:CLEAR'],
      ['word/header1.xml', 'TLP:CLEAR'],
    ] as const)
      expect(parts.get(name)?.includes(field), name).toBe(true);
  });

  it('leads every link and page number to a bookmark that is there, each once', async () => {
    for (const output of ['note', 'two-sides', 'speaking', 'corrigendum'] as const)
      for (const language of ['en', 'ru'] as const) {
        const parts = await wordParts({ output, language });
        const all = [...parts.values()].join('');
        const names = [...all.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
        const wanted = [...all.matchAll(/w:anchor="([^"]+)"|PAGEREF (\S+)/g)].map(
          ([, link, page]) => link ?? page,
        );
        for (const one of wanted) expect(names, `${output} ${language}`).toContain(one);
      }
  });

  it('says beside the annexed lines where their evidence is used, each place once, each leading there', async () => {
    const body = (await wordParts()).get('word/document.xml') ?? '';
    const margins = body
      .split('<w:p>')
      .filter((paragraph) => paragraph.includes('w:anchor="use_'))
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, words]) => words).join(''),
      )
      .filter((words) => /^[FQA]\u00a0\d+ {2}/.test(words));
    expect(margins.length).toBeGreaterThan(8);
    expect(margins.some((words) => /Summary, \d\.\d/.test(words))).toBe(true);
    for (const words of margins) {
      const places = words.replace(/^\S+ {2}/, '').split(', ');
      expect(new Set(places).size, words).toBe(places.length);
    }
  });

  it('gives a picture as much height as it has, where lines of text have a fixed one', async () => {
    const { input } = packCase();
    const blob = 'a'.repeat(64);
    const [first, ...rest] = input.briefing.sections;
    if (first === undefined) throw new Error('a section');
    const picture = {
      id: '01J9XK8G800000000000000990',
      goesTo: null,
      item: 'picture' as const,
      blob,
      mediaType: 'image/png' as const,
      alt: 'A square',
      caption: 'A square of paint',
      source: '',
      rights: '',
      marking: null,
    };
    const briefing = {
      ...input.briefing,
      sections: [{ ...first, items: [picture, ...first.items] }, ...rest],
    };
    const bytes = new Uint8Array(square(40, [40, 80, 120]));
    const { bytes: file } = await print({
      document: documentOf({ ...input, briefing }),
      format: 'docx',
      pictures: [{ blob, mediaType: 'image/png', bytes, caption: '' }],
    });
    const body = unzip(Buffer.from(file)).find(({ name }) => name === 'word/document.xml');
    const drawn = body?.bytes
      .toString('utf8')
      .split('<w:p>')
      .find((paragraph) => paragraph.includes('<w:drawing>'));
    expect(drawn).toMatch(/<w:spacing [^>]*w:lineRule="auto"/);
  });

  it('is well-formed, every opened element closed, whatever the words', async () => {
    const { input } = packCase();
    const odd = { ...input, briefing: { ...input.briefing, title: 'A <b>title</b> & "more" \u0001' } };
    const files = unzip(await written('docx', {}, odd));
    for (const file of files.filter((one) => one.name.endsWith('.xml'))) {
      const open: string[] = [];
      for (const [, close, name = '', self] of file.bytes
        .toString('utf8')
        .replace(/<\?[^>]*\?>/g, '')
        .matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g))
        if (close === '/') expect(open.pop(), file.name).toBe(name);
        else if (self !== '/') open.push(name);
      expect(open, file.name).toEqual([]);
    }
  });
});

describe('text formats', () => {
  it('give Markdown a definition for every mark of a note and its marking at both ends', async () => {
    const text = (await written('md')).toString('utf8');
    const marks = new Set([...text.matchAll(/(?<!^)\[\^(\d+)\](?!:)/gm)].map(([, n]) => n));
    const definitions = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, n]) => n));
    expect(marks.size).toBeGreaterThan(10);
    expect(definitions).toEqual(marks);
    expect(text.match(/\*\*TLP:CLEAR\*\*/g)).toHaveLength(2);
    expect(text).toMatch(/lines \d+–\d+/);
  });

  it('give HTML in one file that fetches nothing and runs nothing, its links leading somewhere', async () => {
    const { input } = packCase();
    const briefing = { ...input.briefing, title: 'A <script>alert(1)</script> title' };
    const text = (await written('html', {}, { ...input, briefing })).toString('utf8');
    expect(text).not.toMatch(/<script|<link|<iframe|\ssrc="(?!data:)|url\(/i);
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(text, 'from a line of the annex back to its use').toMatch(
      /<td class="taken"><a href="#use-[^"]+">Q\s12<\/a>/,
    );
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('give CSV no cell that a spreadsheet would run', async () => {
    const { input, facts } = packCase();
    const [first] = facts;
    const fact = { ...input.records.fact, [first?.id ?? '']: { ...first, measure: '=HYPERLINK("x")' } };
    const records = { ...input.records, fact } as PackInput['records'];
    const text = (await written('csv', {}, { ...input, records })).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.includes(`'=HYPERLINK(`)).toBe(true);
    expect(text).not.toMatch(/(^|[,\n])"?[=@]/);
    expect(text.includes(',143000,')).toBe(true);
  });

  it('give CSL items and annotations that hold the frozen words at their offsets', async () => {
    const { input } = packCase();
    const items: { id: string; issued: unknown }[] = JSON.parse((await written('csl')).toString('utf8'));
    expect(items.map((item) => item.id)).toEqual(['S-1', 'S-2', 'S-3', 'S-4', 'S-5']);
    expect(items[0]?.issued).toEqual({ 'date-parts': [[2024, 10, 8]] });
    const text = Object.values(input.texts)[0]?.text ?? '';
    const hash = Object.values(input.records.source)[0]?.frozen ?? '';
    const name = `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`;
    const collection: {
      first: {
        items: {
          target: { source: { id: string }; selector: { exact?: string; start?: number; end?: number }[] }[];
        }[];
      };
    } = JSON.parse((await written('jsonld')).toString('utf8'));
    const spans = collection.first.items
      .flatMap((item) => item.target)
      .filter((target) => target.source.id === name);
    expect(spans.length).toBeGreaterThan(8);
    for (const { selector } of spans)
      expect(text.slice(selector[1]?.start, selector[1]?.end)).toBe(selector[0]?.exact);
  });
});
