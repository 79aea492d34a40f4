const QUOTES = /["“”„‟«»‹›]/g;
const APOSTROPHES = /['’‘ʼʻʹ`´]/g;
const DASHES = /[‐‑‒–—−]/g;

/**
 * A name as it is compared for identity: composed, lower case, ё as е, one shape of dash and apostrophe, without
 * quotation marks, article, and what stands around the words. Never transliterated: another script is another spelling.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(QUOTES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '')
    .replace(/^the /, '');
}

/** Cyrillic letters, Tajik ones among them, in the Latin letters usual in news copy. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ғ: 'gh', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', ӣ: 'i' },
  ...{ й: 'y', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
  ...{ ӯ: 'u', ф: 'f', х: 'kh', ҳ: 'h', ц: 'ts', ч: 'ch', ҷ: 'j', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '' },
  ...{ э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u', ә: 'a', ң: 'n', ө: 'o', ү: 'u' },
  ...{ ş: 'sh', š: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae' },
};

/** Ways of writing one sound, first match first: Rasoulzoda and Rasulzoda, Sirojiddin and Sirodzhiddin. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|iy|yi|ij/g, 'i'],
  [/ya|ia/g, 'a'],
  [/yu|iu/g, 'u'],
  [/yo|ye|ie/g, 'e'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Sounds found lately: comparing one name with all asks for the same words again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A word of a name by its sounds in plain Latin letters, whatever its script: for finding, never for identity. */
export function soundsOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = transliterated(word);
  known.set(word, found);
  return found;
}

function transliterated(word: string): string {
  const latin = [...word.normalize('NFC').toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const plain = latin.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return SOUNDS.reduce((sounds, [pattern, one]) => sounds.replace(pattern, one), plain);
}

/** The sounds of a word without telling vowels apart: Rahmon and Rahman, Emomali and Imomali. */
export function consonantsOf(sounds: string): string {
  return sounds.replace(/[aeiou]+/g, 'a');
}

/** The words of a name in order; an initial keeps its full stop: `S. V. Lavrov` is three words, so is `С.В. Лавров`. */
export function wordsOfName(name: string): readonly string[] {
  return foldName(name).match(/[\p{L}\p{M}]\.|[\p{L}\p{M}\p{N}']+(?:-[\p{L}\p{M}\p{N}']+)*/gu) ?? [];
}

/** True where each word that was typed begins a word of the name by its sounds: «Расул» finds Rasoulzoda. */
export function beginsLike(name: string, typed: string): boolean {
  const words = wordsOfName(name).map(soundsOf);
  const parts = wordsOfName(typed).map(soundsOf);
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
}
