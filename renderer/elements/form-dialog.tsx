import type { ReactNode, Ref } from 'react';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { useElementWords } from './words.tsx';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'onClose' | 'width'> {
  readonly children: ReactNode;
  /** Buttons for what else can be done here, after Cancel. */
  readonly also?: ReactNode;
  /** What the button Cancel does, where that is more than to close. */
  readonly onCancel?: () => void;
  /** What the primary button says. */
  readonly action: string;
  readonly onAction: () => Promise<void> | void;
  /** False greys the button out; Enter still asks, so that `onAction` looks for itself. */
  readonly ready?: boolean;
  /** The button has the focus at first: mostly nothing is to be changed. */
  readonly primed?: boolean;
  readonly keys?: string;
  /** Id of the words that say why it is greyed out. */
  readonly describedBy?: string;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLFormElement>;
}

/** A dialog that asks for something and does one thing with it, by its button, by Enter in a field or Ctrl Enter anywhere. */
export function FormDialog({
  children,
  also,
  onCancel,
  action,
  onAction,
  ready = true,
  primed = false,
  keys,
  describedBy,
  className,
  ref,
  ...dialog
}: FormDialogProps) {
  const { t } = useElementWords();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button
            look="primary"
            disabled={!ready}
            onPress={() => void onAction()}
            keys={keys}
            describedBy={describedBy}
            autoFocus={primed}
          >
            {action}
          </Button>
          <Button onPress={onCancel ?? dialog.onClose}>{t('shell.cancel')}</Button>
          {also}
        </>
      }
    >
      <form
        ref={ref}
        className={className}
        // On its way down: a list that has the focus keeps Enter to itself.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void onAction();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void onAction();
        }}
      >
        {children}
        {/* Without a button of its own a form of several fields does not take Enter. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
