import { RU_CLAUSE, RU_SAY } from '../lexicon/ru-cues.ts';
import type { Span } from '../types.ts';
import type { MarkedSpan } from './marks.ts';
import type { Draft } from './outline.ts';
import type { Token } from './tokens.ts';

const BEFORE_CUE_DASH = new Set([',', '!', '?', '.', '…']);

/** The nodes of one marked stretch: itself, or its parts around a cue that stands inside the marks. */
export function quoteNodes(text: string, all: readonly Token[], span: MarkedSpan): readonly Draft[] {
  const inner = all.filter((token) => token.start >= span.inner.start && token.end <= span.inner.end);
  const cuts = cueCuts(inner);
  const out: Draft[] = [];
  const make = (from: number, to: number, start: number, end: number, part: number): void => {
    const list = inner.slice(from, to);
    const first = list[0];
    const last = list[list.length - 1];
    if (!first || !last) return;
    const whole = cuts.length === 0;
    const innerSpan = whole ? trimmed(text, span.inner) : { start: first.start, end: last.end };
    out.push({
      kind: 'quote',
      start,
      end,
      text: text.slice(start, end),
      lower: '',
      capital: false,
      spaced: all[0]?.spaced ?? true,
      quote: {
        inner: innerSpan,
        opener: span.opener,
        words: list,
        unclosed: span.unclosed,
        continues: span.continues && part === 0,
        part: whole ? 0 : part + 1,
      },
    });
  };
  let from = 0;
  let start = span.start;
  let part = 0;
  for (const [dash, end] of cuts) {
    const dashToken = inner[dash];
    if (!dashToken) continue;
    make(from, dash, start, dashToken.start, part);
    part += 1;
    for (const token of inner.slice(dash, end)) out.push({ ...token, quote: null });
    from = end + 1;
    start = inner[end]?.end ?? span.end;
    if (end < inner.length) out.push({ ...(inner[end] as Token), quote: null });
  }
  make(from, inner.length, start, span.end, part);
  if (out.length === 0) return all.map((token) => ({ ...token, quote: null }));
  return out;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * Where a cue interrupts the words inside one pair of marks: pairs of (dash before the cue, dash after it).
 * «Мост готов, – сказал Петров. – Дороги нет» is one such pair.
 */
function cueCuts(inner: readonly Token[]): readonly (readonly [number, number])[] {
  const cuts: (readonly [number, number])[] = [];
  for (let at = 1; at < inner.length - 1; at += 1) {
    const dash = inner[at];
    if (dash?.kind !== 'dash' || !dash.spaced || !BEFORE_CUE_DASH.has(inner[at - 1]?.text ?? '')) continue;
    let cue = -1;
    for (let look = at + 1; look < Math.min(at + 5, inner.length); look += 1) {
      const word = inner[look];
      if (word?.kind !== 'word' || RU_CLAUSE.has(word.lower)) break;
      if (RU_SAY.has(word.lower)) {
        cue = look;
        break;
      }
    }
    if (cue === -1) continue;
    let end = inner.length;
    for (let look = cue + 1; look < Math.min(cue + 30, inner.length); look += 1) {
      if (
        inner[look]?.kind === 'dash' &&
        inner[look]?.spaced &&
        /[.,;:!?…]/.test(inner[look - 1]?.text ?? '')
      ) {
        end = look;
        break;
      }
    }
    if (end === inner.length && inner.length - cue > 30) continue;
    cuts.push([at, end]);
    at = end;
  }
  return cuts;
}
