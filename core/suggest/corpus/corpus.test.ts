import { describe, expect, it } from 'vitest';
import { suggest, toEvalJson } from '../index.ts';
import { CONGRESS } from './congress.ts';
import { DESK } from './desk.ts';
import { ENGLISH } from './english.ts';
import { PRESS } from './english-press.ts';
import { type Annotated, readMarkup } from './markup.ts';
import { NEGATIVES } from './negatives.ts';
import { RUSSIAN } from './russian.ts';
import { RUSSIAN_WIRES } from './russian-wires.ts';
import { WIRES } from './wires.ts';

const CORPUS = { PRESS, CONGRESS, ENGLISH, WIRES, RUSSIAN, RUSSIAN_WIRES, DESK };

interface Place {
  readonly start: number;
  readonly end: number;
}

const share = (a: Place, b: Place) => {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
};

/** Each expected item with the found one that answers to it, and what was found beside. */
function pair<E extends Place, F extends Place>(
  expected: readonly E[],
  found: readonly F[],
  same: (a: E, b: F) => boolean,
) {
  const left = [...found];
  const missed: E[] = [];
  const met: [E, F][] = [];
  for (const item of expected) {
    const at = left.findIndex((other) => share(item, other) >= 0.8 && same(item, other));
    const other = left[at];
    if (other === undefined) missed.push(item);
    else {
      met.push([item, other]);
      left.splice(at, 1);
    }
  }
  return { met, missed, extra: left };
}

/** A surname in any case, or the description itself, stands in the answer. */
const names = (answer: string | null, speaker: string) => {
  const last = (speaker.split(' ').at(-1) ?? '').toLowerCase();
  const stem = /[а-я]/.test(last) && last.length > 4 ? last.slice(0, -2) : last;
  return answer?.toLowerCase().includes(stem) ?? false;
};

function read(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, source]) => {
    const gold: Annotated = readMarkup(source);
    const found = toEvalJson(suggest(gold.text));
    return {
      name,
      quotes: pair(gold.quotes, found.quotes, () => true),
      figures: pair(
        gold.figures,
        found.figures,
        (a, b) => Math.abs(a.value - (b.value ?? Number.NaN)) <= Math.abs(a.value) / 1000,
      ),
      agreements: pair(gold.agreements, found.agreements, (a, b) => a.type === b.type),
    };
  });
}

type Read = ReturnType<typeof read>;
type Kind = 'quotes' | 'figures' | 'agreements';

/** Harmonic mean of precision and recall over the texts, with every error named. */
function score(texts: Read, kind: Kind) {
  const sum = (part: 'met' | 'missed' | 'extra') => texts.reduce((n, text) => n + text[kind][part].length, 0);
  const errors = texts.flatMap((text) => [
    ...text[kind].missed.map((item) => `${text.name}: missed ${JSON.stringify(item)}`),
    ...text[kind].extra.map((item) => `${text.name}: extra ${JSON.stringify(item)}`),
  ]);
  const f1 = (2 * sum('met')) / Math.max(1, 2 * sum('met') + sum('missed') + sum('extra'));
  return { f1, errors };
}

describe.each(Object.entries(CORPUS))('corpus %s', (_, texts) => {
  const all = read(texts);

  it.each([
    ['quotes', 0.96],
    ['figures', 0.95],
    ['agreements', 0.9],
  ] as const)('finds %s', (kind, floor) => {
    const { f1, errors } = score(all, kind);
    expect(f1, errors.join('\n')).toBeGreaterThanOrEqual(
      all.every((text) => text[kind].met.length === 0) ? 0 : floor,
    );
  });

  it('names the speakers', () => {
    const told = all.flatMap(({ name, quotes }) =>
      quotes.met
        .filter(([gold]) => gold.speaker !== '-')
        .map(([gold, found]) => ({
          name,
          gold: gold.speaker,
          found: found.speaker,
          text: gold.text.slice(0, 40),
        })),
    );
    const wrong = told.filter((item) => !names(item.found, item.gold));
    expect(1 - wrong.length / told.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.9);
  });

  it('reads units and directions', () => {
    const met = all.flatMap(({ figures }) => figures.met);
    const changes = met.filter(([gold]) => gold.change !== '-');
    const right = changes.filter(([gold, found]) => gold.change === found.change);
    expect(right.length).toBeGreaterThanOrEqual(Math.floor(changes.length * 0.75));
    expect(
      met.filter(([gold, found]) => gold.unit !== '-' && found.unit === null).length,
    ).toBeLessThanOrEqual(Math.ceil(met.length * 0.05));
  });
});

describe('texts without quotations, figures or instruments', () => {
  it.each([
    ['a circular', WIRES.hnEn],
    ['a noticeboard', RUSSIAN_WIRES.hn2],
    ['what is on', RUSSIAN.noQuotesRu],
  ])('%s raises no alarm', (_, source = '') => {
    const found = toEvalJson(suggest(readMarkup(source).text));
    expect({ quotes: found.quotes, figures: found.figures, agreements: found.agreements }).toEqual({
      quotes: [],
      figures: [],
      agreements: [],
    });
  });

  it('raise next to none between them, however thick the traps', () => {
    const found = Object.values(NEGATIVES).map((text) => toEvalJson(suggest(text)));
    expect(found.flatMap(({ quotes }) => quotes).length).toBeLessThanOrEqual(1);
    expect(found.flatMap(({ figures }) => figures).length).toBeLessThanOrEqual(3);
    expect(found.flatMap(({ agreements }) => agreements).length).toBeLessThanOrEqual(1);
  });
});
