import {
  ArrowRightLeft,
  Calendar,
  Columns2,
  Download,
  FileStack,
  House,
  ListFilter,
  type LucideIcon,
  MailCheck,
  Search,
  Settings,
  Table2,
  X,
} from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, type WheelEvent } from 'react';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useWords } from '../../state/preferences.ts';
import { closeTab, goTo, type Tab, unsplit, useWorkspace, type View } from '../../state/workspace.ts';
import styles from './tabs.module.css';
import { useTitle } from './title.ts';

const icons: Readonly<Partial<Record<View['view'], LucideIcon>>> = {
  pack: FileStack,
  clearances: MailCheck,
  timeline: Calendar,
  positions: Table2,
  handover: ArrowRightLeft,
  search: Search,
  import: Download,
  settings: Settings,
  table: ListFilter,
};

/** What is open, along the top. One tab stop, arrows inside, Delete closes. */
export function Tabs() {
  const t = useWords();
  const { tabs, active, beside } = useWorkspace();
  const shown = tabs.filter((tab) => tab.key !== beside);
  const second = tabs.find((tab) => tab.key === beside);
  const list = useRef<HTMLDivElement>(null);

  /** A wheel turns downwards; the strip goes sideways. */
  function turn({ deltaX, deltaY, currentTarget }: WheelEvent<HTMLElement>) {
    if (deltaX === 0) currentTarget.scrollLeft += deltaY;
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    const at = shown.findIndex((tab) => tab.key === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[(to + shown.length) % shown.length];
    if (next) {
      goTo(next.key);
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
      );
    } else if (event.key === 'Delete' && active !== null) closeTab(active);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={styles.tabs}
      role="tablist"
      aria-label={t('shell.tabs')}
      ref={list}
      onKeyDown={keys}
      onWheel={turn}
    >
      {shown.length === 0 && (
        <div className={classes(styles.tab, styles.active)} role="tab" aria-selected="true" tabIndex={0}>
          <Icon of={House} />
          <span className={styles.title}>{t('shell.views.start')}</span>
        </div>
      )}
      {shown.map((tab) => (
        <OneTab
          key={tab.key}
          tab={tab}
          second={tab.key === active ? second : undefined}
          active={tab.key === active}
        />
      ))}
    </div>
  );
}

interface OneTabProps {
  readonly tab: Tab;
  readonly second: Tab | undefined;
  readonly active: boolean;
}

function OneTab({ tab, second, active }: OneTabProps) {
  const t = useWords();
  const own = useTitle(tab.view);
  const other = useTitle(second?.view ?? tab.view);
  const title = second ? t('shell.beside', { left: own, right: other }) : own;
  const icon = second ? Columns2 : icons[tab.view.view];
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer title needs more room
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active, title]);

  function close(event: MouseEvent) {
    event.stopPropagation();
    if (second) unsplit();
    else closeTab(tab.key);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      ref={element}
      role="tab"
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      title={title}
      className={classes(styles.tab, active && styles.active)}
      onClick={() => goTo(tab.key)}
      onAuxClick={(event) => event.button === 1 && closeTab(tab.key)}
    >
      {icon ? <Icon of={icon} /> : <KindSign kind={tab.view.view} />}
      <span className={styles.title}>{title}</span>
      {/* Delete and Ctrl W do the same for the keyboard. */}
      <span className={styles.close} aria-hidden="true" onClick={close}>
        <Icon of={X} size={14} />
      </span>
    </div>
  );
}
