import { numbered } from '../language/numbers.ts';
import { formatNumber } from '../pack/words/numbers.ts';
import type { Draft } from './finding.ts';
import { atEvidence, type Survey } from './survey.ts';

const DIGITS = /\d+(?:[.,'’\s]\d+)*/gu;
/** A figure in words may be of thousands up to trillions: "4.1m tonnes" is filed as 4.1 million tonnes or as 4,100,000. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12];
/** One figure in two numbers: «17 ҳазору 400», «17 тысяч 400». */
const JOINED = /(\d+)\s+(?:ҳазору|тыс\.|тысяч[аи]?|thousand)\s+(\d{1,3})(?!\d)/giu;
const SHOWN = 120;

/** Figures filed with a value that their words do not have. Words without digits ("one in five") are left to the reader. */
export function wordedValues({ input, evidence }: Survey): readonly Draft[] {
  return evidence.flatMap((used): Draft[] => {
    if (used.evidence.kind !== 'fact') return [];
    const fact = used.evidence.record;
    const words = fact.anchors.map(({ exact }) => exact).join(' … ');
    const read = valuesIn(words);
    if (read.length === 0) return [];
    const filed = [fact.value, fact.valueTo].filter((value) => value !== null);
    return filed
      .filter((value) => !read.some((one) => SCALES.some((scale) => isSame(one * scale, Math.abs(value)))))
      .map((value) => ({
        kind: 'value-differs',
        ...atEvidence(used, value === fact.value ? 'value' : 'valueTo'),
        params: {
          record: numbered('fact', fact),
          value: formatNumber(value, input.briefing.language),
          words: words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words,
        },
      }));
  });
}

/** Every number the digits of a text may mean: separators group thousands, part decimals, or stand between numbers. */
function valuesIn(words: string): readonly number[] {
  const joined = [...words.matchAll(JOINED)].map(
    ([, thousands, rest]) => Number(thousands) * 1e3 + Number(rest),
  );
  const apart = [...words.matchAll(DIGITS)].flatMap(([digits]) => {
    const parts = digits.split(/\D/);
    const last = parts.at(-1) ?? '';
    // A year may stand before a figure: “in 2021 2.6 billion”.
    const pairs = parts.slice(1).map((part, i) => Number(`${parts[i]}.${part}`));
    return [
      Number(parts.join('')),
      Number(`${parts.slice(0, -1).join('')}.${last}`),
      ...parts.map(Number),
      ...pairs,
    ];
  });
  return [...joined, ...apart];
}

/** Equal but for what is lost in reckoning with fractions: 4.1 million is 4,100,000. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
