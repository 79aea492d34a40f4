import { numbered } from '../language/numbers.ts';
import { linesOfSpan } from '../model/frozen-text.ts';
import { type Item, plainText, runsIn } from '../model/narrative.ts';
import { anchorsOf } from '../pack/composition.ts';
import { AROUND } from '../pack/parts/passages.ts';
import { COVERED } from './covered-ranges.ts';
import type { Draft } from './finding.ts';
import { at, type CheckInput, numberOf, type Survey } from './survey.ts';

/** A character that no font of print has. */
const MISSING = new RegExp(
  `[^${COVERED.trim()
    .split(/\s+/)
    .map((range) =>
      range
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('')}]`,
  'gu',
);
/** Something that is not of the commonest characters, all of which fonts have: told much faster. */
const UNCOMMON = /[^\n\r\t -~\u00a0-\u017f\u0400-\u045f\u2010-\u201e\u2026]/;
/** Characters named in one finding, and what is shown of the words before and after the first. */
const NAMED = 4;
const SHOWN = 24;
/** Fields of a record that stand on no page, or stand there as lines of their source. */
const UNPRINTED = new Set([
  'note',
  'anchors',
  'passages',
  'mentions',
  'status',
  'csl',
  'original',
  'dismissed',
]);

/**
 * Characters that no font of print has, where they would be printed: in what was typed, in records in use, in titles of
 * sources and in the lines the annex prints of them. Paper shows the code of each; this tells of it beforehand.
 */
export function missingGlyphs({ input, items, firstUses, evidence, sources }: Survey): readonly Draft[] {
  const { briefing } = input;
  const head = Object.entries(briefing).filter(([field]) => field !== 'sections' && field !== 'note');
  return [
    ...head.flatMap(([field, value]) => told(textsIn(value), { field })),
    ...items.flatMap(({ section, item }) => told(typedIn(item), { section: section.id, item: item.id })),
    ...firstUses.flatMap((use) =>
      told(textsIn(input.records[use.ref.kind][use.ref.id]), at(use), numberOf(input, use.ref)),
    ),
    ...sources.flatMap(({ source, use }) => {
      const spans = evidence
        .flatMap((used) => anchorsOf(used.evidence))
        .filter((anchor) => anchor.source === source.id);
      return told(
        [...textsIn(source), ...annexed(input, source.id, spans)],
        { ...at(use), record: { kind: 'source', id: source.id } },
        numbered('source', source),
      );
    }),
  ];
}

/** One finding of all characters missing in texts of one place. */
function told(
  texts: readonly string[],
  where: Omit<Draft, 'kind' | 'params'>,
  record = '',
): readonly Draft[] {
  const characters = new Set<string>();
  let words = '';
  for (const text of texts.filter((one) => UNCOMMON.test(one)))
    for (const { 0: character, index } of text.matchAll(MISSING)) {
      if (words === '') words = surroundings(text, index);
      characters.add(character);
    }
  if (characters.size === 0) return [];
  const named = [...characters].slice(0, NAMED).map((one) => `${one} (${codeOf(one)})`);
  const params = { characters: [...named, ...(characters.size > NAMED ? ['…'] : [])].join(', '), words };
  return [
    record === ''
      ? { kind: 'glyph-missing', ...where, params }
      : { kind: 'glyph-missing-of', ...where, params: { ...params, record } },
  ];
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Some words before and after a place of a text, no character cut in two. */
const surroundings = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - SHOWN), index + SHOWN)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Every text a value holds, but for what is not printed. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => (UNPRINTED.has(field) ? [] : textsIn(part)));
}

const typedIn = (item: Item): readonly string[] =>
  item.item === 'picture' ? [item.caption, item.source, item.rights] : runsIn(item).map(plainText);

/** The lines of a source that are annexed: those marked and some on either side. */
function annexed(
  input: CheckInput,
  source: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  const frozen = input.texts[source];
  const lines = frozen?.lines;
  if (!frozen || !lines) return [];
  return spans.map((span) => {
    const { first, last } = linesOfSpan({ lines }, span);
    const [start] = lines.at(Math.max(0, first - 1 - AROUND)) ?? [0];
    const [, end] = lines.at(Math.min(lines.length, last + AROUND) - 1) ?? [0, 0];
    return frozen.text.slice(start, end);
  });
}
