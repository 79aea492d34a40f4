/**
 * What Russian counts stands after its number in the genitive plural («1 650 заявлений»); a field holds it as it is
 * called («заявления о нарушении прав»). Only endings and words that can be nothing else are turned; the rest stays as
 * the text has it, and the field waits to be confirmed.
 */

/** Nouns that no ending tells, genitive plural → nominative plural. */
const nouns: ReadonlyMap<string, string> = new Map(
  `граждан граждане, россиян россияне, семей семьи, детей дети, людей люди, женщин женщины, мужчин мужчины, лиц лица,
   дел дела, жалоб жалобы, школ школы, виз визы, квот квоты, стран страны, случаев случаи, больниц больницы,
   заявок заявки, сделок сделки, проверок проверки, поездок поездки, вакансий вакансии, компаний компании,
   кампаний кампании, рейсов рейсы, мест места, работ работы, рабочих рабочие, домов дома, судов суды, сёл сёла,
   районов районы, городов города, регионов регионы, договоров договоры, контрактов контракты, паспортов паспорта,
   протоколов протоколы, штрафов штрафы, приговоров приговоры, рейдов рейды, пассажиров пассажиры, вагонов вагоны,
   автомобилей автомобили, врачей врачи, медиков медики, военных военные, беженцев беженцы, новостей новости`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .flatMap(([genitive = '', nominative = '']) => [[genitive, nominative] as const]),
);

/** Endings of the genitive plural that belong to one nominative only. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/([еа]н|[еиыя]т)ий$/u, '$1ия'],
  [/([цсзргф]|енд)ий$/u, '$1ии'],
  [/([сш]тв)ий$/u, '$1ия'],
  [/(\p{L}ств)$/u, '$1а'],
  [/(\p{L}тел)ей$/u, '$1и'],
  [/(\p{L}ост)ей$/u, '$1и'],
  [/(\p{L}{2}[нчщв]ик)ов$/u, '$1и'],
  [/(\p{L}{2}(?:ант|ент|ист|ект|акт|ионер))ов$/u, '$1ы'],
  [/(\p{L}[аеио]нц)ев$/u, '$1ы'],
];

/** One noun in the nominative plural; null where it is not certain. */
function nounCounted(word: string): string | null {
  const known = nouns.get(word);
  if (known !== undefined) return known;
  const [ending, nominative] = endings.find(([pattern]) => pattern.test(word)) ?? [];
  return ending === undefined || nominative === undefined ? null : word.replace(ending, nominative);
}

/** Adjectives and participles that go with it. */
const agreeing = /^\p{Ll}{2,}(?:ых|их|ихся)$/u;
const agreed = (word: string): string => word.replace(/ихся$/u, 'иеся').replace(/([ыи])х$/u, '$1е');

/**
 * Counted words as they are called: the first noun, the adjectives before it and a participle after its comma
 * («трудовых мигрантов, выехавших за рубеж» → «трудовые мигранты, выехавшие за рубеж»). Unchanged where not certain.
 */
export function countedInNominative(words: string): string {
  const all = words.split(' ');
  const at = all.findIndex((word) => !agreeing.test(word) || nouns.has(word));
  const [head = '', comma = ''] = /^(.*?)(,?)$/u.exec(all[at] ?? '')?.slice(1) ?? [];
  const noun = nounCounted(head);
  if (noun === null) return words;
  const [next, ...rest] = all.slice(at + 1);
  const after =
    next === undefined ? [] : [comma !== '' && agreeing.test(next) ? agreed(next) : next, ...rest];
  return [...all.slice(0, at).map(agreed), noun + comma, ...after].join(' ');
}
