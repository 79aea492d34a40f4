import * as g from './grammar.ts';
import type { Node } from './outline.ts';

const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:19|20)\d\d$/;
/** The longest day as nodes: «24 февраля 2025 г.». */
const LONGEST = 6;

const isMonth = (node: Node | undefined): boolean =>
  node?.kind === 'word' && g.isMonth(node.lower) && (node.capital || /[а-я]/.test(node.lower));
const isDay = (node: Node | undefined): boolean => node?.kind === 'number' && DAY.test(node.text);

/** End of the day of a month that begins at `at`, its year with it; -1 where none does: "October 7", «24 февраля 2025». */
export function dayEnd(nodes: readonly Node[], at: number): number {
  const here = nodes[at];
  const next = nodes[at + 1];
  // «моҳи феврал 31 нафар»: only English puts the day after the month
  const monthFirst = isMonth(here) && isDay(next) && (here?.lower.charCodeAt(0) ?? 0) < 0x400;
  if (!(isDay(here) && isMonth(next)) && !monthFirst) return -1;
  const end = at + 2;
  const joint = /^[,.]$|^соли$/.test(nodes[end]?.lower ?? '') ? 1 : 0;
  return YEAR.test(nodes[end + joint]?.text ?? '') ? end + joint + 1 : end;
}

/** Past what Russian puts after a year: «2025 г.», «2025 года». */
function pastYear(nodes: readonly Node[], end: number): number {
  if (!/^(?:г|года?)$/.test(nodes[end]?.lower ?? '')) return end;
  return nodes[end + 1]?.text === '.' ? end + 2 : end + 1;
}

/** Past a day or a word of time that stands at `at` with its preposition: "on Tuesday", «24 февраля 2025 г.»; `at` where none does. */
export function pastTime(nodes: readonly Node[], at: number): number {
  const from = /^(?:on|in|last|this|в|во|рузи|рӯзи)$/.test(nodes[at]?.lower ?? '') ? at + 1 : at;
  const end = dayEnd(nodes, from);
  if (end !== -1) return pastYear(nodes, end);
  const lower = nodes[from]?.lower ?? '';
  return from > at && (g.TIME.has(lower) || /шанбе$|^ҷумъа$/.test(lower)) ? from + 1 : at;
}

/** Where the day begins that ends before `end`, not before `floor`; `end` where none does. */
export function beforeTime(nodes: readonly Node[], end: number, floor: number): number {
  for (let from = Math.max(floor, end - LONGEST - 1); from < end - 1; from += 1)
    if (pastTime(nodes, from) === end) return from;
  return end;
}
