import type { Briefing } from '../../model/briefing.ts';
import type { PackOptions, PackVersion } from '../../model/pack-version.ts';

type Copies = PackVersion['copies'];

/** Who gets the next version: as was said in the briefing, else those who hold the version before. */
export const recipientsOf = (
  { copies }: Pick<Briefing, 'copies'>,
  versions: readonly Pick<PackVersion, 'copies'>[],
): Copies => copies ?? versions.at(-1)?.copies ?? [];

/** Copies numbered through from 1. */
export const numberedThrough = (copies: Copies): Copies =>
  copies.map((copy, i) => ({ ...copy, number: i + 1 }));

/**
 * The files of a version: each output once to keep, then for every holder each output with the number and name of the
 * copy, at the lower of its own level and the output's (`releaseLevel`). A corrigendum goes to those who hold what it
 * corrects (`held`) as one sheet that they sign; only who may not see all of it has one of their own.
 */
export function filesOf(
  outputs: readonly PackOptions[],
  copies: Copies,
  held: Copies = [],
): readonly PackOptions[] {
  const named = (options: PackOptions, copy: Copies[number]): PackOptions => ({ ...options, copy });
  const asked = outputs.filter(({ copy }) => copy === null);
  const own = [
    ...copies.flatMap((copy) =>
      asked.filter(({ output }) => output !== 'corrigendum').map((options) => named(options, copy)),
    ),
    ...held
      .filter(({ release }) => release !== null)
      .flatMap((copy) =>
        asked.filter(({ output }) => output === 'corrigendum').map((options) => named(options, copy)),
      ),
  ];
  const said = outputs.filter(
    ({ output, copy }) =>
      copy !== null && !own.some((one) => one.output === output && one.copy?.number === copy.number),
  );
  return [...asked, ...said, ...own];
}
