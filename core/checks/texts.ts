import { numbered } from '../language/numbers.ts';
import type { Draft } from './finding.ts';
import { at, type Survey } from './survey.ts';

/** Sources in use whose frozen text is missing or damaged: nothing quoted from them can be compared or annexed. */
export function unreadTexts({ input, sources }: Survey): readonly Draft[] {
  return sources.flatMap(({ source, use }): Draft[] => {
    if (source.frozen === null || input.texts[source.id] !== undefined) return [];
    return [
      {
        kind: 'text-unread',
        ...at(use, 'frozen'),
        record: { kind: 'source', id: source.id },
        params: { record: numbered('source', source), file: `blobs/${source.frozen}` },
      },
    ];
  });
}
