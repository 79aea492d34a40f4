import { ulid } from 'ulid';
import type { Section } from '../../core/model/briefing.ts';
import { allItems, walkSections } from '../../core/model/briefing.ts';
import type { FieldsOf } from '../../core/model/kinds.ts';
import type { EvidenceRef, GoesTo, Item } from '../../core/model/narrative.ts';
import type { ItemTarget, OutlineOperation, SectionTarget } from '../../core/outline/operation.ts';
import { putQuote } from '../../core/outline/put-quote.ts';
import { replaceRef } from '../../core/outline/replace-ref.ts';
import { call } from '../bridge/call.ts';
import { useInspector } from '../state/inspector.ts';
import { loadKind, recordOf } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { open } from '../state/workspace.ts';
import { storeDrafts } from './briefing-drafts.ts';

/** Does one thing to the outline. What is being typed is stored first, so that it stands on what is on screen. */
export async function arrange(
  briefing: string,
  operation: OutlineOperation,
  group?: string,
): Promise<boolean> {
  await storeDrafts(briefing);
  const result = await call('briefing:arrange', { id: briefing, operation }, group);
  if (!result.ok) complain(result.problems);
  return result.ok;
}

/** Puts evidence into a section, each piece an item of its own, and gives these; none where it was refused. */
export async function placeEvidence(
  briefing: string,
  refs: readonly EvidenceRef[],
  target: ItemTarget,
): Promise<readonly string[]> {
  const ids = refs.map(() => ulid());
  const done = await arrange(briefing, {
    do: 'place-evidence',
    refs: [...refs],
    placement: { as: 'items', target, ids },
  });
  return done ? ids : [];
}

/** Puts evidence into a table or list that stands. */
export function placeInto(
  briefing: string,
  refs: readonly EvidenceRef[],
  item: string,
  index: number | null = null,
): Promise<boolean> {
  return arrange(briefing, { do: 'place-evidence', refs: [...refs], placement: { as: 'into', item, index } });
}

/** Moves evidence that stands on its own into a table or list, as one edit to undo. */
export async function gatherItems(
  briefing: string,
  ids: readonly string[],
  into: string,
  index: number | null,
): Promise<boolean> {
  await storeDrafts(briefing);
  const refs = evidenceAlone(briefing, ids);
  if (refs === null) return false;
  const group = ulid();
  const operations: readonly OutlineOperation[] = [
    { do: 'place-evidence', refs: [...refs], placement: { as: 'into', item: into, index } },
    { do: 'remove-items', items: [...ids] },
  ];
  for (const operation of operations) {
    const result = await call('briefing:arrange', { id: briefing, operation }, group);
    if (!result.ok) {
      complain(result.problems);
      return false;
    }
  }
  return true;
}

/** The evidence of items that are each one piece of it; null where one is something else. */
export function evidenceAlone(briefing: string, ids: readonly string[]): readonly EvidenceRef[] | null {
  const wanted = new Set(ids);
  const items = allItems(recordOf('briefing', briefing) ?? { sections: [] }).filter(({ id }) =>
    wanted.has(id),
  );
  const refs = items.flatMap((item) => (item.item === 'evidence' ? [item.ref] : []));
  return refs.length > 0 && refs.length === items.length ? refs : null;
}

/** Adds an empty section and gives its id, or null where it was refused. It goes where its neighbour goes. */
export async function addSection(
  briefing: string,
  target: SectionTarget,
  goesTo: GoesTo,
): Promise<string | null> {
  const id = ulid();
  const done = await arrange(briefing, {
    do: 'add-section',
    id,
    title: '',
    role: 'text',
    goesTo,
    target,
  });
  return done ? id : null;
}

/** Takes sections out, with all that is in them, and says how to have them back. */
export async function removeSections(briefing: string, sections: readonly Section[]): Promise<void> {
  const items = walkSections(sections).reduce((sum, { section }) => sum + section.items.length, 0);
  const done = await arrange(briefing, { do: 'remove-sections', sections: sections.map(({ id }) => id) });
  if (!done) return;
  const [first] = sections;
  if (sections.length === 1 && first)
    say('briefing.said.sectionRemoved', { title: first.title, count: items });
  else say('briefing.said.sectionsRemoved', { count: sections.length });
}

export async function removeItems(briefing: string, items: readonly string[]): Promise<void> {
  if (await arrange(briefing, { do: 'remove-items', items: [...items] }))
    say('briefing.said.itemsRemoved', { count: items.length });
}

/** Makes a briefing from a template, opens it and gives its id; null where it was refused. */
export async function newBriefing(
  template: string,
  title: string,
  language: 'en' | 'ru',
): Promise<string | null> {
  const result = await call('briefing:from-template', { template, title, language });
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  open({ view: 'briefing', id: result.value.id });
  // What is first done with an empty one is to fill it.
  useInspector.setState({ leaf: 'unused' });
  return result.value.id;
}

/** Changes what stands on the head of a briefing. */
export async function editBriefing(id: string, fields: Partial<FieldsOf<'briefing'>>): Promise<boolean> {
  const result = await call('briefing:edit', { id, fields });
  if (!result.ok) complain(result.problems);
  return result.ok;
}

/** Keeps the sections of a briefing as a template of one's own: headings and where they go, without evidence. */
export async function keepAsTemplate(briefing: string, name: string): Promise<boolean> {
  const record = recordOf('briefing', briefing);
  if (!record) return false;
  const bare = (sections: readonly Section[]): Section[] =>
    sections.map((section) => ({
      ...section,
      items: section.items.filter((item) => item.item === 'heading'),
      sections: bare(section.sections),
    }));
  const result = await call('template:add', { name, kind: record.kind, sections: bare(record.sections) });
  if (!result.ok) complain(result.problems);
  else say('briefing.said.templateKept', { name });
  return result.ok;
}

/** A picture into the library; null where it is none or too large, which is said. */
export async function addPicture(bytes: Uint8Array) {
  const result = await call('picture:add', { bytes });
  if (result.ok) return result.value;
  complain(result.problems);
  return null;
}

/** The bytes of a picture; null where they are not to be had. */
export async function readPicture(blob: string): Promise<Uint8Array | null> {
  const result = await call('picture:get', { blob });
  return result.ok ? result.value.bytes : null;
}

/** A comment of the desk, filed and placed at once; gives the item it stands in, null where it was refused. */
export async function addComment(briefing: string, text: string, target: ItemTarget): Promise<string | null> {
  const result = await call('comment:add', { text });
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  return (await placeEvidence(briefing, [{ kind: 'comment', id: result.value.id }], target)).at(-1) ?? null;
}

/** Writes sections in which words were replaced, as one edit to undo. */
export async function replaceWords(
  briefing: string,
  changes: readonly { readonly section: Section; readonly items: readonly Item[] }[],
  count: number,
): Promise<void> {
  await storeDrafts(briefing);
  const group = ulid();
  for (const { section, items } of changes) {
    const was = section.items.map((item) => item.id);
    const result = await call(
      'briefing:arrange',
      {
        id: briefing,
        operation: { do: 'write-items', section: section.id, was, base: section.items, items },
      },
      group,
    );
    if (!result.ok) return complain(result.problems);
  }
  say('briefing.said.replaced', { count });
}

/** Moves items from one briefing into another, as one edit to undo. */
export async function bringItems(
  from: string,
  ids: readonly string[],
  to: string,
  target: ItemTarget,
): Promise<boolean> {
  await storeDrafts();
  const wanted = new Set(ids);
  const items = allItems(recordOf('briefing', from) ?? { sections: [] }).filter((item) =>
    wanted.has(item.id),
  );
  const section = walkSections(recordOf('briefing', to)?.sections ?? []).find(
    (walked) => walked.section.id === target.section,
  )?.section;
  if (!section || items.length === 0) return false;
  const at = section.items.findIndex((item) => item.id === target.before);
  const group = ulid();
  const written = await call(
    'briefing:arrange',
    {
      id: to,
      operation: {
        do: 'write-items',
        section: section.id,
        was: section.items.map((item) => item.id),
        base: section.items,
        items: section.items.toSpliced(at === -1 ? section.items.length : at, 0, ...items),
      },
    },
    group,
  );
  if (!written.ok) {
    complain(written.problems);
    return false;
  }
  const gone = await call(
    'briefing:arrange',
    { id: from, operation: { do: 'remove-items', items: [...ids] } },
    group,
  );
  if (!gone.ok) complain(gone.problems);
  return gone.ok;
}

/** Puts a newer record in place of the one it supersedes, in one item. */
export const takeNewer = (briefing: string, item: string, old: string, newer: string): Promise<boolean> =>
  rewrite(briefing, item, (one) => replaceRef(one, old, newer));

/** Puts a quote in place of words of it that were typed by hand, in one item. */
export async function takeQuote(
  briefing: string,
  item: string,
  quote: string,
  words: string,
): Promise<boolean> {
  await loadKind('quote');
  const record = recordOf('quote', quote);
  return record !== undefined && rewrite(briefing, item, (one) => putQuote(one, words, record));
}

/** Writes one item of a briefing anew; false where it is not there or cannot be. */
async function rewrite(briefing: string, item: string, anew: (item: Item) => Item | null): Promise<boolean> {
  await storeDrafts(briefing);
  const sections = walkSections(recordOf('briefing', briefing)?.sections ?? []).map(({ section }) => section);
  const section = sections.find(({ items }) => items.some(({ id }) => id === item));
  const old = section?.items.find(({ id }) => id === item);
  const written = old ? anew(old) : null;
  if (!section || written === null) return false;
  return arrange(briefing, {
    do: 'write-items',
    section: section.id,
    was: section.items.map(({ id }) => id),
    base: section.items,
    items: section.items.map((one) => (one.id === item ? written : one)),
  });
}
