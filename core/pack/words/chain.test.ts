import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../language/translate.ts';
import { quoteKind } from '../../model/quote.ts';
import { type Source, sourceKind } from '../../model/source.ts';
import { type Composition, sourceNamed } from '../composition.ts';
import { noRecords, type PackInput } from '../input.ts';
import { chainLine, chainSentence, missingLinks, relayWords } from './chain.ts';

const work: Composition = {
  // Words of a relay look at records alone.
  input: { texts: {} } as unknown as PackInput,
  records: noRecords,
  language: 'en',
  t: translator('en'),
  withheld: new Set(),
  hidden: {},
};
const words = (descriptor: string) => relayWords(work, { party: null, descriptor, date: null });

const stamp = {
  id: '01J9XK8G800000000000000001',
  number: 1,
  createdBy: '',
  createdAt: '2024-10-08T00:00:00Z',
  changedBy: '',
  changedAt: '2024-10-08T00:00:00Z',
};

describe('who passed words on', () => {
  it('has one article, whether the source gave one or not', () => {
    expect(words('ministry source')).toBe('an unnamed ministry source');
    expect(words('an official source in the ministry')).toBe('an unnamed official source in the ministry');
    expect(words('an unnamed aide')).toBe('an unnamed aide');
    expect(words('')).toBe('an unnamed source');
  });

  it('is one unnamed source in Russian, not a source that is a source', () => {
    const russian = { ...work, language: 'ru' as const, t: translator('ru') };
    const named = (descriptor: string) => relayWords(russian, { party: null, descriptor, date: null });
    expect(named('Источник в министерстве')).toBe('неназванный источник в министерстве');
    expect(named('официальный источник')).toBe('неназванный официальный источник');
    expect(named('в министерстве')).toBe('неназванный источник в министерстве');
    expect(named('сотрудница посольства')).toBe('неназванный источник (сотрудница посольства)');
    expect(named('неназванный дипломат')).toBe('неназванный дипломат');
  });
});

describe('the name of an outlet in Russian', () => {
  const russian: Composition = { ...work, language: 'ru', t: translator('ru') };
  const named = (name: string, kind: Source['kind'] = 'press') =>
    sourceNamed(russian, {
      ...sourceKind.blank,
      ...stamp,
      kind,
      title: 'x',
      publisher: { actor: null, name },
      published: '2024-10-08',
    }).replaceAll('\u00a0', ' ');

  it('stands in «», unless it is an abbreviation, has marks of its own or is in Latin letters', () => {
    expect(named('Азия-Плюс')).toBe('И 1, «Азия-Плюс», 8 октября 2024 г.');
    expect(named('Ҷумҳурият')).toBe('И 1, «Ҷумҳурият», 8 октября 2024 г.');
    expect(named('ТАСС')).toBe('И 1, ТАСС, 8 октября 2024 г.');
    expect(named('НИАТ «Ховар»')).toBe('И 1, НИАТ «Ховар», 8 октября 2024 г.');
    expect(named('The Diplomat')).toBe('И 1, The Diplomat, 8 октября 2024 г.');
  });

  it('has no marks where it is a body', () => {
    expect(named('Исполнительный комитет СНГ', 'official-publication')).toContain(
      'И 1, Исполнительный комитет',
    );
  });
});

const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
const day = fc.constantFrom('2024-10-07', '2024-10', '2024', null);
const relay = fc.option(
  fc.record({ party: fc.constant(null), descriptor: fc.constantFrom('ministry source', ''), date: day }),
);
const quotes = fc
  .record({
    speaker: word,
    role: fc.option(word, { nil: '' }),
    occasion: fc.option(word, { nil: '' }),
    said: day,
    reportedThrough: relay,
  })
  .map(({ speaker, ...fields }) => ({
    ...quoteKind.blank,
    ...stamp,
    ...fields,
    speaker: { actor: null, name: speaker },
  }));
const sources = fc
  .record({ publisher: fc.option(word, { nil: '' }), published: day })
  .map(({ publisher, published }) => ({
    ...sourceKind.blank,
    ...stamp,
    title: 'x',
    publisher: { actor: null, name: publisher },
    published,
  }));

describe('the chain of attribution', () => {
  it('says every link a field gives, in the order of the chain, and names each that none gives', () => {
    fc.assert(
      fc.property(quotes, sources, (quote, source) => {
        const runs = chainSentence(work, quote, source);
        const sentence = runs.map((run) => ('text' in run ? run.text : '')).join('');
        const given = [quote.speaker.name, quote.role, quote.occasion, source.publisher.name];
        const places = given.filter((part) => part !== '').map((part) => sentence.indexOf(part));
        expect(places).not.toContain(-1);
        expect(sentence).not.toMatch(/undefined|null|\[object|pack\.chain/);
        const missing = runs.filter((run) => run.in === 'text' && run.tone === 'missing');
        // When the words were passed on stands in the line below.
        const said = missingLinks(quote, source).filter((link) =>
          ['occasion', 'said', 'published', 'publisher'].includes(link),
        );
        expect(missing).toHaveLength(said.length);
        const line = chainLine(work, quote, source)
          .map((run) => ('text' in run ? run.text : ''))
          .join('');
        expect(line).not.toMatch(/undefined|null|\[object|pack\.chain/);
        if (source.publisher.name !== '') expect(line).toContain(source.publisher.name);
      }),
    );
  });

  it('says that through whom is not stated only where nobody knows, not where nobody stood between', () => {
    const [quote] = fc.sample(quotes, { numRuns: 1, seed: 1 });
    const [source] = fc.sample(sources, { numRuns: 1, seed: 1 });
    if (!quote || !source) throw new Error('nothing made');
    const line = (saidDirectly: boolean) =>
      chainLine(work, { ...quote, voice: 'actor', reportedThrough: null, saidDirectly }, source)
        .map((run) => ('text' in run ? run.text : ''))
        .join('');
    expect(line(false)).toContain(work.t('pack.chain.through-unstated').trim());
    expect(line(true)).not.toContain(work.t('pack.chain.through-unstated').trim());
  });

  it('puts nothing of an outlet’s own view under the name of a speaker', () => {
    fc.assert(
      fc.property(quotes, sources, (quote, source) => {
        const own = { ...quote, voice: 'outlet' as const };
        for (const chain of [chainSentence, chainLine]) {
          const said = chain(work, own, source)
            .map((run) => ('text' in run ? run.text : ''))
            .join('');
          if (!source.publisher.name.includes(quote.speaker.name))
            expect(said).not.toContain(quote.speaker.name);
        }
      }),
    );
  });
});
