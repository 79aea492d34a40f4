import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { checks as en } from '../language/en/checks.ts';
import { checks as ru } from '../language/ru/checks.ts';
import type { Records } from '../model/kinds.ts';
import { blankSettings } from '../model/library.ts';
import type { GoesTo } from '../model/narrative.ts';
import {
  actor,
  anchor,
  base,
  evidence,
  FACT,
  fact,
  found,
  type Held,
  id,
  input,
  paragraph,
  QUOTE,
  quote,
  record,
  records,
  section,
  source,
  stamp,
  TEXT,
  text,
} from './check.fixture.ts';
import { check } from './check.ts';
import { cures, type FindingKind, severities } from './finding.ts';
import { offHouseList } from './house-list.ts';
import type { CheckInput } from './survey.ts';
import { wordFinding } from './words.ts';

describe('the check', () => {
  it('finds nothing where all holds up', () => {
    const good = section([
      paragraph([text('Deportations rose '), { run: 'chip', ref: FACT, show: 'reference', edits: [] }]),
      paragraph([text('We should raise it.')], true),
      evidence(QUOTE),
    ]);
    expect(found(input([good], base()))).toEqual([]);
  });

  const quoteItem = [section([evidence(QUOTE)])];
  const factItem = [section([evidence(FACT)])];
  const only = (...list: readonly Held[]) => records(['source', source], ['actor', actor], ...list);
  const line = (fields: Partial<Records['line']>) =>
    record('line', 7, {
      text: 'We are concerned.',
      evidence: [id(24)],
      clearedBy: 'Legal',
      clearedOn: '2024-10-20',
      validUntil: '2024-12-31',
      ...fields,
    });
  const step = {
    stage: 'signed' as const,
    date: '2024-10-01',
    evidence: anchor('people'),
    ratified: null,
    note: '',
  };
  const agreement = (fields: Partial<Records['agreement']>) =>
    record('agreement', 9, {
      title: 'Protocol',
      instrument: 'protocol',
      status: [step],
      mentions: [{ anchor: anchor('principles'), action: null, status: null, credibility: 2 }],
      ...fields,
    });
  const agreementItem = [section([evidence({ kind: 'agreement', id: id(9) })])];
  const LINE = { kind: 'line', id: id(7) } as const;
  const lineItem = [section([evidence(LINE)])];
  const spoken: GoesTo = { side: 1, note: true, speaking: true };

  it.each<[FindingKind, CheckInput]>([
    ['evidence-missing', input(factItem, only())],
    [
      'quote-differs',
      input(quoteItem, base(), { texts: { [id(1)]: { text: TEXT.replace('not ', 'now') } } }),
    ],
    [
      'anchor-lost',
      input(
        factItem,
        only(['fact', fact({ anchors: [{ ...anchor('Nearly 93,000 people'), state: 'lost' }] })]),
      ),
    ],
    [
      'anchor-changed',
      input(
        factItem,
        only(['fact', fact({ anchors: [{ ...anchor('Nearly 93,000 people'), state: 'changed' }] })]),
      ),
    ],
    [
      'use-differs',
      input([section([evidence(QUOTE, { edits: [{ edit: 'cut', start: 2, end: 7 }] })])], base()),
    ],
    [
      'negation-cut',
      input([section([evidence(QUOTE, { edits: [{ edit: 'cut', start: 10, end: 13 }] })])], base()),
    ],
    [
      'background-exposed',
      input(
        [section([evidence(FACT)], { goesTo: spoken })],
        only(['fact', fact({ disclosure: 'background' })]),
      ),
    ],
    ['side-two-exposed', input([section([evidence(FACT)], { goesTo: spoken, role: 'red-lines' })], base())],
    ['marking-too-low', input(factItem, only(['fact', fact({ marking: 'red' })]))],
    [
      'marking-too-low',
      input(
        factItem,
        records(['source', { ...source, marking: 'amber' }], ['actor', actor], ['fact', fact()]),
      ),
    ],
    [
      'item-below-source',
      input(
        factItem,
        records(
          ['source', { ...source, marking: 'amber' }],
          ['actor', actor],
          ['fact', fact({ marking: 'clear' })],
        ),
      ),
    ],
    [
      'superseded-in-use',
      input(
        factItem,
        only(['fact', fact()], ['fact', record('fact', 25, { ...fact(), ...stamp(25), supersedes: id(24) })]),
      ),
    ],
    [
      'rests-on-superseded',
      input(
        lineItem,
        only(
          ['line', line({})],
          ['fact', fact()],
          ['fact', record('fact', 25, { ...fact(), ...stamp(25), supersedes: id(24) })],
        ),
      ),
    ],
    [
      'source-replaced',
      input(
        factItem,
        only(['fact', fact()], ['source', record('source', 2, { ...source, ...stamp(2), replaces: id(1) })]),
      ),
    ],
    [
      'rests-on-doubtful',
      input(
        lineItem,
        only(
          ['line', line({})],
          ['fact', fact({ anchors: [{ ...anchor('Nearly 93,000 people'), state: 'changed' }] })],
        ),
      ),
    ],
    ['one-originator', input(factItem, only(['fact', fact({ credibility: 1 })]))],
    [
      'figures-conflict',
      input(factItem, only(['fact', fact()], ['fact', fact({ ...stamp(26), value: 80_000 })])),
    ],
    ['value-differs', input(factItem, only(['fact', fact({ value: 39_000 })]))],
    [
      'change-inconsistent',
      input(
        factItem,
        only(
          [
            'fact',
            fact({
              comparator: {
                direction: 'up',
                amount: 53,
                unit: 'percent',
                qualifier: 'exactly',
                base: '2023-01/2023-07',
              },
            }),
          ],
          ['fact', fact({ ...stamp(26), value: 52_000, period: '2023-01/2023-07' })],
        ),
      ),
    ],
    [
      'same-number',
      input(
        factItem,
        only(
          ['fact', fact()],
          ['fact', fact({ ...stamp(26), measure: 'people refused entry', anchors: [anchor('people', 3)] })],
        ),
      ),
    ],
    ['unsourced-paragraph', input([section([paragraph([text('Russia is to blame.')])])], base())],
    [
      'unsourced-row',
      input(
        [
          section([
            { item: 'list', id: id(501), goesTo: null, ordered: false, entries: [[text('A claim')]] },
          ]),
        ],
        base(),
      ),
    ],
    ['unsourced-record', input(lineItem, only(['line', line({ evidence: [] })]))],
    ['inference-named', input(quoteItem, only(['quote', quote({ voice: 'outlet' })]))],
    [
      'terms-exceeded',
      input(
        quoteItem,
        records(
          ['source', { ...source, terms: 'not-for-attribution' }],
          ['actor', actor],
          ['quote', quote()],
        ),
      ),
    ],
    ['chain-link-missing', input(quoteItem, only(['quote', quote({ said: null })]))],
    ['chain-link-missing', input(quoteItem, only(['quote', quote({ role: '' })]))],
    ['originator-missing', input(factItem, only(['fact', fact({ originator: { actor: null, name: '' } })]))],
    ['fact-unstated', input(factItem, only(['fact', fact({ population: '' })]))],
    ['ungraded', input(factItem, only(['fact', fact({ credibility: null })]))],
    ['publisher-ungraded', input(factItem, records(['source', source], ['fact', fact()]))],
    ['to-confirm', input(factItem, only(['fact', fact({ toConfirm: ['period', 'population'] })]))],
    ['line-expired', input(lineItem, only(['line', line({ validUntil: '2024-10-31' })], ['fact', fact()]))],
    ['line-uncleared', input(lineItem, only(['line', line({ clearedBy: '' })], ['fact', fact()]))],
    [
      'clearance-refused',
      input(
        factItem,
        base(),
        {},
        { clearances: [{ unit: 'Legal', who: '', sent: null, draft: 2, answer: 'refused', note: '' }] },
      ),
    ],
    [
      'clearance-returned',
      input(
        factItem,
        base(),
        {},
        {
          clearances: [{ unit: 'Legal', who: '', sent: null, draft: 2, answer: 'returned', note: '' }],
          returned: [
            {
              id: id(9),
              draft: 2,
              unit: 'Legal',
              at: '2024-10-11T10:00:00Z',
              name: 'back.docx',
              file: '0'.repeat(64),
              changes: '0'.repeat(64),
              found: 3,
              settled: { 1: { how: 'accepted', at: '2024-10-11T11:00:00Z', by: '', note: '' } },
            },
          ],
        },
      ),
    ],
    [
      'clearance-waiting',
      input(
        factItem,
        base(),
        {},
        { clearances: [{ unit: 'Legal', who: '', sent: null, draft: 2, answer: 'waiting', note: '' }] },
      ),
    ],
    [
      'undertaking-overdue',
      input(
        [section([evidence({ kind: 'undertaking', id: id(8) })])],
        only(
          ['undertaking', record('undertaking', 8, { what: 'x', due: '2024-10', evidence: [id(24)] })],
          ['fact', fact()],
        ),
      ),
    ],
    [
      'role-stale',
      input(
        [section([evidence({ kind: 'actor', id: id(91) })])],
        only([
          'actor',
          record('actor', 91, {
            roles: [{ title: 'Minister', organisation: '', from: '2020', to: null, seen: '2023-12-01' }],
          }),
        ]),
      ),
    ],
    [
      'position-stale',
      input(
        [section([evidence({ kind: 'position', id: id(8) })])],
        only(
          ['position', record('position', 8, { question: 'x', asOf: '2023-01', evidence: [id(24)] })],
          ['fact', fact()],
        ),
      ),
    ],
    [
      'status-stale',
      input(
        [section([evidence({ kind: 'agreement', id: id(8) })])],
        only([
          'agreement',
          record('agreement', 8, {
            title: 'x',
            status: [{ stage: 'signed', date: '2023-01', evidence: null, ratified: null, note: '' }],
          }),
        ]),
      ),
    ],
    [
      'status-undated',
      input(
        [section([evidence({ kind: 'agreement', id: id(8) })])],
        only([
          'agreement',
          record('agreement', 8, {
            title: 'x',
            status: [{ stage: 'signed', date: null, evidence: null, ratified: null, note: '' }],
          }),
        ]),
      ),
    ],
    [
      'scales-mixed',
      input(
        [section([paragraph([text('It is highly likely to pass.')], true)])],
        base(),
        {},
        { yardstick: 'icd203' },
      ),
    ],
    [
      'likelihood-with-confidence',
      input(
        [section([paragraph([text('We judge with high confidence that it is likely to pass.')], true)])],
        base(),
      ),
    ],
    [
      'estimative-off',
      input(
        [section([evidence({ kind: 'comment', id: id(8) })])],
        only(['comment', record('comment', 8, { text: 'x', likelihood: 'likely' })]),
      ),
    ],
    [
      'house-list',
      input([section([paragraph([text('Rasulzoda agreed.')], true)])], base(), {
        settings: {
          ...blankSettings,
          houseList: [{ preferred: 'Rasoulzoda', language: 'en', avoid: ['Rasulzoda'] }],
        },
      }),
    ],
    [
      'picture-incomplete',
      input(
        [
          section([
            {
              item: 'picture',
              id: id(502),
              goesTo: null,
              blob: '0'.repeat(64),
              mediaType: 'image/png',
              alt: 'a',
              caption: 'b',
              source: '',
              rights: 'r',
              marking: null,
            },
          ]),
        ],
        base(),
      ),
    ],
    [
      'too-many-figures',
      input(
        [
          section(
            [1, 2, 3, 4, 5].map((n) => evidence({ kind: 'fact', id: id(n + 30) })),
            { goesTo: spoken },
          ),
        ],
        only(
          ...[1, 2, 3, 4, 5].map(
            (n) => ['fact', fact({ ...stamp(n + 30), measure: `m${n}`, value: n })] as const,
          ),
        ),
      ),
    ],
    ['section-empty', input([section([])], base())],
    ['unsourced-record', input(agreementItem, only(['agreement', agreement({ mentions: [], status: [] })]))],
    [
      'status-unsourced',
      input(agreementItem, only(['agreement', agreement({ status: [{ ...step, evidence: null }] })])),
    ],
    [
      'house-list',
      input(
        [section([paragraph([text('Asia Plus wrote so.')], true)])],
        records([
          'actor',
          {
            ...actor,
            names: [...(actor.names ?? []), { text: 'Asia Plus', language: 'en', preferred: false }],
          },
        ]),
      ),
    ],
  ])('finds %s', (kind, given) => {
    const findings = check(given).filter((finding) => finding.kind === kind);
    expect(findings.length).toBeGreaterThan(0);
    expect(
      found(given).filter(
        (other) => severities[other] === 'red' && other !== kind && kind !== 'rests-on-doubtful',
      ),
    ).toEqual([]);
  });

  it('asks nothing of a negation that stays, of a term inside a quotation, of a settled status', () => {
    const sound = input(
      [section([evidence(QUOTE, { edits: [{ edit: 'cut', start: 24, end: 41 }] })])],
      base(),
    );
    expect(found(sound)).toEqual([]);
    const list = [{ preferred: 'Rasoulzoda', language: 'en', avoid: ['Rasulzoda', 'Rasoul'] }];
    expect(offHouseList('“Rasulzoda” said Rasoulzoda; Rasulzodas', 'en', list)).toEqual([]);
    expect(offHouseList('Then rasulzoda left.', 'en', list)).toMatchObject([
      { start: 5, found: 'rasulzoda' },
    ]);
  });

  it('lets an outlet speak under its own name, and takes an instrument with evidence as it is', () => {
    const speaker = { actor: id(90), name: 'Asia-Plus' };
    expect(found(input(quoteItem, only(['quote', quote({ voice: 'outlet', speaker })])))).toEqual([]);
    expect(found(input(agreementItem, only(['agreement', agreement({})])))).toEqual([]);
  });

  it('finds a Russian form to avoid in every case, and leaves the preferred one alone', () => {
    const list = [
      { preferred: 'Кыргызстан', language: 'ru', avoid: ['Киргизия'] },
      { preferred: 'Центральная Азия', language: 'ru', avoid: ['Средняя Азия'] },
      { preferred: 'Иванова', language: 'ru', avoid: ['Иванов'] },
    ];
    const forms = (words: string) => offHouseList(words, 'ru', list).map(({ found: form }) => form);
    expect(forms('В Киргизии и Средней Азии, о киргизах и «Киргизии».')).toEqual([
      'Киргизии',
      'Средней Азии',
    ]);
    expect(forms('В Кыргызстане и Центральной Азии.')).toEqual([]);
    expect(forms('Сказала Иванова, Иванов молчал.')).toEqual(['Иванов']);
  });

  it('numbers findings through, worst first, each with its cure, worded in both languages without a gap', () => {
    const many = input(
      [section([evidence(FACT), paragraph([text('A claim.')]), paragraph([text('Another.')])]), section([])],
      only(['fact', fact({ marking: 'red', credibility: null, population: '' })]),
    );
    const findings = check(many);
    expect(findings.map(({ number }) => number)).toEqual(findings.map((_, i) => i + 1));
    expect(findings.map(({ severity }) => severity)).toEqual(
      findings
        .map(({ severity }) => severity)
        .toSorted((a, b) => ['red', 'amber', 'grey'].indexOf(a) - ['red', 'amber', 'grey'].indexOf(b)),
    );
    const said = findings
      .filter(({ kind }) => kind === 'unsourced-paragraph')
      .map(({ params }) => params.words);
    expect(said).toEqual(['A claim.', 'Another.']);
    for (const [lng, words] of Object.entries({ en, ru })) {
      const i18n = i18next.createInstance();
      void i18n.init({
        lng,
        initAsync: false,
        resources: { [lng]: { translation: { checks: words } } },
        interpolation: { escapeValue: false },
      });
      for (const finding of findings) {
        const sentence = wordFinding(finding, (key, params) => i18n.t(key, params ?? {}), lng as 'en' | 'ru');
        expect(sentence).not.toMatch(/\{\{|^checks\./);
      }
      for (const kind of Object.keys(severities) as FindingKind[]) {
        expect(kind in words || `${kind}_one` in words, `${lng} ${kind}`).toBe(true);
        expect(cures[kind] in words.cure).toBe(true);
      }
    }
  });

  it('gives the same findings for the same input, whatever order the records came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), (order) => {
        const facts = new Map([
          ['a', fact()],
          ['b', fact({ ...stamp(26), value: 80_000 })],
          ['c', fact({ ...stamp(27), credibility: 1 })],
        ]);
        const sections = [
          section(
            [evidence(FACT, { id: id(601) }), evidence({ kind: 'fact', id: id(27) }, { id: id(602) })],
            { id: id(603) },
          ),
        ];
        const run = (keys: readonly string[]) =>
          check(input(sections, only(...keys.map((key) => ['fact', facts.get(key) ?? fact()] as const)))).map(
            ({ kind, item }) => `${kind} ${item}`,
          );
        expect(run(order)).toEqual(run(['a', 'b', 'c']));
      }),
    );
  });
});

describe('a value against its words', () => {
  const differs = (words: string, value: number, valueTo: number | null = null) => {
    const filed = fact({ value, valueTo, anchors: [{ ...anchor('Nearly 93,000 people'), exact: words }] });
    return check(input([section([evidence(FACT)])], records(['source', source], ['fact', filed]))).filter(
      ({ kind }) => kind === 'value-differs',
    );
  };

  it.each([
    ['more than 143,000', 143_000],
    ['143 000 человек', 143_000],
    ['2,5 млн тонн', 2_500_000],
    ['4.1m tonnes', 4.1],
    ['in 2021 2.6 billion', 2_600_000_000],
    ['one in five', 20],
    ['down 44 and 18 percent', 18],
  ])('“%s” may be %d', (words, value) => {
    expect(differs(words, value)).toEqual([]);
  });

  it('is told of where the digits say something else, either end of a range', () => {
    expect(differs('418 people', 431)).toMatchObject([{ field: 'value', params: { value: '431' } }]);
    expect(differs('from 20 to 25', 20, 30)).toMatchObject([{ field: 'valueTo', params: { value: '30' } }]);
  });
});

it('names all empty sections at once, at the first of them', () => {
  const empty = (title: string) => section([], { title });
  const said = empty('Said');
  const written = section([paragraph([text('The consultations go on.')])]);
  const above = section([], { sections: [empty('Evidence'), empty('Dates')] });
  const found = check(input([said, written, above], base())).filter(({ kind }) => kind === 'section-empty');
  expect(found).toMatchObject([
    { section: said.id, params: { count: 3, sections: 'Said; Evidence; Dates' } },
  ]);
});

it('asks through whom words came, unless they were said to the source itself', () => {
  const links = (fields: Partial<Records['quote']>) =>
    check(input([section([evidence(QUOTE)])], records(['source', source], ['quote', quote(fields)])))
      .filter(({ kind }) => kind === 'chain-link-missing')
      .map(({ params, field }) => [params.link, field]);
  expect(links({ saidDirectly: false })).toEqual([['through', 'reportedThrough']]);
  expect(links({ saidDirectly: true })).toEqual([]);
  const relay = { party: null, descriptor: 'a source', date: '2024-10-07' };
  expect(links({ saidDirectly: false, reportedThrough: relay })).toEqual([]);
});

it('says all a quote lacks at once, and what a source lacks once of the source', () => {
  const bare = { ...source, published: null, publisher: { actor: null, name: '' } };
  const second = record('quote', 13, { ...quote({ said: null, occasion: '' }), ...stamp(13) });
  const held = records(['source', bare], ['quote', quote({ said: null, role: '' })], ['quote', second]);
  const found = check(input([section([evidence(QUOTE), evidence({ kind: 'quote', id: id(13) })])], held));
  const said = found.map(({ kind, record: of, params }) => [kind, of?.kind, params.link]);
  expect(said.filter(([kind]) => kind === 'chain-link-missing')).toEqual([
    ['chain-link-missing', 'quote', 'said, role'],
    ['chain-link-missing', 'source', 'published'],
    ['chain-link-missing', 'quote', 'occasion, said'],
  ]);
  expect(said.filter(([kind]) => kind === 'publisher-unnamed')).toHaveLength(1);
});
