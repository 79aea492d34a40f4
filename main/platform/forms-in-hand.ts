import { type KeptForm, keptFormSchema } from '../../core/contract/forms.ts';
import { refuse } from '../../core/contract/result.ts';
import type { Id } from '../../core/model/id.ts';
import type { Json } from '../../core/model/patch.ts';
import type { Library } from '../services/library.ts';

/**
 * What is typed in forms and not filed, kept in the library, and which window has which: two windows never have the
 * same form, and one whose window is gone goes to the next that asks.
 */
export class FormsInHand<Window extends object> {
  private readonly holders = new Map<Id, Window>();

  constructor(private readonly library: () => Pick<Library, 'store'> | null) {}

  /** Stores a form of a window. Throws `StoreError` where it cannot be stored, and refuses without a library. */
  async keep(window: Window, form: KeptForm): Promise<void> {
    const { store } = this.open();
    this.holders.set(form.id, window);
    // Parsed by its schema, every part of which is JSON.
    await store.keepForm(form.id, form as unknown as Json);
  }

  async drop(id: Id): Promise<void> {
    const { store } = this.open();
    await store.dropForm(id);
    this.holders.delete(id);
  }

  /** Forms that are this window's or nobody's; they are this window's from now on. The one typed in last comes first. */
  async take(window: Window): Promise<readonly KeptForm[]> {
    const kept = (await this.library()?.store.forms()) ?? [];
    const taken: KeptForm[] = [];
    for (const { form } of kept) {
      // What a later version kept is left for it.
      const parsed = keptFormSchema.safeParse(form);
      if (!parsed.success || (this.holders.get(parsed.data.id) ?? window) !== window) continue;
      this.holders.set(parsed.data.id, window);
      taken.push(parsed.data);
    }
    return taken.sort((a, b) => b.typedAt.localeCompare(a.typedAt));
  }

  /** A window has closed: its forms are nobody's. Gives how many they are. */
  letGo(window: Window): number {
    const left = [...this.holders].filter(([, holder]) => holder === window);
    for (const [id] of left) this.holders.delete(id);
    return left.length;
  }

  private open(): Pick<Library, 'store'> {
    const library = this.library();
    if (library === null) throw refuse('no-library');
    return library;
  }
}
