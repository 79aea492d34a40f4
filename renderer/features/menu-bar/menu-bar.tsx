import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { type Menu as MenuName, menus } from '../../../core/contract/actions.ts';
import { classes } from '../../elements/classes.ts';
import { Menu } from '../../elements/menu.tsx';
import { useWords } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { useEntries } from './entries.ts';
import styles from './menu-bar.module.css';
import { hideMenus, useMenuBar } from './menu-bar-state.ts';

/** Milliseconds until a closed popover has left the page. */
const POPOVER_GONE = 50;

/** The menus, over the tabs while Alt asked for them. Arrows go from menu to menu, Esc back to the text. */
export function MenuBar() {
  const t = useWords();
  const open = useMenuBar((state) => state.open);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    bar.current?.querySelector<HTMLElement>('button')?.focus();
    return () => {
      // Whatever a menu item has given the focus to keeps it; the popover's own return comes first.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus();
      }, POPOVER_GONE);
    };
  }, []);
  useEffect(() => {
    setStatus('menu', {
      mode: t('shell.menuMode'),
      hints: [
        { keys: 'Left', words: '' },
        { keys: 'Right', words: t('shell.menus') },
        { keys: 'Esc', words: t('shell.backToText') },
      ],
    });
    return () => setStatus('menu', null);
  }, [t]);

  function step(by: 1 | -1) {
    const focused = [...(bar.current?.querySelectorAll('button') ?? [])].findIndex((button) =>
      button.matches(':focus'),
    );
    const at = open === null ? focused : menus.indexOf(open);
    const next = menus[(at + by + menus.length) % menus.length];
    if (open !== null) useMenuBar.setState({ open: next ?? null });
    else bar.current?.querySelectorAll('button')[next === undefined ? 0 : menus.indexOf(next)]?.focus();
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'ArrowRight') step(1);
    else if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'Escape') hideMenus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      className={styles.bar}
      role="menubar"
      tabIndex={-1}
      aria-label={t('shell.menuMode')}
      ref={bar}
      onKeyDown={keys}
    >
      {menus.map((menu) => (
        <OneMenu key={menu} menu={menu} open={open === menu} />
      ))}
    </div>
  );
}

function OneMenu({ menu, open }: { readonly menu: MenuName; readonly open: boolean }) {
  const t = useWords();
  const groups = useEntries(menu);
  const label = t(`shell.menu.${menu}`);
  const close = groups.map((group) =>
    group.map((entry) => ({
      ...entry,
      onPress: () => {
        hideMenus();
        // The focus must be back where it was before the action looks at it.
        requestAnimationFrame(entry.onPress);
      },
    })),
  );
  return (
    <Menu
      label={label}
      groups={close}
      placement="bottom start"
      open={open}
      onOpenChange={(opens) => {
        if (opens) useMenuBar.setState({ open: menu });
        else if (useMenuBar.getState().open === menu) useMenuBar.setState({ open: null });
      }}
    >
      <Button className={classes(styles.menu, open && styles.open)}>
        <span className={styles.letter}>{label.slice(0, 1)}</span>
        {label.slice(1)}
      </Button>
    </Menu>
  );
}
