import type { QuoteEdit } from '../../model/narrative.ts';
import type { Quote } from '../../model/quote.ts';
import type { Source } from '../../model/source.ts';
import {
  type Composition,
  outletOf,
  placeInline,
  placesOf,
  placeWords,
  refInline,
  refOf,
} from '../composition.ts';
import type { Block } from '../document/block.ts';
import { type Inlines, joined, text } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { chainLine, occasionWords } from '../words/chain.ts';
import { glued, partyKey, partyName } from '../words/names.ts';
import { quotedWords } from '../words/quoted.ts';

interface Voice {
  readonly key: string;
  readonly name: string;
  readonly under: string;
  readonly quotes: { readonly quote: Quote; readonly source: Source }[];
}

/** Whose words these are: the actor's, or the outlet's or the desk's own, which are voices of their own. */
function voiceOf(work: Composition, quote: Quote, source: Source): Omit<Voice, 'quotes'> {
  const { t } = work;
  switch (quote.voice) {
    case 'outlet':
      return {
        key: `outlet ${partyKey(source.publisher)} ${source.publisher.name}`,
        name: outletOf(work, source),
        under: t('pack.statements.outlet-voice'),
      };
    case 'analyst':
      return { key: 'analyst', name: t('pack.form.analyst'), under: t('pack.statements.analyst-voice') };
    case 'actor':
      return {
        key: `actor ${partyKey(quote.speaker)}`,
        name: partyName(quote.speaker, work.records, work.language) || t('pack.statements.unnamed'),
        under: glued(
          capital([quote.role, occasionWords(work, quote)].filter((part) => part !== '').join(' · ')),
          work.language,
        ),
      };
  }
}

/** The side column of a statement: source and lines. */
export function sideOf(work: Composition, quote: Quote): Inlines {
  return joined(
    placesOf(work, { kind: 'quote', record: quote }).map((place) =>
      work.withheld.has(place.source.id)
        ? [text(placeWords(work, place))]
        : [refInline(refOf(work.t, 'source', place.source)), text(', '), ...placeInline(work, place)],
    ),
    '; ',
  );
}

/** Reported words that open a statement begin with a capital; quoted ones stand as they are. */
export function beginning(runs: Inlines): Inlines {
  const [first, ...rest] = runs;
  return first?.in === 'words' ? [{ ...first, text: capital(first.text) }, ...rest] : runs;
}

/** What a quote that is not simply usable asks of its reader; empty for the others. */
export function disclosureWords({ t }: Composition, { disclosure }: Quote): string {
  switch (disclosure) {
    case 'usable':
      return '';
    case 'without-attribution':
      return t('pack.chain.not-for-attribution');
    case 'background':
      return t('pack.chain.background-only');
  }
}

/** One statement with its chain. */
function statement(
  work: Composition,
  notes: Apparatus,
  quote: Quote,
  source: Source,
  edits: readonly QuoteEdit[] = [],
): Block {
  const { t } = work;
  notes.take({ kind: 'quote', record: quote });
  const ref = refOf(work.t, 'quote', quote);
  const words = quotedWords(work, quote, source, edits, true);
  const remarks = [words.remark, disclosureWords(work, quote)].filter((remark) => remark !== '');
  return {
    block: 'statement',
    id: notes.use(ref),
    ref,
    kind: t(`pack.form.${quote.voice === 'actor' ? quote.form : quote.voice}`),
    place: sideOf(work, quote),
    runs: beginning(words.runs),
    chain: [
      ...chainLine(work, quote, source),
      ...remarks.flatMap((remark) => [{ in: 'break' as const }, text(remark, 'quiet')]),
    ],
  };
}

/** Statements under the names of those who made them, in order of first appearance. */
export function statements(work: Composition, notes: Apparatus, quotes: readonly Quote[]): readonly Block[] {
  const voices = new Map<string, Voice>();
  for (const quote of quotes) {
    const source = work.records.source[quote.passages[0]?.anchor.source ?? ''];
    if (source === undefined) continue;
    const voice = voiceOf(work, quote, source);
    const known = voices.get(voice.key);
    if (known) known.quotes.push({ quote, source });
    else voices.set(voice.key, { ...voice, quotes: [{ quote, source }] });
  }
  return [...voices.values()].flatMap((voice): Block[] => [
    { block: 'actor', name: capital(voice.name), under: voice.under },
    ...voice.quotes.map(({ quote, source }) => statement(work, notes, quote, source)),
  ]);
}
