import type { Finding } from '../../../core/checks/index.ts';
import type { Parsed } from '../../../core/contract/commands.ts';
import type { Made } from '../../../core/contract/record-commands.ts';
import { Refusal, refuse } from '../../../core/contract/result.ts';
import { translator } from '../../../core/language/translate.ts';
import { type Briefing, evidenceUsed } from '../../../core/model/briefing.ts';
import type { Id } from '../../../core/model/id.ts';
import { idSchema } from '../../../core/model/id.ts';
import { type EvidenceRef, evidenceIn, type Item, type Run } from '../../../core/model/narrative.ts';
import { verbatim } from '../../../core/model/quote.ts';
import type { Disclosure } from '../../../core/model/record.ts';
import { arrange } from '../../../core/outline/arrange.ts';
import type { OutlineOperation } from '../../../core/outline/operation.ts';
import { freshSections, sectionsOf, templates } from '../../../core/outline/templates.ts';
import type { Library } from '../library.ts';
import { gathered } from '../packs/gathered.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Does one operation on the outline of a briefing. Refuses with the reason, whole or not at all. Gives how many items
 * stand twice because two windows wrote in the same place.
 */
export function arrangeBriefing(
  library: Library,
  { id, operation }: Parsed<'briefing:arrange'>,
  group: string | null,
): Promise<{ besides: number }> {
  return library.edit('briefing:arrange', group, (transaction) => arrangeIn(transaction, id, operation));
}

/** The same as part of an edit that does more. */
export async function arrangeIn(
  transaction: Transaction,
  id: Id,
  operation: OutlineOperation,
): Promise<{ besides: number }> {
  const { newId } = transaction.library.world;
  const { sections, language } = await transaction.get('briefing', id);
  let besides = 0;
  const known = await aboutEvidence(transaction, [...namedBy(operation), ...evidenceUsed({ sections })]);
  const arranged = arrange(sections, operation, {
    disclosure: (ref) => known.get(ref.id)?.disclosure ?? null,
    words: (ref) => known.get(ref.id)?.words ?? null,
    keepBeside: (theirs) => {
      besides += 1;
      return besideIt(theirs, translator(language)('together.other'), newId);
    },
  });
  if (!arranged.ok) throw new Refusal([arranged.problem]);
  await transaction.edit('briefing', id, { sections: arranged.sections });
  return { besides };
}

/** What another window wrote in the same place, as items of their own that say so. */
function besideIt(theirs: Item, why: string, newId: () => Id): readonly Item[] {
  const said: Run = { run: 'text', text: `${why} `, bold: false, italic: true };
  const paragraph = { item: 'paragraph', id: newId(), goesTo: theirs.goesTo, ours: false } as const;
  if (theirs.item === 'paragraph' || theirs.item === 'heading' || theirs.item === 'quotation')
    return [{ ...paragraph, runs: [said, ...theirs.runs] }];
  return [
    { ...paragraph, runs: [said] },
    { ...theirs, id: newId() },
  ];
}

interface About {
  readonly disclosure: Disclosure;
  readonly words: string | null;
}

async function aboutEvidence(
  transaction: Transaction,
  refs: readonly EvidenceRef[],
): Promise<ReadonlyMap<Id, About>> {
  const known = new Map<Id, About>();
  for (const ref of refs) {
    if (known.has(ref.id)) continue;
    const found = await transaction.library.find(ref.kind, ref.id);
    if (found === null) continue;
    const quote = ref.kind === 'quote' ? await transaction.get('quote', ref.id) : null;
    known.set(ref.id, { disclosure: found.record.disclosure, words: quote && verbatim(quote) });
  }
  return known;
}

function namedBy(operation: OutlineOperation): readonly EvidenceRef[] {
  switch (operation.do) {
    case 'place-evidence':
      return operation.refs;
    case 'write-items':
      return operation.items.flatMap((item: Item) => evidenceIn(item));
    case 'set-item':
      return operation.refs ?? [];
    default:
      return [];
  }
}

const kindsOfBriefing = Object.keys(templates) as readonly Briefing['kind'][];

/** Makes a briefing from a template that comes ready (by its kind) or one of the user's own (by its id). */
export function briefingFromTemplate(
  library: Library,
  { template, title, language }: Parsed<'briefing:from-template'>,
  group: string | null,
): Promise<Made> {
  return library.edit('briefing:from-template', group, async (transaction) => {
    const { newId } = library.world;
    const ready = kindsOfBriefing.find((kind) => kind === template);
    const own = idSchema.safeParse(template).success ? await library.find('template', template) : null;
    if (ready === undefined && own === null) throw refuse('not-a-template', { template });
    return transaction.add('briefing', {
      title,
      language,
      kind: ready ?? own?.record.kind ?? 'information',
      drafter: transaction.author,
      asOf: library.today(),
      sections: own
        ? freshSections(own.record.sections, newId)
        : sectionsOf(ready ?? 'information', translator(language), newId),
    });
  });
}

/** What does not hold up in a briefing, worst first. */
export async function checkBriefing(library: Library, id: Id): Promise<readonly Finding[]> {
  return (await gathered(library, id)).findings;
}
