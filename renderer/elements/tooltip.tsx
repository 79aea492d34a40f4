import { type ReactNode, useEffect, useState } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

interface TooltipProps {
  /** What has the tooltip: an element of React Aria (Button, IconButton), or anything inside its `Focusable`. */
  readonly children: ReactNode;
  readonly words: string;
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

export function Tooltip({ children, words, keys, placement = 'bottom' }: TooltipProps) {
  const [open, setOpen] = useState(false);
  // Esc takes the tooltip away and goes on to what it leaves: React Aria, once it listens, would keep it to itself.
  useEffect(() => {
    if (!open) return;
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && flushSync(() => setOpen(false));
    window.addEventListener('keydown', close, true);
    return () => window.removeEventListener('keydown', close, true);
  }, [open]);
  return (
    <TooltipTrigger delay={500} closeDelay={80} isOpen={open} onOpenChange={setOpen}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {words}
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
