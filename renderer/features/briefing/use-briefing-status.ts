import { useEffect, useMemo } from 'react';
import type { FindingView } from '../../../core/contract/answers.ts';
import { allItems, type Briefing } from '../../../core/model/briefing.ts';
import { type Item, plainText } from '../../../core/model/narrative.ts';
import { actionOf } from '../../actions/catalogue.ts';
import { letterIn } from '../../actions/letters.ts';
import { useHeld } from '../../state/held.ts';
import { usePreferences } from '../../state/preferences.ts';
import { type StatusNote, setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';
import { countFindings } from '../check/findings.ts';
import { countsInWords } from '../check/words.ts';
import { draggedInWords } from './insertion.ts';
import { useFit } from './use-fit.ts';
import { setChecking } from './view-state.ts';
import { useWhere } from './where.ts';

/** Items that are selected as one, and never typed in. */
const WHOLE: ReadonlySet<string> = new Set(['evidence', 'gathering', 'picture']);

/** What the status line says of a briefing: words, a side that is over, findings, and the keys of what one is at. */
export function useBriefingStatus(briefing: Briefing, pane: Pane, findings: readonly FindingView[]): void {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const fit = useFit(briefing.id);
  const holding = useHeld((state) => (state.holding?.briefing === briefing.id ? state.holding : null));
  const words = useMemo(() => allItems(briefing).reduce((sum, item) => sum + wordsIn(item), 0), [briefing]);
  const { red, amber } = countFindings(findings);
  const here = useWhere((state) => state.at[briefing.id]?.item ?? null);
  const whole = useMemo(
    () => WHOLE.has(allItems(briefing).find(({ id }) => id === here)?.item ?? ''),
    [briefing, here],
  );
  useEffect(() => {
    const notes: StatusNote[] = [
      {
        id: 'words',
        words: t('briefing.words', {
          count: words,
          number: new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB').format(words),
        }),
      },
    ];
    for (const side of [1, 2] as const)
      if (fit[side].lines > fit[side].of)
        notes.push({
          id: `side${side}`,
          words: t('briefing.fit.sideOver', { side, count: fit[side].lines - fit[side].of }),
          tone: 'warn',
        });
    if (red + amber > 0)
      notes.push({
        id: 'check',
        words: countsInWords({ red, amber }, t),
        tone: red > 0 ? 'bad' : 'warn',
        onPress: () => setChecking(briefing.id, true),
      });
    const ofPiece = [
      { keys: 'Enter', words: t('briefing.keys.menu') },
      { keys: letterIn(language, 'X'), words: t('briefing.keys.pickUp') },
    ];
    const ofText = [{ keys: actionOf('add-to-section').keys ?? '', words: t('briefing.keys.add') }];
    setStatus(pane, {
      notes,
      ...(holding
        ? {
            mode: t('briefing.held.mode', { what: draggedInWords(holding.held, t) }),
            hints: [
              { keys: 'Down', words: t('briefing.held.move') },
              { keys: 'Enter', words: t('briefing.held.drop') },
              { keys: 'Esc', words: t('briefing.held.putBack') },
            ],
          }
        : { hints: whole ? ofPiece : ofText }),
    });
    return () => setStatus(pane, null);
  }, [t, language, words, fit, red, amber, holding, whole, pane, briefing.id]);
}

const count = (text: string) => text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Words somebody has written in an item; evidence has its own. */
function wordsIn(item: Item): number {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return count(plainText(item.runs));
    case 'list':
      return item.entries.reduce((sum, entry) => sum + count(plainText(entry)), 0);
    case 'table':
      return item.rows.flat().reduce((sum, cell) => sum + count(plainText(cell)), 0);
    default:
      return 0;
  }
}
