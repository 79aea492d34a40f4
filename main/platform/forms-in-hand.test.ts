import { describe, expect, test } from 'vitest';
import type { KeptForm } from '../../core/contract/forms.ts';
import { TemporaryLibrary } from '../../tests/fixtures/temporary-library.ts';
import { FormsInHand } from './forms-in-hand.ts';

const form = (n: number, minute: number): KeptForm => ({
  id: `01J${String(n).padStart(23, '0')}`,
  typedAt: `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  form: { what: 'dialog', name: 'new-comment', values: { text: `Очередь ${n}` } },
});

describe('forms that are not filed', () => {
  test('stay with their window while it is open, also when it loads anew, and then go to the next', async () => {
    const at = await TemporaryLibrary.make();
    const [first, second] = [{}, {}];
    const forms = new FormsInHand(() => at.library);
    await forms.keep(first, form(1, 1));
    await forms.keep(first, form(2, 2));
    await forms.keep(second, form(3, 3));
    expect(await forms.take(second)).toEqual([form(3, 3)]);
    expect(await forms.take(first)).toEqual([form(2, 2), form(1, 1)]);
    expect(forms.letGo(first)).toBe(2);
    expect(forms.letGo(first)).toBe(0);
    expect(await forms.take(second)).toEqual([form(3, 3), form(2, 2), form(1, 1)]);
    await forms.drop(form(3, 3).id);
    // The app starts anew.
    const later = new FormsInHand(() => at.library);
    expect(await later.take(first)).toEqual([form(2, 2), form(1, 1)]);
    expect(await later.take(second)).toEqual([]);
    await at.remove();
  });

  test('what another version kept is passed over and stays', async () => {
    const at = await TemporaryLibrary.make();
    await at.library.store.keepForm(form(4, 4).id, { what: 'hologram' });
    const forms = new FormsInHand(() => at.library);
    expect(await forms.take({})).toEqual([]);
    expect(await at.library.store.forms()).toHaveLength(1);
    await at.remove();
  });

  test('without a library nothing is kept, and that is said', async () => {
    const forms = new FormsInHand(() => null);
    expect(await forms.take({})).toEqual([]);
    await expect(forms.keep({}, form(1, 1))).rejects.toThrow('no-library');
  });
});
