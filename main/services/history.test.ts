import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemporaryLibrary } from '../../tests/fixtures/temporary-library.ts';
import { historyOf, recordAt, takeBack, undoStacks } from './history.ts';

describe('undo and redo', () => {
  test('take back what was done last, across kinds, and bring it back', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const actor = await at.add('actor', { names: [{ text: 'A', language: 'en', preferred: true }] });
    expect(await takeBack(at.library, 'undo')).toEqual({ command: 'actor:add' });
    expect(await at.library.find('actor', actor)).toBeNull();
    expect(await takeBack(at.library, 'undo')).toEqual({ command: 'tag:add' });
    expect(await at.library.find('tag', tag)).toBeNull();
    await expect(takeBack(at.library, 'undo')).rejects.toThrow('nothing-to-undo');
    expect(await takeBack(at.library, 'redo')).toEqual({ command: 'tag:add' });
    expect(await takeBack(at.library, 'redo')).toEqual({ command: 'actor:add' });
    expect((await at.library.get('actor', actor)).record.names[0]?.text).toBe('A');
    await expect(takeBack(at.library, 'redo')).rejects.toThrow('nothing-to-redo');
    await at.remove();
  });

  test('is refused with the title of what stands in the way', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const rename = (group: string, name: string) =>
      at.library.edit('tag:edit', group, async (transaction) => {
        await transaction.edit('tag', tag, { name });
      });
    const one = at.library.world.newId();
    await rename(one, 'Labour migration');
    await rename(at.library.world.newId(), 'Migration of labour');
    // The first gesture goes on after the second: the last one is the first, and the second is in its way.
    await at.library.edit('tag:edit', one, async (transaction) => {
      await transaction.edit('tag', tag, { name: 'Moving' });
    });
    await expect(takeBack(at.library, 'undo')).rejects.toMatchObject({
      problems: [{ code: 'undo-conflict', params: { detail: '“Moving”' } }],
    });
    await at.remove();
  });

  test('a record tells who changed what, and how it stood', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const made = at.library.store.seq;
    await at.library.edit('tag:edit', null, async (transaction) => {
      await transaction.edit('tag', tag, { name: 'Labour migration' });
    });
    const history = await historyOf(at.library, { kind: 'tag', id: tag });
    expect(history.map(({ command, fields }) => ({ command, fields }))).toEqual([
      { command: 'tag:edit', fields: ['name'] },
      { command: 'tag:add', fields: [] },
    ]);
    expect(await recordAt(at.library, 'tag', tag, made)).toMatchObject({ name: 'Migration' });
    await at.remove();
  });
});

/** What a person does, and what stands then: a plain model of an editor's two stacks. */
test('the stacks read back from the journal are those of a plain editor', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo')), (steps) => {
      const journal: { group: string; undoes: string | null; command: string }[] = [];
      const done: string[] = [];
      const undone: string[] = [];
      const names = new Map<string, string>();
      for (const [i, step] of steps.entries()) {
        const group = `g${i}`;
        const stacks = undoStacks(journal);
        if (step === 'edit') {
          journal.push({ group, undoes: null, command: 'x:edit' });
          names.set(group, group);
          done.push(group);
          undone.length = 0;
          continue;
        }
        const top = stacks[step].at(-1);
        const [from, to] = step === 'undo' ? [done, undone] : [undone, done];
        const name = from.pop();
        expect(top === undefined ? undefined : names.get(top)).toBe(name);
        if (top === undefined || name === undefined) continue;
        to.push(name);
        names.set(group, name);
        journal.push({ group, undoes: top, command: `edit:${step}` });
      }
    }),
  );
});
