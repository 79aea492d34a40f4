import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteEdit } from '../../model/narrative.ts';
import type { Passage } from '../../model/quote.ts';
import { editsFromTyped } from '../../outline/quote-typed.ts';
import { piecesOf, standingOf, withoutFinalStop } from './quotation.ts';

const passage = (exact: string, mode: Passage['mode'] = 'quoted'): Passage => ({
  anchor: {
    source: '01J00000000000000000000001',
    start: 0,
    end: exact.length,
    exact,
    before: '',
    after: '',
    state: 'exact',
  },
  mode,
});
const wordsOf = (passages: readonly Passage[], edits: readonly QuoteEdit[] = []) =>
  piecesOf({ passages }, edits)
    .map((piece) => piece.text)
    .join(' ');

describe('words of a quotation', () => {
  it('prints cuts, insertions and joins in brackets', () => {
    const words = 'We believe that a common way is needed';
    expect(wordsOf([passage(words)], [{ edit: 'cut', start: 0, end: 16 }])).toBe(
      '[…] a common way is needed',
    );
    expect(wordsOf([passage(words)], [{ edit: 'insert', at: 28, text: 'out' }])).toBe(
      'We believe that a common way [out] is needed',
    );
    expect(wordsOf([passage('one'), passage('two')])).toBe('one […] two');
  });

  it('marks a cut inside a word close to it, so that a part is not taken for the whole', () => {
    expect(wordsOf([passage('we cannot agree')], [{ edit: 'cut', start: 6, end: 9 }])).toBe(
      'we can[…] agree',
    );
  });

  const SOURCE =
    'The minister said migration must end, he “must not” be stopped at the border, “for ever”. Others differ, at length and in many words, of no use here.';
  /** A passage of the source above, as an import would anchor it. */
  const anchored = (exact: string, mode: Passage['mode']): Passage => {
    const start = SOURCE.indexOf(exact);
    const end = start + exact.length;
    const anchor = {
      ...passage(exact).anchor,
      start,
      end,
      before: SOURCE.slice(Math.max(0, start - 32), start),
      after: SOURCE.slice(end, end + 32),
    };
    return { anchor, mode };
  };

  it('marks what stands between reported and quoted words, outside the quotation marks, and nothing where nothing does', () => {
    const pieces = piecesOf(
      { passages: [anchored('The minister said migration', 'reported'), anchored('must not', 'quoted')] },
      [],
    );
    expect(pieces).toEqual([
      { mode: 'reported', text: 'The minister said migration […]' },
      { mode: 'quoted', text: 'must not' },
    ]);
    const next = anchored('be stopped at the border', 'reported');
    expect(
      piecesOf({ passages: [anchored('must not', 'quoted'), next, anchored('for ever', 'quoted')] }, []),
    ).toEqual([
      { mode: 'quoted', text: 'must not' },
      { mode: 'reported', text: 'be stopped at the border' },
      { mode: 'quoted', text: 'for ever' },
    ]);
    const far = anchored('of no use here', 'reported');
    expect(piecesOf({ passages: [anchored('must not', 'quoted'), far] }, [])[1]?.text).toBe(
      '[…] of no use here',
    );
  });

  it('joins spans that touch without a mark of what was not left out', () => {
    expect(
      wordsOf([anchored('The minister said', 'reported'), anchored('migration must end', 'reported')]),
    ).toBe('The minister said migration must end');
    // The sentence ended between them.
    expect(wordsOf([anchored('for ever', 'quoted'), anchored('Others differ', 'quoted')])).toBe(
      'for ever […] Others differ',
    );
  });

  it('prints one letter or word in the place of another as it was typed', () => {
    const words = 'This approach is at odds with our spirit and we cannot accept it';
    const edits = (typed: string): readonly QuoteEdit[] => {
      const read = editsFromTyped(words, typed);
      if (!read.ok) throw new Error(typed);
      return read.edits;
    };
    for (const typed of [
      '[T]his approach […] we cannot accept it',
      'This approach is at odds with [its] spirit […]',
      '[…] odds with our [common] spirit and we cannot accept it',
    ])
      expect(wordsOf([passage(words)], edits(typed))).toBe(typed);
  });

  it('drops one final stop and no more', () => {
    expect(withoutFinalStop('the local population,')).toBe('the local population');
    expect(withoutFinalStop('is that so?')).toBe('is that so?');
    expect(withoutFinalStop('and so on...')).toBe('and so on...');
  });

  it('never prints anything outside brackets but the words of the spans minus the cuts', () => {
    const word = fc.stringMatching(/^[a-zа-яӣӯҳҷ0-9,.;:!?’"-]{1,9}$/);
    const span = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
    const spans = fc.array(span, { minLength: 1, maxLength: 3 });
    const cuts = fc.array(fc.tuple(fc.nat(160), fc.nat(40)), { maxLength: 4 });
    const inserts = fc.array(fc.tuple(fc.nat(160), fc.stringMatching(/^[a-z ]{1,8}$/)), { maxLength: 3 });
    fc.assert(
      fc.property(spans, cuts, inserts, (texts, cutAt, insertAt) => {
        const passages = texts.map((text) => passage(text));
        const whole = texts.join(' […] ');
        const edits: QuoteEdit[] = [
          ...cutAt.map(([start, length]) => ({ edit: 'cut' as const, start, end: start + length + 1 })),
          ...insertAt.map(([at, text]) => ({ edit: 'insert' as const, at, text })),
        ];
        const joins = texts.slice(0, -1).map((_, i) => texts.slice(0, i + 1).join(' […] ').length);
        const kept = [...whole]
          .filter((_, at) => !edits.some((edit) => edit.edit === 'cut' && at >= edit.start && at < edit.end))
          .map((character, _at) => character)
          .join('');
        const printed = wordsOf(passages, edits).replace(/\[[^\]]*\]/g, '');
        const bare = (text: string) => text.replace(/\[…\]/g, '').replace(/[\s[\]…]/g, '');
        expect(joins.length).toBe(texts.length - 1);
        expect(bare(printed)).toBe(bare(kept));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what may stand in quotation marks', () => {
  const quote = {
    form: 'direct',
    originalLanguage: null,
    originalWording: '',
    translation: null,
    passages: [passage('слова')],
  } as unknown as Parameters<typeof standingOf>[0];

  it('lets words of the pack’s language stand, others only in our translation from the original', () => {
    expect(standingOf(quote, 'ru', 'ru').as).toBe('verbatim');
    expect(standingOf(quote, 'ru-RU', 'en').as).toBe('indirect');
    const ours = { language: 'en', text: 'words', translator: '', by: 'ours' as const };
    expect(standingOf({ ...quote, translation: ours }, 'ru', 'en').as).toBe('our-translation');
    expect(standingOf({ ...quote, translation: { ...ours, by: 'outlet' } }, 'ru', 'en').as).toBe('indirect');
  });

  it('never puts into marks a translation of what is already a translation', () => {
    const translation = { language: 'ru', text: 'слова', translator: '', by: 'ours' as const };
    expect(standingOf({ ...quote, originalLanguage: 'tg', translation }, 'en', 'ru').as).toBe('indirect');
  });

  it('never puts indirect speech into marks', () => {
    expect(standingOf({ ...quote, form: 'indirect' }, 'ru', 'ru').as).toBe('indirect');
  });
});
