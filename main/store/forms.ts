import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Json, jsonSchema } from '../../core/model/patch.ts';
import { namesIn, readIfThere, rename, syncDirectory, temporaryName, writeNew } from './disk.ts';
import { formFile } from './layout.ts';
import { setAside } from './quarantine.ts';
import { openLine, sealLine } from './sealed-line.ts';
import type { Damage } from './store.ts';
import { asStoreError } from './store-error.ts';
import { Turns } from './turns.ts';

const lineSchema = z.object({ id: z.string(), form: jsonSchema });
const ENDING = '.json';

/**
 * What is typed in forms and not filed yet, one small file a form. It is beside the journal: no history has it and no
 * undo meets it. Each write is durable when it is answered; a file that was damaged goes to quarantine and is named.
 */
export class Forms {
  readonly #turns = new Turns();

  constructor(
    private readonly directory: string,
    private readonly onDamage: (damage: Damage) => void,
  ) {}

  /** Stores a form in place of what was kept under its id. Rejects with `StoreError`; then the older one stands. */
  keep(id: string, form: Json): Promise<void> {
    const file = formFile(id);
    return this.#turns.take(async () => {
      const path = join(this.directory, file);
      const fresh = temporaryName(join(this.directory, 'temporary'), path);
      try {
        await writeNew(fresh, Buffer.from(sealLine({ id, form }).line));
        await rename(fresh, path);
        await syncDirectory(join(this.directory, 'forms'));
      } catch (error) {
        await fs.rm(fresh, { force: true }).catch(() => undefined);
        throw asStoreError(error, file);
      }
    });
  }

  /** Forgets a form: it was filed or discarded. Does nothing where there is none. */
  drop(id: string): Promise<void> {
    const file = formFile(id);
    return this.#turns.take(async () => {
      try {
        await fs.rm(join(this.directory, file), { force: true });
        await syncDirectory(join(this.directory, 'forms'));
      } catch (error) {
        throw asStoreError(error, file);
      }
    });
  }

  /** Every form that is kept. */
  all(): Promise<readonly { readonly id: string; readonly form: Json }[]> {
    return this.#turns.take(async () => {
      const names = await namesIn(join(this.directory, 'forms'));
      const read = names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => this.#read(name.slice(0, -ENDING.length)));
      return (await Promise.all(read)).filter((form) => form !== null);
    });
  }

  /** Does something while no form is being written. */
  quiet<T>(job: () => Promise<T>): Promise<T> {
    return this.#turns.take(job);
  }

  async #read(id: string): Promise<{ readonly id: string; readonly form: Json } | null> {
    const file = `forms/${id}${ENDING}`;
    let bytes: Buffer | null;
    try {
      bytes = await readIfThere(join(this.directory, file));
    } catch {
      // One that the disk does not give now stays where it is; it must not hold up the others.
      this.onDamage({ file, what: 'unreadable', outcome: 'kept' });
      return null;
    }
    if (bytes === null) return null;
    const opened = bytes.at(-1) === 0x0a ? openLine(bytes.subarray(0, -1)) : null;
    const line = opened === null ? null : lineSchema.safeParse(opened.json);
    if (line?.success && line.data.id === id) return line.data;
    await setAside(this.directory, file, 'form').catch(() => undefined);
    this.onDamage({ file, what: 'unreadable', outcome: 'lost' });
    return null;
  }
}
