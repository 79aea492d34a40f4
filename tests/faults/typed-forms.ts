import { expect } from 'vitest';
import type { Json } from '../../core/model/patch.ts';
import type { Store } from '../../main/store/store.ts';
import type { Random } from '../fixtures/random.ts';
import { note } from '../fixtures/store.ts';

/** How many forms are typed in at once. */
const FORMS = 3;
/** Forms have ids of their own. */
const idOf = (n: number) => note(500 + n).id;

/** By form, what may stand on the disk: the step that was acknowledged last, and the one under way; 0 is none. */
export type MayStand = Map<number, readonly number[]>;

/** What a form holds at a step: long enough to be torn, and any part of it tells which step it is of. */
export const formAt = (step: number): Json => ({ step, words: `слово ${step} `.repeat(1 + (step % 900)) });

/** Types in a form, or files it. `begun` and `done` are told the form and its step before and after. */
export async function typeIn(
  store: Store,
  random: Random,
  step: number,
  begun: (form: number, step: number) => void,
  done: (form: number, step: number) => void,
): Promise<void> {
  const form = random.below(FORMS);
  const filed = random.below(5) === 0;
  begun(form, filed ? 0 : step);
  await (filed ? store.dropForm(idOf(form)) : store.keepForm(idOf(form), formAt(step)));
  done(form, filed ? 0 : step);
}

/** From now on the step of a form may stand, beside what was acknowledged. */
export const begin = (may: MayStand, form: number, step: number) =>
  void may.set(form, [...(may.get(form) ?? [0]), step]);

/** From now on only that step may stand. */
export const settle = (may: MayStand, form: number, step: number) => void may.set(form, [step]);

/** Expects every form to be whole, as it was acknowledged or as it was being stored; that is how it stands from now on. */
export async function checkForms(store: Store, may: MayStand): Promise<void> {
  const read = new Map((await store.forms()).map(({ id, form }) => [id, form]));
  for (let form = 0; form < FORMS; form += 1) {
    const found = read.get(idOf(form)) ?? null;
    read.delete(idOf(form));
    const allowed = may.get(form) ?? [0];
    const stands = allowed.find((step) => isAt(found, step));
    expect(stands, `form ${form}, which may be at ${allowed}`).toBeDefined();
    settle(may, form, stands ?? 0);
  }
  expect([...read.keys()]).toEqual([]);
}

const isAt = (found: Json, step: number) =>
  JSON.stringify(found) === JSON.stringify(step === 0 ? null : formAt(step));
