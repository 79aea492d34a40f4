import type { CommandName, Input, Output } from './commands.ts';
import type { EventName, Payload } from './events.ts';
import type { Result } from './result.ts';

/** The channel of calls, from the windows to the main process. */
export const CALL_CHANNEL = 'precis:call';
/** The channel of events, from the main process to the windows. */
export const EVENT_CHANNEL = 'precis:event';

/** One call as it crosses the border. Calls of one `group` are undone together. */
export interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly group: string | null;
  /** True where the answer is to cross as its JSON text. */
  readonly asText: boolean;
}

/** What preload puts on `window.precis`: the only door of the renderer. */
export interface Bridge {
  call<N extends CommandName>(name: N, input: Input<N>, group?: string): Promise<Result<Output<N>>>;
  /**
   * The same, answered as the JSON text of the result: a context bridge copies objects one by one and a text at once,
   * which 60,000 rows cross in a fifth of the time.
   */
  callAsText(name: CommandName, input: unknown): Promise<string>;
  on<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void;
  /** 'darwin', 'win32', 'linux': for the words of keys. */
  readonly platform: string;
}
