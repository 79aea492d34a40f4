import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKind } from '../model/fact.ts';
import { sourceKind } from '../model/source.ts';
import { buildIndex } from './build.ts';
import { Dictionary } from './dictionary.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { FlatIndex } from './flat-index.ts';
import { forgiven, nearWords } from './near-words.ts';
import { parseQuery } from './query.ts';
import { Searcher } from './searcher.ts';
import { snippetOf } from './snippet.ts';
import { stem } from './stem.ts';
import { fold, foldedWords } from './words.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const doc = (n: number, body: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'source',
  id: id(n),
  title: '',
  body,
  facets: ['kind:source'],
  days: null,
  ...more,
});
const searcher = (...documents: SearchDocument[]) => new Searcher(buildIndex(documents, 7));
const ids = (s: Searcher, query: string, filters = {}) =>
  s.find(query, filters).found.map((found) => Number(found.id.slice(3)));

describe('words', () => {
  it('keeps a number with its thousands, folds ё, case and Latin accents, keeps й and Tajik letters', () => {
    expect(foldedWords('143,000 people; 143 000 человек; 1.5; in 2024 100')).toEqual([
      '143000',
      'people',
      '143000',
      'человек',
      '1',
      '5',
      'in',
      '2024',
      '100',
    ]);
    expect(['Ёлка', 'Précis', 'Йод', 'Ҷумҳурӣ'].map(fold)).toEqual(['елка', 'precis', 'йод', 'ҷумҳурӣ']);
  });

  it('stems English and Russian, never a word with a Tajik letter', () => {
    expect(stem('migrants')).toBe(stem('migrant'));
    expect(stem('расследования')).toBe(stem('расследование'));
    expect(stem('муҳоҷирони')).toBe('муҳоҷирони');
  });
});

describe('search', () => {
  const library = searcher(
    doc(1, 'Nearly 93,000 people were deported from Russia, the ministry said.', { days: [20_000, 20_000] }),
    doc(2, 'Министр заявил о депортации мигрантов. Ёмкость рынка труда.'),
    doc(3, 'The common labor market and regulation of labor migration.', {
      facets: ['kind:source', 'of:tag1'],
    }),
    doc(4, 'Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон', { title: 'Tajikistan' }),
    doc(5, 'labor in a common market', {
      kind: 'fact',
      facets: ['kind:fact', 'of:tag1', 'grade:2'],
      days: [19_000, 19_500],
    }),
  );

  it('finds forms, beginnings, numbers and Tajik words', () => {
    expect(ids(library, 'deporting')).toEqual([1]);
    expect(ids(library, 'депортация ')).toEqual([2]);
    expect(ids(library, 'мигрант ')).toEqual([2]);
    expect(ids(library, 'емкость')).toEqual([2]);
    expect(ids(library, 'migr')).toEqual([3]);
    expect(ids(library, '93000')).toEqual([1]);
    expect(ids(library, '93 000')).toEqual([1]);
    expect(ids(library, 'ҷумҳур')).toEqual([4]);
    expect(ids(library, 'tajikistan')).toEqual([4]);
  });

  it('asks for every word, and for phrases as they stand', () => {
    expect(ids(library, 'labor market').sort()).toEqual([3, 5]);
    expect(ids(library, 'labor russia')).toEqual([]);
    expect(ids(library, '“common labor market”')).toEqual([3]);
    expect(ids(library, '"common lab')).toEqual([3]);
    expect(ids(library, '«рынка труда»')).toEqual([2]);
    expect(ids(library, '"market labor"')).toEqual([]);
  });

  it('forgives a typing error only where the word is nowhere, and says so', () => {
    const answer = library.find('depotred ');
    expect(answer.found.map((found) => found.id)).toEqual([id(1)]);
    expect(answer.instead).toEqual([{ typed: 'depotred', read: ['deported'] }]);
    expect(library.find('labor').instead).toEqual([]);
    expect(ids(library, 'xqzwv')).toEqual([]);
  });

  it('filters by kind, tag, grade and dates; values of one key are alternatives', () => {
    expect(ids(library, 'labor', { kind: ['fact'] })).toEqual([5]);
    expect(ids(library, 'labor', { kind: ['fact', 'source'], tag: ['tag1'] }).sort()).toEqual([3, 5]);
    expect(ids(library, '', { grade: ['2'] })).toEqual([5]);
    expect(ids(library, '', { date: ['2024-10'] })).toEqual([1]);
    expect(ids(library, '', { date: ['2022'] })).toEqual([5]);
    expect(ids(library, 'labor', { actor: ['nobody'] })).toEqual([]);
  });

  it('answers a query of signs only as such', () => {
    expect(library.find('?!…').query).toEqual({ query: 'only-punctuation' });
    expect(library.find('  ').query).toEqual({ query: 'blank' });
    expect(library.find('""').total).toBe(0);
    expect(parseQuery('migra* "law')).toMatchObject({
      clauses: [
        { word: 'migra', open: true },
        { clause: 'word', word: 'law', open: true },
      ],
    });
  });

  it('shows a hit in its context with the words bold and its offset in the text', () => {
    const body = `${'Filler words stand here. '.repeat(20)}The ministry deported them. ${'More filler. '.repeat(30)}`;
    const answer = searcher(doc(1, body)).find('deport ministry');
    const { snippet, bold, offset } = snippetOf({ title: '', body }, answer);
    expect(bold.map(([from, to]) => snippet.slice(from, to))).toEqual(['ministry', 'deported']);
    expect(body.slice(offset ?? 0).startsWith('ministry')).toBe(true);
    expect(snippet.length).toBeLessThan(210);
    const other = searcher(doc(2, 'x', { title: 'Asia-Plus' }));
    expect(snippetOf({ title: 'Asia-Plus', body: 'x' }, other.find('asia'))).toMatchObject({
      offset: null,
      bold: [[0, 4]],
    });
  });

  it('finds an edit at once, and what it replaced no more', () => {
    const s = searcher(doc(1, 'alpha'), doc(2, 'beta'));
    s.put(doc(1, 'gamma'));
    expect([ids(s, 'alpha'), ids(s, 'gamma'), ids(s, 'beta')]).toEqual([[], [1], [2]]);
    s.put(doc(1, 'delta'));
    s.remove(id(2));
    expect([ids(s, 'gamma'), ids(s, 'delta'), ids(s, 'beta')]).toEqual([[], [1], []]);
  });

  it('makes documents of records, with what they refer to as filters', () => {
    const stamp = { id: id(9), number: 1, createdBy: '', changedBy: '', createdAt: '', changedAt: '' };
    const anchor = {
      source: id(1),
      start: 0,
      end: 1,
      exact: 'x',
      before: '',
      after: '',
      state: 'exact' as const,
    };
    const fact = documentOf('fact', {
      ...factKind.blank,
      ...stamp,
      measure: 'raids',
      value: 200,
      credibility: 3,
      anchors: [anchor],
      period: '2024',
    });
    expect(fact.facets).toEqual(
      expect.arrayContaining(['kind:fact', 'marking:by-default', `of:${id(1)}`, 'grade:3']),
    );
    const source = documentOf('source', { ...sourceKind.blank, ...stamp, title: 'A title' }, 'The text');
    expect(source).toMatchObject({ title: 'A title', body: 'The text' });
  });
});

const word = fc.stringMatching(/^[a-eёж]{1,5}$/);
const body = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('whatever the library', () => {
  it('finds what a plain reading finds: words exactly, beginnings, phrases', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), word, word, (bodies, a, b) => {
        const s = searcher(...bodies.map((text, i) => doc(i, text)));
        const [x, y] = [fold(a), fold(b)];
        const texts = bodies.map(foldedWords);
        const having = (test: (words: readonly string[]) => boolean) =>
          texts.flatMap((words, i) => (test(words) ? [i] : []));
        const phrase = ids(s, `"${a} ${b}"`).sort();
        expect(phrase).toEqual(having((words) => words.some((w, i) => w === x && words[i + 1] === y)));
        const both = having((words) => words.includes(x) && words.includes(y));
        expect(ids(s, `${a} ${b} `)).toEqual(expect.arrayContaining(both));
        expect(ids(s, x)).toEqual(
          expect.arrayContaining(having((words) => words.some((w) => w.startsWith(x)))),
        );
      }),
    );
  });

  it('reads its own file back to the same answers, and refuses a file cut short or changed in its head', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), word, fc.nat(), (bodies, a, n) => {
        const index = buildIndex(
          bodies.map((text, i) => doc(i, text)),
          2 ** 33 + 5,
        );
        const bytes = index.toBytes();
        const read = FlatIndex.fromBytes(bytes);
        expect(read?.sequence).toBe(2 ** 33 + 5);
        expect(read && new Searcher(read).find(a)).toEqual(new Searcher(index).find(a));
        expect(FlatIndex.fromBytes(bytes.slice(0, n % bytes.length))).toBeNull();
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        expect(FlatIndex.fromBytes(shifted.subarray(1))?.size).toBe(index.size);
      }),
    );
  });

  it('gives the same answers after edits as an index built anew', () => {
    const edit = fc.record({ n: fc.nat(9), text: fc.option(body) });
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 6 }),
        fc.array(edit, { maxLength: 30 }),
        word,
        (bodies, edits, a) => {
          const now = new Map(bodies.map((text, i) => [i, text]));
          const s = searcher(...bodies.map((text, i) => doc(i, text)));
          for (const { n, text } of edits) {
            if (text === null) {
              now.delete(n);
              s.remove(id(n));
            } else {
              now.set(n, text);
              s.put(doc(n, text));
            }
          }
          const anew = searcher(...[...now].map(([n, text]) => doc(n, text)));
          const plain = foldedWords([...now.values()].join(' ')).some((w) => w.startsWith(fold(a)));
          // A word that only a removed document had may still be near to what was typed: errors are not compared.
          if (plain) expect(ids(s, a).sort()).toEqual(ids(anew, a).sort());
          expect(s.find(a).total).toBe(s.find(a, {}, 1000).found.length);
        },
      ),
    );
  });

  it('forgives exactly the errors a table of distances forgives', () => {
    const distance = (a: string, b: string): number => {
      const rows = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
      );
      for (let i = 1; i <= a.length; i += 1)
        for (let j = 1; j <= b.length; j += 1) {
          const at = (x: number, y: number) => rows[x]?.[y] ?? 99;
          let cost = Math.min(
            at(i - 1, j) + 1,
            at(i, j - 1) + 1,
            at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          );
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
            cost = Math.min(cost, at(i - 2, j - 2) + 1);
          const row = rows[i];
          if (row) row[j] = cost;
        }
      return rows[a.length]?.[b.length] ?? 99;
    };
    const words = fc.uniqueArray(fc.stringMatching(/^[abc]{1,10}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[abc]{1,10}$/), (list, typed) => {
        const sorted = [...list].sort();
        const near = nearWords(Dictionary.of(sorted), typed).map(({ index, errors }) => [
          sorted[index],
          errors,
        ]);
        const all = sorted
          .map((one, index) => ({ one, index, errors: distance(typed, one) }))
          .filter(({ one }) => one[0] === typed[0] || one[0] === typed[1])
          .filter(({ errors }) => forgiven(typed.length) > 0 && errors <= forgiven(typed.length))
          .sort((a, b) => a.errors - b.errors || a.index - b.index)
          .slice(0, 20);
        expect(near).toEqual(all.map(({ one, errors }) => [one, errors]));
      }),
      { numRuns: 1000 },
    );
  });
});
