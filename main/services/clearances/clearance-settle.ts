import { asIndirect } from '../../../core/clearance/as-indirect.ts';
import { answered, askedAgain } from '../../../core/clearance/asked-again.ts';
import { paragraphsAfter, takeIntoItem, takeIntoText } from '../../../core/clearance/take-in.ts';
import type { Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Item } from '../../../core/model/narrative.ts';
import { defaultOptions } from '../../../core/pack/options.ts';
import type { Importer } from '../../importing/index.ts';
import type { Library } from '../library.ts';
import { compositionNow } from '../packs/packs.ts';
import { arrangeIn } from '../records/briefings.ts';
import type { Transaction } from '../transaction.ts';
import { foundChanges, returnedOf } from './clearances.ts';

/**
 * Settles one change of a returned draft. One that is accepted is done in the same edit, so that both are taken back
 * together; it is refused where the words it strikes are not there any more, and then nothing is changed.
 */
export async function settleChange(
  library: Library,
  importer: Importer,
  { briefing: id, returned, change: number, how, note }: Parsed<'clearance:settle'>,
  group: string | null,
): Promise<null> {
  const { changes } = await foundChanges(library, { briefing: id, returned });
  const change = changes.find((one) => one.number === number);
  if (!change) throw refuse('no-change', { number });
  return library.edit('clearance:settle', group, async (transaction) => {
    const draft = returnedOf(await transaction.get('briefing', id), returned);
    if (draft.settled[number]?.how === 'accepted') throw refuse('change-accepted', { number });
    if (how === 'accepted') await accept(transaction, importer, id, draft, change);
    const { returned: all } = await transaction.get('briefing', id);
    const at = library.world.now().toISOString();
    await transaction.edit('briefing', id, {
      returned: all.map((one) =>
        one.id === returned
          ? { ...one, settled: { ...one.settled, [number]: { how, at, by: transaction.author, note } } }
          : one,
      ),
    });
    return null;
  });
}

async function accept(
  transaction: Transaction,
  importer: Importer,
  id: Id,
  draft: ReturnedDraft,
  change: Change,
): Promise<void> {
  const { library } = transaction;
  const { newId } = library.world;
  const briefing = await transaction.get('briefing', id);
  const gone = refuse('words-changed-since', { number: change.number, draft: draft.draft });
  const { touches } = change;
  const work = async () => {
    const sent = briefing.drafts.find((one) => one.number === draft.draft);
    const options = defaultOptions(sent?.output ?? 'note', briefing);
    return compositionNow(library, importer, id, {
      ...options,
      language: sent?.language ?? briefing.language,
    });
  };
  switch (touches.of) {
    case 'narrative': {
      const item = itemOf(briefing, touches.item);
      const items = item && takeIntoItem(await work(), item, touches.line, change, newId);
      if (!items) throw gone;
      return replaceItem(transaction, briefing, touches.item, items);
    }
    case 'new': {
      const item = itemOf(briefing, touches.after);
      if (!item) throw gone;
      return replaceItem(transaction, briefing, touches.after, [
        item,
        ...paragraphsAfter(item, change.in, newId),
      ]);
    }
    case 'record': {
      const { ref, field } = touches;
      if (ref.kind === 'line') {
        const line = await transaction.get('line', ref.id);
        const text = takeIntoText(line[field], change);
        if (text === null) throw gone;
        await transaction.edit('line', ref.id, { [field]: text });
        return askAgain(transaction, briefing, line.clearedBy, draft.unit);
      }
      if (ref.kind !== 'comment') throw refuse('change-not-taken', { number: change.number });
      const text = takeIntoText((await transaction.get('comment', ref.id)).text, change);
      if (text === null) throw gone;
      await transaction.edit('comment', ref.id, { text });
      return;
    }
    case 'verbatim': {
      const item = touches.item === null ? null : itemOf(briefing, touches.item);
      const said = item && asIndirect(await work(), item, touches.ref, change);
      if (!said) throw gone;
      return replaceItem(transaction, briefing, said.id, [said]);
    }
    case 'figure':
    case 'derived':
    case 'outside':
      throw refuse('change-not-taken', { number: change.number });
  }
}

const itemOf = (briefing: Briefing, id: Id): Item | null =>
  walkSections(briefing.sections)
    .flatMap(({ section }) => section.items)
    .find((item) => item.id === id) ?? null;

/** Writes items in the place of one, by the rules of the outline. */
async function replaceItem(
  transaction: Transaction,
  { id, sections }: Briefing,
  item: Id,
  by: readonly Item[],
): Promise<void> {
  const home = walkSections(sections).find(({ section }) => section.items.some((one) => one.id === item));
  if (!home) return;
  const { section } = home;
  await arrangeIn(transaction, id, {
    do: 'write-items',
    section: section.id,
    was: section.items.map((one) => one.id),
    base: section.items,
    items: section.items.flatMap((one) => (one.id === item ? by : [one])),
  });
}

/** Sets the units that cleared a line waiting on the last draft, but for the one whose change it is. The line keeps its own clearance: no app takes it back. */
async function askAgain(
  transaction: Transaction,
  { id }: Briefing,
  clearedBy: string,
  by: string,
): Promise<void> {
  const { clearances, drafts } = await transaction.get('briefing', id);
  const draft = drafts.at(-1)?.number ?? 1;
  const sent = transaction.library.world.now().toISOString().slice(0, 10);
  await transaction.edit('briefing', id, {
    clearances: askedAgain(clearedBy, clearances, by).reduce(
      (list, asked) => answered(list, asked, draft, { answer: 'waiting', answered: null, sent }),
      clearances,
    ),
  });
}
