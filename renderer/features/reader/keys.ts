import type { KeyboardEvent } from 'react';
import type { Step } from '../../selection/move.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The step a key means in a text: up and down by line, left and right by word, with Ctrl by a single character; Home
 * and End in the line, with Ctrl in the text. Shift selects. Null where the key is none of these.
 */
export function stepOf({ key, ctrlKey, metaKey, altKey }: Pressed): Step | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return far ? null : 'line-up';
    case 'ArrowDown':
      return far ? null : 'line-down';
    case 'ArrowLeft':
      return far ? 'unit-left' : 'word-left';
    case 'ArrowRight':
      return far ? 'unit-right' : 'word-right';
    case 'Home':
      return far ? 'text-start' : 'line-start';
    case 'End':
      return far ? 'text-end' : 'line-end';
    case 'PageUp':
      return 'page-up';
    case 'PageDown':
      return 'page-down';
    default:
      return null;
  }
}
