import { words } from './words.ts';

/** Number words below twenty. */
export const EN_CARDINALS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
/** Number words of tens. */
export const EN_TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
/** What a number before them is multiplied by. */
export const EN_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
/** Only after a currency sign or before what is counted: €212m, $40k, 4.1m tonnes. */
export const EN_SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['k', 1e3],
  ['b', 1e9],
  ['t', 1e12],
]);
/** Parts in words. */
export const EN_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
]);
/** Verbs and adverbs that are figures of themselves: "exports doubled". */
export const EN_FACTORS: ReadonlyMap<string, readonly [number, 'up' | 'down']> = new Map([
  ['doubled', [2, 'up']],
  ['doubling', [2, 'up']],
  ['tripled', [3, 'up']],
  ['tripling', [3, 'up']],
  ['trebled', [3, 'up']],
  ['trebling', [3, 'up']],
  ['quadrupled', [4, 'up']],
  ['quadrupling', [4, 'up']],
  ['quintupled', [5, 'up']],
  ['halved', [0.5, 'down']],
  ['halving', [0.5, 'down']],
  ['twofold', [2, 'up']],
  ['threefold', [3, 'up']],
  ['fourfold', [4, 'up']],
  ['fivefold', [5, 'up']],
  ['sixfold', [6, 'up']],
  ['sevenfold', [7, 'up']],
  ['eightfold', [8, 'up']],
  ['tenfold', [10, 'up']],
]);

/** The same after "will" or "to". */
export const EN_BARE_FACTORS: ReadonlyMap<string, readonly [number, 'up' | 'down']> = new Map([
  ['double', [2, 'up']],
  ['triple', [3, 'up']],
  ['treble', [3, 'up']],
  ['quadruple', [4, 'up']],
  ['halve', [0.5, 'down']],
]);

/** Words of growth. */
export const EN_UP = words(`
  rose rise rises risen rising increase increased increases increasing grew grow grows grown growing growth climbed climb climbs climbing
  up jumped jump jumps jumping surged surge surges soared soar soars gained gain gains gaining expanded expand expands expanding
  swelled swollen swelling raised raise raises raising lifted higher more above greater larger faster exceeded added adds leapt leaped
  rocketed skyrocketed multiplied spiked spike widened widen accelerated strengthened advanced rebounded recovered doubled
  boosted ballooned mounted extra additional appreciated edged-up outgrew bigger`);
/** Words of fall. */
export const EN_DOWN = words(`
  fell fall falls fallen falling decrease decreased decreases decreasing dropped drop drops dropping declined decline declines declining
  down shrank shrunk shrink shrinks shrinking slid slide slides slumped slump plunged plunge plummeted tumbled sank sunk slipped slip
  eased ease eases narrowed narrow narrows contracted contract contraction reduced reduce reduces reducing reduction cut cuts cutting
  lower lowered lowering less fewer below slashed halved dipped dip dwindled weakened slowed retreated receded cheaper
  smaller depreciated trimmed`);

/** Words that limit a figure. */
export const EN_QUALIFIERS = words(`
  about around roughly approximately nearly almost over under some more less fewer than least most up to only just barely exactly
  an estimated estimated close as many much well fully circa upwards beyond another further additional total record mere whole
  average projected`);

/** Nouns after which a bare number is a label, not a quantity. */
export const EN_LABELS = words(`
  page pages p pp room rooms article articles section sections rule rules chapter chapters item items channel channels bus buses tram trams
  train trains flight flights gate gates terminal terminals line lines volume vol issue note notes desk question questions
  resolution document annex annexes paragraph paragraphs para part parts code codes version season seasons episode episodes
  extension ext house route routes platform platforms stop track figure table appendix number numbers no nos nr hall floor level stage phase
  round lot unit box building block wing pier berth dock bay zone area-code area district ward class grade category
  chapter act scene day week year month age aged telephone tel phone fax order case file docket protocol form formula boulevard
  highway motorway interstate runway exit junction apollo group category type model mark serial licence license plate
  seat seats row rows table tables timetable invitation ticket tickets magnitude under-secretary top under iphone windows
  stand booth pavilion locker cabin kilometre-marker pin channel-number grant reference ref isbn clause clauses point points recommendation
  recommendations option options target targets goal goals exhibit draft lesson step`);

/** Months, whole and short: a number beside one is a date. */
export const EN_MONTHS = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Time is a period, not a figure. */
export const EN_DURATIONS = words(`
  second seconds minute minutes min mins hour hours day days night nights week weeks weekend weekends fortnight month months year years
  decade decades century centuries year-old years-old year-olds term terms o'clock am pm a.m p.m gmt utc cet est hrs hour-long
  generations generation day's years' days' weeks' hours' months' times dpi pixels px x`);

/** Things counted whose plural has no -s. */
export const EN_IRREGULAR_PLURALS = words(`
  people children men women police staff aircraft spacecraft sheep cattle fish deer salmon poultry livestock head personnel troops dead
  wounded injured households crew mice geese feet teeth oxen species series data media criteria phenomena fishermen policemen
  firemen businessmen clergy youth dozen wounded killed missing displaced homeless kilo kilos fishermen`);
