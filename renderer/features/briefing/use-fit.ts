import { useMemo } from 'react';
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
  return position ? `${position.actor.name}: ${position.wording}` : 'x';
}

const NOTHING: Fit = { lines: 0, of: 1 };

/** How full the sides of a briefing are, with what is being typed in it. */
export function useFit(id: string): { readonly 1: Fit; readonly 2: Fit } {
  const briefing = useLibrary((state) => state.records.briefing?.get(id));
  const drafts = useDrafts((state) => state.drafts);
  const sections = briefing?.sections;
  return useMemo(() => {
    if (!sections) return { 1: NOTHING, 2: NOTHING };
    const typed = mapSections(sections, (section) => {
      const draft = drafts.get(section.id);
      return draft ? { ...section, items: draft.items } : section;
    });
    return fitOf(typed, wordsOnPaper);
  }, [sections, drafts]);
}
