import type { FoundChanges } from '../../../core/model/change.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { Group } from '../../elements/group.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './inspector.module.css';

const KNOWN = { file: 'byFile', words: 'byWords', told: 'byYou' } as const;

/** How a returned draft was read: which it is, what was found, what could not be matched. */
export function HowRead({
  returned,
  found: { changes, how },
}: {
  readonly returned: ReturnedDraft;
  readonly found: FoundChanges;
}) {
  const t = useWords();
  const unmatched = changes.filter(
    ({ kind, touches }) => touches.of === 'outside' && kind !== 'comment' && kind !== 'moved',
  ).length;
  const rows: readonly (readonly [string, string])[] = [
    ['draft', t(`clearance.inspector.${KNOWN[how.known]}`, { number: returned.draft })],
    [
      'found',
      [
        t('clearance.inspector.foundChanges', { count: changes.length - how.comments }),
        t('clearance.inspector.foundComments', { count: how.comments }),
      ].join(', '),
    ],
    ...(how.untracked > 0
      ? [['untracked', t('clearance.inspector.untrackedCount', { count: how.untracked })] as const]
      : []),
    ...(how.looks > 0 ? [['looks', t('clearance.inspector.looksCount', { count: how.looks })] as const] : []),
    [
      'paragraphs',
      t('clearance.inspector.paragraphsOf', { mark: how.byMark, words: how.byWords, count: how.blocks }),
    ],
    [
      'unmatched',
      unmatched === 0
        ? t('clearance.inspector.nothingUnmatched')
        : t('clearance.inspector.unmatchedCount', { count: unmatched }),
    ],
  ];
  return (
    <Group title={t('clearance.inspector.read')} ruled>
      <dl className={styles.how}>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{t(`clearance.inspector.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Group>
  );
}
