import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../core/contract/commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { StoreError } from '../store/store.ts';
import { type Doers, dispatch } from './dispatch.ts';

const absent = () => ({ code: 'no-library', params: {}, field: null });
const ask = (doers: Doers, name: unknown, input: unknown) =>
  dispatch(doers, absent, () => {}, name, input, null);
const codes = async (answer: ReturnType<typeof ask>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.problems.map(({ code, field }) => `${field ?? ''}${code}`).join();
};

describe('dispatch', () => {
  test('does what is asked, once the input is what the contract says', async () => {
    const doers: Doers = { 'job:cancel': async () => null };
    expect(await ask(doers, 'job:cancel', { job: 'x' })).toEqual({ ok: true, value: null });
    expect(await codes(ask(doers, 'job:cancel', { job: 1 }))).toBe('jobbad-input');
    expect(await codes(ask(doers, 'job:cancel', null))).toBe('bad-input');
  });

  test('turns whatever fails into problems with words', async () => {
    const failing = (error: Error): Doers => ({ 'edit:undo': () => Promise.reject(error) });
    expect(await codes(ask(failing(refuse('nothing-to-undo')), 'edit:undo', {}))).toBe('nothing-to-undo');
    expect(await codes(ask(failing(new StoreError('disk-full', 'x')), 'edit:undo', {}))).toBe('disk-full');
    expect(await codes(ask(failing(new TypeError('x is not a function')), 'edit:undo', {}))).toBe(
      'unexpected',
    );
    expect(await codes(ask({}, 'edit:undo', {}))).toBe('no-library');
  });

  test('answers any name with any input in words, whatever a hostile page sends', async () => {
    const name = fc.oneof(
      fc.constantFrom(...commandNames),
      fc.string(),
      fc.constant('__proto__'),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(name, fc.anything(), async (called, input) => {
        const result = await ask({}, called, input);
        expect(result.ok).toBe(false);
        expect(result.ok || result.problems[0].code).toMatch(/^(?:unknown-command|bad-input|no-library)$/);
      }),
      { numRuns: 500, examples: [[{ toString: null }, {}]] },
    );
  });
});
