import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useElementWords } from './words.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one first. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** An alert asks and does not close by a click beside it. */
  readonly alert?: boolean;
}

const FIELD =
  'input:not(:disabled, [hidden]), textarea:not(:disabled), [aria-haspopup="listbox"]:not(:disabled)';

/** Traps the focus, returns it, closes on Esc. Shown while it is mounted. */
export function Dialog({ title, onClose, children, actions, width = 'normal', alert = false }: DialogProps) {
  const { t } = useElementWords();
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  // Where nothing inside has asked for it, the focus goes to the first field, else to the button that does it.
  useEffect(() => {
    const dialog = body.current?.closest('[role$="dialog"]');
    if (!dialog || (document.activeElement !== dialog && dialog.contains(document.activeElement))) return;
    const first =
      body.current?.querySelector<HTMLElement>(FIELD) ??
      foot.current?.querySelector<HTMLElement>('button:not(:disabled)');
    first?.focus();
  }, []);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!alert}
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('elements.close')} onPress={onClose} keys="Esc">
              <Icon of={X} />
            </IconButton>
          </header>
          <div ref={body} className={styles.body}>
            {children}
          </div>
          {actions !== undefined && (
            <footer ref={foot} className={styles.footer}>
              {actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
