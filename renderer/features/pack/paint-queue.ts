/** Something to paint; ends when it is on the canvas. What it throws is nobody's. */
type Painting = () => Promise<void>;

/** What is seen comes before what is near, and small pictures of pages last. */
export type Turn = 'seen' | 'near' | 'small';

const TURNS: readonly Turn[] = ['seen', 'near', 'small'];
const waiting: Record<Turn, Painting[]> = { seen: [], near: [], small: [] };
let busy = false;

/** Paints one thing after the other, so that the page that is looked at waits for no other. Gives a way to take it back. */
export function inTurn(turn: Turn, painting: Painting): () => void {
  waiting[turn].push(painting);
  void work();
  return () => {
    const at = waiting[turn].indexOf(painting);
    if (at !== -1) waiting[turn].splice(at, 1);
  };
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  // Whatever asks in the same moment is put in order first.
  await Promise.resolve();
  for (;;) {
    const turn = TURNS.find((one) => waiting[one].length > 0);
    const next = turn && waiting[turn].shift();
    if (!next) break;
    await next().catch(() => {});
  }
  busy = false;
}
