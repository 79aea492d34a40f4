import { ArrowRight, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { isAvailable, run } from '../../actions/catalogue.ts';
import { openRecord } from '../../actions/open.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { MarkedText } from '../../elements/marked-text.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { currentTab, open } from '../../state/workspace.ts';
import { viewOf } from '../library-pane/places.ts';
import { capOf } from '../menu-bar/entries.ts';
import { sourceTitle } from '../tabs/title.ts';
import { type Found, find, hits } from './find.ts';
import styles from './palette.module.css';

/** Find or do anything: arrows choose, Enter opens or does, Ctrl Enter opens beside. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const hasLibrary = useLibrary((state) => state.directory !== null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () =>
      find({
        query,
        rows: [...rows.values()],
        t,
        language,
        available: (name) => isAvailable(name),
        hasLibrary,
      }),
    [query, rows, t, language, hasLibrary],
  );
  const all = groups.flatMap((group) => group.found);
  const current = all[Math.min(at, all.length - 1)];
  const words = query.replace(/^\s*>/, '');

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function take(found: Found | undefined, beside: boolean) {
    if (!found) return;
    onClose();
    // The dialog gives the focus back first.
    afterFrames(2, () => {
      const before = currentTab()?.key;
      if (found.what === 'action') run(found.name);
      // What one opens has the keys: the row one stood on before lets them go.
      const opens = found.what !== 'action' || currentTab()?.key !== before;
      if (opens && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (found.what === 'action') return;
      if (found.what === 'list') open(viewOf(found.kind), beside ? 'beside' : 'here');
      else if (found.what === 'search')
        open({ view: 'search', query: found.query }, beside ? 'beside' : 'here');
      else void openRecord(found.row.kind, found.row.id, beside ? 'beside' : 'here');
    });
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined && all.length > 0) setAt((now) => clamp(now + step, all.length));
    else if (event.key === 'Enter') take(current, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(opens) => !opens && onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('shell.findOrDo')} className={styles.dialog ?? ''}>
          <div className={styles.top}>
            <Icon of={Search} />
            <input
              role="combobox"
              aria-expanded="true"
              aria-controls={`${base}-list`}
              aria-activedescendant={current ? `${base}-${current.id}` : undefined}
              aria-label={t('shell.findOrDo')}
              className={styles.input}
              placeholder={t('shell.findOrDo')}
              spellCheck={false}
              autoFocus
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setAt(0);
              }}
              onKeyDown={keys}
            />
            <Kbd keys="Esc" />
          </div>
          <div
            className={styles.list}
            role="listbox"
            id={`${base}-list`}
            aria-label={t('shell.findOrDo')}
            ref={list}
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options
              <div key={group.title} role="group" aria-labelledby={`${base}-${group.title}`}>
                <div className={styles.heading} id={`${base}-${group.title}`}>
                  {t(group.title)}
                </div>
                {group.found.map((found) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the field names the current one
                  <div
                    key={found.id}
                    id={`${base}-${found.id}`}
                    role="option"
                    aria-selected={found === current}
                    className={classes(styles.option, found === current && styles.current)}
                    onMouseMove={() => setAt(all.indexOf(found))}
                    onClick={(event) => take(found, event.ctrlKey || event.metaKey)}
                  >
                    <FoundLine found={found} query={words} />
                    <span className={styles.key}>
                      {found === current ? (
                        <Kbd keys="Enter" />
                      ) : (
                        found.what === 'action' &&
                        found.keys !== null && <Kbd keys={capOf(found.keys, language)} />
                      )}
                    </span>
                  </div>
                ))}
              </div>
            ))}
            {all.length === 0 && <p className={styles.none}>{t('shell.palette.none')}</p>}
          </div>
          <footer className={styles.foot}>
            <span>
              <Kbd keys="Up" /> <Kbd keys="Down" /> {t('shell.palette.choose')}
            </span>
            <span>
              <Kbd keys="Enter" /> {t('shell.palette.open')}
            </span>
            {hasLibrary && (
              <span>
                <Kbd keys="CmdOrCtrl+Enter" /> {t('shell.palette.beside')}
              </span>
            )}
            <span>
              <Kbd keys=">" /> {t('shell.palette.actions')}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function afterFrames(count: number, act: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, act) : act()));
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

function FoundLine({ found, query }: { readonly found: Found; readonly query: string }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  if (found.what === 'search')
    return (
      <>
        <Icon of={Search} />
        <span className={styles.title}>{t('shell.palette.inTexts', { query: found.query })}</span>
      </>
    );
  if (found.what === 'list') {
    const label = t(`kinds.many.${found.kind}`);
    return (
      <>
        <KindSign kind={found.kind} hollow />
        <span className={styles.title}>
          <MarkedText text={label} ranges={hits(label, query)} />
        </span>
      </>
    );
  }
  if (found.what === 'action') {
    const label = t(`actions.${found.name}`);
    return (
      <>
        <Icon of={ArrowRight} />
        <span className={styles.title}>
          <MarkedText text={label} ranges={hits(label, query)} />
        </span>
      </>
    );
  }
  const { row } = found;
  const number = t(`kinds.number.${row.kind}`, { number: row.number });
  const detail =
    row.kind === 'source' && row.subtitle
      ? sourceTitle(row, t, language)
      : [number, row.subtitle].filter(Boolean).join(', ');
  return (
    <>
      <KindSign kind={row.kind} />
      <span className={styles.title}>
        <MarkedText text={row.title || number} ranges={hits(row.title, query)} />
      </span>
      <span className={styles.detail}>{detail}</span>
    </>
  );
}
