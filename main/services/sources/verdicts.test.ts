import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Id } from '../../../core/model/id.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { settleRecord } from './settle.ts';
import { applyVerdicts, forecast, verdictsOf } from './verdicts.ts';

const OLD =
  'The ministry said on Monday that 143,000 people were refused entry. “We will sign the Concept soon,” the minister said. The Protocol was agreed in May. Talks go on.';
/** The figure has changed places of its digits, a paragraph came first, the quotation has other marks. */
const NEW = `Updated at noon.\n\n${OLD.replace('143,000', '134,000').replace('“', '«').replace('”', '»').replace('Talks go on.', '')}`;

let held: TemporaryLibrary;
let old: Id;
beforeEach(async () => {
  held = await TemporaryLibrary.make();
  old = await held.addSource(OLD);
});
afterEach(() => held.remove());

function anchor(words: string) {
  const start = OLD.indexOf(words);
  return anchorOf({ text: OLD }, old, { start, end: start + words.length });
}
const fact = (...words: string[]) =>
  held.add('fact', { measure: 'people', value: 1, anchors: words.map(anchor) });
const anchorsOf = async (id: Id) => (await held.library.get('fact', id)).record.anchors;

async function replace(group: string | null = null): Promise<Id> {
  const by = await held.addSource(NEW, { replaces: old });
  await held.library.edit('source:import', group, (transaction) => applyVerdicts(transaction, old, by));
  return by;
}

describe('a new version of a source', () => {
  test('takes over the records whose words stand, in the new spelling', async () => {
    const quote = await held.add('quote', {
      passages: [{ anchor: anchor('We will sign the Concept soon,” the minister said'), mode: 'quoted' }],
      speaker: { actor: null, name: 'the minister' },
    });
    const by = await replace();
    const [passage] = (await held.library.get('quote', quote)).record.passages;
    expect(passage?.anchor).toMatchObject({
      source: by,
      state: 'moved',
      exact: 'We will sign the Concept soon,» the minister said',
    });
    expect(NEW.slice(passage?.anchor.start, passage?.anchor.end)).toBe(passage?.anchor.exact);
  });

  test('leaves what changed or is lost with the old version, marked, and all of a record together', async () => {
    const changed = await fact('143,000 people were refused entry', 'The Protocol was agreed in May');
    const lost = await fact('Talks go on');
    await replace();
    expect(await anchorsOf(changed)).toEqual([
      { ...anchor('143,000 people were refused entry'), state: 'changed' },
      anchor('The Protocol was agreed in May'),
    ]);
    expect(await anchorsOf(lost)).toEqual([{ ...anchor('Talks go on'), state: 'lost' }]);
  });

  test('takes mentions and steps of an agreement over one by one', async () => {
    const mention = (words: string) => ({
      anchor: anchor(words),
      action: null,
      status: null,
      credibility: null,
    });
    const agreement = await held.add('agreement', {
      title: 'Protocol',
      instrument: 'protocol',
      mentions: [mention('Protocol'), mention('Talks')],
      status: [
        { stage: 'signed', date: '2024-05', evidence: anchor('agreed in May'), ratified: null, note: '' },
      ],
    });
    const by = await replace();
    const { mentions, status } = (await held.library.get('agreement', agreement)).record;
    expect(mentions.map(({ anchor: { source, state } }) => [source, state])).toEqual([
      [by, 'moved'],
      [old, 'lost'],
    ]);
    expect(status[0]?.evidence).toMatchObject({ source: by, exact: 'agreed in May' });
  });

  test('is told beforehand without changing anything, and undone as one', async () => {
    const id = await fact('143,000 people');
    const kept = await fact('The Protocol was agreed');
    const by = await held.addSource(NEW);
    expect(await verdictsOf(held.library, old, by)).toEqual([
      {
        owner: { kind: 'fact', id },
        path: ['anchors', 0],
        state: 'changed',
        was: '143,000 people',
        is: '134,000 people',
        start: NEW.indexOf('134,000'),
        end: NEW.indexOf('134,000') + 14,
      },
      expect.objectContaining({
        owner: { kind: 'fact', id: kept },
        state: 'moved',
        is: 'The Protocol was agreed',
      }),
    ]);
    expect(await anchorsOf(id)).toEqual([anchor('143,000 people')]);
    const group = ulid();
    await held.library.edit('source:import', group, (transaction) => applyVerdicts(transaction, old, by));
    await held.library.undo(group);
    expect(await anchorsOf(id)).toEqual([anchor('143,000 people')]);
    expect(await anchorsOf(kept)).toEqual([anchor('The Protocol was agreed')]);
  });
});

describe('what an import left in question', () => {
  test('is settled by going over, with the figures to confirm', async () => {
    const id = await fact('143,000 people were refused entry', 'The Protocol was agreed in May');
    const by = await replace();
    await settleRecord(held.library, { kind: 'fact', id, by }, null);
    const { anchors, toConfirm } = (await held.library.get('fact', id)).record;
    expect(anchors.map(({ source, exact, state }) => [source, exact, state])).toEqual([
      [by, '134,000 people were refused entry', 'exact'],
      [by, 'The Protocol was agreed in May', 'exact'],
    ]);
    expect(toConfirm).toEqual(['value']);
  });

  test('or by staying with the old version', async () => {
    const id = await fact('143,000 people');
    await replace();
    await settleRecord(held.library, { kind: 'fact', id, by: null }, null);
    expect(await anchorsOf(id)).toEqual([anchor('143,000 people')]);
  });

  test('never by a place that is not there', async () => {
    const id = await fact('Talks go on');
    const by = await replace();
    await expect(settleRecord(held.library, { kind: 'fact', id, by }, null)).rejects.toThrow('words-lost');
    expect((await anchorsOf(id))[0]?.state).toBe('lost');
  });

  test('is foretold for a text that is not imported yet', async () => {
    await fact('143,000 people', 'The Protocol was agreed');
    await fact('Talks go on');
    expect(await forecast(held.library, old, NEW)).toEqual({ fit: 1, wait: 2 });
  });
});
