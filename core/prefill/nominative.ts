/**
 * Russian names an occasion and a place in the prepositional case («на заседании Совета в Москве»); a field holds
 * them as they are called («заседание Совета», «Москва»). What is not known for certain stays as the text has it: the
 * field waits to be confirmed in any case.
 */

type Gender = 'n' | 'm' | 'f' | 'pl';

/** Nouns of occasion in the prepositional case → nominative, and how their adjectives agree. */
const nouns: ReadonlyMap<string, readonly [string, Gender]> = new Map([
  ['заседании', ['заседание', 'n']],
  ['заседаниях', ['заседания', 'pl']],
  ['совещании', ['совещание', 'n']],
  ['выступлении', ['выступление', 'n']],
  ['открытии', ['открытие', 'n']],
  ['саммите', ['саммит', 'm']],
  ['форуме', ['форум', 'm']],
  ['брифинге', ['брифинг', 'm']],
  ['семинаре', ['семинар', 'm']],
  ['встрече', ['встреча', 'f']],
  ['встречах', ['встречи', 'pl']],
  ['сессии', ['сессия', 'f']],
  ['конференции', ['конференция', 'f']],
  ['пресс-конференции', ['пресс-конференция', 'f']],
  ['церемонии', ['церемония', 'f']],
  ['переговорах', ['переговоры', 'pl']],
  ['слушаниях', ['слушания', 'pl']],
  ['консультациях', ['консультации', 'pl']],
]);

/** Endings of adjectives, prepositional → nominative. */
const endings: { readonly [G in Gender]: readonly (readonly [RegExp, string])[] } = {
  n: [
    [/ом$/u, 'ое'],
    [/ем$/u, 'ее'],
  ],
  m: [
    [/([гкх]|ш)ом$/u, '$1ий'],
    [/ем$/u, 'ий'],
    [/ом$/u, 'ый'],
  ],
  f: [
    [/ой$/u, 'ая'],
    [/([жчшщ])ей$/u, '$1ая'],
    [/ней$/u, 'няя'],
  ],
  pl: [
    [/ых$/u, 'ые'],
    [/их$/u, 'ие'],
  ],
};

/** An occasion as it is called: its first noun and the adjectives before it in the nominative, if all are known. */
export function occasionInNominative(occasion: string): string {
  const words = occasion.split(' ');
  const at = words.findIndex((word) => nouns.has(word.toLowerCase()));
  const [noun, gender] = nouns.get(words[at]?.toLowerCase() ?? '') ?? [];
  if (noun === undefined || gender === undefined) return occasion;
  const before: string[] = [];
  for (const word of words.slice(0, at)) {
    const [ending, nominative] = endings[gender].find(([pattern]) => pattern.test(word)) ?? [];
    if (ending === undefined || nominative === undefined) return occasion;
    before.push(word.replace(ending, nominative));
  }
  return [...before, noun, ...words.slice(at + 1)].join(' ');
}

/** Nouns that head the title of an instrument, and nouns for bodies and for those who are not named. */
const heads: readonly (readonly [RegExp, string])[] = [
  [/^соглашени(?:я|ю|ем|и)$/iu, 'соглашение'],
  [/^протокол(?:а|у|ом|е)$/iu, 'протокол'],
  [/^договор(?:а|у|ом|е)$/iu, 'договор'],
  [/^меморандум(?:а|у|ом|е)$/iu, 'меморандум'],
  [/^пакт(?:а|у|ом|е)$/iu, 'пакт'],
  [/^план(?:а|у|ом|е)$/iu, 'план'],
  [/^конвенци(?:и|ю|ей)$/iu, 'конвенция'],
  [/^концепци(?:и|ю|ей)$/iu, 'концепция'],
  [/^деклараци(?:и|ю|ей)$/iu, 'декларация'],
  [/^резолюци(?:и|ю|ей)$/iu, 'резолюция'],
  [/^программ(?:ы|е|у|ой)$/iu, 'программа'],
  [/^источник(?:а|у|ом|е)$/iu, 'источник'],
  [/^собеседник(?:а|у|ом|е)$/iu, 'собеседник'],
  [/^чиновник(?:а|у|ом|е)$/iu, 'чиновник'],
  [/^дипломат(?:а|у|ом|е)$/iu, 'дипломат'],
  [/^представител(?:я|ю|ем|е)$/iu, 'представитель'],
  [/^агентств(?:а|у|ом|е)$/iu, 'агентство'],
  [/^министерств(?:а|у|ом|е)$/iu, 'министерство'],
  [/^ведомств(?:а|у|ом|е)$/iu, 'ведомство'],
  [/^посольств(?:а|у|ом|е)$/iu, 'посольство'],
  [/^комитет(?:а|у|ом|е)$/iu, 'комитет'],
  [/^комисси(?:и|ю|ей)$/iu, 'комиссия'],
];

/** What begins with a noun of a title, a body or an unnamed one, with that noun in the nominative: «Соглашением о воде» → «Соглашение о воде». */
export function headInNominative(words: string): string {
  const [first = ''] = words.split(' ', 1);
  const [, nominative] = heads.find(([declined]) => declined.test(first)) ?? [];
  if (nominative === undefined) return words;
  const capital = first.slice(0, 1) === first.slice(0, 1).toUpperCase();
  return (
    (capital ? nominative.slice(0, 1).toUpperCase() + nominative.slice(1) : nominative) +
    words.slice(first.length)
  );
}

/** Towns whose prepositional case a text has in front of it, by that case. */
const towns: ReadonlyMap<string, string> = new Map(
  `Москва Астана Бухара Анкара Женева Вена Варшава Прага Гавана Доха Оттава Канберра Джакарта Манила Уфа Самара
   Ташкент Бишкек Ашхабад Самарканд Худжанд Хорог Бохтар Куляб Термез Минск Ереван Киев Вашингтон Пекин Лондон Париж
   Берлин Брюссель Стамбул Кабул Тегеран Исламабад Бухарест Будапешт Белград Багдад Каир Мадрид Рим Санкт-Петербург`
    .split(/\s+/u)
    .map((town) => [town.replace(/[аь]?$/u, 'е'), town]),
);

/** A town as it is called: «Москве» → «Москва»; one not known, or never declined, as it stands. */
export const placeInNominative = (place: string): string => towns.get(place) ?? place;

/** Offices that keep their capital in running text. */
const high = /^(?:Президент|Председатель|Премьер-министр|Генеральный)(?![\p{L}-])/u;

/** A day that stands before an office is no part of it: «15 ноября 2026 г. посол». */
const DAY =
  /^(?:\d{1,2}\s+)?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(?:\d{4}\s+)?(?:г\.?\s+)?/u;

/**
 * A role without the capital that only the beginning of a sentence gave it: «Заместитель министра» → «заместитель
 * министра». `text` is where it was read.
 */
export function roleInSentence(read: string, text: string): string {
  const role = read
    .replace(DAY, '')
    .replace(/^(?:The|An?|His|Her|Its|Their)(?=\s)/, (article) => article.toLowerCase());
  const [first = '', second = ''] = role;
  if (!/\p{Script=Cyrillic}/u.test(first) || first === first.toLowerCase()) return role;
  if (second === second.toUpperCase() || high.test(role)) return role;
  const at = text.indexOf(role);
  const opens = at >= 0 && /(?:^|[.!?…]|\n)[»”"]?\s*$/u.test(text.slice(Math.max(0, at - 8), at));
  return opens ? first.toLowerCase() + role.slice(1) : role;
}
