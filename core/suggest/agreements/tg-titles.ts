import { TG_HEADS } from '../lexicon/tg-instruments.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { InstrumentType } from '../types.ts';
import { opensSentence, type Title } from './heads.ts';

const STEMS: ReadonlySet<string> = new Set(TG_HEADS.keys());
/** The longest title, in tokens. */
const LONGEST = 40;
/** What is done with a text; with it the title has ended. */
const DONE =
  /^(?:имзо|қабул|тасдиқ|тасвиб|баррасӣ|муҳокима|таҳия|омода|пешниҳод|ратификатсия|парафа|мавриди|анҷом|ба|буд|аст|мебошад|шуд|кард|карданд|намуд|намуданд|мекунанд|мекунад|ки)$/;

/** The type that a Tajik noun heads, or null: «Созишномаи», «қатъномаро». */
export function tajikHead(token: Token | undefined): InstrumentType | null {
  if (token?.kind !== 'word') return null;
  const stem = g.stemOf(token.lower, STEMS, 3);
  return stem === null ? null : (TG_HEADS.get(stem) ?? null);
}

/** The Tajik title whose head stands at `at`, or null: «Созишнома дар бораи ҳамкорӣ дар соҳаи обро». */
export function tajikTitle(tokens: readonly Token[], at: number): Title | null {
  const type = tajikHead(tokens[at]);
  if (type === null) return null;
  // «харитаи роҳ», and no other map
  const from = type === 'roadmap' && !/^роҳ/.test(tokens[at + 1]?.lower ?? '') ? -1 : at;
  const after = type === 'roadmap' ? at + 2 : at + 1;
  if (from === -1 || !saysWhat(tokens, at, after)) return null;
  return {
    from: at,
    to: end(tokens, after),
    head: at,
    type,
    rule: tokens[at]?.capital ? 'title' : 'descriptive',
  };
}

/** Says what about or between whom; a bare «созишнома» points back. */
function saysWhat(tokens: readonly Token[], at: number, after: number): boolean {
  for (let look = after; look < after + 4; look += 1) {
    const [first, second] = [tokens[look]?.lower ?? '', tokens[look + 1]?.lower ?? ''];
    if ((first === 'дар' && second === 'бораи') || (/^(?:оид|доир)$/.test(first) && second === 'ба'))
      return true;
    if (/^(?:байни|миени)$/.test(first)) return true;
    if (tokens[look]?.kind !== 'word') break;
  }
  // «Ёддошти тафоҳум», «Конвенсияи Женева»
  const next = tokens[after];
  const named = tokens[at]?.capital === true && (next?.capital === true || !opensSentence(tokens, at));
  return /и$/.test(tokens[at]?.lower ?? '') && named && next?.kind === 'word';
}

/** After the object's «-ро», or before the verb or the clause that follows. */
function end(tokens: readonly Token[], after: number): number {
  let to = after;
  for (let at = after; at < Math.min(tokens.length, after + LONGEST); at += 1) {
    const token = tokens[at];
    // «барои солҳои 2025–2027»
    const years =
      /^20\d\d$/.test(token?.text ?? '') && /^(?:солҳои|соли)$|^[-–]$/.test(tokens[at - 1]?.lower ?? '');
    if (years) to = at + 1;
    if (years || (token?.kind === 'dash' && tokens[at - 1]?.kind === 'number')) continue;
    if (token?.kind !== 'word') break;
    const about = token.lower === 'ба' && /^(?:оид|доир)$/.test(tokens[at - 1]?.lower ?? '');
    const amends = token.lower === 'ба' && tajikHead(tokens[at + 1]) !== null;
    if (DONE.test(token.lower) && !about && !amends) break;
    // «дар арафаи имзо», «дар Душанбе»: when or where, no part of the title
    const next = tokens[at + 1]?.lower ?? '';
    if (token.lower === 'дар' && (/^(?:арафаи|ҳоли|моҳи|соли|рӯзи)$/.test(next) || g.isPlace(next))) break;
    const joins = token.lower === 'ва' && tajikHead(tokens[at + 1]) !== null;
    if (joins) break;
    if (!g.isPreposition(token.lower) && !g.isConjunction(token.lower)) to = at + 1;
    if (/ро$/.test(token.lower) && token.lower.length > 4) break;
  }
  return to;
}
