import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictsAgainst } from './verdict.ts';

/** Judges the words between [ and ] of the old text. */
function judge(marked: string, now: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const was = marked.replace(/[[\]]/g, '');
  const { state, span } = verdictsAgainst(was, now)({ start, end });
  return [state, span && now.slice(span.start, span.end)];
}

describe('accepted without the analyst', () => {
  test.each([
    [
      'the same text',
      'He sent [143,000 people] home.',
      'He sent 143,000 people home.',
      'exact',
      '143,000 people',
    ],
    ['text added after', 'Up [44 percent] in May.', 'Up 44 percent in May. More.', 'exact', '44 percent'],
    ['text added before', 'Up [44 percent] in May.', 'News. Up 44 percent in May.', 'moved', '44 percent'],
    [
      'other white space',
      'Sent [143 000 people] home.',
      'Sent 143\u00a0000\npeople home.',
      'moved',
      '143\u00a0000\npeople',
    ],
    [
      'other marks',
      'He [wants “effective solutions” soon].',
      'He wants «effective solutions» soon.',
      'moved',
      'wants «effective solutions» soon',
    ],
    [
      'a whole sentence',
      '[He refused.] She left.',
      'Dushanbe. He refused. She left.',
      'moved',
      'He refused.',
    ],
    [
      'a long wording in another sentence',
      'He said [the three instruments were discussed for years].',
      'She heard that the three instruments were discussed for years, he added.',
      'moved',
      'the three instruments were discussed for years',
    ],
    [
      'the second of two alike',
      'It is so. Or [so]? It is so. Or so?',
      'Yes. It is so. Or so? It is so. Or so?',
      'moved',
      'so',
    ],
  ])('%s', (_, was, now, state, words) => {
    expect(judge(was, now)).toEqual([state, words]);
  });
});

describe('waits for the analyst', () => {
  test.each([
    [
      'digits that changed places',
      'Sent [143,000 people] home.',
      'Sent 134,000 people home.',
      '134,000 people',
    ],
    [
      'a negation put in',
      'They [will sign the treaty] now.',
      'They will not sign the treaty now.',
      'will not sign the treaty',
    ],
    [
      'a negation before the words',
      'They will [sign the treaty] now.',
      'They will not sign the treaty now.',
      'sign the treaty',
    ],
    [
      'a Russian negation',
      'Они [подпишут договор] скоро.',
      'Они не подпишут договор скоро.',
      'подпишут договор',
    ],
    ['a longer number', 'Sent [43,000 people] home.', 'Sent 143,000 people home.', '143,000 people'],
    [
      'a longer number with spaces',
      'Sent [43 000 people] home.',
      'Sent 1 43 000 people home.',
      '43 000 people',
    ],
    ['a minus sign', 'It moved by [5 percent] then.', 'It moved by −5 percent then.', '5 percent'],
    ['a decimal', 'It rose [5 percent] then.', 'It rose 2.5 percent then.', '2.5 percent'],
    ['a word with an ending', 'He saw the [minister] there.', 'He saw the ministers there.', 'ministers'],
    ['other letters', 'The [Concept] was agreed.', 'The concept was agreed.', 'concept'],
    [
      'a number of the sentence around',
      'In 2023 he sent [the people of all these regions] home.',
      'In 2024 he sent the people of all these regions home.',
      'the people of all these regions',
    ],
    [
      'one of two alike gone',
      'Up [44 percent] now. Yes. Up 44 percent now.',
      'Up 45 percent now. Yes. Up 44 percent now.',
      '44 percent',
    ],
  ])('%s', (_, was, now, likely) => {
    expect(judge(was, now)).toEqual(['changed', likely]);
  });

  test('the same figure of another matter is not taken for it', () => {
    const was = 'Permits were down [44 percent] in May.';
    const now = 'Permits were down 45 percent in May. Raids were up 44 percent in June.';
    expect(judge(was, now)[0]).toBe('changed');
  });

  test('letters alone are no likeness: of the words that say something half must be there', () => {
    const was = 'The first report [gave no figures for the second] quarter.';
    expect(judge(was, 'The first report came in time for the second quarter.')).toEqual(['lost', null]);
    const reworded = 'The first report gave some figures for the second quarter.';
    expect(judge(was, reworded)).toEqual(['changed', 'gave some figures for the second']);
  });

  test('words that are gone are lost', () => {
    expect(judge('He promised [effective solutions to the problem] soon.', 'Nothing of that kind.')).toEqual([
      'lost',
      null,
    ]);
    expect(judge('He [promised].', '')).toEqual(['lost', null]);
  });
});

const word: fc.Arbitrary<string> = fc.constantFrom(
  'alpha',
  'beta',
  'рост',
  'не',
  'not',
  '44',
  '143,000',
  '53%',
  '“gamma”',
  "don't",
  'ex',
  'of',
  '1.5',
  'Ӯзбек',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `The ${words.join(' ')}.`);
const other = fc
  .array(fc.constantFrom('Zulu', 'yankee', '77', 'never'), { minLength: 1, maxLength: 5 })
  .map((words) => `Z ${words.join(' ')}.`);
const anchored = fc
  .tuple(
    fc.array(sentence, { maxLength: 4 }),
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.array(sentence, { maxLength: 4 }),
    fc.nat(),
    fc.nat(),
  )
  .map(([before, words, after, a, b]) => {
    const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
    return {
      before,
      left: ['The', ...words.slice(0, from)],
      own: words.slice(from, to + 1),
      right: words.slice(to + 1),
      after,
    };
  });
type Anchored = typeof anchored extends fc.Arbitrary<infer T> ? T : never;

type Sentence = { readonly [K in keyof Anchored]: readonly string[] };

function textOf({ before, left, own, right, after }: Sentence) {
  const prefix = [...before, ...left].map((part) => `${part} `).join('');
  const words = own.join(' ');
  const suffix = `${right.map((part) => ` ${part}`).join('')}. ${after.join(' ')}`;
  return { text: prefix + words + suffix, start: prefix.length, end: prefix.length + words.length };
}

/** One change of the words themselves: a word replaced, put in, taken out, its digits changed. */
const change = fc.oneof(
  fc.tuple(fc.nat(), word).map(
    ([at, by]) =>
      (own: readonly string[]): readonly string[] =>
        own.toSpliced(at % own.length, 1, by),
  ),
  fc.tuple(fc.nat(), fc.constantFrom('not', 'не', 'never', '9')).map(
    ([at, by]) =>
      (own: readonly string[]): readonly string[] =>
        own.toSpliced(1 + (at % own.length), 0, by),
  ),
  fc.nat().map(
    (at) =>
      (own: readonly string[]): readonly string[] =>
        own.toSpliced(at % own.length, 1),
  ),
  fc.tuple(fc.nat(), fc.constantFrom('1', '9', 'un')).map(
    ([at, by]) =>
      (own: readonly string[]): readonly string[] =>
        own.with(at % own.length, by + (own[at % own.length] ?? '')),
  ),
  fc.nat().map(
    (at) =>
      (own: readonly string[]): readonly string[] =>
        own.with(at % own.length, [...(own[at % own.length] ?? '')].reverse().join('')),
  ),
);
const plain = (text: string) =>
  text
    .replace(/[“”«»"]/g, '"')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

describe('for a text changed at random', () => {
  test('no anchor whose words, digits or negation changed is ever accepted', () => {
    fc.assert(
      fc.property(
        anchored,
        change,
        fc.array(fc.nat(), { maxLength: 2 }),
        fc.array(other, { maxLength: 2 }),
        (old, mutate, drop, add) => {
          const own = mutate(old.own);
          // A word taken out may leave the words standing: "a [a b]" without its first word.
          fc.pre(!` ${[...old.left, ...own, ...old.right].join(' ')} `.includes(` ${old.own.join(' ')} `));
          const before = old.before.filter((_, at) => !drop.includes(at));
          const was = textOf(old);
          const is = textOf({ ...old, own, before: [...before, ...add] });
          const { state, span } = verdictsAgainst(was.text, is.text)(was);
          expect(['changed', 'lost']).toContain(state);
          if (span) expect(span.end).toBeLessThanOrEqual(is.text.length);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('a negation or a figure put anywhere into the sentence keeps its words from being accepted', () => {
    fc.assert(
      fc.property(anchored, fc.constantFrom('not', 'не', 'нест', '2024'), fc.nat(), (old, word, place) => {
        const was = textOf(old);
        const at = 1 + (place % (old.left.length + old.right.length));
        const left = at <= old.left.length ? old.left.toSpliced(at, 0, word) : old.left;
        const right = at <= old.left.length ? old.right : old.right.toSpliced(at - old.left.length, 0, word);
        const { state } = verdictsAgainst(was.text, textOf({ ...old, left, right }).text)(was);
        expect(state).toBe('changed');
      }),
      { numRuns: 5_000 },
    );
  });

  test('whatever is accepted reads the same, wherever the text was cut, doubled or filled up', () => {
    const piece = fc
      .array(fc.oneof(word, fc.constantFrom('.', ' ', '\n', ',', '4', 'a')), { maxLength: 6 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        anchored,
        fc.array(fc.tuple(fc.nat(), fc.nat(6), piece), { minLength: 1, maxLength: 4 }),
        (old, edits) => {
          const was = textOf(old);
          const now = edits.reduce((text, [at, remove, insert]) => {
            const from = at % (text.length + 1);
            return text.slice(0, from) + insert + text.slice(from + remove);
          }, was.text);
          const { state, span } = verdictsAgainst(was.text, now)(was);
          fc.pre(state === 'exact' || state === 'moved');
          expect(plain(now.slice(span?.start, span?.end))).toBe(plain(was.text.slice(was.start, was.end)));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('anchors outlive sentences put in around them, other white space and other quotation marks', () => {
    fc.assert(
      fc.property(
        anchored,
        fc.array(other, { maxLength: 3 }),
        fc.array(other, { maxLength: 3 }),
        (old, more, after) => {
          const was = textOf(old);
          const is = textOf({ ...old, before: [...more, ...old.before], after: [...old.after, ...after] });
          const text = is.text.replaceAll('“', '«').replaceAll('”', '»').replaceAll(' ', '\u00a0 ');
          const { state, span } = verdictsAgainst(was.text, text)(was);
          expect(['exact', 'moved']).toContain(state);
          expect(plain(text.slice(span?.start, span?.end))).toBe(plain(was.text.slice(was.start, was.end)));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
