import { EN_DOWN, EN_QUALIFIERS, EN_UP } from '../lexicon/en-numbers.ts';
import { RU_DOWN_STEMS, RU_QUALIFIERS, RU_UP_STEMS } from '../lexicon/ru-numbers.ts';
import { TG_DOWN, TG_QUALIFIERS, TG_THAN, TG_UP } from '../lexicon/tg-numbers.ts';
import type { Token } from '../text/tokens.ts';

/** Where a figure went; null where it does not say. */
export type Direction = 'up' | 'down' | null;

/** The direction a single word gives, or null. */
function directionOf(lower: string): Direction {
  if (EN_UP.has(lower)) return 'up';
  if (EN_DOWN.has(lower)) return 'down';
  if (!/^[а-я]/.test(lower)) return null;
  if (RU_DOWN_STEMS.some((stem) => lower.startsWith(stem)) && !/^(?:падеж|пада?тел|нижн|паден?ц)/.test(lower))
    return 'down';
  if (
    RU_UP_STEMS.some((stem) => lower.startsWith(stem)) &&
    !/^(?:ростов|растени|возраст(?:а|е|ом|ы)?$|поднебес|подня?лся на)/.test(lower)
  )
    return 'up';
  return null;
}

/** True for words that limit a figure: about, nearly, более. */
export const isQualifier = (lower: string): boolean =>
  EN_QUALIFIERS.has(lower) || RU_QUALIFIERS.has(lower) || TG_QUALIFIERS.has(lower);

/** The first word that limits the figure at `from`; `from` where none does. «Беш аз» is two. */
export function qualifiedFrom(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  for (;;) {
    const lower = tokens[at - 1]?.lower ?? '';
    if (at - 1 > floor && lower === 'аз' && TG_THAN.has(tokens[at - 2]?.lower ?? '')) at -= 2;
    else if (at > floor && isQualifier(lower)) at -= 1;
    else return at;
  }
}

const LINK = /^(?:by|to|up|down|at|of|на|до|в|во|с|from|between|from|another|additional|:)$/;

/** What the sentence says a figure did, and the token that says so. */
export interface Change {
  readonly direction: Direction;
  readonly at: number | null;
  /** The figure is where the change ended, not how large it was: "fell to 1.2 percent", «упала до 1,2 %». */
  readonly reached: boolean;
}
/** No word of growth or fall. */
export const UNCHANGED: Change = { direction: null, at: null, reached: false };

/** Nearest verb or noun of growth or fall before the figure, in its sentence and not across a semicolon. */
function wordBehind(tokens: readonly Token[], at: number, floor: number): Change | null {
  for (let look = at - 1; look >= Math.max(floor, at - 28); look -= 1) {
    const token = tokens[look];
    if (!token || token.text === ';' || token.kind === 'break') return null;
    if (
      token.kind !== 'word' ||
      (isQualifier(token.lower) &&
        /^(?:more|less|fewer|over|более|менее|больше|меньше|under|превыс.*|превыш.*)$/.test(token.lower))
    )
      continue;
    if (isLimit(tokens, look)) continue;
    const direction = token.capital && tokens[look - 1]?.kind === 'word' ? null : directionOf(token.lower);
    if (direction !== null && !(isNoun(tokens, look) && at - look > 8))
      return { direction, at: look, reached: false };
  }
  return null;
}

/** "host up to 200 people" sets a limit; "went up to 200" moved there. */
const isLimit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'up' &&
  tokens[at + 1]?.lower === 'to' &&
  !/^(?:go|goes|going|went|gone|move[sd]?|moving|came?|comes|coming|was|is|are|were|be|been|shot|crept)$/.test(
    tokens[at - 1]?.lower ?? '',
  );

const isNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|an|this|that|its|their|our|his|her)$/.test(tokens[at - 1]?.lower ?? '');

/**
 * What the sentence says the figure did. Only where the figure is tied to a word of change: after by, to, на, до,
 * beside it ("up 9"), or before "more", "less", "higher".
 */
export function changeOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  floor: number,
  kind: string,
): Change {
  const behind = changeBehind(tokens, from, to, floor, kind);
  // "rose to 3.4 billion, up 9 percent": the verb says what rose
  if (behind.reached) return behind;
  return comparedAfter(tokens, to, kind) ?? upFrom(tokens, to, kind) ?? behind;
}

const MORE =
  /^(?:more|higher|larger|greater|above|faster|больше|выше|быстрее|дороже|longer|bigger|costlier)$/;
const LESS = /^(?:less|fewer|lower|below|smaller|slower|меньше|ниже|дешевле|медленнее|cheaper|down|shorter)$/;
const RISE = /^(?:increase|rise|growth|jump|gain|surge|hike)$/;
const FALL = /^(?:decrease|decline|fall|drop|cut|reduction|slump)$/;

/** "9 percent more", "a 9 percent rise", "9 percent, down 2 points"; null where nothing after the figure says so. */
function comparedAfter(tokens: readonly Token[], to: number, kind: string): Change | null {
  for (let look = to; look < to + (kind === 'count' ? 4 : 2); look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word') return look === to ? upAfterComma(tokens, look) : null;
    const { lower } = token;
    const beside = kind !== 'count' || look === to;
    if (MORE.test(lower) && beside) return { direction: 'up', at: look, reached: false };
    if (LESS.test(lower) && beside) return { direction: 'down', at: look, reached: false };
    // "a 6.5 percent growth rate" is what the rate is, not a change of it.
    if (/^(?:growth|increase)$/.test(lower) && tokens[look + 1]?.lower === 'rate') return UNCHANGED;
    if (RISE.test(lower) && kind !== 'count') return { direction: 'up', at: look, reached: false };
    if (FALL.test(lower) && kind !== 'count') return { direction: 'down', at: look, reached: false };
  }
  return null;
}

/** ", up" or ", down" at a comma: the figure before it is the level. */
function upAfterComma(tokens: readonly Token[], comma: number): Change | null {
  const lower = tokens[comma + 1]?.lower ?? '';
  if (tokens[comma]?.text !== ',' || !/^(?:up|down)$/.test(lower)) return null;
  return { direction: lower === 'up' ? 'up' : 'down', at: comma + 1, reached: true };
}

/** "9 districts, up from 4": the rise is told after the noun. */
function upFrom(tokens: readonly Token[], to: number, kind: string): Change | null {
  if (kind !== 'count' && kind !== 'physical' && kind !== 'money') return null;
  for (let look = to; look < Math.min(to + 22, tokens.length); look += 1) {
    const token = tokens[look];
    if (!token || /^[.;]$/.test(token.text) || token.kind === 'break' || token.kind === 'number') return null;
    const told = /^(?:from|on)$/.test(tokens[look + 2]?.lower ?? '') ? upAfterComma(tokens, look) : null;
    if (told) return told;
  }
  return null;
}

/** What the words before the figure say it did; in Tajik those after it. */
function changeBehind(
  tokens: readonly Token[],
  from: number,
  to: number,
  floor: number,
  kind: string,
): Change {
  const sign = signBefore(tokens, from, kind);
  if (sign) return sign;
  const link = linkBefore(tokens, from, floor);
  const lead = tokens[link]?.lower ?? '';
  const ahead = verbAhead(tokens, to);
  if (ahead && lead !== 'аз') return { ...ahead, reached: /^(?:то|ба)$/.test(lead) };
  const behind = lossBehind(tokens, from, floor, kind) ?? wordBehind(tokens, from, floor);
  if (kind === 'times') return behind ?? { direction: 'up', at: null, reached: false };
  // "up from 4", "from 3.2 to 2.9": where it came from has not changed
  if (!behind || /^(?:from|с|со|аз|между|against|than)$/.test(lead)) return UNCHANGED;
  const verb = behind.at ?? floor;
  const tied =
    LINK.test(lead) ||
    verb >= link - 3 ||
    tokens[link]?.kind === 'dash' ||
    /^(?:and|и|or|respectively)$/.test(lead);
  return tied ? { ...behind, reached: isReached(tokens, link, verb) } : UNCHANGED;
}

/** «(+9,1% к маю)», "(−4%)": the sign is the change. */
function signBefore(tokens: readonly Token[], from: number, kind: string): Change | null {
  const sign = tokens[from - 1];
  if ((kind !== 'percent' && kind !== 'points') || !sign || tokens[from]?.spaced) return null;
  if (sign.text === '+') return { direction: 'up', at: null, reached: false };
  const minus = sign.kind === 'dash' && (sign.spaced || tokens[from - 2]?.text === '(');
  return minus ? { direction: 'down', at: null, reached: false } : null;
}

/** The token before the figure that ties it to a verb: past "a further", "about", "more than". */
function linkBefore(tokens: readonly Token[], from: number, floor: number): number {
  let link = from - 1;
  // "by a further 4 percent"
  if (
    /^(?:further|additional|record|total|whopping|mere|full)$/.test(tokens[link]?.lower ?? '') &&
    /^(?:a|an|the)$/.test(tokens[link - 1]?.lower ?? '')
  )
    link -= 2;
  while (
    link > floor &&
    isQualifier(tokens[link]?.lower ?? '') &&
    !/^(?:up|to|до)$/.test(tokens[link]?.lower ?? '')
  )
    link -= 1;
  return link;
}

/** Tajik has its verb at the end: «12 фоиз афзуд», «то 1,2 фоиз паст шуд». */
function verbAhead(tokens: readonly Token[], to: number): Change | null {
  for (let at = to; at < to + 8 && /^(?:word|number)$/.test(tokens[at]?.kind ?? ''); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    const direction: Direction = TG_UP.has(lower) ? 'up' : TG_DOWN.has(lower) ? 'down' : null;
    if (direction) return { direction, at, reached: false };
  }
  return null;
}

/** Words between "to" and the figure: "to a record low of 4 percent", «до рекордных 4 %». */
const REACH = 5;

/** True where the words before the figure, back to the word of change, say that the change ended there. */
function isReached(tokens: readonly Token[], link: number, verb: number): boolean {
  for (let look = link; look > Math.max(verb, link - REACH); look -= 1) {
    const lower = tokens[look]?.lower ?? '';
    if (/^(?:to|до)$/.test(lower)) return true;
    // "eased, standing at 4 percent"; but "rose at 4 percent a year"
    if (lower === 'at') return look - 1 > verb;
    const height = /^(?:low|high|peak|level|minimum|maximum|total)$/.test(tokens[look - 1]?.lower ?? '');
    if (/^(?:by|на|from|с|со)$/.test(lower) || (lower === 'of' && !height)) return false;
  }
  return false;
}

/** "has lost 35 percent of its jobs": a share lost is a fall; "lost 310 pickers" counts people. */
function lossBehind(tokens: readonly Token[], from: number, floor: number, kind: string): Change | null {
  if (kind !== 'percent' && kind !== 'points') return null;
  for (let at = from - 1; at >= Math.max(floor, from - 4); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (/^(?:lost|loses|lose|losing|shed|потерял|потеряла|потеряли|потеряло)$/.test(lower))
      return { direction: 'down', at, reached: false };
    if (!isQualifier(lower)) return null;
  }
  return null;
}

/** "had gone from 2.4 to 4.9 percent": where the verb only says that it moved, the two figures say where to. */
export function movedTo(
  tokens: readonly Token[],
  left: { readonly from: number; readonly value: number },
  right: { readonly from: number; readonly value: number },
  floor: number,
): Change {
  const opener = tokens[left.from - 1]?.lower ?? '';
  if (!/^(?:from|с|со)$/.test(opener) || left.value === right.value) return UNCHANGED;
  for (let at = left.from - 2; at >= Math.max(floor, left.from - 4); at -= 1)
    if (
      /^(?:gone|went|goes|go|moved|moves|changed|shifted|изменился|изменилась|изменилось|изменились|перешел|перешла)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return { direction: right.value > left.value ? 'up' : 'down', at, reached: true };
  return UNCHANGED;
}
