import type { z } from 'zod';
import type { Actor, roleSchema } from '../model/actor.ts';
import { bounds, compareDates } from '../model/date.ts';

export type Role = z.infer<typeof roleSchema>;

const covers = (role: Role, day: string): boolean => {
  const from = role.from === null ? null : bounds(role.from);
  const to = role.to === null ? null : bounds(role.to);
  return (from?.first ?? day) <= day && (to?.last ?? day) >= day;
};

/**
 * The role an actor held on an ISO day: of those whose term covers it the one begun or seen last. A role without
 * dates may cover any day, and gives way to one that is dated.
 */
export function currentRole(actor: Pick<Actor, 'roles'>, day: string): Role | null {
  const known = (role: Role) => role.from ?? role.seen;
  return (
    actor.roles
      .filter(
        (role) => covers(role, day) && (role.from !== null || role.seen === null || startsBy(role.seen, day)),
      )
      // Null stands last in the order of dates, and first here.
      .toSorted((a, b) => {
        const [x, y] = [known(a), known(b)];
        return x === null || y === null ? Number(x !== null) - Number(y !== null) : compareDates(x, y);
      })
      .at(-1) ?? null
  );
}

const startsBy = (date: string, day: string) => (bounds(date)?.first ?? day) <= day;
