import { Check, CircleX, Lock } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useElementWords } from './words.tsx';

/** What every field takes beside its value. */
export interface FieldProps {
  readonly label: string;
  /** Which field of its record it is (`reportedThrough.date`): by it a cure finds the field. */
  readonly name?: string | undefined;
  /** Where the label stands: above (default), beside it in a column of 72, or read out only. */
  readonly labelPlace?: 'above' | 'beside' | 'hidden' | undefined;
  /** A sentence under the field. */
  readonly hint?: ReactNode;
  /** Why the value cannot stand, in words; shown inside, or under the field where it is longer than two or three words. */
  readonly error?: string | null | undefined;
  /** Read from the text and not confirmed by a person: dashed, with a tick. */
  readonly toConfirm?: boolean | undefined;
  readonly onConfirm?: (() => void) | undefined;
  /** Reason in words why the field is closed. */
  readonly locked?: string | undefined;
  /** Small words or a control at the end of the box. */
  readonly trailing?: ReactNode;
  readonly leading?: ReactNode;
  readonly autoFocus?: boolean | undefined;
}

/** Attributes the control inside must carry. */
interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly disabled: boolean;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required'?: true;
}

interface FrameProps extends FieldProps {
  readonly tall?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

const SHORT = 24;

/**
 * Label, box, lock, tick and error around one control. Space on a field to confirm whose whole value is selected
 * (as it is when the field gets the focus) confirms it.
 */
export function Field({
  label,
  name,
  labelPlace = 'above',
  hint,
  error,
  toConfirm = false,
  onConfirm,
  locked,
  trailing,
  leading,
  tall = false,
  children,
}: FrameProps) {
  const { t } = useElementWords();
  const id = useId();
  const failed = error !== null && error !== undefined && error !== '';
  const short = failed && error.length <= SHORT;
  const described = [
    toConfirm && `${id}-confirm`,
    failed && `${id}-error`,
    locked !== undefined && `${id}-locked`,
    hint !== undefined && hint !== null && `${id}-hint`,
  ].filter((part) => typeof part === 'string');

  function confirmBySpace(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== ' ' || !toConfirm || !onConfirm) return;
    const input = event.target;
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    if (input.selectionStart !== 0 || input.selectionEnd !== input.value.length) return;
    event.preventDefault();
    onConfirm();
  }

  return (
    <div className={classes(styles.field, styles[labelPlace])} data-field={name}>
      <label htmlFor={id} className={classes(styles.label, labelPlace === 'hidden' && 'visually-hidden')}>
        {label}
      </label>
      <div className={styles.body}>
        {/* The box only listens in: the control inside has the focus. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
        <div
          className={classes(
            styles.box,
            tall && styles.tall,
            toConfirm && styles.toConfirm,
            failed && styles.failed,
            locked !== undefined && styles.locked,
          )}
          onKeyDown={confirmBySpace}
        >
          {locked !== undefined && <Icon of={Lock} size={14} />}
          {leading}
          {children({
            id,
            className: styles.control ?? '',
            disabled: locked !== undefined,
            'aria-invalid': failed ? true : undefined,
            'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
          })}
          {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
          {short && (
            <span className={styles.inside} id={`${id}-error`}>
              <Icon of={CircleX} size={14} />
              {error}
            </span>
          )}
          {toConfirm && (
            <>
              <span className={styles.confirmWords} id={`${id}-confirm`}>
                {t('elements.toConfirm')}
              </span>
              <button
                type="button"
                className={styles.tick}
                aria-label={t('elements.confirm', { label })}
                onClick={() => onConfirm?.()}
              >
                <Icon of={Check} size={14} />
              </button>
            </>
          )}
        </div>
        {failed && !short && (
          <p className={styles.error} id={`${id}-error`}>
            <Icon of={CircleX} size={14} />
            {error}
          </p>
        )}
        {locked !== undefined && locked !== '' && (
          <p className={styles.hint} id={`${id}-locked`}>
            {locked}
          </p>
        )}
        {hint !== undefined && hint !== null && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
