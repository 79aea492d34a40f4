import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { leftOutOf, type PackInput } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import { documentOf, pdfOf, pdfText, poppler, withOptions } from './printed.fixture.ts';
import { unzip } from './zip.ts';

describe('what must not be there', () => {
  const level = (marking: string) => ({ marking });

  it('leaves out everything above the level of release, in every format, and says what', async () => {
    const { input, quotes, facts } = packCase();
    const [, q12, , , q17] = quotes;
    const [refused] = facts;
    const secret = [q12, q17].flatMap(
      (quote) => quote?.passages.map((passage) => passage.anchor.exact) ?? [],
    );
    const records = {
      ...input.records,
      quote: Object.fromEntries(
        Object.entries(input.records.quote).map(([id, quote]) => [
          id,
          id === q12?.id || id === q17?.id ? { ...quote, ...level('red') } : quote,
        ]),
      ),
      fact: Object.fromEntries(
        Object.entries(input.records.fact).map(([id, fact]) => [
          id,
          id === refused?.id ? { ...fact, ...level('amber'), measure: 'Secret count of crossings' } : fact,
        ]),
      ),
    };
    const leaky: PackInput = {
      ...input,
      records,
      findings: [{ severity: 'amber', text: 'Q 12 lacks a link.', records: [] }],
    };
    const full = pdfText((await pdfOf(leaky)).bytes);
    expect(full).toContain('TLP:RED');
    const released = { ...leaky, options: { ...leaky.options, releaseAt: 'green' } };
    expect(
      leftOutOf(released, translator('en'))
        .map((one) => one.words)
        .join('\n'),
    ).toMatch(/Q\s12 is marked TLP:RED/);
    const needles = [
      ...secret.map((words) => words.slice(0, 24)),
      'Secret count',
      '143,000',
      'Q 12',
      'Q\u00a012',
      'TLP:RED',
      'F\u00a024',
      'needs of security',
    ];
    for (const output of ['note', 'two-sides', 'speaking'] as const)
      for (const format of ['pdf', 'docx', 'md', 'html', 'csv', 'csl', 'jsonld'] as const) {
        const document = documentOf({ ...released, options: { ...released.options, output } });
        const { bytes } = await print({ document, format, pictures: [] });
        const readable = [
          JSON.stringify(document),
          Buffer.from(bytes).toString('utf8'),
          // Text, places to lead to, tags with their words, metadata.
          ...(format === 'pdf'
            ? [
                pdfText(bytes),
                ...['-dests', '-struct-text', '-meta'].map((what) => poppler('pdfinfo', bytes, what)),
              ]
            : []),
          ...(format === 'docx' ? unzip(Buffer.from(bytes)).map((file) => file.bytes.toString('utf8')) : []),
        ].join('\n');
        for (const needle of needles)
          expect(readable.includes(needle), `${needle} in ${output} ${format}`).toBe(false);
      }
    expect(pdfText((await pdfOf(released)).bytes)).toContain(
      'Released at TLP:GREEN; left out: 1 fact, 2 statements',
    );
  });

  it('names no source that is above the level, though its item is released by authority', async () => {
    const { input, sources, facts } = packCase();
    const [s1] = sources;
    const [refused, deported] = facts;
    const authority = { authority: 'Head of Desk', date: '2024-10-12', reason: 'already public' };
    const records = {
      ...input.records,
      source: { ...input.records.source, ...(s1 ? { [s1.id]: { ...s1, marking: 'red' } } : {}) },
      fact: {
        ...input.records.fact,
        ...Object.fromEntries(
          [refused, deported].flatMap((fact) =>
            fact ? [[fact.id, { ...fact, marking: 'green', markingAuthority: authority }]] : [],
          ),
        ),
      },
    } as PackInput['records'];
    const released: PackInput = { ...input, records, options: { ...input.options, releaseAt: 'green' } };
    const text = pdfText((await pdfOf(released)).bytes);
    expect(text).toContain('source withheld');
    expect(text).not.toContain('Ridge Courier');
  });

  it('refuses to release a briefing that is itself above the level', () => {
    const { input } = packCase();
    const marked = { ...input, briefing: { ...input.briefing, marking: 'amber' } };
    expect(() => documentOf(withOptions({ releaseAt: 'green' }, marked))).toThrow(/TLP:AMBER/);
  });

  it('says nothing on side one or in the speaking copy that is background only', async () => {
    const { input, lines } = packCase();
    const [, second] = lines;
    const records = {
      ...input.records,
      line: {
        ...input.records.line,
        ...(second ? { [second.id]: { ...second, disclosure: 'background' } } : {}),
      },
    } as PackInput['records'];
    const secret = 'A chair is a chance';
    const speaking = documentOf(withOptions({ output: 'speaking' }, { ...input, records }));
    expect(JSON.stringify(speaking)).not.toContain(secret);
    const brief = documentOf(withOptions({ output: 'two-sides' }, { ...input, records }));
    if (brief.output !== 'two-sides') throw new Error('a brief');
    expect(JSON.stringify([brief.points, brief.ifRaised])).not.toContain(secret);
    const [one = '', two = ''] = pdfText((await pdfOf(withOptions({ output: 'two-sides' }))).bytes).split(
      '\f',
    );
    expect(two).toContain('No statement on the border practice');
    expect(one).not.toContain('No statement on the border practice');
    expect(one).not.toMatch(/\b[QFA] \d+/);
  });
});
