import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code comes when it is first drawn; nothing stands in its place until then. Not `lazy`: what React
 * has once left out with `Suspense` it draws 300 ms later at the earliest, however soon the code is there. What it
 * will ask for can be asked for `ahead`, while the code is on its way.
 */
export function arriving<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  ahead?: (props: Props) => void,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a module, as `lazy` makes its own
  return function Arriving(props: Props) {
    const [Shown, setShown] = useState(() => arrived);
    // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for once, as it was first drawn
    useEffect(() => {
      if (Shown) return;
      let there = true;
      ahead?.(props);
      void load()
        .then((module) => {
          arrived = module.default;
          if (there) setShown(() => module.default);
        })
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
  };
}
