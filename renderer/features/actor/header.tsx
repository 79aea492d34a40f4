import { currentRole } from '../../../core/actors/roles.ts';
import { type Actor, nameIn } from '../../../core/model/actor.ts';
import { bounds, daysBetween } from '../../../core/model/date.ts';
import { Label } from '../../elements/label.tsx';
import { languageWords, reliabilityIn } from '../tables/kinds/source.tsx';
import type { Look } from '../tables/look.ts';
import { dateWords } from '../tables/words.ts';
import styles from './actor.module.css';

export interface PartProps {
  readonly actor: Actor;
  readonly look: Look;
}

/** Name, role with the day it was seen, how to address, languages; of an organisation how reliable and why. */
export function Header({ actor, look }: PartProps) {
  const { t, settings, today } = look;
  const role = currentRole(actor, today) ?? actor.roles[0];
  const seen = role?.seen ?? role?.from ?? null;
  const last = seen === null ? undefined : bounds(seen)?.last;
  const stale = last !== undefined && daysBetween(last, today) > settings.staleAfterDays;
  return (
    <header className={styles.header}>
      <h2 className={styles.name}>{nameIn(actor, look.language)}</h2>
      {role && (
        <p className={styles.role}>
          {role.title}
          {role.organisation !== '' && `, ${role.organisation}`}
        </p>
      )}
      {role && (
        <p className={styles.quiet}>
          {seen === null
            ? t('records.roleUndated')
            : t('tables.seenOn', { date: dateWords(seen, look) ?? '' })}{' '}
          {stale && <Label tone="warn">{t('records.roleStale')}</Label>}
        </p>
      )}
      <dl className={styles.pairs}>
        {actor.addressForm !== '' && <Pair name={t('tables.column.addressForm')} value={actor.addressForm} />}
        {actor.languages.length > 0 && (
          <Pair
            name={t('tables.column.languages')}
            value={actor.languages.map((tag) => languageWords(tag, look)).join(', ')}
          />
        )}
        {actor.kind !== 'person' && (
          <Pair
            name={t('tables.column.reliability')}
            value={[reliabilityIn(actor.reliability, look), actor.reliabilityReason]
              .filter(Boolean)
              .join('. ')}
          />
        )}
        {actor.ours && <Pair name={t('tables.ours')} value={t('records.ourSide')} />}
      </dl>
    </header>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={styles.pair}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
