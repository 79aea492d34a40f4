import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useDrafted } from '../../state/drafted.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './drafted.module.css';

/** After a document was opened as a draft: what of it could not be brought over. */
export function Drafted({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const drafts = useDrafted((state) => state.drafts);
  return (
    <Dialog
      title={t('draft.dialog')}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose} autoFocus>
          {t('draft.close')}
        </Button>
      }
    >
      {drafts.map(({ made, title, sections, leftOut }) => (
        <section key={made.id} className={styles.draft}>
          <p>{t('draft.dialogHow', { title, count: sections })}</p>
          <h3>{t('draft.notBrought')}</h3>
          <ul>
            {leftOut.map(({ what, count }) => (
              <li key={what}>{t(`draft.left.${what}`, { count })}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.kept}>{t('draft.kept')}</p>
    </Dialog>
  );
}
