import { Check as Tick, TriangleAlert } from 'lucide-react';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { AnyRecord, KindName, Records } from '../../../core/model/kinds.ts';
import { missingLinks } from '../../../core/pack/words/chain.ts';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useFrozenText, useRecord } from '../reader/use-text.ts';
import { anchorsOf } from './anchors-of.ts';
import styles from './inspector.module.css';

/** What does not hold up in one record, and that its words are those of the source. */
export function Check({ kind, record }: { readonly kind: KindName; readonly record: AnyRecord }) {
  const t = usePreferences((state) => state.t);
  const anchors = anchorsOf(kind, record);
  const source = useRecord('source', anchors[0]?.source ?? null);
  const text = useFrozenText(anchors[0]?.source ?? null);
  if (anchors.length === 0) return null;
  const warnings = [
    ...(kind === 'quote' && source
      ? missingLinks(record as Records['quote'], source).map((link) => t(`inspector.missing.${link}`))
      : []),
    ...(kind === 'fact'
      ? unstated(record as Records['fact']).map((name) => t(`inspector.unstated.${name}`))
      : []),
    ...(record.toConfirm.length > 0
      ? [t('inspector.leftToConfirm', { count: record.toConfirm.length })]
      : []),
  ];
  const frozen: FrozenText | null = text?.ok ? text.value : null;
  const same =
    frozen !== null &&
    anchors
      .filter((anchor) => anchor.source === source?.id)
      .every(({ start, end, exact }) => frozen.text.slice(start, end) === exact);
  return (
    <Group title={t('inspector.check')} ruled>
      <ul className={styles.list}>
        {warnings.map((words) => (
          <li key={words} className={styles.warning}>
            <Icon of={TriangleAlert} size={14} />
            {words}
          </li>
        ))}
        {frozen !== null && (
          <li className={same ? styles.good : styles.warning}>
            <Icon of={same ? Tick : TriangleAlert} size={14} />
            {t(same ? 'inspector.wordsEqual' : 'inspector.wordsDiffer')}
          </li>
        )}
      </ul>
    </Group>
  );
}

function unstated(fact: Records['fact']): readonly ('originator' | 'population' | 'period')[] {
  return [
    ...(fact.originator.name === '' ? (['originator'] as const) : []),
    ...(fact.population === '' ? (['population'] as const) : []),
    ...(fact.period === null ? (['period'] as const) : []),
  ];
}
