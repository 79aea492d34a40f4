import { useEffect } from 'react';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { trim } from '../../../core/anchoring/trim.ts';
import type { FrozenText, Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { editRecord } from '../../actions/evidence.ts';
import { Kbd } from '../../elements/kbd.tsx';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { adjust, useAdjusting } from '../../state/adjusting.ts';
import { recordOf } from '../../state/library.ts';
import { complain, say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import { withAnchor } from '../inspector/anchors-of.ts';
import styles from './bars.module.css';

/** The ends of an anchor being moved: by Shift and the arrows, or by selecting other words. */
export interface Adjusted {
  readonly keep: () => void;
  readonly leave: () => void;
}

/** While an anchor in this source is being adjusted its words are the selection; null when none is. */
export function useAdjustedAnchor(
  source: Source,
  frozen: FrozenText,
  selection: TextSelection | null,
  onBegin: (span: Span) => void,
  onEnd: () => void,
): Adjusted | null {
  const adjusting = useAdjusting((state) => state.adjusting);
  const here = adjusting?.source === source.id ? adjusting : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once for each anchor
  useEffect(() => {
    if (!here) return;
    // After the view has gone to the anchor and set its own caret.
    const timer = setTimeout(() => onBegin({ start: here.start, end: here.end }), 60);
    return () => clearTimeout(timer);
  }, [here]);
  useEffect(
    () => () => {
      if (useAdjusting.getState().adjusting?.source === source.id) adjust(null);
    },
    [source.id],
  );
  if (!here) return null;

  async function keep(): Promise<void> {
    if (!here || !selection || isCaret(selection)) return;
    const span = trim(frozen.text, spanOf(selection));
    const record = recordOf(here.kind, here.id);
    if (!record || span.end === span.start) return say('reader.nothingToFile');
    const problems = await editRecord(
      here.kind,
      here.id,
      withAnchor(record, here.index, anchorOf(frozen, source.id, span)),
    );
    if (problems.length > 0) return complain(problems);
    say('reader.adjusted');
    leave();
  }

  function leave() {
    adjust(null);
    onEnd();
  }

  return { keep: () => void keep(), leave };
}

/** What the selection is while an anchor is adjusted. */
export function AdjustBar({ adjusting }: { readonly adjusting: Adjusted }) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <span className={styles.said}>{t('reader.adjusting')}</span>
      <button type="button" tabIndex={-1} className={styles.choice} onClick={adjusting.keep}>
        {t('reader.keepEnds')}
        <Kbd keys="Enter" />
      </button>
      <button type="button" tabIndex={-1} className={styles.choice} onClick={adjusting.leave}>
        {t('reader.leaveEnds')}
        <Kbd keys="Esc" />
      </button>
    </>
  );
}
