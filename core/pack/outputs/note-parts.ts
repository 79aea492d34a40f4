import { type Section, walkSections } from '../../model/briefing.ts';
import { type EvidenceRef, evidenceIn, type Item } from '../../model/narrative.ts';
import type { Part } from '../../model/pack-version.ts';
import { type Anchored, type Composition, evidenceBehind, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import type { Apparatus } from '../footnotes.ts';
import { agreements } from '../parts/agreements.ts';
import { annexChanges } from '../parts/annex-changes.ts';
import { conflict, conflictsIntro, isContested } from '../parts/conflicts.ts';
import { events } from '../parts/events.ts';
import { recordsOf } from '../parts/gatherings.ts';
import { keyFacts } from '../parts/key-facts.ts';
import { lines } from '../parts/lines.ts';
import { numbering } from '../parts/numbering.ts';
import { passages } from '../parts/passages.ts';
import { positions } from '../parts/positions.ts';
import { goesTo, sectionBlocks, titleOf } from '../parts/sections.ts';
import { series } from '../parts/series.ts';
import { annexSources, sourceBase, sourcesOf } from '../parts/sources.ts';
import { statements } from '../parts/statements.ts';
import { yardstickKey } from '../parts/yardstick-key.ts';

/** What each part of a note is composed from. */
export interface NoteMaterial {
  readonly work: Composition;
  readonly notes: Apparatus;
  /** The parts that were chosen, in their order, each once. */
  readonly order: readonly Part[];
  /** Numbered parts there are already. */
  readonly counted: number;
}

/** One part as it was made; without blocks it is not printed. `suffix` tells several of one kind apart. */
export interface PartMade {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly suffix?: string;
}

type Composer = (material: NoteMaterial) => readonly PartMade[];

/** Stands for the number of the part on conflicts until all parts are composed. */
export const CONFLICTS = '\u0000';

/** Evidence of the sections that go into the note, in reading order. */
function referenced(work: Composition): readonly EvidenceRef[] {
  return walkSections(work.input.briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item) => (goesTo(section, item).note ? evidenceIn(item) : [])),
  );
}

/** Sections that are the meeting's own; the note has their lines in a part of its own. */
const SPOKEN = ['points', 'if-raised', 'press-line', 'opening', 'closing'];

/**
 * What of a section stands among the sections; null where it has a part of its own. Of what is to be said only the lines
 * have one: the words around them are printed here, or they would be printed nowhere.
 */
function printedHere(section: Section, order: readonly Part[]): Section | null {
  if (section.role === 'summary' && order.includes('summary')) return null;
  return SPOKEN.includes(section.role) && order.includes('lines') ? withoutLines(section) : section;
}

const withoutLines = (section: Section): Section => ({
  ...section,
  items: section.items.filter(
    (item) =>
      !(item.item === 'evidence' && item.ref.kind === 'line') &&
      !(item.item === 'gathering' && item.as === 'lines'),
  ),
  sections: section.sections.map(withoutLines),
});

/** References less those that a table in a section of the note presents already: nothing is printed twice. */
function notGathered({ work, order }: NoteMaterial) {
  const gathered = new Set<string>();
  for (const top of work.input.briefing.sections) {
    const here = order.includes('sections') ? printedHere(top, order) : null;
    if (here === null) continue;
    for (const { section } of walkSections([here]))
      for (const item of section.items)
        if (item.item === 'gathering' && goesTo(section, item).note)
          for (const ref of item.refs) gathered.add(`${item.as} ${ref.id}`);
  }
  return (as: Extract<Item, { item: 'gathering' }>['as'], refs: readonly EvidenceRef[]) =>
    refs.filter((ref) => !gathered.has(`${as} ${ref.id}`));
}

/** Evidence of the note, what its sections will use too: a list of events may stand before them. */
function evidenceOf({ work, notes, order }: NoteMaterial): readonly Anchored[] {
  const coming = order.includes('sections')
    ? referenced(work).flatMap((ref) => evidenceBehind(work.records, ref))
    : [];
  return [...new Map([...notes.taken, ...coming].map((one) => [one.record.id, one])).values()];
}

/** Figures in conflict of which the note uses one: what stands on the sides alone is not told of here. */
function contestedIn({ work, notes }: NoteMaterial) {
  const used = new Set(
    [...notes.taken, ...referenced(work).flatMap((ref) => evidenceBehind(work.records, ref))].map(
      ({ record }) => record.id,
    ),
  );
  return work.input.comparisons.filter(
    (one) => isContested(one) && one.rows.some((row) => used.has(row.fact)),
  );
}

/** A part with the title of its kind. */
const titled = ({ work }: NoteMaterial, part: Part, blocks: readonly Block[]): readonly PartMade[] => [
  {
    title: work.t(`pack.part.${part}`, {
      number: work.input.version.replaces?.number ?? work.input.version.number - 1,
    }),
    blocks,
  },
];

function summary(material: NoteMaterial): readonly PartMade[] {
  const { work, notes } = material;
  const blocks = work.input.briefing.sections
    .filter((section) => section.role === 'summary')
    .flatMap((section) => sectionBlocks(work, notes, section, numbering(''), (goes) => goes.note));
  return titled(material, 'summary', blocks);
}

function sections({ work, notes, order, counted }: NoteMaterial): readonly PartMade[] {
  let number = counted + 1;
  return work.input.briefing.sections.flatMap((whole, i): PartMade[] => {
    const section = printedHere(whole, order);
    if (section === null) return [];
    const blocks = sectionBlocks(work, notes, section, numbering(String(number)), (goes) => goes.note);
    if (blocks.length === 0) return [];
    number += 1;
    return [{ title: titleOf(work, section), blocks, suffix: `-${i + 1}` }];
  });
}

function facts(material: NoteMaterial): readonly PartMade[] {
  const { work, notes, order } = material;
  const inConflict = new Set(
    order.includes('conflicts')
      ? contestedIn(material).flatMap((one) => one.rows.map((row) => row.fact))
      : [],
  );
  const found = recordsOf(work, 'fact', notGathered(material)('facts', referenced(work)));
  // A heading over nothing but what was left out would tell a reader nothing.
  if (found.every((fact) => fact.disclosure === 'background' || inConflict.has(fact.id))) return [];
  return titled(material, 'key-facts', [
    ...keyFacts(work, notes, found, inConflict, inConflict.size > 0 ? CONFLICTS : ''),
    ...series(work, found),
  ]);
}

function conflicts(material: NoteMaterial): readonly PartMade[] {
  const { work, notes } = material;
  const contested = contestedIn(material);
  if (contested.length === 0) return [];
  return titled(material, 'conflicts', [
    conflictsIntro(work),
    ...contested.map((one) => conflict(work, notes, one)),
  ]);
}

function base(material: NoteMaterial): readonly PartMade[] {
  const { work, notes, counted } = material;
  const numbers = numbering(String(counted + 1));
  const blocks = sourceBase(work, notes).map(
    (runs): Block => ({ block: 'paragraph', id: null, number: numbers.next(), runs }),
  );
  return titled(material, 'source-base', blocks);
}

function annexedTexts({ work, notes }: NoteMaterial): readonly PartMade[] {
  let first: string | null = null;
  return sourcesOf(work, notes.taken).flatMap((source): PartMade[] => {
    const printed = passages(work, source, notes.taken, notes.uses, first);
    if (!printed) return [];
    const ref = refOf(work.t, 'source', source);
    first ??= ref;
    const title = work.t(printed.whole ? 'pack.part.whole' : 'pack.part.passages', { source: ref });
    return [{ title, blocks: [printed.block], suffix: `-${source.number}` }];
  });
}

/** How each part of a note is made. A part may come several times: each section, each annexed text. */
export const COMPOSERS = {
  summary,
  sections,
  'key-facts': facts,
  conflicts,
  statements: (material) => {
    const { work, notes } = material;
    const refs = notGathered(material)('quotes', referenced(work));
    return titled(material, 'statements', statements(work, notes, recordsOf(work, 'quote', refs)));
  },
  agreements: (material) => {
    const { work, notes } = material;
    const refs = notGathered(material)('agreements', referenced(work));
    return titled(material, 'agreements', agreements(work, notes, recordsOf(work, 'agreement', refs)));
  },
  positions: (material) => {
    const { work, notes } = material;
    const refs = notGathered(material)('positions', referenced(work));
    return titled(material, 'positions', positions(work, notes, recordsOf(work, 'position', refs)));
  },
  events: (material) => {
    const { work, notes } = material;
    const refs = notGathered(material)('timeline', referenced(work));
    return titled(
      material,
      'events',
      events(work, notes, recordsOf(work, 'event', refs), evidenceOf(material)),
    );
  },
  lines: (material) => {
    const { work, notes } = material;
    const refs = notGathered(material)('lines', referenced(work));
    return titled(material, 'lines', lines(work, notes, recordsOf(work, 'line', refs)));
  },
  'source-base': base,
  'annex-sources': (material) => {
    const { work, notes } = material;
    if (notes.taken.length === 0) return [];
    const blocks = annexSources(work, notes);
    // With the other keys.
    const at = blocks.findIndex(({ block }) => block === 'keys') + 1;
    return titled(material, 'annex-sources', blocks.toSpliced(at, 0, ...yardstickKey(work)));
  },
  'annex-changes': (material) => titled(material, 'annex-changes', annexChanges(material.work)),
  'annex-passages': annexedTexts,
} as const satisfies Readonly<Record<Part, Composer>>;
