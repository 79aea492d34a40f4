import { type Suggestions, suggest } from '../../core/suggest/index.ts';

/** What the window asks of the worker, and its answer. */
export interface SuggestRequest {
  readonly job: number;
  readonly text: string;
  readonly publisher: string;
}
export interface SuggestAnswer {
  readonly job: number;
  readonly found: Suggestions;
}

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  const found = suggest(data.text, { publisher: data.publisher });
  self.postMessage({ job: data.job, found } satisfies SuggestAnswer);
});
