import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Item, QuoteEdit } from '../../model/narrative.ts';
import { verbatim } from '../../model/quote.ts';
import type { Block } from '../document/block.ts';
import { type Inlines, wordsOf } from '../document/inline.ts';
import { buildPack } from '../index.ts';

/** Quote 12 of the case, cut in its use, put on both sides and into the speaking copy. */
function cutQuote() {
  const { input, quotes } = packCase();
  const quote = quotes.find(({ number }) => number === 12);
  const [points] = input.briefing.sections.filter(({ role }) => role === 'points');
  const [background] = input.briefing.sections.filter(({ role }) => role === 'background');
  if (quote === undefined || points === undefined || background === undefined) throw new Error('no quote');
  const whole = verbatim(quote);
  const from = whole.indexOf(' ', 20) + 1;
  const to = whole.indexOf(' ', from + 20);
  const cut: QuoteEdit = { edit: 'cut', start: from, end: to };
  const item: Item = {
    id: points.id,
    goesTo: null,
    item: 'evidence',
    ref: { kind: 'quote', id: quote.id },
    edits: [cut],
  };
  const sections = input.briefing.sections.map((section) =>
    section === points || section === background ? { ...section, items: [item] } : section,
  );
  const built = (output: 'two-sides' | 'speaking') =>
    buildPack(
      { ...input, briefing: { ...input.briefing, sections }, options: { ...input.options, output } },
      translator('en'),
    );
  return { built, gone: whole.slice(from, to), quote };
}

const runsOf = (blocks: readonly Block[]): readonly Inlines[] =>
  blocks.flatMap((block) => (block.block === 'paragraph' ? [block.runs] : []));

describe('a quote that was shortened in its use', () => {
  it('is as short on both sides and in the speaking copy, and marked', () => {
    const { built, gone } = cutQuote();
    const [sides, speaking] = [built('two-sides'), built('speaking')];
    if (sides.output !== 'two-sides' || speaking.output !== 'speaking') throw new Error('other outputs');
    const row = sides.background.find(({ label }) => label === 'Background');
    for (const runs of [sides.points[0], speaking.points[0], runsOf(row?.blocks ?? [])[0]]) {
      const words = wordsOf(runs ?? []);
      expect(words).toContain('[…]');
      expect(words).not.toContain(gone);
    }
  });

  it('is said with the name of who said it', () => {
    const { built, quote } = cutQuote();
    const speaking = built('speaking');
    if (speaking.output !== 'speaking') throw new Error('another output');
    const words = wordsOf(speaking.points[0] ?? []);
    expect(words).toMatch(/^Sirojiddin Muhriddin, .+: “/);
    expect(words.replaceAll('\u00a0', ' ')).toContain(quote.role);
  });
});
