import { compareDates } from '../../../core/model/date.ts';
import { openRecord } from '../../actions/open.ts';
import { Button } from '../../elements/button.tsx';
import { ChainDots } from '../../elements/chain-dots.tsx';
import { Group } from '../../elements/group.tsx';
import { dateWords, partyWords } from '../tables/words.ts';
import styles from './actor.module.css';
import type { PartProps } from './header.tsx';

/** Every spelling with its language; the preferred ones first. */
export function Names({ actor, look }: PartProps) {
  const { t } = look;
  const names = actor.names.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
  return (
    <Group title={t('records.names')}>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={`${name.language} ${name.text}`} className={styles.spelling}>
            <span className={styles.tongue}>{name.language.toUpperCase()}</span>
            <span lang={name.language} className={styles.grow}>
              {name.text}
            </span>
            {name.preferred && <span className={styles.quiet}>{t('records.preferred')}</span>}
          </li>
        ))}
      </ul>
      {names.length > 1 && <p className={styles.quiet}>{t('records.oneActor')}</p>}
    </Group>
  );
}

/** Offices held, the latest first, each with the day it was seen. */
export function Roles({ actor, look }: PartProps) {
  const { t } = look;
  if (actor.roles.length === 0) return null;
  const roles = actor.roles.toSorted((a, b) => -compareDates(a.from ?? a.seen, b.from ?? b.seen));
  return (
    <Group title={t('records.roles')}>
      <ChainDots
        label={t('records.roles')}
        links={roles.map((role, at) => ({
          id: `${role.title} ${role.from ?? role.seen ?? at}`,
          dot: at === 0 ? 'reported' : 'said',
          title: [role.title, role.organisation].filter(Boolean).join(', '),
          children: (
            <span className={styles.quiet}>
              {[
                role.seen !== null && t('tables.seenOn', { date: dateWords(role.seen, look) ?? '' }),
                t('records.since', { date: dateWords(role.from, look) ?? t('tables.notStated') }),
                role.to !== null && t('records.until', { date: dateWords(role.to, look) ?? '' }),
              ]
                .filter(Boolean)
                .join('; ')}
            </span>
          ),
        }))}
      />
    </Group>
  );
}

/** Occasions it took part in, the latest first. */
export function Met({ actor, look }: PartProps) {
  const { t } = look;
  const events = [...look.all('event').values()]
    .filter(({ ourSide, theirSide }) => [...ourSide, ...theirSide].some((party) => party.actor === actor.id))
    .sort((a, b) => -compareDates(a.date, b.date));
  if (events.length === 0) return null;
  return (
    <Group title={t('records.met')}>
      {events.map((event) => (
        <div key={event.id} className={styles.dated}>
          <span className={styles.quiet}>{dateWords(event.date, look) ?? t('tables.dateUnstated')}</span>
          <Button look="link" onPress={() => void openRecord('event', event.id)}>
            {event.occasion}
          </Button>
        </div>
      ))}
    </Group>
  );
}

/** What it promised, and what was promised to it. */
export function Undertakings({ actor, look }: PartProps) {
  const { t } = look;
  const undertakings = [...look.all('undertaking').values()].filter(
    ({ by, to }) => by.actor === actor.id || to.actor === actor.id,
  );
  if (undertakings.length === 0) return null;
  return (
    <Group title={t('kinds.many.undertaking')}>
      {undertakings.map((undertaking) => (
        <div key={undertaking.id} className={styles.dated}>
          <span className={styles.quiet}>{dateWords(undertaking.due, look) ?? t('tables.dateUnstated')}</span>
          <span>
            {undertaking.to.actor === actor.id && `${partyWords(undertaking.by, look) ?? ''}: `}
            {undertaking.what}{' '}
            <b className={undertaking.state === 'open' ? styles.warn : undefined}>
              {t(`tables.undertaking.${undertaking.state}`)}
            </b>
          </span>
        </div>
      ))}
    </Group>
  );
}
