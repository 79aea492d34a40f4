import { useEffect } from 'react';
import type { FindOptions } from '../../../core/outline/find.ts';
import { patternOf } from '../../../core/outline/find.ts';
import './found.css';

const NAME = 'found';
/** Editors that come near are drawn a moment after what was found in them is gone to. */
const DRAWN = 200;

/** Tints what is found in the narrative on screen. Nothing in the text is touched; evidence is passed over. */
export function useFoundMarks(query: string, { matchCase, wholeWords }: FindOptions, changed: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text is looked through again
  useEffect(() => {
    const mark = () => {
      const pattern = patternOf(query, { matchCase, wholeWords });
      const ranges = pattern ? rangesOf(pattern) : [];
      if (ranges.length === 0) CSS.highlights.delete(NAME);
      else CSS.highlights.set(NAME, new Highlight(...ranges));
    };
    const timer = setTimeout(mark, DRAWN);
    document.addEventListener('scroll', mark, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', mark, { capture: true });
      CSS.highlights.delete(NAME);
    };
  }, [query, matchCase, wholeWords, changed]);
}

function rangesOf(pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  for (const text of document.querySelectorAll('[data-section] [role="textbox"]')) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) => {
      const closed = node.parentElement?.closest('[contenteditable="false"]');
      return closed && closed !== text && text.contains(closed)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT;
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const match of (node.textContent ?? '').matchAll(pattern)) {
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        ranges.push(range);
      }
  }
  return ranges;
}
