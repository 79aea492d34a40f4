import { type ComponentType, useEffect, useState } from 'react';

/** A component whose code can be brought before it is drawn. */
type Arriving<Props> = ComponentType<Props> & { readonly bring: () => Promise<unknown> };

/** Brings a component's code once the drawn window has nothing else to do; gives what calls that off. */
export function bringWhenIdle({ bring }: Pick<Arriving<never>, 'bring'>): () => void {
  // What fails to come now says so where it is drawn.
  const waiting = requestIdleCallback(() => void bring().catch(() => undefined));
  return () => cancelIdleCallback(waiting);
}

/**
 * A component whose code comes when it is first drawn; nothing stands in its place until then. Not `lazy`: what React
 * has once left out with `Suspense` it draws 300 ms later at the earliest, however soon the code is there. What it
 * will ask for can be asked for `ahead`, while the code is on its way.
 */
export function arriving<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  ahead?: (props: Props) => void,
): Arriving<Props> {
  let arrived: ComponentType<Props> | null = null;
  const bring = async () => {
    arrived = (await load()).default;
    return arrived;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a module, as `lazy` makes its own
  function Arriving(props: Props) {
    const [Shown, setShown] = useState(() => arrived);
    // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for once, as it was first drawn
    useEffect(() => {
      if (Shown) return;
      let there = true;
      ahead?.(props);
      void bring()
        .then((component) => there && setShown(() => component))
        .catch((error: unknown) => {
          // Thrown while drawing, where the boundary around it hears of it.
          if (there)
            setShown(() => {
              throw error;
            });
        });
      return () => {
        there = false;
      };
    }, [Shown]);
    return Shown && <Shown {...props} />;
  }
  return Object.assign(Arriving, { bring });
}
