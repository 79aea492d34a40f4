import { francAll } from 'franc';

/** Languages a source is taken to be in, as ISO 639-3 (what the detector speaks) → BCP 47. */
const candidates: Readonly<Record<string, string>> = {
  eng: 'en',
  rus: 'ru',
  tgk: 'tg',
  uzn: 'uz',
  kaz: 'kk',
  kir: 'ky',
  tuk: 'tk',
  ukr: 'uk',
  bel: 'be',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  pol: 'pl',
  tur: 'tr',
  azj: 'az',
  arb: 'ar',
  pes: 'fa',
  prs: 'fa',
  pbu: 'ps',
  urd: 'ur',
  hin: 'hi',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  kat: 'ka',
  hye: 'hy',
  heb: 'he',
};

/** Letters that settle a language among those that share a script. */
const telling: readonly (readonly [string, RegExp])[] = [
  ['tg', /[ӣӯҷ]/giu],
  ['uk', /[їєґ]/giu],
  ['be', /ў(?=[^ғқҳ]*$)/giu],
  ['kk', /[әұһ]/giu],
];

/** Letters without which hardly a sentence of these languages is written; else they are Russian. */
const needed: Readonly<Record<string, RegExp>> = {
  uk: /[іїєґ]/iu,
  be: /[іў]/iu,
  kk: /[әғқңөұүһ]/iu,
  ky: /[ңөү]/iu,
  tg: /[ғӣқӯҳҷ]/iu,
};

const SAMPLE = 20_000;

/** The middle of a text says more than its head, which is often names and numbers. */
function sampleOf(text: string): string {
  const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  return text.slice(from, from + SAMPLE);
}

function byScript(text: string): string {
  for (const [language, letters] of telling) if (text.search(letters) >= 0) return language;
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return 'en';
}

/**
 * The language of a text (BCP 47) among the candidates, with others it may be in. `hint` is what the document says
 * of itself: it wins only among languages that are nearly as likely.
 */
export function languageOf(text: string, hint?: string): { language: string; rivals: readonly string[] } {
  const sample = sampleOf(text);
  const ranked = francAll(sample, { only: Object.keys(candidates), minLength: 10 })
    .map(([code, score]) => ({ language: candidates[code], score }))
    .filter((guess): guess is { language: string; score: number } => guess.language !== undefined);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const scores = new Map<string, number>();
  for (const { language, score } of ranked) scores.set(language, Math.max(score, scores.get(language) ?? 0));
  for (const [language, pattern] of telling) {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
    if (share > 0.005 && scores.has(language)) scores.set(language, (scores.get(language) ?? 0) + 0.2);
  }
  // Reports of the region stand in both languages; the one with more of its own letters has more of the text.
  const [tajik, russian] = [/[ғӣқӯҳҷ]/giu, /[ыщць]/giu].map((own) => sample.match(own)?.length ?? 0);
  const fewer = (tajik ?? 0) < (russian ?? 0) ? 'tg' : 'ru';
  if (tajik && russian && scores.has(fewer)) scores.set(fewer, (scores.get(fewer) ?? 0) - 0.2);
  for (const [language, pattern] of Object.entries(needed)) {
    if (letters >= 40 && scores.has(language) && /\p{Script=Cyrillic}/u.test(sample) && !pattern.test(sample))
      scores.set(language, (scores.get(language) ?? 0) - 0.3);
  }
  // A few words look like many languages; then the ones met most are likelier.
  if (letters < 300) {
    for (const language of ['en', 'ru'])
      if (scores.has(language)) scores.set(language, (scores.get(language) ?? 0) + 0.1);
  }
  const said = hint?.toLowerCase().split(/[-_]/)[0];
  if (said && (scores.get(said) ?? 0) > 0.8) scores.set(said, (scores.get(said) ?? 0) + 0.15);
  const order = [...scores].sort((a, b) => b[1] - a[1]);
  const best = order[0];
  // Too few letters for trigrams to mean anything: the script, or what the document says.
  if (!best || letters < 40) {
    const language =
      said && Object.values(candidates).includes(said) ? said : (best?.[0] ?? byScript(sample));
    const fallback = letters < 40 && !said ? byScript(sample) : language;
    return {
      language: fallback,
      rivals: order
        .map(([name]) => name)
        .filter((name) => name !== fallback)
        .slice(0, 4),
    };
  }
  const rivals = order.slice(1).filter(([, score]) => score > best[1] - 0.35);
  return { language: best[0], rivals: rivals.map(([name]) => name).slice(0, 5) };
}
