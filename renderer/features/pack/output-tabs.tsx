import { BookOpen, FileText, Text, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import type { Output } from '../../../core/model/pack-version.ts';
import { Icon } from '../../elements/icon.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './output-tabs.module.css';

const OUTPUTS = [
  { output: 'two-sides', icon: BookOpen },
  { output: 'speaking', icon: Text },
  { output: 'note', icon: FileText },
  { output: 'corrigendum', icon: Undo2 },
] as const;

interface OutputTabsProps {
  readonly output: Output;
  readonly corrigendum: boolean;
  readonly over: boolean;
  readonly details: (output: Output) => string;
  readonly onChoose: (output: Output) => void;
}

/** The outputs of a pack, each with what its last layout came to. */
export function OutputTabs({ output, corrigendum, over, details, onChoose }: OutputTabsProps) {
  const t = usePreferences((state) => state.t);
  const list = useRef<HTMLDivElement>(null);
  const shown = OUTPUTS.filter((one) => one.output !== 'corrigendum' || corrigendum);
  return (
    <div
      ref={list}
      className={styles.tabs}
      role="tablist"
      aria-label={t('packView.outputs')}
      onKeyDown={(event) => {
        const at = shown.findIndex((one) => one.output === output);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1 }[event.key];
        const next = to === undefined ? undefined : shown[(to + shown.length) % shown.length];
        if (!next) return;
        event.preventDefault();
        onChoose(next.output);
        requestAnimationFrame(() =>
          list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
        );
      }}
    >
      {shown.map(({ output: one, icon }) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === output}
          tabIndex={one === output ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(one)}
        >
          <Icon of={icon} />
          {t(`packView.output.${one}`)}
          <span className={one === 'two-sides' && over ? styles.over : styles.detail}>{details(one)}</span>
        </button>
      ))}
    </div>
  );
}
