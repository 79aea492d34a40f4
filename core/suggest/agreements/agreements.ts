import type { ProposedAction, Stage } from '../../model/agreement.ts';
import * as lex from '../lexicon/instruments.ts';
import { words } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import type { AgreementRule, AgreementSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import { englishTitle } from './en-titles.ts';
import { headType, type Title, verbBefore } from './heads.ts';
import { partiesIn, withMentions } from './mentions.ts';
import { russianTitle } from './ru-titles.ts';
import { tajikHead, tajikTitle } from './tg-titles.ts';

/** Stage: titles of instruments. One inside another is the parent, not a candidate. Sorted, never overlapping. */
export function findAgreements(text: string, tokens: readonly Token[]): readonly AgreementSuggestion[] {
  const found: AgreementSuggestion[] = [];
  let covered = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const title =
      acronym(tokens, at) ??
      tajikTitle(tokens, at) ??
      (headType(token) !== null || token.lower.startsWith('дорожн')
        ? (englishTitle(tokens, at) ?? russianTitle(tokens, at))
        : null);
    if (!title || title.from < covered) continue;
    const longer = nextHead(tokens, title);
    if (longer && longer.from <= title.from) continue;
    const before = found.at(-1);
    const own = suggestionOf(text, tokens, title);
    found.push(before && isListed(tokens, covered, title.from) ? asBefore(own, before) : own);
    covered = title.to;
    at = title.to - 1;
  }
  return withMentions(tokens, found);
}

/** "finalise the Concept on A, the Agreement on B and the Protocol on C": one verb for all. */
const isListed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 &&
  to > from &&
  tokens.slice(from, to).every(({ lower }) => /^(?:,|and|the|its|и|а|также|also|as|well)$/.test(lower));

const asBefore = (own: AgreementSuggestion, before: AgreementSuggestion): AgreementSuggestion =>
  own.action === null && own.status === null
    ? { ...own, action: before.action, status: before.status, why: { ...own.why, cue: before.why.cue } }
    : own;

/** "Partnership Agreement": the later head of the same run of words makes the title. */
function nextHead(tokens: readonly Token[], title: Title): Title | null {
  const next = title.head + 1;
  if (title.to > next || headType(tokens[next]) === null) return null;
  return englishTitle(tokens, next);
}

function acronym(tokens: readonly Token[], at: number): Title | null {
  const token = tokens[at];
  const type = token ? lex.ACRONYMS.get(token.text) : undefined;
  if (!token || !type || lex.BODY_TOO.has(token.text)) return null;
  if (headType(tokens[at + 1]) !== null || tokens[at - 1]?.text === '(') return null;
  // "SALT II"
  const numeral = /^[IVX]+$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  return { from: at, to: at + 1 + numeral, head: at, type, rule: 'acronym' };
}

interface Asserted {
  readonly action: ProposedAction | null;
  readonly status: Stage | null;
  /** The verb or adjective that says so. */
  readonly cue: Span | null;
}

const saidBy = (token: Token | null | undefined, key = token?.lower ?? ''): Asserted | null => {
  const known = lex.ACTIONS.get(key);
  return token && known
    ? { action: known[0], status: known[1], cue: { start: token.start, end: token.end } }
    : null;
};

/** What the sentence says was, or shall be, done with the instrument: the verb after it, else the one before. */
function asserted(tokens: readonly Token[], title: Title): Asserted {
  const first = tokens[title.from];
  if (/^(?:draft|проект)/.test(first?.lower ?? '')) return saidBy(first, 'draft') ?? NOTHING;
  if (first?.lower === 'proposed') return saidBy(first) ?? NOTHING;
  const force = inForce(tokens, title);
  if (force) return force;
  for (let at = title.to; at < Math.min(tokens.length, title.to + 8); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || /^[.;]$/.test(token.text) || isNextPlan(tokens, at)) break;
    const known = saidBy(token) ?? saidBy(token, `${token.lower} ${tokens[at + 1]?.lower ?? ''}`);
    if (known) return isYetToBe(tokens, at) ? yet(known) : known;
  }
  return saidBy(verbBefore(tokens, title.from)) ?? NOTHING;
}

const YET = words(`
  will would to may might could should shall must can cannot not never yet
  будет будут быть может могут должен должна должно должны не намерены планируется предполагается ожидается бояд мумкин`);

/** "may be signed", «может быть подписано», "has not been ratified": what the verb says has not happened. */
const isYetToBe = (tokens: readonly Token[], verb: number): boolean =>
  [1, 2, 3].some((back) => tokens[verb - back]?.kind === 'word' && YET.has(tokens[verb - back]?.lower ?? ''));

/** The stage before the one the verb names: what is yet to be ratified is signed, anything else only proposed. */
const yet = (known: Asserted): Asserted => ({
  ...known,
  status:
    known.status === 'ratified'
      ? 'signed'
      : known.status !== null && DONE.has(known.status)
        ? 'proposed'
        : known.status,
});
const DONE: ReadonlySet<Stage> = new Set<Stage>(['initialled', 'agreed', 'signed', 'adopted']);

const ENTERS =
  /^(?:entry into force|entered into force|came into force|is in force|вступлени[еяю] в силу|вступил[аои]? в силу|эътибор пайдо (?:кардани|кард|карданд))/;

/** "the entry into force of the Convention", «Соглашение вступило в силу». */
function inForce(tokens: readonly Token[], title: Title): Asserted | null {
  for (let at = Math.max(0, title.from - 5); at < title.to + 4; at += 1) {
    if (at >= title.from && at < title.to) continue;
    const first = tokens[at];
    const phrase = [first, tokens[at + 1], tokens[at + 2]].map((token) => token?.lower ?? '').join(' ');
    if (at >= title.to && /^[.;]$/.test(first?.text ?? '')) return null;
    if (first && ENTERS.test(phrase))
      return {
        action: null,
        status: 'in-force',
        cue: { start: first.start, end: tokens[at + 2]?.end ?? first.end },
      };
  }
  return null;
}

/** "finalise the Agreement *and to adopt* a Programme", "*и подписать* Протокол": the verb of the text that follows. */
const isNextPlan = (tokens: readonly Token[], at: number): boolean => {
  const [and, verb, after] = [0, 1, 2].map((step) => tokens[at + step]?.lower ?? '');
  return (and === 'and' && verb === 'to' && after !== 'be') || (and === 'и' && /(?:ть|ти)$/.test(verb ?? ''));
};

const NOTHING: Asserted = { action: null, status: null, cue: null };

function parentOf(text: string, tokens: readonly Token[], title: Title): string | null {
  for (let at = title.head + 1; at < title.to; at += 1) {
    if (headType(tokens[at]) === null && tajikHead(tokens[at]) === null) continue;
    const link = tokens
      .slice(title.head + 1, at)
      .some((token) => /^(?:amending|to|amendments|к|ко|изменений|дополнений|в|ба)$/.test(token.lower));
    if (!link) continue;
    const parent = englishTitle(tokens, at) ?? russianTitle(tokens, at) ?? tajikTitle(tokens, at);
    const first = tokens[Math.max(title.head + 1, parent?.from ?? at)];
    const last = tokens[title.to - 1];
    if (first && last) return text.slice(first.start, last.end).replace(/\s+/g, ' ');
  }
  return null;
}

const SURE: Readonly<Record<AgreementRule, number>> = { title: 0.9, acronym: 0.8, descriptive: 0.7 };

function suggestionOf(text: string, tokens: readonly Token[], title: Title): AgreementSuggestion {
  const start = tokens[title.from]?.start ?? 0;
  const end = tokens[title.to - 1]?.end ?? start;
  const { action, status, cue } = asserted(tokens, title);
  const amends =
    title.type === 'protocol' || title.type === 'amendment' || title.type === 'agreement'
      ? parentOf(text, tokens, title)
      : null;
  return {
    kind: 'agreement',
    key: suggestionKey({ start, end }, 'agreement'),
    start,
    end,
    text: text.slice(start, end),
    type: title.type,
    amends,
    action: amends !== null && action === 'conclude' ? 'amend' : action,
    status,
    parties: partiesIn(text.slice(start, end)),
    mentions: [],
    confidence: SURE[title.rule],
    why: { rule: title.rule, cue, named: null },
  };
}
