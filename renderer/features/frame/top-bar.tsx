import { Search } from 'lucide-react';
import { actionOf, run } from '../../actions/catalogue.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { MenuBar } from '../menu-bar/menu-bar.tsx';
import { useMenuBar } from '../menu-bar/menu-bar-state.ts';
import { Tabs } from '../tabs/tabs.tsx';
import styles from './frame.module.css';
import { useFit } from './use-fit.ts';

/** Wordmark and name of the library, tabs (or the menus while Alt asks for them), find or do. */
export function TopBar({ bare }: { readonly bare: boolean }) {
  const t = useWords();
  const name = useLibrary((state) => state.settings.name);
  const layout = useWorkspace((state) => state.layout);
  const menus = useMenuBar((state) => state.shown);
  const fit = useFit();
  const narrow = !bare && !(layout.libraryOpen && fit.library);
  return (
    <header className={styles.top}>
      <h1
        className={classes(styles.name, narrow && styles.narrow)}
        style={narrow ? undefined : { width: layout.libraryWidth + 1 }}
        title={bare ? undefined : name}
      >
        <span className={styles.wordmark}>{narrow ? 'P' : 'Précis'}</span>
        {!narrow && !bare && <span className={styles.libraryName}>{name}</span>}
      </h1>
      {menus ? <MenuBar /> : !bare && <Tabs />}
      <div className={styles.space} />
      {!bare && (
        <button type="button" className={styles.find} onClick={() => run('palette')} aria-haspopup="dialog">
          <Icon of={Search} />
          <span>{t('shell.findOrDo')}</span>
          <Kbd keys={actionOf('palette').keys ?? ''} />
        </button>
      )}
    </header>
  );
}
