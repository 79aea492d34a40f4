import { walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import { type EvidenceRef, evidenceKinds, type Item, type QuoteEdit, type Run } from '../model/narrative.ts';
import { linesOf } from '../outline/find.ts';
import { nthOfKind, sectionNumbers } from '../outline/places.ts';
import type { Composition } from '../pack/composition.ts';
import { wordsOf } from '../pack/document/inline.ts';
import { agreementSentence } from '../pack/parts/agreements.ts';
import { eventSentence } from '../pack/parts/events.ts';
import { positionSentence } from '../pack/parts/positions.ts';
import { chainSentence } from '../pack/words/chain.ts';
import { figureWords, valueWords } from '../pack/words/numbers.ts';
import { biography } from '../pack/words/people.ts';
import { standingOf } from '../pack/words/quotation.ts';
import { quotedWords } from '../pack/words/quoted.ts';
import type { Piece, PiecePart } from './words.ts';

/**
 * Everything a briefing prints, place by place in reading order, with whose words each stretch is; then the words of
 * records that it only cites, which the pack gathers in parts of its own.
 */
export function piecesOf(work: Composition): readonly Piece[] {
  const { sections } = work.input.briefing;
  const numbers = sectionNumbers(sections);
  const shown = new Set<Id>();
  const placed = walkSections(sections).flatMap(({ section }) =>
    section.items.flatMap((item): readonly Piece[] => {
      const at = {
        at: { section: section.id, item: item.id },
        place: {
          section: numbers.get(section.id) ?? '',
          title: section.title,
          item: item.item,
          nth: nthOfKind(section, item.id),
        },
      };
      const narrative = linesOf(item).map((runs, line) => ({ ...at, line, parts: partsOfRuns(work, runs) }));
      const records = shownIn(item).flatMap(({ ref, edits }) => {
        shown.add(ref.id);
        return partsOfRecord(work, ref, edits).map((parts) => ({ ...at, line: 0, parts }));
      });
      return [...narrative, ...records];
    }),
  );
  const cited = evidenceKinds
    .flatMap((kind) => Object.keys(work.records[kind]).map((id): EvidenceRef => ({ kind, id })))
    .filter(({ id }) => !shown.has(id))
    .flatMap((ref) => partsOfRecord(work, ref, []))
    .map((parts): Piece => ({ at: null, place: NOWHERE, line: 0, parts }));
  return [...placed, ...cited].filter(({ parts }) => parts.some(({ text }) => text.trim() !== ''));
}

const NOWHERE: Piece['place'] = { section: '', title: '', item: '', nth: 0 };

/** Records that an item shows by themselves. */
function shownIn(item: Item): readonly { readonly ref: EvidenceRef; readonly edits: readonly QuoteEdit[] }[] {
  if (item.item === 'evidence') return [item];
  return item.item === 'gathering' ? item.refs.map((ref) => ({ ref, edits: [] })) : [];
}

/** A line of narrative as it stands, run for run; a chip that shows words has theirs. */
export function partsOfRuns(work: Composition, runs: readonly Run[]): readonly PiecePart[] {
  return runs.flatMap((run): readonly PiecePart[] => {
    if (run.run === 'text') return [{ as: 'own', text: run.text }];
    if (run.run === 'break') return [{ as: 'mark', text: '\n' }];
    const words = run.show === 'words' ? partsOfQuote(work, run.ref, run.edits, false) : [];
    return [...words, { as: 'chip', text: '', ref: run.ref }];
  });
}

function partsOfQuote(
  work: Composition,
  ref: EvidenceRef,
  edits: readonly QuoteEdit[],
  ended: boolean,
): readonly PiecePart[] {
  const quote = ref.kind === 'quote' ? work.records.quote[ref.id] : undefined;
  const source = quote && work.records.source[quote.passages[0]?.anchor.source ?? ''];
  if (!quote || !source) return [];
  const indirect = standingOf(quote, source.language, work.language).as === 'indirect';
  return quotedWords(work, quote, source, edits, ended).runs.map((run): PiecePart => {
    const text = wordsOf([run]);
    // Inside marks stand the words themselves; without marks it is what the record makes of them.
    if (indirect) return { as: 'derived', text, ref };
    return run.in === 'words' ? { as: 'words', text, ref } : { as: 'mark', text };
  });
}

/** What a record prints, in each of the ways the outputs say it. */
function partsOfRecord(
  work: Composition,
  ref: EvidenceRef,
  edits: readonly QuoteEdit[],
): readonly (readonly PiecePart[])[] {
  const { records, language, t } = work;
  const derived = (...texts: readonly (string | null)[]): readonly (readonly PiecePart[])[] =>
    texts.flatMap((text) => (text ? [[{ as: 'derived', text, ref }]] : []));
  switch (ref.kind) {
    case 'line': {
      const line = records.line[ref.id];
      return (['prompt', 'text'] as const).flatMap((field) =>
        line?.[field] ? [[{ as: 'field', text: line[field], ref, field }]] : [],
      );
    }
    case 'comment': {
      const comment = records.comment[ref.id];
      return comment ? [[{ as: 'field', text: comment.text, ref, field: 'text' }]] : [];
    }
    case 'quote': {
      const quote = records.quote[ref.id];
      const source = quote && records.source[quote.passages[0]?.anchor.source ?? ''];
      if (!quote || !source) return [];
      return [partsOfQuote(work, ref, edits, true), ...derived(wordsOf(chainSentence(work, quote, source)))];
    }
    case 'fact': {
      const fact = records.fact[ref.id];
      return fact
        ? derived(fact.statement, figureWords(fact, language, t), valueWords(fact, language), fact.measure)
        : [];
    }
    case 'agreement': {
      const agreement = records.agreement[ref.id];
      return agreement ? derived(agreementSentence(work, agreement), agreement.title) : [];
    }
    case 'position': {
      const position = records.position[ref.id];
      return position
        ? derived(positionSentence(work, position), position.redLine, position.fallback, position.wording)
        : [];
    }
    case 'event': {
      const event = records.event[ref.id];
      return event ? derived(eventSentence(work, event), event.occasion) : [];
    }
    case 'actor': {
      const actor = records.actor[ref.id];
      return actor ? derived(biography(work, actor)) : [];
    }
    case 'undertaking':
      return derived(records.undertaking[ref.id]?.what ?? null);
    case 'mark':
      return (records.mark[ref.id]?.anchors ?? []).map(({ exact }) => [{ as: 'words', text: exact, ref }]);
  }
}
