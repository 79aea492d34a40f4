import { actions, menus } from '../../../core/contract/actions.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { capOf } from '../menu-bar/entries.ts';
import styles from './keys.module.css';

/** Every key, by menu. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const groups = menus.map((menu) => ({
    menu,
    actions: actions.flatMap(({ name, keys, menu: own }) =>
      own === menu && keys !== null ? [{ name, keys }] : [],
    ),
  }));
  return (
    <Dialog title={t('shell.keysTitle')} onClose={onClose} width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section className={styles.columns} aria-label={t('shell.keysTitle')} tabIndex={0}>
        {groups
          .filter((group) => group.actions.length > 0)
          .map((group) => (
            <section key={group.menu} className={styles.group}>
              <h3 className={styles.heading}>{t(`shell.menu.${group.menu}`)}</h3>
              <dl>
                {group.actions.map((action) => (
                  <div key={action.name} className={styles.line}>
                    <dt>{t(`actions.${action.name}`)}</dt>
                    <dd>
                      <Kbd keys={capOf(action.keys, language)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </section>
      <p className={styles.note}>{t('shell.keysNote')}</p>
    </Dialog>
  );
}
