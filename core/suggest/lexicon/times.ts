import { words } from './words.ts';

/** Nouns of stretches of time that a figure can cover. */
export const EN_SPANS = words(`
  year month week quarter half decade season century period time day spring summer autumn winter fall fiscal half-year trimester
  years months weeks quarters decades seasons days`);
/** Words that single out one of them. */
export const EN_WHICH = words(`
  last this next previous same past first second third fourth current coming preceding final early late mid
  two three four five six seven eight nine ten eleven twelve year-ago year-earlier`);
/** Stand after it: "the year before", "a year ago". */
export const EN_AFTER_SPAN = words('before ago earlier previously');

/** Stems of stretches of time that a figure can cover. */
export const RU_SPAN_STEMS: readonly string[] =
  'год лет месяц недел квартал полугоди десятилети сезон век период декад дня дней день весн лет осен зим'.split(
    ' ',
  );
/** Stems of words that single out one of them. */
export const RU_WHICH_STEMS: readonly string[] =
  'прошл минувш текущ этот этом этого эту нынешн будущ следующ аналогичн прошлогодн перв втор трет четверт последн позапрошл предыдущ тот том того одиннадцат десят девят восем восьм сем шест пят четыр трех три дв полтор'.split(
    ' ',
  );
