import type { Anchor } from '../../../core/model/anchor.ts';
import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';
import { showAnchor } from '../../actions/evidence.ts';
import { removePlace } from '../../actions/evidence-places.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { Label } from '../../elements/label.tsx';
import { adjust } from '../../state/adjusting.ts';
import { useLibrary } from '../../state/library.ts';
import { complain } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';

import { useFrozenText } from '../reader/use-text.ts';
import { SettlePlace } from '../versions/settle-place.tsx';
import { anchorsOf } from './anchors-of.ts';
import styles from './inspector.module.css';
import { linesInWords } from './places.ts';

interface AnchorsProps<K extends KindName> {
  readonly kind: K;
  readonly id: Id;
  readonly fields: FieldsOf<K>;
}

/** Where a record stands in its sources; a press shows the words there. */
export function Anchors<K extends KindName>({ kind, id, fields }: AnchorsProps<K>) {
  const t = usePreferences((state) => state.t);
  const anchors = anchorsOf(kind, fields);
  if (anchors.length === 0) return null;
  const placed = anchoredKinds.find((name) => name === kind);
  return (
    <Group title={t('inspector.places')} aside={t('inspector.placeCount', { count: anchors.length })} ruled>
      <ul className={styles.list}>
        {anchors.map((anchor, index) => (
          <Place key={`${anchor.source} ${anchor.start}`} anchor={anchor}>
            {anchor.state !== 'lost' && (
              <Button
                look="link"
                onPress={() => {
                  adjust({ kind, id, index, source: anchor.source, start: anchor.start, end: anchor.end });
                  showAnchor(anchor);
                }}
              >
                {t('inspector.adjust')}
              </Button>
            )}
            {anchors.length > 1 && placed && (
              <Button look="link" onPress={() => void removePlace(placed, id, index).then(complain)}>
                {t('inspector.takePlaceOff')}
              </Button>
            )}
            {anchor.state !== 'exact' && <SettlePlace kind={kind} id={id} source={anchor.source} />}
          </Place>
        ))}
      </ul>
    </Group>
  );
}

function Place({ anchor, children }: { readonly anchor: Anchor; readonly children: React.ReactNode }) {
  const t = usePreferences((state) => state.t);
  const row = useLibrary((state) => state.rows.get(anchor.source));
  const text = useFrozenText(anchor.source);
  const lines = text?.ok ? linesInWords(text.value, [anchor], t) : '';
  return (
    <li className={styles.place}>
      <button type="button" className={styles.link} onClick={() => showAnchor(anchor)}>
        <span className={styles.linkWords}>
          <span className={styles.quiet}>
            {row
              ? [t('kinds.number.source', { number: row.number }), lines.toLowerCase()]
                  .filter(Boolean)
                  .join(', ')
              : lines}
          </span>{' '}
          <span className={styles.serif}>{anchor.exact.replace(/\s+/g, ' ')}</span>
        </span>
      </button>
      <span className={styles.placeFoot}>
        {anchor.state !== 'exact' && (
          <Label tone={anchor.state === 'moved' ? 'warn' : 'bad'}>
            {t(`inspector.anchor.${anchor.state}`)}
          </Label>
        )}
        {children}
      </span>
    </li>
  );
}
