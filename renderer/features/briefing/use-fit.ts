import { useEffect } from 'react';
import { create } from 'zustand';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import { verbatim } from '../../../core/model/quote.ts';
import { type Fit, fitOf } from '../../../core/outline/fit.ts';
import { mapSections } from '../../../core/outline/tree.ts';
import { useDrafts } from '../../state/drafts.ts';
import { recordOf, useLibrary } from '../../state/library.ts';

/** Words a piece of evidence takes on the two sides, near enough to count lines. */
export function wordsOnPaper({ kind, id }: EvidenceRef): string {
  const quote = kind === 'quote' ? recordOf('quote', id) : undefined;
  if (quote) return `${verbatim(quote)} ${quote.speaker.name}, ${quote.role}, ${quote.occasion}`;
  const line = kind === 'line' ? recordOf('line', id) : undefined;
  if (line) return `${line.prompt} ${line.text}`.trim();
  const comment = kind === 'comment' ? recordOf('comment', id) : undefined;
  if (comment) return comment.text;
  const fact = kind === 'fact' ? recordOf('fact', id) : undefined;
  if (fact) return fact.measure;
  const actor = kind === 'actor' ? recordOf('actor', id) : undefined;
  if (actor) return actor.biography || 'x';
  const agreement = kind === 'agreement' ? recordOf('agreement', id) : undefined;
  if (agreement) return `${agreement.title}: ${agreement.status.at(-1)?.stage ?? ''}`;
  const position = kind === 'position' ? recordOf('position', id) : undefined;
  if (position)
    return `${position.actor.name}: ${position.wording} ${position.redLine} ${position.fallback}`.trim();
  const promise = kind === 'undertaking' ? recordOf('undertaking', id) : undefined;
  return promise ? `${promise.by.name} – ${promise.to.name}: ${promise.what} (${promise.due ?? ''})` : 'x';
}

export interface Sides {
  readonly 1: Fit;
  readonly 2: Fit;
}

const NOTHING: Sides = { 1: { lines: 0, of: 1 }, 2: { lines: 0, of: 1 } };
const useFits = create<{ readonly of: Readonly<Record<string, Sides>> }>()(() => ({ of: {} }));

/** Who looks at a briefing's fit now: it is reckoned once for all of them, when typing pauses. */
const watched = new Map<string, number>();
const PAUSE = 250;
let timer: ReturnType<typeof setTimeout> | null = null;

function reckonSoon(): void {
  if (watched.size === 0) return;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    for (const id of watched.keys()) reckon(id);
  }, PAUSE);
}
useDrafts.subscribe(reckonSoon);
useLibrary.subscribe(reckonSoon);

function reckon(id: string): void {
  const sections = recordOf('briefing', id)?.sections;
  if (!sections) return;
  const { drafts } = useDrafts.getState();
  const typed = mapSections(sections, (section) => {
    const draft = drafts.get(section.id);
    return draft ? { ...section, items: draft.items } : section;
  });
  const next = fitOf(typed, wordsOnPaper, useLibrary.getState().settings.paper);
  const { of } = useFits.getState();
  const now = of[id];
  const same = (side: 1 | 2) => now?.[side].lines === next[side].lines && now[side].of === next[side].of;
  if (same(1) && same(2)) return;
  useFits.setState({ of: { ...of, [id]: next } });
}

/** How full the sides of a briefing are, with what is being typed in it. */
export function useFit(id: string): Sides {
  useEffect(() => {
    watched.set(id, (watched.get(id) ?? 0) + 1);
    reckon(id);
    return () => {
      const left = (watched.get(id) ?? 1) - 1;
      if (left === 0) watched.delete(id);
      else watched.set(id, left);
    };
  }, [id]);
  return useFits((state) => state.of[id] ?? NOTHING);
}
