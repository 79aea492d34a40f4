/*
 * Suggestions for 1,500 words, against a bare regular expression that only finds quotation marks and digits in the same
 * text. The text is that of the tests' own corpus, both languages. The engine is built as the app builds it: what tsx adds
 * to every function costs as much again. Run: npx tsx tests/bench/suggest.ts
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CONGRESS } from '../../core/suggest/corpus/congress.ts';
import { ENGLISH } from '../../core/suggest/corpus/english.ts';
import { readMarkup } from '../../core/suggest/corpus/markup.ts';
import { RUSSIAN } from '../../core/suggest/corpus/russian.ts';
import { RUSSIAN_WIRES } from '../../core/suggest/corpus/russian-wires.ts';
import { WIRES } from '../../core/suggest/corpus/wires.ts';
import type { suggest as Engine } from '../../core/suggest/index.ts';

const WORDS = 1_500;
const RUNS = 60;
const GOAL = 20;

/** The engine in one module, as the worker of the app has it. */
async function built(): Promise<typeof Engine> {
  const entry = fileURLToPath(new URL('../../core/suggest/index.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['es'] } },
  });
  const [bundle] = [result].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null;
  if (!chunk) throw new Error('the engine could not be built');
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);
  // the module just built from that very file
  return (module as { readonly suggest: typeof Engine }).suggest;
}

/** So many words of the texts, one after another. */
function passage(...sets: readonly Readonly<Record<string, string>>[]): string {
  const texts = sets.flatMap((set) => Object.values(set)).map((source) => readMarkup(source).text);
  const words = texts.join('\n\n').split(/(?<=\s)(?=\S)/);
  return words.slice(0, WORDS).join('');
}

/** Processor time of one warm run in milliseconds, over many: what other work the machine has does not count. */
function cost(work: () => unknown): number {
  for (let run = 0; run < RUNS; run += 1) work();
  const began = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) work();
  return process.cpuUsage(began).user / RUNS / 1_000;
}

const scan = (text: string) => [...text.matchAll(/[“"«„][^”"»“]*[”"»“]|\d[\d.,\u00a0 ]*\d|\d/gu)].length;

const suggest = await built();
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
