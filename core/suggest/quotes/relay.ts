import { clip, type Phrase, readPhrase } from '../speakers/phrase.ts';
import type { Outline } from '../text/outline.ts';
import { type Attribution, sentenceStart } from './cue.ts';

/** An outlet is the channel, not the speaker: the one it cites speaks through it. */
export interface Relay {
  readonly source: Phrase;
  readonly outlet: string;
}

/** "the agency, citing a source in the industry, said that “…”", «агентство со ссылкой на источник сообщало». */
export function throughOutlet(outline: Outline, own: Attribution, at: number): Relay | null {
  const { nodes } = outline;
  if (own.phrase.kind !== 'body' && own.phrase.kind !== 'description') return null;
  const floor = Math.max(sentenceStart(outline, at), own.phrase.from);
  const limit = Math.min(Math.max(at, own.cue?.to ?? at), floor + 60);
  for (let look = floor; look < limit; look += 1) {
    const lower = nodes[look]?.lower ?? '';
    const cited =
      lower === 'citing' || lower === 'quoting'
        ? look + 1
        : lower === 'ссылкой' && nodes[look + 1]?.lower === 'на'
          ? look + 2
          : lower === 'ссылаясь' && nodes[look + 1]?.lower === 'на'
            ? look + 2
            : -1;
    const source = cited === -1 ? null : readPhrase(outline, cited, limit);
    if (!source || source.kind === 'document') continue;
    // the phrase may have run on into the citing
    const end = Math.min(own.phrase.to, lower === 'ссылкой' ? look - 1 : look);
    return { source, outlet: clip(outline, own.phrase.from, end) };
  }
  return null;
}
