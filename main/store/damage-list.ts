import type { Damage } from './store.ts';

/** What was found wrong, each thing once, in the order it was found. */
export class DamageList {
  readonly #found = new Map<string, Damage>();

  add(damage: Damage): void {
    this.#found.set(`${damage.file}\n${damage.what}\n${damage.outcome}`, damage);
  }

  get all(): readonly Damage[] {
    return [...this.#found.values()];
  }
}
