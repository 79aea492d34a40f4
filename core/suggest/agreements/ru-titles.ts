import * as lex from '../lexicon/instruments.ts';
import { RU_MONTH_STEMS } from '../lexicon/ru-numbers.ts';
import * as g from '../text/grammar.ts';
import { isRussianVerb } from '../text/russian-verb.ts';
import type { Token } from '../text/tokens.ts';
import type { InstrumentType } from '../types.ts';
import { headType, opensSentence, type Title } from './heads.ts';

const MONTHS: ReadonlySet<string> = new Set(RU_MONTH_STEMS);
const LINK = /^(?:о|об|обо|по|между|к|ко|с|со|против|для|в|во|на)$/;

/** «дорожная карта» is a head of two words. */
function russianHead(
  tokens: readonly Token[],
  at: number,
): { type: InstrumentType; from: number; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^[а-я]/.test(token.lower)) return null;
  if (/^дорожн(?:ая|ой|ую|ые|ых|ыми|ым)$/.test(token.lower) && /^карт/.test(tokens[at + 1]?.lower ?? ''))
    return { type: 'roadmap', from: at, to: at + 2 };
  const type = headType(token);
  return type === null ? null : { type, from: at, to: at + 1 };
}

/** The Russian title whose head stands at `at`, in whatever case, or null. */
export function russianTitle(tokens: readonly Token[], at: number): Title | null {
  const head = russianHead(tokens, at);
  if (!head) return null;
  const noun = tokens[head.from];
  if (!noun || tokens[at - 1]?.kind === 'mark') return null;
  const left = leftEdge(tokens, head.from);
  const capital = noun.capital || (tokens[left.from]?.capital ?? false);
  const initial = opensSentence(tokens, left.from);
  const proper = capital && !initial;
  const right = rightEdge(tokens, head.to, left.from);
  if (!accept(tokens, head, left, right, proper)) return null;
  return { from: left.from, to: right, head: at, type: head.type, rule: proper ? 'title' : 'descriptive' };
}

interface Left {
  readonly from: number;
  readonly adjectives: number;
  readonly draft: boolean;
}

const FEMININE = /^(?:конвенци|декларац|концепци|резолюц|программ|поправ|повестк)/;

function leftEdge(tokens: readonly Token[], head: number): Left {
  let from = head;
  // «судьбой Соглашения»: no adjective of a neuter or masculine noun ends so
  const disagrees = (lower: string) =>
    !FEMININE.test(tokens[head]?.lower ?? '') && /(?:ой|ей|ая|яя|ую|юю)$/.test(lower);
  let adjectives = 0;
  for (let at = head - 1; at >= Math.max(0, head - 4); at -= 1) {
    const token = tokens[at];
    if (
      token?.kind !== 'word' ||
      !lex.RU_ADJECTIVE.test(token.lower) ||
      lex.RU_POINTING.test(token.lower) ||
      g.isPreposition(token.lower) ||
      g.isSay(token.lower) ||
      token.lower.length < 5 ||
      disagrees(token.lower) ||
      /(?:вш|гш|дш|сш|зш)(?:ий|ая|ее|ие|их|его|ей|ими|им|ую)$/.test(token.lower)
    )
      break;
    from = at;
    adjectives += 1;
  }
  const before = tokens[from - 1]?.lower ?? '';
  const draft = /^проект(?:а|у|ом|е|ы|ов)?$/.test(before);
  return { from: draft ? from - 1 : from, adjectives, draft };
}

const isMonth = (lower: string): boolean => g.stemOf(lower, MONTHS, 2) !== null;

const isVerb = ({ lower, capital }: Token): boolean =>
  lex.RU_STOP.has(lower) || g.isSay(lower) || (!capital && isRussianVerb(lower));

function rightEdge(tokens: readonly Token[], after: number, from: number): number {
  let end = after;
  const acted = actedBefore(tokens, from);
  for (let at = after; at < Math.min(tokens.length, after + 36); at += 1) {
    const token = tokens[at];
    if (
      !token ||
      token.kind === 'break' ||
      (token.kind === 'punct' && !(token.text === ',' && listInside(tokens, at, from))) ||
      token.kind === 'mark'
    )
      break;
    if (token.kind === 'punct') continue;
    if (token.kind === 'dash' && tokens[at - 1]?.kind === 'number') continue;
    if (token.kind === 'dash') {
      // «Китай – Кыргызстан», «государств – участников СНГ»
      const names = tokens[at - 1]?.capital && tokens[at + 1]?.capital;
      const members =
        /^(?:государств|стран)$/.test(tokens[at - 1]?.lower ?? '') &&
        /^(?:участни|член)/.test(tokens[at + 1]?.lower ?? '');
      if (token.spaced && !names && !members) break;
      continue;
    }
    if (token.kind === 'number') {
      // «до 2030 года», «на 2025–2027 годы» belong to the title, a date does not
      const years =
        /^20\d\d$/.test(token.text) &&
        (/^(?:на|до)$/.test(tokens[at - 1]?.lower ?? '') ||
          (tokens[at - 1]?.kind === 'dash' && tokens[at - 2]?.kind === 'number'));
      if (!years && !/^(?:XX|XXI|I|II)$/.test(token.text)) break;
      end = at + 1;
      continue;
    }
    const { lower } = token;
    const next = tokens[at + 1];
    if (isVerb(token) || g.pronounKind(lower) !== undefined) break;
    if (lower === 'и' || lower === 'или') {
      if (joinsAnother(tokens, at, from)) break;
      continue;
    }
    if (/^(?:от|с|к|до|на|в|во|по)$/.test(lower)) {
      if (
        next?.kind === 'number' &&
        !(
          /^(?:до|на)$/.test(lower) &&
          /^20\d\d$/.test(next.text) &&
          (/^год/.test(tokens[at + 2]?.lower ?? '') || /^год/.test(tokens[at + 4]?.lower ?? ''))
        )
      )
        break;
      if (
        isMonth(next?.lower ?? '') ||
        /^(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|ходе|рамках|ближайш|этом|прошл|текущ|будущ|следующ|конце|начале|сумму|срок|фоне|котор)/.test(
          next?.lower ?? '',
        )
      )
        break;
      if (
        /^(?:в|во)$/.test(lower) &&
        next?.capital &&
        acted &&
        headType(next) === null &&
        !tokens[at + 2]?.capital &&
        at > after
      )
        break;
      if (lower === 'с' && at > after && /^(?:целью|учетом|помощью)$/.test(next?.lower ?? '')) break;
    }
    if (
      /^(?:от|из|при|после|перед|без|под|над|за|через|до|из-за|вместо|кроме)$/.test(lower) &&
      !/^(?:от|при|за|из)$/.test(lower)
    ) {
      if (!(lower === 'до' && next?.kind === 'number')) break;
    }
    if (/^(?:от|за|из)$/.test(lower) && (next?.kind === 'number' || at === after)) break;
    if (!g.isPreposition(lower)) end = at + 1;
  }
  return end;
}

/** «в области науки, культуры и образования»: a comma inside the title. */
function listInside(tokens: readonly Token[], at: number, start: number): boolean {
  for (let look = at + 1; look < at + 6; look += 1) {
    const token = tokens[look];
    if (token?.kind === 'punct' && token.text === ',' && look > at + 1)
      return listInside(tokens, look, start);
    if (token?.kind !== 'word' || isVerb(token) || g.isPreposition(token.lower) || russianHead(tokens, look))
      return false;
    if (
      /(?:вш|ющ|ящ|нн|ем)(?:ий|ая|ее|ие|их|его|ей|ими|им|ую|ый|ого|ому|ым|ой|ые|ых|ыми)$/.test(token.lower) &&
      look === at + 1
    )
      return false;
    if (token.lower === 'и') return !joinsAnother(tokens, look, start);
    if (g.isClauseWord(token.lower) || lex.RU_STOP.has(token.lower)) return false;
  }
  return false;
}

function joinsAnother(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return true;
  // «руководствуясь положениями Договора о границе и обязательствами»: the second noun goes with the first, not with the title
  if (/(?:ами|ями)$/.test(next.lower) && /(?:ами|ями)$/.test(tokens[start - 1]?.lower ?? '')) return true;
  if (isVerb(next) || /^(?:также|о|об)$/.test(next.lower)) return !/^(?:о|об)$/.test(next.lower);
  for (let look = at + 1; look < at + 4; look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word') return false;
    if (russianHead(tokens, look)) return true;
    if (!lex.RU_ADJECTIVE.test(token.lower) && !/^проект/.test(token.lower)) return false;
  }
  return false;
}

const actedBefore = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 10); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || /^[.;]$/.test(token.text)) return false;
    if (/^(?:подпис|заключ|парафир|приня|одобр|утверд|соглас)/.test(token.lower)) return true;
  }
  return false;
};

const CAPITAL_AFTER = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.capital);

function accept(
  tokens: readonly Token[],
  head: { type: InstrumentType; to: number; from: number },
  left: Left,
  right: number,
  proper: boolean,
): boolean {
  const extended = right > head.to;
  const next = tokens[head.to];
  const link = next?.kind === 'word' && LINK.test(next.lower) ? next.lower : null;
  const before = tokens[left.from - 1]?.lower ?? '';
  const earlier = tokens[left.from - 2]?.lower ?? '';
  const reached = (word: string): boolean =>
    /^(?:достиг|достич|достигн|прийти|пришли|придут|нет$|недостижени|отсутстви)/.test(word);
  if (reached(before) || (before === 'к' && reached(earlier))) return false;
  const named = tokens[left.from]?.capital === true && left.adjectives > 0 && left.from < head.from;
  if (proper) return extended || named || left.draft;
  if (!extended) return false;
  const about = link !== null && /^(?:о|об|обо|между)$/.test(link);
  switch (head.type) {
    case 'plan':
      return (
        left.draft ||
        (left.adjectives > 0 && link !== null) ||
        (/^(?:действий|мероприятий)$/.test(next?.lower ?? '') && right > head.to + 1)
      );
    case 'concept':
    case 'agenda':
    case 'partnership':
      return left.draft || about;
    case 'roadmap':
      return link !== null || left.draft || CAPITAL_AFTER(tokens, head.to, right);
    case 'amendment':
      return (
        link !== null &&
        /^(?:к|ко|в)$/.test(link) &&
        tokens.slice(head.to, right).some((token) => headType(token) !== null)
      );
    default:
      if (about || left.draft) return true;
      if (
        link === null &&
        next?.capital &&
        tokens.slice(head.to, right).some((token) => /^(?:о|об|по)$/.test(token.lower))
      )
        return true;
      if (link === null)
        return (
          left.adjectives > 0 &&
          (tokens[left.from]?.capital ?? false) &&
          CAPITAL_AFTER(tokens, head.to, right)
        );
      if (/^(?:с|со)$/.test(link)) return CAPITAL_AFTER(tokens, head.to, right);
      if (/^(?:по|к|ко|против)$/.test(link))
        return head.type !== 'treaty' || CAPITAL_AFTER(tokens, head.to, right);
      return false;
  }
}
