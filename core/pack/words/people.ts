import { currentRole } from '../../actors/roles.ts';
import { type Actor, nameIn } from '../../model/actor.ts';
import { compareDates, dateInWords, daysBetween } from '../../model/date.ts';
import type { Composition } from '../composition.ts';
import { languageName } from './quoted.ts';

/** Who somebody is, in a few sentences: name, role with the date it was seen where it is old, biography, how to address. */
export function biography(work: Composition, actor: Actor): string {
  const { t, language, input } = work;
  const today = input.version.date;
  const present = currentRole(actor, today);
  // One who holds no office now is known by the last one, with its end; never by one that is still to come.
  const past = actor.roles.filter((one) => one.to !== null).toSorted((a, b) => compareDates(a.to, b.to));
  const role = present ?? past.at(-1) ?? actor.roles.find((one) => one.from === null);
  const seen = role?.seen ?? null;
  const old =
    seen !== null &&
    /^\d{4}-\d\d-\d\d$/.test(seen) &&
    daysBetween(seen, today) > input.settings.staleAfterDays;
  const office =
    role === undefined ? '' : [role.title, role.organisation].filter((part) => part !== '').join(', ');
  const ended = present === null && role?.to ? role.to : null;
  const shown =
    office !== '' && ended !== null
      ? t('pack.sides.role-until', { role: office, date: dateInWords(ended, language) })
      : office !== '' && old && seen !== null
        ? t('pack.sides.role-since', { role: office, date: dateInWords(seen, language) })
        : office;
  return [
    `${[nameIn(actor, language), shown].filter((part) => part !== '').join(', ')}.`,
    actor.biography.trim(),
    actor.languages.length === 0
      ? ''
      : t('pack.sides.speaks', {
          languages: actor.languages.map((tag) => languageName(tag, language)).join(', '),
        }),
    actor.addressForm === '' ? '' : t('pack.sides.address', { form: actor.addressForm }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
