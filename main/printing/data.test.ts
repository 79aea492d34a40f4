import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PackInput } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { annotations } from './annotations.ts';
import { cslJson } from './csl.ts';
import { csv } from './csv.ts';
import { markdown } from './markdown.ts';
import { documentOf, withOptions } from './printed.fixture.ts';

const iri = z
  .string()
  .regex(/^(urn:precis:\d{4}-\d{2}-\d{2}:[\w%.-]+|ni:\/\/\/sha-256;[\w-]{43}|https?:\/\/\S+)$/);
/** What the model asks of a collection, its page and its annotations (annotation-model 3, 4.2, 5). */
const collectionSchema = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    partOf: iri,
    items: z
      .array(
        z.strictObject({
          id: iri,
          type: z.literal('Annotation'),
          motivation: z.enum(['describing']),
          body: z.strictObject({
            type: z.literal('TextualBody'),
            value: z.string().min(1),
            format: z.literal('text/plain'),
            language: z.enum(['en', 'ru']),
          }),
          target: z
            .array(
              z.strictObject({
                type: z.literal('SpecificResource'),
                source: z.strictObject({
                  id: iri,
                  type: z.literal('Text'),
                  language: z.string(),
                  via: iri.optional(),
                }),
                selector: z.tuple([
                  z.strictObject({
                    type: z.literal('TextQuoteSelector'),
                    exact: z.string().min(1),
                    prefix: z.string(),
                    suffix: z.string(),
                  }),
                  z.strictObject({
                    type: z.literal('TextPositionSelector'),
                    start: z.int().nonnegative(),
                    end: z.int().positive(),
                  }),
                ]),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  }),
  last: iri,
});

/** The case with signs outside the first plane before everything in its first text. */
function withSigns(): PackInput {
  const { input } = packCase();
  const signs = '𐍈😀';
  const [[id, frozen] = []] = Object.entries(input.texts);
  if (id === undefined || frozen === undefined) throw new Error('a text');
  const moved = JSON.parse(
    JSON.stringify(input.records, (_key, value) =>
      value?.source === id && typeof value.start === 'number'
        ? { ...value, start: value.start + signs.length, end: value.end + signs.length }
        : value,
    ),
  );
  const shift = <T extends { start: number; end: number }>(one: T, i: number): T => ({
    ...one,
    start: i === 0 ? one.start : one.start + signs.length,
    end: one.end + signs.length,
  });
  const text = {
    ...frozen,
    text: signs + frozen.text,
    blocks: frozen.blocks.map(shift),
  };
  return { ...input, records: moved, texts: { ...input.texts, [id]: text } };
}

describe('Web Annotations', () => {
  it('are a collection as the model has it', () => {
    const read = collectionSchema.parse(JSON.parse(annotations(documentOf(packCase().input))));
    expect(read.total).toBe(read.first.items.length);
    const ids = read.first.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('count code points, so that a sign of two code units moves nothing', () => {
    const input = withSigns();
    const read = collectionSchema.parse(JSON.parse(annotations(documentOf(input))));
    const texts = Object.values(input.texts).map(({ text }) => [...text]);
    for (const { target } of read.first.items)
      for (const {
        selector: [quote, { start, end }],
      } of target)
        expect(texts.some((text) => text.slice(start, end).join('') === quote.exact)).toBe(true);
  });

  it('of an output without evidence are none', () => {
    const read = JSON.parse(annotations(documentOf(withOptions({ output: 'speaking' }))));
    expect(read.total).toBe(0);
    expect(read.first).toBeUndefined();
  });
});

describe('CSL-JSON', () => {
  it('has nothing that the schema does not allow, and loses nothing', () => {
    const document = documentOf(packCase().input);
    if (document.output !== 'note') throw new Error('a note');
    const [first, ...rest] = document.sources;
    if (first === undefined) throw new Error('a source');
    const csl = {
      ...first.csl,
      type: 'telegram',
      _shelf: 'B 4',
      page: ['1', '2'],
      issue: 7,
      DOI: null,
      custom: { seen: true },
    };
    const [item] = JSON.parse(cslJson({ ...document, sources: [{ ...first, csl }, ...rest] }));
    expect(item).toMatchObject({
      id: 'S-1',
      type: 'document',
      issue: 7,
      custom: { seen: true, _shelf: 'B 4', page: ['1', '2'] },
    });
    expect(Object.keys(item)).not.toContain('_shelf');
    expect(Object.keys(item)).not.toContain('DOI');
  });
});

describe('CSV', () => {
  const withFact = (language: 'en' | 'ru', fields: object): PackInput => {
    const { input, facts } = packCase(language);
    const [first] = facts;
    const fact = { ...input.records.fact, [first?.id ?? '']: { ...first, ...fields } };
    return { ...input, records: { ...input.records, fact } as PackInput['records'] };
  };

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1'])(
    'makes words of %j, which a spreadsheet would run',
    (measure) => {
      for (const language of ['en', 'ru'] as const) {
        const { data } = Papa.parse<string[]>(csv(documentOf(withFact(language, { measure }))));
        const cells = data.flat().filter((cell) => cell.endsWith(measure.slice(1)));
        expect(cells).toContain(`'${measure}`);
      }
    },
  );

  it('tells words spoken from words reported, and says where and on what occasion', () => {
    const { data } = Papa.parse<string[]>(csv(documentOf(packCase().input)));
    const [, head = [], ...rows] = data;
    const cells = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
    const forms = cells('form').filter((_, i) => cells('kind')[i] === 'quote');
    expect(new Set(forms).size).toBeGreaterThan(1);
    expect(forms).not.toContain('');
    expect(cells('form').filter((_, i) => cells('kind')[i] === 'fact')).toSatisfy((all: string[]) =>
      all.every((form) => form === ''),
    );
    expect(cells('occasion').some((words) => words !== '')).toBe(true);
  });

  it('is parted and counted as spreadsheets of its language are set', () => {
    const english = csv(documentOf(withFact('en', { value: 12.5 })));
    const russian = csv(documentOf(withFact('ru', { value: 12.5 })));
    expect(english).toContain(',12.5,');
    expect(russian).toContain(';12,5;');
    for (const text of [english, russian]) {
      const { data, errors } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(new Set(data.slice(1).map((row) => row.length)).size).toBe(1);
    }
  });
});

describe('Markdown', () => {
  it('stays the words it was given, whatever they look like', () => {
    const words = '1. not a list &amp; *not strong* [no link](x) <b>no tag</b> # no heading';
    const { input } = packCase();
    const [first, ...rest] = input.briefing.sections;
    if (first === undefined) throw new Error('a section');
    const paragraph = {
      item: 'list' as const,
      id: '01J9XK8G800000000000000992',
      goesTo: null,
      ordered: false,
      entries: [[{ run: 'text' as const, text: words, bold: false, italic: false }]],
    };
    const sections = [{ ...first, items: [paragraph, ...first.items] }, ...rest];
    const text = markdown(documentOf({ ...input, briefing: { ...input.briefing, sections } }));
    const shown = new MarkdownIt({ html: true }).render(text);
    expect(shown.replace(/\s+/g, ' ')).toContain(
      '<li>1. not a list &amp;amp; *not strong* [no link](x) &lt;b&gt;no tag&lt;/b&gt; # no heading</li>',
    );
  });
});
