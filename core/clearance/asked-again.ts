import type { Clearance } from '../model/briefing.ts';

/** Who is asked again when words that were cleared are changed: a unit, and the person of it where one is known. */
export interface Asked {
  readonly unit: string;
  readonly who: string;
}

const plain = (words: string): string => words.toLocaleLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The units that cleared a line, as its record names them: those of the briefing's list whose name or person stands
 * there; where none does, whoever the record names. Nobody for a line that was never cleared, and not the unit whose
 * change it is (`by`, empty where nobody is named).
 */
export function askedAgain(
  clearedBy: string,
  clearances: readonly Clearance[],
  by: string,
): readonly Asked[] {
  return cleared(clearedBy, clearances).filter(({ unit }) => plain(unit) !== plain(by));
}

function cleared(clearedBy: string, clearances: readonly Clearance[]): readonly Asked[] {
  const words = plain(clearedBy);
  if (words === '') return [];
  const named = clearances.filter(
    ({ unit, who }) => standsIn(words, plain(unit)) || (who !== '' && standsIn(words, plain(who))),
  );
  const units = new Map(named.map(({ unit, who }): [string, Asked] => [plain(unit), { unit, who }]));
  return units.size > 0 ? [...units.values()] : [{ unit: clearedBy.trim(), who: '' }];
}

/** Whole words only: "Law" is not in "Lawson". */
function standsIn(words: string, name: string): boolean {
  if (name === '') return false;
  const at = words.indexOf(name);
  const letter = /[\p{L}\p{N}]/u;
  return at >= 0 && !letter.test(words[at - 1] ?? '') && !letter.test(words[at + name.length] ?? '');
}

/** The list with one answer of a unit to a draft: changed where there is one, else added. */
export function answered(
  clearances: readonly Clearance[],
  asked: Asked,
  draft: number,
  answer: Pick<Clearance, 'answer'> & Partial<Clearance>,
): readonly Clearance[] {
  const known = clearances.some((one) => plain(one.unit) === plain(asked.unit) && one.draft === draft);
  return known
    ? clearances.map((one) =>
        plain(one.unit) === plain(asked.unit) && one.draft === draft ? { ...one, ...answer } : one,
      )
    : [...clearances, { unit: asked.unit, who: asked.who, sent: null, note: '', draft, ...answer }];
}
