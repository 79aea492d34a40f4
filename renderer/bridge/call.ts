import type { Bridge } from '../../core/contract/bridge.ts';
import type { CommandName, Input, Output } from '../../core/contract/commands.ts';
import type { EventName, Payload } from '../../core/contract/events.ts';
import type { Result } from '../../core/contract/result.ts';

declare global {
  interface Window {
    readonly precis: Bridge;
  }
}

/** Asks the main process. The answer says success or failure; what changed arrives as an event. */
export function call<N extends CommandName>(
  name: N,
  input: Input<N>,
  group?: string,
): Promise<Result<Output<N>>> {
  return window.precis.call(name, input, group);
}

/** Asks for what may be tens of thousands of records. */
export async function callForMany<N extends CommandName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  return JSON.parse(await window.precis.callAsText(name, input));
}

/** Listens to an event until the returned function is called. */
export function on<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void {
  return window.precis.on(name, listener);
}

export const platform = (): string => window.precis.platform;
