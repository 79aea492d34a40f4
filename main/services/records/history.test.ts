import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { historyOf, recordAt, takeBack, takeBackStep, undoStacks } from './history.ts';

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

  test('a step in whose way later edits stand is refused by name, passed over, and taken once its way is free', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const other = await at.add('tag', { name: 'Borders' });
    const rename = (group: string, id: string, name: string) =>
      at.library.edit('tag:edit', group, async (transaction) => {
        await transaction.edit('tag', id, { name });
      });
    const nameOf = async (id: string) => (await at.library.get('tag', id)).record.name;
    const one = at.library.world.newId();
    await rename(one, tag, 'Labour migration');
    await rename(at.library.world.newId(), tag, 'Migration of labour');
    // The first gesture goes on after the second: the last one is the first, and the second is in its way.
    await rename(one, other, 'Crossings');
    const refused = {
      problems: [{ code: 'undo-conflict', params: { detail: 'Migration of labour', group: one } }],
    };
    await expect(takeBack(at.library, 'undo')).rejects.toMatchObject(refused);
    expect(await takeBack(at.library, 'undo', one)).toEqual({ command: 'tag:edit' });
    expect([await nameOf(tag), await nameOf(other)]).toEqual(['Labour migration', 'Crossings']);
    // Nothing stands in the way of the step that was passed over any more: it comes next.
    expect(await takeBack(at.library, 'undo')).toEqual({ command: 'tag:edit' });
    expect([await nameOf(tag), await nameOf(other)]).toEqual(['Migration', 'Borders']);
    await takeBack(at.library, 'redo');
    await takeBack(at.library, 'redo');
    expect([await nameOf(tag), await nameOf(other)]).toEqual(['Migration of labour', 'Crossings']);
    await at.remove();
  });

  test('a step that went on after another was made is taken back once, and what came before both comes next', async () => {
    const at = await TemporaryLibrary.make();
    const tags = [await at.add('tag', { name: 'A' }), await at.add('tag', { name: 'B' })] as const;
    const one = at.library.world.newId();
    const note = (group: string, tag: string, words: string) =>
      at.library.edit('tag:edit', group, async (transaction) => {
        await transaction.edit('tag', tag, { note: words });
      });
    await note(one, tags[0], 'first');
    await at.add('place', { names: [{ text: 'C', language: 'en', preferred: true }] });
    await note(one, tags[1], 'second');
    const taken = [];
    for (let step = 0; step < 4; step += 1) taken.push((await takeBack(at.library, 'undo')).command);
    expect(taken).toEqual(['tag:edit', 'place:add', 'tag:add', 'tag:add']);
    await at.remove();
  });

  test('a step that goes on after it was taken back can be taken back once more, and holds up none before it', async () => {
    const at = await TemporaryLibrary.make();
    const one = at.library.world.newId();
    const tag = (name: string, group: string | null) =>
      at.library.edit('tag:add', group, async (transaction) => {
        await transaction.add('tag', { name });
      });
    const names = async () => (await at.library.all('tag')).map(({ record }) => record.name);
    await tag('Before', null);
    await tag('First of many', one);
    await takeBack(at.library, 'undo');
    await tag('Second of many', one);
    expect(await names()).toEqual(['Before', 'Second of many']);
    await takeBack(at.library, 'undo');
    expect(await names()).toEqual(['Before']);
    await takeBack(at.library, 'undo');
    expect(await names()).toEqual([]);
    await at.remove();
  });

  test('pressed twice at once, two steps are taken', async () => {
    const at = await TemporaryLibrary.make();
    const tags = [await at.add('tag', { name: 'A' }), await at.add('tag', { name: 'B' })];
    const there = async () => (await Promise.all(tags.map((id) => at.library.find('tag', id)))).map(Boolean);
    await Promise.all([takeBack(at.library, 'undo'), takeBack(at.library, 'undo')]);
    expect(await there()).toEqual([false, false]);
    await Promise.all([takeBack(at.library, 'redo'), takeBack(at.library, 'redo')]);
    expect(await there()).toEqual([true, true]);
    await at.remove();
  });

  test('edits of one place go back and forth as often as one likes', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'A' });
    for (const name of ['B', 'C', 'D'])
      await at.library.edit('tag:edit', null, async (transaction) => {
        await transaction.edit('tag', tag, { name });
      });
    const nameOf = async () => (await at.library.get('tag', tag)).record.name;
    for (const turn of ['first', 'second', 'third']) {
      for (const name of ['C', 'B', 'A']) {
        await takeBack(at.library, 'undo');
        expect(await nameOf(), turn).toBe(name);
      }
      for (const name of ['B', 'C', 'D']) {
        await takeBack(at.library, 'redo');
        expect(await nameOf(), turn).toBe(name);
      }
    }
    await at.remove();
  });

  test('any going back and forth among edits of few places ends where a plain editor would', async () => {
    const step = fc.constantFrom('undo', 'redo', 'name', 'note', 'marking');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const at = await TemporaryLibrary.make();
        const tag = await at.add('tag', { name: '0' });
        const state = async () => {
          const { name, note, marking } = (await at.library.get('tag', tag)).record;
          return [name, note, marking].join();
        };
        const past: string[] = [];
        const ahead: string[] = [];
        for (const [i, one] of steps.entries()) {
          const now = await state();
          if (one === 'undo' || one === 'redo') {
            const [from, to] = one === 'undo' ? [past, ahead] : [ahead, past];
            const then = from.pop();
            if (then === undefined) continue;
            await takeBack(at.library, one);
            expect(await state()).toBe(then);
            to.push(now);
          } else {
            await at.library.edit('tag:edit', null, async (transaction) => {
              await transaction.edit('tag', tag, { [one]: `edit ${i}` });
            });
            past.push(now);
            ahead.length = 0;
          }
        }
        await at.remove();
      }),
      { numRuns: 25 },
    );
  });

  test('passing over the last step there is says that there is nothing else', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const rename = (command: string, name: string) =>
      at.library.edit(command, null, async (transaction) => {
        await transaction.edit('tag', tag, { name });
      });
    // What is kept for good touched the same record, so that nothing before it can be taken back.
    await rename('pack:finalise', 'As finalised');
    const [made] = (await at.library.store.history({})).filter(({ command }) => command === 'tag:add');
    await expect(takeBack(at.library, 'undo')).rejects.toThrow('undo-conflict');
    await expect(takeBack(at.library, 'undo', made?.group)).rejects.toThrow('nothing-else-to-undo');
    expect((await at.library.get('tag', tag)).record.name).toBe('As finalised');
    await at.remove();
  });

  test('one step of a history is taken back by itself, once, and never what is kept for good', async () => {
    const at = await TemporaryLibrary.make();
    const tag = await at.add('tag', { name: 'Migration' });
    const other = await at.add('tag', { name: 'Borders' });
    const edit = async (command: string, id: string, fields: { name?: string; note?: string }) => {
      const group = at.library.world.newId();
      await at.library.edit(command, group, async (transaction) => {
        await transaction.edit('tag', id, fields);
      });
      return group;
    };
    const renamed = await edit('tag:edit', tag, { name: 'Labour migration' });
    await edit('tag:edit', other, { note: 'Later, elsewhere' });
    expect(await takeBackStep(at.library, renamed)).toEqual({ command: 'tag:edit' });
    expect((await at.library.get('tag', tag)).record.name).toBe('Migration');
    await expect(takeBackStep(at.library, renamed)).rejects.toThrow('undone-already');
    const finalised = await edit('pack:finalise', tag, { note: 'v 1' });
    await expect(takeBackStep(at.library, finalised)).rejects.toThrow('kept-for-good');
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
