import * as lex from './lexicon/instruments.ts';
import { russianTitle } from './ru-titles.ts';
import { englishTitle, headType, type Title, verbBefore } from './titles.ts';
import type { Token } from './tokens.ts';
import type { AgreementCandidate } from './types.ts';

/** Stage: titles of instruments. One inside another is the parent, not a candidate. Sorted, never overlapping. */
export function findAgreements(text: string, tokens: readonly Token[]): readonly AgreementCandidate[] {
  const found: AgreementCandidate[] = [];
  let covered = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const title =
      acronym(tokens, at) ??
      (headType(token) !== null || token.lower.startsWith('дорожн')
        ? (englishTitle(tokens, at) ?? russianTitle(tokens, at))
        : null);
    if (!title || title.from < covered) continue;
    const longer = nextHead(tokens, title);
    if (longer && longer.from <= title.from) continue;
    found.push(candidate(text, tokens, title));
    covered = title.to;
    at = title.to - 1;
  }
  return found;
}

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
  return { from: at, to: at + 1, head: at, type, rule: 'acronym' };
}

/** Lower-case mention of its own title left out: what the verb asserts of it. */
function asserted(
  tokens: readonly Token[],
  title: Title,
): readonly [AgreementCandidate['action'], string | null] {
  const first = tokens[title.from]?.lower ?? '';
  if (/^(?:draft|проект)/.test(first)) return lex.EN_ACTIONS.get('draft') ?? [null, null];
  if (first === 'proposed') return ['conclude', 'proposed'];
  for (let at = title.to; at < Math.min(tokens.length, title.to + 8); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || /^[.;]$/.test(token.text)) break;
    const known = lex.EN_ACTIONS.get(token.lower);
    if (known) return known;
  }
  const verb = verbBefore(tokens, title.from);
  return (verb !== null ? lex.EN_ACTIONS.get(verb) : undefined) ?? [null, null];
}

function parentOf(text: string, tokens: readonly Token[], title: Title): string | null {
  for (let at = title.head + 1; at < title.to; at += 1) {
    if (headType(tokens[at]) === null) continue;
    const link = tokens
      .slice(title.head + 1, at)
      .some((token) => /^(?:amending|to|amendments|к|ко|изменений|дополнений|в)$/.test(token.lower));
    if (!link) continue;
    const parent = englishTitle(tokens, at) ?? russianTitle(tokens, at);
    const first = tokens[Math.max(title.head + 1, parent?.from ?? at)];
    const last = tokens[title.to - 1];
    if (first && last) return text.slice(first.start, last.end).replace(/\s+/g, ' ');
  }
  return null;
}

function candidate(text: string, tokens: readonly Token[], title: Title): AgreementCandidate {
  const start = tokens[title.from]?.start ?? 0;
  const end = tokens[title.to - 1]?.end ?? start;
  const [action, status] = asserted(tokens, title);
  const amends =
    title.type === 'protocol' || title.type === 'amendment' || title.type === 'agreement'
      ? parentOf(text, tokens, title)
      : null;
  return {
    start,
    end,
    text: text.slice(start, end),
    type: title.type,
    amends,
    action: amends !== null && action === 'conclude' ? 'amend' : action,
    status,
    confidence: title.rule === 'title' ? 0.9 : title.rule === 'acronym' ? 0.8 : 0.7,
    why: `agreement:${title.rule}`,
  };
}
