import { words } from './words.ts';

/** Signs that stand before the number, and codes that stand on either side. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₦', 'NGN'],
  ['₾', 'GEL'],
  ['֏', 'AMD'],
]);
/** Letters before "$": A$, NZ$, US$. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['r', 'BRL'],
  ['nt', 'TWD'],
]);
/** Codes of ISO 4217 that texts use. */
export const CURRENCY_CODES = words(`
  USD EUR GBP CHF JPY CNY RUB KZT UZS KGS TJS TMT INR PKR AFN AZN AMD GEL UAH BYN TRY IRR AED SAR QAR KWD OMR BHD ILS EGP MAD TND DZD
  NGN ZAR KES ETB GHS BRL ARS MXN CLP COP PEN UYU AUD NZD CAD SGD HKD KRW THB VND IDR MYR PHP BDT LKR NPR MMK MNT SEK NOK DKK ISK PLN
  CZK HUF RON BGN RSD ALL MKD`);
/** Names of money in English to their code, where the name has one meaning. */
export const EN_MONEY: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['leva', 'BGN'],
  ['lev', 'BGN'],
  ['tenge', 'KZT'],
  ['somoni', 'TJS'],
  ['soms', 'KGS'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['yen', 'JPY'],
  ['lari', 'GEL'],
  ['drams', 'AMD'],
  ['manats', 'manats'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['forints', 'HUF'],
  ['koruna', 'CZK'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['reais', 'BRL'],
  ['shekels', 'ILS'],
  ['taka', 'BDT'],
  ['dong', 'VND'],
]);
/** Money of more than one country: kept as it stands. */
export const EN_MONEY_NAMES = words(`
  pound pounds kroner kronor krona krone rupees rupee pesos peso francs franc dinars dinar riyals riyal rials rial dirhams dirham
  shillings shilling lira liras som sum won birr cedi cents cent kopecks kwacha`);
/** Stems of Russian names of money. */
export const RU_MONEY_STEMS: readonly string[] =
  'доллар долл евро рубл руб тенге сом сомов сома сомони сум юан иен фунт франк рупи лир дирхам риал риял динар песо крон гривен гривн лари драм манат злот вон бат туман афгани тугрик левов лев леев лей шекел центов'.split(
    ' ',
  );

/** Units that may follow a number in English; longest first where one begins another. */
export const EN_UNITS = words(`
  tonne tonnes ton tons kg kilogram kilograms kilogramme kilogrammes kilo kilos gram grams gramme grammes g mg pounds lbs ounce ounces
  km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm centimetre centimetres centimeter centimeters mm
  millimetre millimetres millimeter millimeters foot feet inch inches yard yards hectare hectares ha acre acres
  litre litres liter liters l ml gallon gallons barrel barrels bushel bushels bale bales carat carats
  mw gw kw tw kwh mwh gwh twh kv megawatt megawatts gigawatt gigawatts kilowatt kilowatts kilowatt-hours megawatt-hours gigawatt-hours
  terawatt-hours watts volts hertz mhz ghz bit bits gb tb mb terabit terabits gigabit gigabits megabit megabits terabytes gigabytes
  teu teus degree degrees kilocalories calories calorie bpd mph knots knot kph ppm decibels sieverts millisieverts becquerels
  tonne-kilometres cusecs`);
/** Stems of Russian units and their abbreviations. */
export const RU_UNIT_STEMS: readonly string[] =
  'киловатт-час мегаватт-час гигаватт-час тераватт-час киловатт-соат мегаватт-соат гигаватт-соат тонн килограмм кг грамм центнер км километр м метр см сантиметр мм миллиметр миль га гектар сот литр л баррел мвт гвт квт мегаватт гигаватт киловатт кубометр кубометров градус тераб гигаб мегаб карат дал кв куб млн.т ккал узл'.split(
    ' ',
  );
/** Adjectives that belong to the unit: "square kilometres", "nautical miles", "кв. км". */
export const UNIT_ADJECTIVES = words(
  'square cubic nautical metric long short degrees кв куб квадратных квадратного квадратный кубических кубического морских условных',
);
/** What a price or a rate is for: "a barrel", "per head". */
export const PER_NOUNS = words(`
  kilo kilogram kilogramme kg pound tonne ton barrel litre liter metre meter head person capita hectare acre ounce bushel share unit
  kilometre mile gallon meal square cubic passenger container household pupil child flight megawatt-hour kilowatt-hour second bag sack`);
