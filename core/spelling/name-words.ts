const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Chromium keeps words of up to 99 bytes; a UTF-16 unit takes 3 at most. */
const LONGEST = 33;

/** The words of a text as a speller parts them: letters, and apostrophes inside. */
export function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/**
 * The words that a speller must know for a name to count as right: its words as they are and in capitals, and, where
 * `inflected`, what Russian cases and the English possessive make of them.
 */
export function nameWords(name: string, inflected: boolean): readonly string[] {
  const words = new Set<string>();
  for (const word of wordsIn(name)) {
    if (word.length < 2) continue;
    const forms = inflected && startsLarge(word) ? [word, ...formsOf(word)] : [word];
    for (const form of [...forms, word.toUpperCase()]) if (form.length <= LONGEST) words.add(form);
  }
  return [...words];
}

const startsLarge = (word: string) => /^\p{Lu}/u.test(word);

function formsOf(word: string): readonly string[] {
  if (/^\p{Script=Latin}/u.test(word)) return [`${word}'s`, `${word}’s`];
  return /^[а-яё]+$/i.test(word) ? russianCases(word) : [];
}

/** How a Russian name ends, how many letters go, and the endings that come: of all rules that fit. Others do not change. */
const CASES: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/(?:[гкх]ий|ый|ой)$/, 2, ['ого', 'ому', 'им', 'ым', 'ом']],
  [/ая$/, 2, ['ой', 'ую']],
  [/[йь]$/, 1, ['я', 'ю', 'ем', 'е', 'и', 'ью']],
  [/я$/, 1, ['и', 'е', 'ю', 'ей']],
  [/[гкхжчшщ]а$/, 1, ['и', 'е', 'у', 'ой', 'ей']],
  [/[^гкхжчшщ]а$/, 1, ['ы', 'е', 'у', 'ой']],
  [/(?:[оеё]в|[иы]н)$/, 0, ['ым', 'ы', 'ых', 'ыми']],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, ['а', 'у', 'ом', 'ем', 'е']],
];

function russianCases(word: string): readonly string[] {
  return CASES.filter(([ending]) => ending.test(word)).flatMap(([, letters, forms]) =>
    forms.map((form) => word.slice(0, word.length - letters) + form),
  );
}
