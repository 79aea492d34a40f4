/*
 * Suggestions for 1,500 words, against a bare regular expression that only finds quotation marks and digits in the same
 * text. The text is that of the tests' own corpus, both languages. Run: npx tsx tests/bench/suggest.ts
 */
import { CONGRESS } from '../../core/suggest/corpus/congress.ts';
import { ENGLISH } from '../../core/suggest/corpus/english.ts';
import { readMarkup } from '../../core/suggest/corpus/markup.ts';
import { RUSSIAN } from '../../core/suggest/corpus/russian.ts';
import { RUSSIAN_WIRES } from '../../core/suggest/corpus/russian-wires.ts';
import { WIRES } from '../../core/suggest/corpus/wires.ts';
import { suggest } from '../../core/suggest/index.ts';

const WORDS = 1_500;
const RUNS = 60;
const GOAL = 20;

/** So many words of the texts, one after another. */
function passage(...sets: readonly Readonly<Record<string, string>>[]): string {
  const texts = sets.flatMap((set) => Object.values(set)).map((source) => readMarkup(source).text);
  const words = texts.join('\n\n').split(/(?<=\s)(?=\S)/);
  return words.slice(0, WORDS).join('');
}

/** Processor time of one run in milliseconds, over many: what other work the machine has does not count. */
function cost(work: () => unknown): number {
  const began = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) work();
  return process.cpuUsage(began).user / RUNS / 1_000;
}

const scan = (text: string) => [...text.matchAll(/[“"«„][^”"»“]*[”"»“]|\d[\d.,\u00a0 ]*\d|\d/gu)].length;

const texts = { English: passage(ENGLISH, WIRES, CONGRESS), Russian: passage(RUSSIAN, RUSSIAN_WIRES) };
for (const [language, text] of Object.entries(texts)) {
  const words = text.split(/\s+/).length;
  const began = performance.now();
  const found = suggest(text);
  const first = performance.now() - began;
  const warm = cost(() => suggest(text));
  const bare = cost(() => scan(text));
  console.log(
    `${language}: ${words} words, ${found.quotes.length} quotes, ${found.figures.length} figures, ${found.agreements.length} instruments`,
  );
  console.log(
    `  first ${first.toFixed(1)} ms, then ${warm.toFixed(1)} ms of processor time (goal ${GOAL}); ${(warm / bare).toFixed(0)} × a bare scan (${bare.toFixed(2)} ms)`,
  );
}
