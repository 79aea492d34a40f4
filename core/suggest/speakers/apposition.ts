import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import { isBoundary } from './clause.ts';
import { type Phrase, readPhrase } from './phrase.ts';

const APPOSITIVE =
  /^(?:a|an|the|who|which|whose|whom|one|former|himself|herself|long|now|then|himself|который|которая|которые|слова|котор.*)$/;

/** "Karim Doston, quoted by Talas", «заявил Павел Орн, передаёт «Талас»»: how the words came, not what he is. */
const PASSED_ON = /^(?:quoted|cited|speaking|asked|передает|передают|пишет|сообщает|цитирует|приводит)$/;

/** "A trade union leader we often see, Francis Atwoli,": past a short clause without its pronoun. */
function reducedClauseEnd(nodes: readonly Node[], at: number): number {
  if (!/^(?:i|we|you|they|he|she)$/.test(nodes[at]?.lower ?? '')) return at;
  for (let look = at + 1; look < at + 5; look += 1) {
    if (nodes[look]?.text === ',') return look;
    if (nodes[look]?.kind !== 'word') return at;
  }
  return at;
}

/** "the harbour chief, Ana Prat," is Ana Prat with that role; "Ana Prat, the harbour chief," likewise. */
export function withApposition(outline: Outline, phrase: Phrase, limit: number): Phrase {
  const { nodes } = outline;
  const comma = reducedClauseEnd(nodes, phrase.to);
  if (comma !== phrase.to) {
    const wide = withApposition(outline, { ...phrase, to: comma }, limit);
    return wide.name === null ? phrase : wide;
  }
  if (nodes[phrase.to]?.text !== ',' || phrase.kind === 'pronoun') return phrase;
  let end = phrase.to + 1;
  while (end < limit && !isBoundary(nodes[end]) && nodes[end]?.text !== '.' && end - phrase.to < 20) end += 1;
  const next = readPhrase(outline, phrase.to + 1, Math.min(end, limit + 12));
  if (!next) return phrase;
  // «сосед Жолдошева, Нурлан Сапаров,»: the surname in the genitive belongs to the description
  if (
    phrase.name !== null &&
    phrase.role !== null &&
    next.name !== null &&
    /[а-я]/.test(phrase.name) &&
    !phrase.name.includes(' ') &&
    next.name.includes(' ') &&
    next.from === phrase.to + 1
  ) {
    return { ...next, role: phrase.text };
  }
  if (phrase.name !== null) {
    const first = nodes[next.from];
    const descriptive =
      next.name === null &&
      next.kind !== 'pronoun' &&
      !PASSED_ON.test(first?.lower ?? '') &&
      (APPOSITIVE.test(first?.lower ?? '') || g.isTitle(first?.lower ?? '') || next.kind === 'description');
    return descriptive && !g.isRelative(first?.lower ?? '')
      ? { ...phrase, role: phrase.role ?? next.text }
      : phrase;
  }
  const following = nodes[next.to];
  const closed =
    !following ||
    following.text === ',' ||
    following.text === '.' ||
    following.kind === 'quote' ||
    following.text === ':' ||
    following.kind === 'break' ||
    following.text === ')' ||
    following.kind === 'dash' ||
    g.isSay(following.lower) ||
    following.text === ';';
  const first = phrase.text.split(' ')[0] ?? '';
  const plural = /^(?:two|three|four|several|both|some)$/i.test(first);
  const fronted =
    /^(?:a|an)$/i.test(first) &&
    next.name !== null &&
    next.from === phrase.to + 1 &&
    following?.kind === 'word';
  if (
    next.name !== null &&
    !plural &&
    (phrase.kind === 'description' || phrase.kind === 'body') &&
    ((closed && (next.name.includes(' ') || namesOffice(nodes, phrase, next))) || fronted)
  ) {
    return { ...next, role: phrase.text };
  }
  return phrase;
}

/** "The head of the railway union, Pavlenko,": a single word after an office is its holder, unless it is a place. */
const namesOffice = (nodes: readonly Node[], office: Phrase, name: Phrase): boolean =>
  nodes.slice(office.from, office.to).some((node) => g.isTitle(node.lower)) &&
  name.to - name.from === 1 &&
  !g.isPlace(nodes[name.from]?.lower ?? '');
