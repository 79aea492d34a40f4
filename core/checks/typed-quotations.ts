import { numbered } from '../language/numbers.ts';
import { type EvidenceRef, type Item, plainText, type Run } from '../model/narrative.ts';
import type { Passage, Quote } from '../model/quote.ts';
import type { Source } from '../model/source.ts';
import { type Anchored, anchorsOf, evidenceBehind } from '../pack/composition.ts';
import type { Draft } from './finding.ts';
import { isPhrase, ownWordsOf, quotedWordsIn } from './quoted-words.ts';
import { soughtIn, standsIn } from './standing-words.ts';
import { at, type CheckInput, type Elsewhere, type Survey, survey, type Use } from './survey.ts';
import { titlesOf } from './titles.ts';

/** A text that people typed, with what it cites. */
interface Typed {
  readonly text: string;
  readonly cites: readonly EvidenceRef[];
  readonly where: Omit<Draft, 'kind' | 'params'>;
  /** The text is set as a quotation, with marks or without. */
  readonly setApart: boolean;
}

/**
 * Words typed between quotation marks that no evidence cited there has. Domain: what stands in quotation marks equals the
 * anchored spans, character for character, and only direct and partial quotations stand there. Red, as for a quote that
 * differs from its source: words given to somebody, by a verb of saying or by evidence cited with them, that nothing in
 * the library has; and words that the quote cited only reports. Amber: words that nobody is said to have said, and words
 * that the library has but that are not tied to it, since they are true and only cannot be traced.
 */
export function typedQuotations(surveyed: Survey): readonly Draft[] {
  return judgements(surveyed).map(({ draft }) => draft);
}

/** The quotations that no quote the briefing holds has: worth being looked for in the rest of the library. */
export function unplacedQuotations(input: CheckInput): readonly string[] {
  const open = judgements(survey(input)).filter(
    ({ draft: { kind } }) => kind !== 'quoted-by-hand' && kind !== 'quoted-reported',
  );
  return [...new Set(open.map(({ words }) => words))];
}

/** The words of a quote that stood between quotation marks in its source, and those as spoken, where they are known. */
export const quotableWords = (quote: Quote): string =>
  `${wordsOf(quote, 'quoted')}${APART}${quote.originalWording}`;

/** Parts texts, so that no words are found over the edge of two. */
const APART = '\u0000';
const SHOWN = 120;

interface Judgement {
  readonly words: string;
  readonly draft: Draft;
}

function judgements({ input, items, firstUses }: Survey): readonly Judgement[] {
  const typed = [
    ...items.flatMap(({ section, item }) => ofItem(item, { section: section.id, item: item.id })),
    ...firstUses.flatMap((use) => ofRecord(input, use)),
  ];
  // Few texts quote at all: what titles and lines of our own there are is asked only for those.
  const quoting = typed.filter(({ text, setApart }) => setApart || MARKS.test(text));
  if (quoting.length === 0) return [];
  const isTitle = titlesOf(input);
  const ours = Object.values(input.records.line)
    .flatMap(({ prompt, text }) => [ownWordsOf(prompt), ownWordsOf(text)])
    .join(APART);
  return quoting.flatMap(({ text, cites, where, setApart }) => {
    const cited = cites.flatMap((ref) => evidenceBehind(input.records, ref));
    const holdsUp = (words: string) => {
      const sought = soughtIn(words);
      return (
        isTitle(words) ||
        cited.some((evidence) => standsIn(quotable(evidence), sought)) ||
        // A line to take quoted in the narrative is our own words; what it quotes is judged where it stands.
        (!where.record && standsIn(ours, sought))
      );
    };
    const quoted = quotedWordsIn(text, holdsUp).map(({ words, said }) => ({
      words,
      given: said || cites.length > 0,
    }));
    const whole = text.trim();
    const unmarked = setApart && !MARKS.test(text) && isPhrase(whole) && !holdsUp(whole);
    return [...quoted, ...(unmarked ? [{ words: whole, given: false }] : [])].map(({ words, given }) => ({
      words,
      draft: judged(input, words, cited, given, where),
    }));
  });
}

/** Some mark that may open a quotation. */
const MARKS = /["“”«»„‘‹「]/u;

/** What is to be said of words that no evidence cited with them has. */
function judged(
  input: CheckInput,
  words: string,
  cited: readonly Anchored[],
  given: boolean,
  where: Typed['where'],
): Draft {
  const sought = soughtIn(words);
  const has = (text: string) => standsIn(text, sought);
  const params = { words: words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words };
  const found = (
    kind: 'quoted-reported' | 'quoted-by-hand' | 'quoted-unfiled',
    of: 'quote' | 'source',
    record: Pick<Elsewhere, 'id' | 'number'>,
  ): Draft => ({
    kind,
    ...where,
    // What is put right in the text of a line is put right there.
    record: where.record ?? { kind: of, id: record.id },
    params: { ...params, record: numbered(of, record) },
  });
  const quotes = cited.flatMap((one) => (one.kind === 'quote' ? [one.record] : []));
  const reported = quotes.find((quote) => has(wordsOf(quote, 'reported')));
  if (reported) return found('quoted-reported', 'quote', reported);
  const elsewhere = input.elsewhere?.[words];
  const quote =
    quotes.find(({ translation }) => translation?.by === 'ours' && has(translation.text)) ??
    Object.values(input.records.quote).find((one) => has(quotableWords(one))) ??
    (elsewhere?.kind === 'quote' ? elsewhere : undefined);
  if (quote) return found('quoted-by-hand', 'quote', quote);
  const source =
    sourcesOf(input, cited).find(({ id }) => has(input.texts[id]?.text ?? '')) ??
    (elsewhere?.kind === 'source' ? elsewhere : undefined);
  if (source) return found('quoted-unfiled', 'source', source);
  return { kind: given ? 'quoted-nowhere' : 'quoted-unsourced', ...where, params };
}

const wordsOf = ({ passages }: Quote, mode: Passage['mode']): string =>
  passages
    .filter((passage) => passage.mode === mode)
    .map(({ anchor }) => anchor.exact)
    .join(APART);

/** What may stand between quotation marks where the evidence is cited: of a quote its quoted words, else what is anchored. */
const quotable = (evidence: Anchored): string =>
  evidence.kind === 'quote'
    ? quotableWords(evidence.record)
    : anchorsOf(evidence)
        .map(({ exact }) => exact)
        .join(APART);

/** The sources of the briefing, those that are cited with the words first. */
function sourcesOf({ records }: CheckInput, cited: readonly Anchored[]): readonly Source[] {
  const first = cited.flatMap(anchorsOf).flatMap(({ source }) => records.source[source] ?? []);
  return [...first, ...Object.values(records.source)];
}

/** The texts of an item, each with the evidence cited in it: a paragraph, an entry of a list, a row of a table. */
function ofItem(item: Item, where: Typed['where']): readonly Typed[] {
  const typed = (runs: readonly Run[], beside: readonly Run[] = runs): Typed => ({
    text: plainText(runs),
    cites: beside.flatMap((run) => (run.run === 'chip' ? [run.ref] : [])),
    where,
    setApart: item.item === 'quotation',
  });
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [typed(item.runs)];
    case 'list':
      return item.entries.map((runs) => typed(runs));
    case 'table':
      return item.rows.flatMap((row) => row.map((cell) => typed(cell, row.flat())));
    case 'picture':
    case 'evidence':
    case 'gathering':
      return [];
  }
}

/** The texts of a line or a comment, which rest on its evidence. */
function ofRecord({ records }: CheckInput, use: Use): readonly Typed[] {
  const { kind, id } = use.ref;
  const typed = (field: string, text: string): Typed => ({
    text,
    cites: [use.ref],
    where: at(use, field),
    setApart: false,
  });
  const line = kind === 'line' ? records.line[id] : undefined;
  if (line) return [typed('prompt', line.prompt), typed('text', line.text)];
  const comment = kind === 'comment' ? records.comment[id] : undefined;
  return comment ? [typed('text', comment.text)] : [];
}
