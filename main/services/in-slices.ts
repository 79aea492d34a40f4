import type { Steps } from '../../core/search/index.ts';

/** Milliseconds of one work after which others get their turn: half a frame, so that what waits is drawn in time. */
const SLICE = 8;

/** Does a long work in slices. What takes no longer than one is done when this returns, without a turn for others. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
