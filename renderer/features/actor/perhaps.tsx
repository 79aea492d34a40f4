import { useMemo } from 'react';
import { type Candidate, candidatesFor, likenesses } from '../../../core/actors/aliases.ts';
import { type Actor, nameIn } from '../../../core/model/actor.ts';
import { openRecord } from '../../actions/open.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { useLibrary } from '../../state/library.ts';
import styles from './actor.module.css';
import type { PartProps } from './header.tsx';

const SHOWN = 4;

interface PerhapsProps extends PartProps {
  /** Asks whether this actor goes into another. */
  readonly onMerge: (keep: string) => void;
}

/** Actors that may be the same under another spelling or script, and why: a person decides. */
export function Perhaps({ actor, look, onMerge }: PerhapsProps) {
  const { t } = look;
  const readOnly = useLibrary((state) => state.readOnly);
  const actors = look.all('actor');
  const found = useMemo(() => likeliest(actor, [...actors.values()]), [actor, actors]);
  if (found.length === 0) return null;
  return (
    <Group title={t('actors.perhaps')}>
      {found.map(({ actor: other, likeness, like }) => (
        <div key={other.id} className={styles.dated}>
          <span className={styles.quiet}>{t(`actors.likeness.${likeness}`)}</span>
          <span className={styles.likely}>
            <Button look="link" onPress={() => void openRecord('actor', other.id)}>
              {like === nameIn(other, look.language) ? like : `${nameIn(other, look.language)} (${like})`}
            </Button>
            {!readOnly && (
              <Button look="link" onPress={() => onMerge(other.id)}>
                {t('actors.merge')}
              </Button>
            )}
          </span>
        </div>
      ))}
    </Group>
  );
}

/** Each other actor once, by the nearest of all spellings. */
function likeliest(actor: Actor, actors: readonly Actor[]): readonly Candidate<Actor>[] {
  const others = actors.filter(({ id, kind }) => id !== actor.id && kind === actor.kind);
  const found = actor.names
    .flatMap(({ text }) => candidatesFor(text, others))
    .sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness));
  const first = new Map(found.toReversed().map((one) => [one.actor.id, one]));
  return found.filter((one) => first.get(one.actor.id) === one).slice(0, SHOWN);
}
