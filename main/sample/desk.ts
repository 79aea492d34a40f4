import { describe as anchorOf } from '../../core/anchoring/describe.ts';
import type { Commands, Output, Parsed, ServiceCommand } from '../../core/contract/commands.ts';
import type { Anchor } from '../../core/model/anchor.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';
import type { Passage } from '../../core/model/quote.ts';
import type { Party } from '../../core/model/record.ts';
import type { Handlers } from '../services/handlers.ts';

/** Files records of the sample through the commands of the app, and finds its words in their sources. */
export class Desk {
  private readonly texts = new Map<string, FrozenText>();

  constructor(private readonly handlers: Handlers) {}

  /** Runs a command as a window would. */
  do<N extends ServiceCommand & keyof Commands>(name: N, input: Parsed<N>): Promise<Output<N>> {
    // Each name has the handler of its own input; an index by a name that varies loses that.
    return (this.handlers[name] as unknown as (i: Parsed<N>, group: null) => Promise<Output<N>>)(input, null);
  }

  /** Files a record and gives its id. */
  async file<K extends KindName>(kind: K, fields: Partial<FieldsOf<K>>): Promise<string> {
    const add = this.handlers[`${kind}:add`] as unknown as (
      input: Partial<FieldsOf<K>>,
      group: null,
    ) => Promise<{ readonly id: string }>;
    return (await add(fields, null)).id;
  }

  /** The anchor of words that stand in a source. Throws where they do not: then the sample is at fault. */
  async words(source: string, exact: string): Promise<Anchor> {
    const frozen = this.texts.get(source) ?? (await this.do('source:text', { id: source }));
    this.texts.set(source, frozen);
    const start = frozen.text.indexOf(exact);
    if (start < 0) throw new Error(`The sample has no words “${exact}”.`);
    return anchorOf(frozen, source, { start, end: start + exact.length });
  }

  /** A passage that stood inside quotation marks. */
  async quoted(source: string, exact: string): Promise<Passage> {
    return { anchor: await this.words(source, exact), mode: 'quoted' };
  }

  /** A passage that stood outside them. */
  async reported(source: string, exact: string): Promise<Passage> {
    return { anchor: await this.words(source, exact), mode: 'reported' };
  }
}

/** Somebody by the name a source gives: the app finds the actor, or makes one. */
export const named = (name: string): Party => ({ actor: null, name });
