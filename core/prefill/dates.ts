const MONTHS: readonly RegExp[] = [
  /^(january|янв)/i,
  /^(february|фев)/i,
  /^(march|мар)/i,
  /^(april|апр)/i,
  /^(may|ма[йяе])/i,
  /^(june|июн)/i,
  /^(july|июл)/i,
  /^(august|авг)/i,
  /^(september|сен)/i,
  /^(october|окт)/i,
  /^(november|ноя)/i,
  /^(december|дек)/i,
];
const NAME =
  '(January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|январи|феврали|марти|апрели|майи|июни|июли|августи|сентябри|октябри|ноябри|декабри|январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)';
// The two digits of a day are all there are: the 20 of "March 2025" is no day.
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})\\s+${NAME}(?:,?\\s+(?:соли\\s+)?(\\d{4}))?`, 'i');
const MONTH_FIRST = new RegExp(`${NAME}\\s+(\\d{1,2})(?!\\d)(?:,?\\s+(\\d{4}))?`, 'i');
/** The day a sentence names, as ISO 8601. */
export function dayIn(words: string, published: string | null): string | null {
  const first = DAY_FIRST.exec(words);
  const second = MONTH_FIRST.exec(words);
  const [day, month, year] = first
    ? [first[1], first[2], first[3]]
    : second
      ? [second[2], second[1], second[3]]
      : [undefined, undefined, undefined];
  const number = MONTHS.findIndex((pattern) => pattern.test(month ?? '')) + 1;
  const of = year ?? published?.slice(0, 4);
  if (day === undefined || number === 0 || of === undefined || Number(day) > 31) return null;
  return `${of}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Without a day: "в марте 2025 года", "март 2025". */
const ALONE =
  'январ[еь]|феврал[еь]|марте?|апрел[еь]|ма[ей]|июн[еь]|июл[еь]|августе?|сентябр[еь]|октябр[еь]|ноябр[еь]|декабр[еь]';
const MONTH = new RegExp(`(?<!\\p{L})(?:${NAME}|${ALONE})(?!\\p{L})`, 'giu');
const YEAR = /\b(?:19|20)\d\d\b/g;

const COUNTS: readonly RegExp[] =
  'one|одн|як,two|два|двух|ду$,three|три|трёх|трех|се$,four|четыр|чор|чаҳор,five|пят|панҷ,six|шест|шаш,seven|сем|ҳафт,eight|восем|восьм|ҳашт,nine|девят|нӯҳ,ten|десят|даҳ,eleven|одиннадцат|ёздаҳ'
    .split(',')
    .map((stems) => new RegExp(`^(?:${stems})`, 'i'));
// Russian counts from January without saying so: «за девять месяцев 2026 года».
const MONTHS_OF =
  /(?<!\p{L})(?:(?:first|перв\p{L}+)\s+([\p{L}\d]+)\s+(?:months|месяц)|(?<!последни[ех]\s+)([\p{L}\d]+)\s+месяц\p{L}+|([\p{L}\d]+)\s+моҳ)/iu;
const QUARTER_OF =
  /(?<!\p{L})(first|second|third|fourth|перв|втор|трет|четв[её]рт)\p{L}*\s+(?:quarter|квартал)|семоҳаи\s+(аввал|якум|ду(?:ю|ву)м|сеюм|чорум|чаҳорум)/iu;
const HALF_OF =
  /(?<!\p{L})(first|second|перв|втор)\p{L}*\s+(?:half|полугоди)|нимсолаи\s+(аввал|якум|ду(?:ю|ву)м)/iu;
const ORDINALS = [
  /^(?:first|перв|аввал|якум)/i,
  /^(?:second|втор|ду(?:ю|ву)м)/i,
  /^(?:third|трет|сеюм)/i,
  /^(?:fourth|четв|ч(?:аҳ)?орум)/i,
];

/** “The first nine months of 2026”, «в первом полугодии 2025 года»: some months of a year, never the whole of it. */
function partIn(words: string, year: string | undefined): string | null {
  if (year === undefined) return null;
  const span = (from: number, to: number) =>
    `${year}-${String(from).padStart(2, '0')}/${year}-${String(to).padStart(2, '0')}`;
  const count = MONTHS_OF.exec(words)?.slice(1).find(Boolean);
  if (count !== undefined) {
    const months = Number(count) || COUNTS.findIndex((stem) => stem.test(count)) + 1;
    return months >= 2 && months <= 11 ? span(1, months) : null;
  }
  const quarter =
    ORDINALS.findIndex((stem) => stem.test(QUARTER_OF.exec(words)?.slice(1).find(Boolean) ?? '')) + 1;
  if (quarter > 0) return span(quarter * 3 - 2, quarter * 3);
  const half = ORDINALS.findIndex((stem) => stem.test(HALF_OF.exec(words)?.slice(1).find(Boolean) ?? '')) + 1;
  return half > 0 ? span(half * 6 - 5, half * 6) : null;
}

/**
 * The period a text states, as EDTF: "from January to July" is an interval of months, "last year" is reckoned from the
 * day of publication. Null for what EDTF has no words for ("the season before").
 */
export function periodIn(words: string, published: string | null): string | null {
  const day = dayIn(words, published);
  if (day !== null) return day;
  const years = words.match(YEAR) ?? [];
  const current = published?.slice(0, 4);
  const months = [...words.matchAll(MONTH)].map(
    ([name]) => MONTHS.findIndex((pattern) => pattern.test(name)) + 1,
  );
  const [first, second] = months;
  const month = (year: string | undefined, of: number) => `${year}-${String(of).padStart(2, '0')}`;
  const last = years.at(-1) ?? current;
  if (first !== undefined && last !== undefined)
    return second === undefined
      ? month(last, first)
      : `${month(years.length > 1 ? years[0] : last, first)}/${month(last, second)}`;
  const part = partIn(words, last);
  if (part !== null) return part;
  // Some months, and not known which: never the whole year.
  if (/(?<!\p{L})(?:months|месяц|моҳ)/iu.test(words)) return null;
  if (years.length === 2) return `${years[0]}/${years[1]}`;
  if (years.length === 1) return years[0] ?? null;
  if (current === undefined) return null;
  if (/^(?:the )?(?:last|previous) year$|^(?:прошл|предыдущ)\S+ год/i.test(words))
    return String(Number(current) - 1);
  return /^(?:this|the current) year$|^(?:эт|текущ|нынешн)\S+ год/i.test(words) ? current : null;
}
