import { useEffect } from 'react';
import { allItems, type Section } from '../../../core/model/briefing.ts';
import { placeBesideAll } from '../../../core/outline/places.ts';
import { arrange, removeItems } from '../../actions/briefing.ts';
import { isLetter } from '../../actions/letters.ts';
import { chooseItem, clearChosen, useChosen } from '../../state/chosen.ts';
import { hold, useHeld } from '../../state/held.ts';
import { recordOf } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { draggedInWords } from './insertion.ts';

interface Press {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const orderOf = (briefing: string): readonly string[] =>
  allItems(recordOf('briefing', briefing) ?? { sections: [] }).map(({ id }) => id);

/** Chooses by the mouse: Ctrl adds, Shift goes on to here, neither chooses this one alone. */
export function pressItem({ ctrlKey, metaKey, shiftKey }: Press, briefing: string, id: string): void {
  const how = ctrlKey || metaKey ? 'toggle' : shiftKey ? 'extend' : 'only';
  chooseItem(briefing, id, how, orderOf(briefing));
}

/** Chooses by the keyboard: from an item on, one further each time. */
export function extendItems(briefing: string, from: string, step: -1 | 1): void {
  const order = orderOf(briefing);
  const { lead, ids } = useChosen.getState();
  if (ids.size === 0) chooseItem(briefing, from, 'only', order);
  const next = order[order.indexOf(lead ?? from) + step];
  if (next !== undefined) chooseItem(briefing, next, 'extend', order);
}

/** While items are chosen: Alt with the arrows moves them, X picks them up, Delete takes them out, Esc lets go. */
export function useChosenKeys(briefing: string, sections: readonly Section[], readOnly: boolean): void {
  const chosen = useChosen((state) => (state.briefing === briefing ? state.ids : null));
  const t = useWords();
  useEffect(() => {
    if (!chosen) return;
    const ids = orderOf(briefing).filter((id) => chosen.has(id));
    const act = (event: KeyboardEvent): boolean => {
      const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
      if (step !== undefined && event.shiftKey && !event.altKey) {
        extendItems(briefing, ids.at(-1) ?? '', step);
        return true;
      }
      if (event.key === 'Escape') {
        clearChosen();
        return true;
      }
      if (readOnly || event.ctrlKey || event.metaKey || event.shiftKey) return false;
      if (step !== undefined && event.altKey) {
        const target = placeBesideAll(sections, ids, step);
        if (target) void arrange(briefing, { do: 'move-items', items: ids, target });
        return true;
      }
      const [first] = ids;
      if (event.altKey || first === undefined) return false;
      if (event.key === 'Delete' || event.key === 'Backspace') {
        clearChosen();
        void removeItems(briefing, ids);
        return true;
      }
      const home = sections.length > 0 && placeBesideAll(sections, ids, 0);
      if (!isLetter(event.key, 'X') || !home) return false;
      const from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const held = { what: 'items', briefing, ids } as const;
      hold({ held, briefing, place: home, from });
      say('briefing.said.held', { what: draggedInWords(held, t) });
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (useHeld.getState().holding || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (!typing && act(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (!event.ctrlKey && !event.metaKey) clearChosen();
    };
    const onPress = (event: PointerEvent) => {
      const onGrip = event.target instanceof Element && event.target.closest('[data-grip]');
      if (!onGrip && !event.ctrlKey && !event.metaKey && !event.shiftKey) clearChosen();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, [briefing, sections, chosen, readOnly, t]);
}
