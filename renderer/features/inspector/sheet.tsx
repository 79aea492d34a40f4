import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { KindName } from '../../../core/model/kinds.ts';
import { KindSign } from '../../elements/kind-sign.tsx';
import { fieldFound } from '../../state/inspector.ts';
import { controlOf } from './control-of.ts';
import styles from './sheet.module.css';

interface SheetProps {
  readonly kind: KindName;
  readonly hollow?: boolean;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}

/** Head, body that scrolls, foot that stays. */
export function Sheet({ kind, hollow = false, title, aside, children, foot }: SheetProps) {
  return (
    <>
      <header className={styles.head}>
        <KindSign kind={kind} hollow={hollow} />
        <h2 className={styles.title}>{title}</h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>{foot}</footer>
    </>
  );
}

const TO_CONFIRM = '[aria-describedby*="-confirm"]';
const FIELDS = 'input:not(:disabled, [type="radio"]), textarea:not(:disabled)';
/** The button of a closed list: Space confirms what it holds, an arrow opens it. */
const LIST = 'button[aria-haspopup="listbox"]';

/** True where Enter files the form; buttons and links keep it for themselves. */
const files = (target: HTMLElement) => target.matches(`input, textarea, ${LIST}, ${TO_CONFIRM}`);

/** The first field to confirm, else the first of all. */
const firstOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>(TO_CONFIRM) ?? form.querySelector<HTMLElement>(FIELDS);

/** The tick beside a field that is to be confirmed. */
function tickOf(field: HTMLElement): HTMLElement | null {
  const words = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .find((id) => id.endsWith('-confirm'));
  const tick = words === undefined ? null : document.getElementById(words)?.nextElementSibling;
  return tick instanceof HTMLButtonElement ? tick : null;
}

interface FormFrameProps {
  readonly label: string;
  /** Changes when another form opens: its first field to confirm takes the focus. */
  readonly opened: string;
  /** How often the form was asked for: each time its first field takes the focus; not at 0. */
  readonly called?: number;
  readonly onFile: () => void;
  readonly onLeave: () => void;
  /** The field that was asked for takes the focus instead. */
  readonly wanted?: string | null;
  /** Counts refusals: the first field refused takes the focus. */
  readonly refusals: number;
  readonly children: ReactNode;
}

/**
 * The keys of a form: Enter files, Esc leaves, Tab goes to the next field to confirm while there is one. A list that
 * is open keeps its keys; Shift+Enter is a new line where a field takes one.
 */
export function FormFrame({
  label,
  opened,
  called = 1,
  wanted = null,
  onFile,
  onLeave,
  refusals,
  children,
}: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another form opens
  useEffect(() => {
    if (called > 0 && form.current) firstOf(form.current)?.focus();
  }, [opened, called]);
  useEffect(() => {
    if (wanted === null || !form.current) return;
    (controlOf(form.current, wanted) ?? firstOf(form.current))?.focus();
    fieldFound();
  }, [wanted]);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  function press(event: KeyboardEvent<HTMLFormElement>) {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('aria-expanded') === 'true') return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && files(target) && !event.shiftKey && !event.nativeEvent.isComposing)
      onFile();
    else if (event.key === ' ' && target.matches(LIST) && tickOf(target)) tickOf(target)?.click();
    else if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && nextToConfirm(target))
      nextToConfirm(target)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function nextToConfirm(from: HTMLElement): HTMLElement | undefined {
    return [...(form.current?.querySelectorAll<HTMLElement>(TO_CONFIRM) ?? [])].find(
      (field) => (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
  }

  return (
    <form
      ref={form}
      aria-label={label}
      className={styles.form}
      onKeyDownCapture={press}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}
