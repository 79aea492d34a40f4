import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Id } from '../../../core/model/id.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { mergeActors, splitActor } from './actors.ts';

const TEXT = 'The minister promised to help. His deputy, Расулзода, agreed.';
let held: TemporaryLibrary;
let source: Id;

beforeEach(async () => {
  held = await TemporaryLibrary.make();
  source = await held.addSource(TEXT);
});
afterEach(() => held.remove());

const passages = () => [
  { anchor: anchorOf({ text: TEXT }, source, { start: 4, end: 29 }), mode: 'reported' as const },
];
const quoteBy = (name: string) =>
  held.add('quote', { passages: passages(), form: 'indirect', speaker: { actor: null, name } });
const speakerOf = async (id: Id) => (await held.library.get('quote', id)).record.speaker;
const actors = async () => (await held.library.all('actor')).map(({ record }) => record);

describe('parties of a record', () => {
  test('make an actor of a new name in the same edit, and find it again under the same spelling', async () => {
    const first = await quoteBy('Rustam Rasoulzoda');
    const second = await quoteBy('rustam  rasoulzoda');
    const [actor, ...others] = await actors();
    expect(others).toEqual([]);
    expect(actor).toMatchObject({
      kind: 'person',
      toConfirm: ['kind'],
      names: [{ text: 'Rustam Rasoulzoda' }],
    });
    expect(await speakerOf(first)).toEqual({ actor: actor?.id, name: 'Rustam Rasoulzoda' });
    expect((await speakerOf(second)).actor).toBe(actor?.id);
    const edit = held.changes.find(({ command }) => command === 'quote:add');
    expect(edit?.changes.map(({ kind }) => kind).sort()).toEqual(['actor', 'quote']);
  });

  test('never make one of a descriptor', async () => {
    const quote = await quoteBy('a ministry source');
    expect(await speakerOf(quote)).toEqual({ actor: null, name: 'a ministry source' });
    expect(await actors()).toEqual([]);
  });

  test('a new speaker has the role of the quote, as of the day it was said', async () => {
    const speaker = { actor: null, name: 'Irina Orlova' };
    await held.add('quote', {
      passages: passages(),
      form: 'indirect',
      speaker,
      role: 'Foreign Minister',
      said: '2024-10-07',
    });
    expect((await actors())[0]).toMatchObject({
      roles: [{ title: 'Foreign Minister', seen: '2024-10-07' }],
      toConfirm: ['kind', 'roles'],
    });
  });

  test('are left to the analyst where two actors share the spelling', async () => {
    for (const _ of 'ab')
      await held.add('actor', { names: [{ text: 'Ali Karimov', language: 'en', preferred: true }] });
    expect((await speakerOf(await quoteBy('Ali Karimov'))).actor).toBeNull();
    expect(await actors()).toHaveLength(2);
  });

  test('a publisher is an organisation, two sides of an event make each actor once', async () => {
    await held.addSource('Other words.', { publisher: { actor: null, name: 'Asia Courier' } });
    const party = { actor: null, name: 'Таджикистан' };
    await held.add('event', {
      occasion: 'Talks',
      ourSide: [party, party],
      theirSide: [{ actor: null, name: 'Russia' }],
    });
    expect((await actors()).map(({ kind, names }) => [kind, names[0]?.text, names[0]?.language])).toEqual([
      ['organisation', 'Asia Courier', 'en'],
      ['state', 'Таджикистан', 'ru'],
      ['state', 'Russia', 'en'],
    ]);
  });
});

describe('merging', () => {
  test('takes names, roles and evidence over, and is undone as one', async () => {
    const first = await quoteBy('Rustam Rasoulzoda');
    const second = await quoteBy('Рустам Расулзода');
    const [keep, away] = await actors();
    if (!keep || !away) throw new Error('no actors');
    const briefing = await held.add('briefing', {
      title: 'B',
      sections: [
        {
          id: ulid(),
          title: '',
          role: 'who-they-are',
          goesTo: { side: 2, note: true, speaking: false },
          sections: [],
          items: [
            {
              item: 'gathering',
              id: ulid(),
              goesTo: null,
              as: 'actors',
              refs: [
                { kind: 'actor', id: keep.id },
                { kind: 'actor', id: away.id },
              ],
            },
          ],
        },
      ],
    });
    const search = await held.add('search', { name: 'His', query: '', filters: { actor: [away.id] } });
    await held.library.edit('actor:edit', null, async (transaction) => {
      await transaction.edit('actor', keep.id, { biography: 'Born in Khujand.', marking: 'green' });
      await transaction.edit('actor', away.id, {
        biography: 'Studied law.',
        marking: 'amber',
        disclosure: 'background',
      });
    });

    const group = ulid();
    await mergeActors(held.library, { keep: keep.id, away: away.id }, group);
    const [one, ...others] = await actors();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      names: [{ text: 'Rustam Rasoulzoda' }, { text: 'Рустам Расулзода' }],
      biography: 'Born in Khujand.\n\nStudied law.',
      marking: 'amber',
      disclosure: 'background',
    });
    expect(await speakerOf(first)).toEqual({ actor: keep.id, name: 'Rustam Rasoulzoda' });
    expect(await speakerOf(second)).toEqual({ actor: keep.id, name: 'Рустам Расулзода' });
    const [section] = (await held.library.get('briefing', briefing)).record.sections;
    expect(section?.items[0]).toMatchObject({ refs: [{ kind: 'actor', id: keep.id }] });
    expect((await held.library.get('search', search)).record.filters).toEqual({ actor: [keep.id] });
    expect(held.library.rows().filter((row) => row.refers.includes(away.id))).toEqual([]);

    await held.library.undo(group);
    expect((await actors()).map(({ names }) => names.length)).toEqual([1, 1]);
    expect((await speakerOf(second)).actor).toBe(away.id);
    expect((await held.library.get('search', search)).record.filters).toEqual({ actor: [away.id] });
  });

  test('refuses to cut a text that becomes too long', async () => {
    const actor = (text: string, biography: string) =>
      held.add('actor', { names: [{ text, language: 'en', preferred: true }], biography });
    const [keep, away] = [await actor('A', 'a'.repeat(15_000)), await actor('B', 'b'.repeat(15_000))];
    await expect(mergeActors(held.library, { keep, away }, null)).rejects.toThrow('too-long-together');
    expect(await actors()).toHaveLength(2);
  });
});

describe('splitting', () => {
  test('takes the records that use the names along, and leaves the others', async () => {
    const first = await quoteBy('Ali Karimov');
    const second = await quoteBy('Анвар Каримов');
    const [keep, away] = await actors();
    if (!keep || !away) throw new Error('no actors');
    await mergeActors(held.library, { keep: keep.id, away: away.id }, null);
    const made = await splitActor(held.library, { id: keep.id, names: ['Анвар Каримов'] }, null);
    expect(await speakerOf(first)).toEqual({ actor: keep.id, name: 'Ali Karimov' });
    expect(await speakerOf(second)).toEqual({ actor: made.id, name: 'Анвар Каримов' });
    expect((await actors()).map(({ names }) => names.map(({ text }) => text))).toEqual([
      ['Ali Karimov'],
      ['Анвар Каримов'],
    ]);
  });

  test('refuses a name the actor does not have, and taking them all', async () => {
    const id = await held.add('actor', { names: [{ text: 'Ali Karimov', language: 'en', preferred: true }] });
    await expect(splitActor(held.library, { id, names: ['Anvar'] }, null)).rejects.toThrow('not-a-name-of');
    await expect(splitActor(held.library, { id, names: ['ali karimov'] }, null)).rejects.toThrow(
      'no-name-left',
    );
  });
});
