import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Span } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import { caret, type TextSelection } from '../../selection/text-selection.ts';
import { isNewWish, keepPlace, placeIn } from './places.ts';
import type { TextPageHandle } from './text-page.tsx';

const FLASH = 1_400;

interface PlaceIn {
  readonly source: Id;
  readonly page: RefObject<TextPageHandle | null>;
  /** The span one came for: from a list, a chip, a hit. */
  readonly wish: Span | undefined;
  readonly selection: TextSelection | null;
  readonly onSelect: (selection: TextSelection) => void;
  /** Offset in the middle of what is seen. */
  readonly offset: number;
}

/**
 * Goes to the span one came for and gives it while it flashes; coming back to a tab finds the place where the text
 * was left.
 */
export function usePlace({ source, page, wish, selection, onSelect, offset }: PlaceIn): Span | null {
  const [flash, setFlash] = useState<Span | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is answered once
  useEffect(() => {
    const place = placeIn(source);
    if (wish && isNewWish(wish)) {
      requestAnimationFrame(() => {
        onSelect(caret(wish.start));
        page.current?.reveal(wish, true);
      });
      setFlash(wish);
      const timer = setTimeout(() => setFlash(null), FLASH);
      return () => clearTimeout(timer);
    }
    if (place) page.current?.reveal({ start: place.offset, end: place.offset + 1 }, true);
    return undefined;
  }, [wish]);
  const left = useRef({ selection, offset });
  left.current = { selection, offset };
  useEffect(() => () => keepPlace(source, left.current), [source]);
  return flash;
}
