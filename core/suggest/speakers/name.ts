import { EN_NOT_NAMES } from '../lexicon/en-people.ts';
import { EN_PLACE_LEADS } from '../lexicon/places.ts';
import { RU_NOT_NAMES } from '../lexicon/ru-people.ts';
import { TG_NOT_NAMES } from '../lexicon/tg-cues.ts';
import * as g from '../text/grammar.ts';
import type { Node } from '../text/outline.ts';

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|la|le|el|al|bin|ibn|ben|van|von|der|den|ter|ould|y|аль|аль-.+|ибн|бин|фон|ван|де|оглы|кызы)$/;

/** True for a word that opens sentences and is no name. */
export const isNoName = (lower: string): boolean =>
  EN_NOT_NAMES.has(lower) || RU_NOT_NAMES.has(lower) || TG_NOT_NAMES.has(lower);

/** True for a capitalised word that can be part of a name. */
export const isNameWord = (node: Node | undefined): boolean =>
  node?.kind === 'word' && node.capital && !isNoName(node.lower) && !RU_ABSTRACT.test(node.lower);

/** Endings no Russian name has: «Председательство Таджикистана начнётся» has nobody of that name in it. */
const RU_ABSTRACT = /.{3}(?:ств[оау]|ством|ение|ением|ание|анием|ость|остью)$/;

/** True for a word in 's. */
export const isPossessive = (node: Node | undefined): boolean =>
  node !== undefined && /(?:'s)$/.test(node.lower);

/** "Russia", "West Virginia", "South Korea"; but Michael Jordan and Nikki Haley of Georgia are people. */
const isPlaceName = (words: readonly Node[]): boolean => {
  const last = words[words.length - 1];
  if (!last || !g.isPlace(last.lower)) return false;
  return words.every((word) => g.isPlace(word.lower) || EN_PLACE_LEADS.has(word.lower));
};

/** "Secretary of State John Kerry", "President of Latvia Egils Levits": the office ends where a first name begins. */
export function nameAfterOffice(
  nodes: readonly Node[],
  from: number,
  core: number,
  to: number,
): { from: number; to: number } | null {
  if (nodes[core]?.lower !== 'of' || !nodes.slice(from, core).some((node) => g.isTitle(node.lower)))
    return null;
  let start = to;
  while (start > core + 1 && isNameWord(nodes[start - 1])) start -= 1;
  for (let at = start; at < to - 1; at += 1)
    if (g.isFirstName(nodes[at]?.lower ?? '')) return { from: at, to };
  return to - start >= 3 ? { from: to - 2, to } : null;
}

const PATRONYMIC = /(?:вич|вича|вичу|вичем|вна|вны|вне|вной|ич|ична)$/;

/** The last run of capitalised words that can be a person's name. */
export function nameIn(
  nodes: readonly Node[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  let end = to;
  while (end > from && !isNameWord(nodes[end - 1])) {
    if (nodes[end - 1]?.kind === 'word' && !nodes[end - 1]?.capital) return null;
    end -= 1;
  }
  if (end === from) return null;
  let start = end;
  for (let at = end - 1; at >= from; at -= 1) {
    const node = nodes[at];
    if (node?.kind === 'word') {
      const titled = g.isTitle(node.lower) && node.text.length > 1;
      if (isNameWord(node) && !(titled && start < end) && !(isPossessive(node) && at < end - 1)) start = at;
      else if (!(PARTICLE.test(node.lower) && start < end && isNameWord(nodes[at - 1]))) break;
    } else if (!(node?.text === '.' && nodes[at - 1]?.text.length === 1 && nodes[at - 1]?.capital)) break;
  }
  if (start >= end || isPossessive(nodes[end - 1])) return null;
  // "представитель МИД Дарья Ветлугина", "Fox News Bret Hale": the body before the name is not part of it
  for (let at = end - 3; at >= start; at -= 1) {
    const node = nodes[at];
    if (node?.kind === 'word' && node.text.length > 1 && g.isNoPerson(node.lower, node.text)) {
      start = at + 1;
      break;
    }
  }
  // «посол Республики Узбекистан Саидикром Ниязходжаев»: the state of the office is no part of the name
  const state = (at: number) => /^(?:республик|королевств)/.test(nodes[at]?.lower ?? '');
  if (end - start >= 4 && state(start)) start += 2;
  else if (end - start >= 3 && state(start - 1)) start += 1;
  // «министр труда Таврии А. Бресский»: a Russian name that has initials begins with them, or ends
  if (/^[а-я]{2}/.test(nodes[end - 1]?.lower ?? '') && nodes[start]?.text.length !== 1)
    for (let at = start + 1; at < end - 1; at += 1)
      if (nodes[at]?.text.length === 1 && nodes[at + 1]?.text === '.') {
        start = at;
        break;
      }
  const words = nodes.slice(start, end).filter((node) => node.kind === 'word');
  const last = words[words.length - 1];
  if (!last || words.length > 5) return null;
  if (
    words.some((word) => word.text.length > 1 && g.isNoPerson(word.lower, word.text)) ||
    isPlaceName(words) ||
    g.isDocument(last.lower)
  )
    return null;
  const before = nodes[start - 1];
  const determined = start > from && before !== undefined && g.isDeterminer(before.lower);
  if (determined) return null;
  const forename = words[words.length - 2];
  // "Foreign Ministers", "Top Tajik"; but Martin Luther King and Juan Williams Christian
  if ((g.isTitle(last.lower) || g.isDemonym(last.lower)) && !(forename && g.isFirstName(forename.lower)))
    return null;
  if (words.length >= 3 && start > from - 1) {
    // "министр транспорта Узбекистана Ойбек Усманов": the country belongs to the office
    const lead = words[0];
    const officeBefore = before?.kind === 'word' && start > from;
    if (
      lead &&
      officeBefore &&
      (g.isPlace(lead.lower) ||
        // «вазири меҳнати Тавриё Антон Бреский»
        (before.lower.endsWith('и') &&
          !g.isFirstName(lead.lower) &&
          !PATRONYMIC.test(words[1]?.lower ?? '')) ||
        (/[а-я](?:а|я|и|ы|ии)$/.test(lead.lower) && !/(?:ова|ева|ина|ая)$/.test(lead.lower))) &&
      words[1]?.text.length !== 1
    ) {
      start += 1;
    }
  }
  if (words.length === 1 && /[а-я]/.test(last.lower) && start > from) {
    // "посол Марокко", "сосед Жолдошева": one capitalised word after an office is a place or a possessor
    if (
      before?.kind === 'word' &&
      /[аяиыоеу]$/.test(last.lower) &&
      !/(?:ова|ева|ина|ая|ко|енко|ий|зод[аыеу])$/.test(last.lower)
    )
      return null;
  }
  return { from: start, to: end };
}
