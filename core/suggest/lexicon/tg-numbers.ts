import { words } from './words.ts';

/** What a number before them is multiplied by; -у joins the next number. */
export const TG_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['ҳазор', 1e3],
  ['ҳазору', 1e3],
  ['миллиону', 1e6],
  ['миллиарду', 1e9],
]);
/** Before «баробар»: «ду баробар» is twice. */
export const TG_FACTORS: ReadonlyMap<string, number> = new Map([
  ['ду', 2],
  ['се', 3],
  ['чор', 4],
  ['панҷ', 5],
  ['якуним', 1.5],
]);
/** Words of growth; they follow the figure. */
export const TG_UP = words('афзуд афзуданд афзудааст меафзояд зиед афзоиш рушд боло баланд бештар');
/** Words of fall; they follow the figure. */
export const TG_DOWN = words('кам паст коҳиш поен камтар костааст');
/** Words that limit a figure; беш, зиёда, камтар with аз. */
export const TG_QUALIFIERS = words('қариб тақрибан наздики наздик тахминан ҳудуди ҳадди');
/** With «аз» they limit a figure: «беш аз 5 ҳазор». */
export const TG_THAN = words('беш зиеда бештар камтар');
/** Stretches of time: a period, not a figure. */
export const TG_DURATIONS = words(`
  сол соли сола солро солҳо моҳ моҳи моҳа моҳҳо рӯз рӯзи рӯза ҳафта ҳафтаи соат соати дақиқа нимсола нимсолаи семоҳа семоҳаи
  чоряк чоряки аср асри`);
/** Parts of a year, with the ending that joins what follows. */
export const TG_PARTS = words('нимсолаи семоҳаи чоряки моҳи давраи');
/** Which year or part of one. */
export const TG_WHICH = words(`
  гузашта ҷорӣ оянда аввали аввал якуми якум дуюми дуюм сеюми сеюм чоруми чорум охири ҳамин`);
/** Numbers of months. */
export const TG_COUNTS = words('як ду се чор панҷ шаш ҳафт ҳашт нӯҳ даҳ ездаҳ');
