import { dateInWords } from '../../../core/model/date.ts';
import type { PackVersion } from '../../../core/model/pack-version.ts';
import { Button } from '../../elements/button.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { showFile, useSheet } from './pack-state.ts';
import styles from './versions-list.module.css';

interface VersionsProps {
  readonly briefing: string;
  readonly versions: readonly PackVersion[];
}

/** Versions that were finalised, the latest first: each file opens as it was, byte for byte. */
export function Versions({ briefing, versions }: VersionsProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { reopened } = useSheet(briefing);
  if (versions.length === 0) return null;
  return (
    <section className={styles.versions}>
      <h3>{t('packView.versions')}</h3>
      <ul>
        {versions.toReversed().map((version) => (
          <li key={version.id} className={styles.version}>
            <p>
              <strong>{t('packView.version', { number: version.version })}</strong>{' '}
              {dateInWords(version.finalisedAt.slice(0, 10), language)}
              <span className={styles.hash}>{version.hash.slice(0, 12)}</span>
            </p>
            {version.copies.length > 0 && (
              <p className={styles.quiet}>
                {t('packView.heldBy', {
                  who: version.copies.map((copy) => `${copy.number} ${copy.holder}`).join(', '),
                })}
              </p>
            )}
            {version.purged !== undefined && (
              <p className={styles.quiet}>
                {t('purge.filesGone', { date: dateInWords(version.purged.slice(0, 10), language) })}
              </p>
            )}
            <div className={styles.files}>
              {version.files.map((file, at) => (
                <Button
                  key={file.blob}
                  look="link"
                  selected={(reopened?.id === version.id && reopened.file === at) || undefined}
                  onPress={() => void showFile(briefing, version.id, at)}
                >
                  {[
                    t(`packView.output.${file.options.output}`),
                    file.options.copy ? t('packView.copy', { number: file.options.copy.number }) : '',
                    t('packView.pageCount', { count: file.pages }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
