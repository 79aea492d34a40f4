import { itemOfSource } from '../citation/of-source.ts';
import { evidenceUsed, type Section, walkSections } from '../model/briefing.ts';
import { type EvidenceRef, evidenceIn, type Item } from '../model/narrative.ts';
import type { Part } from '../model/pack-version.ts';
import { agreements } from './agreements.ts';
import { annexChanges } from './annex-changes.ts';
import type { Block } from './block.ts';
import { common } from './common.ts';
import { type Composition, publisherOf, refOf, sourceNamed } from './composition.ts';
import { conflict, conflictsIntro, isContested } from './conflicts.ts';
import { cover } from './cover.ts';
import type { CitedSource, Note, PackPart } from './document.ts';
import { events } from './events.ts';
import { apparatus } from './footnotes.ts';
import { recordsOf } from './gatherings.ts';
import { holdersTable } from './holders.ts';
import { keyFacts } from './key-facts.ts';
import { lines } from './lines.ts';
import { linked } from './links.ts';
import { glued } from './names.ts';
import { numbering } from './numbering.ts';
import { passages } from './passages.ts';
import { positions } from './positions.ts';
import { register } from './register.ts';
import type { Released } from './release.ts';
import { goesTo, sectionBlocks } from './sections.ts';
import { series } from './series.ts';
import { annexSources, sourceBase, sourcesOf } from './sources.ts';
import { statements } from './statements.ts';

const LETTERS = { en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ru: 'АБВГДЕЖИКЛМНПРСТУФХЦШЩЭЮЯ' } as const;

/** Letter of the annex of that index, after the alphabet twice over. */
function letter(language: 'en' | 'ru', index: number): string {
  const letters = LETTERS[language];
  const own = letters[index % letters.length] ?? '';
  return index < letters.length ? own : `${letters[Math.floor(index / letters.length) - 1] ?? ''}${own}`;
}

/** Evidence of the sections that go into the note, in reading order. */
function referenced(work: Composition): readonly EvidenceRef[] {
  return walkSections(work.input.briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item) => (goesTo(section, item).note ? evidenceIn(item) : [])),
  );
}

/** Every reference of the briefing: lines, positions and events stand in the note wherever they are said. */
function everywhere(work: Composition): readonly EvidenceRef[] {
  return evidenceUsed(work.input.briefing);
}

/** Sections that are the meeting's own; the note has their lines in a part of its own. */
const SPOKEN = ['points', 'if-raised', 'press-line', 'opening', 'closing'];

/** Composes the note: parts in the order chosen, annexes last, footnotes and links both ways. */
export function buildNote(work: Composition, released: Released): Note {
  const { input, t, language } = work;
  const { options, briefing } = input;
  const notes = apparatus(work, options.grades);
  const refs = referenced(work);
  const all = everywhere(work);
  const contested = input.comparisons.filter(isContested);
  const inConflict = new Set(
    options.parts.includes('conflicts') ? contested.flatMap((one) => one.rows.map((row) => row.fact)) : [],
  );
  const parts: PackPart[] = [];
  let counted = 0;
  let lettered = 0;
  const add = (
    part: Part,
    title: string,
    number: 'none' | 'count' | 'letter',
    blocks: readonly Block[],
    suffix = '',
  ) => {
    if (blocks.length === 0) return;
    const sign =
      number === 'none' ? '' : number === 'count' ? String(++counted) : letter(language, lettered++);
    const id = `part-${part}${suffix}`;
    parts.push({ id, part, number: sign, title, newPage: false, blocks });
  };
  const order = options.parts.filter((part, i) => options.parts.indexOf(part) === i);
  const rest = notGathered(work, order);

  for (const part of order) {
    const title = t(`pack.part.${part}`, {
      number: input.version.replaces?.number ?? input.version.number - 1,
    });
    switch (part) {
      case 'summary': {
        const blocks = briefing.sections
          .filter((section) => section.role === 'summary')
          .flatMap((section) => sectionBlocks(work, notes, section, numbering(''), (goes) => goes.note));
        add(part, title, 'none', blocks);
        break;
      }
      case 'sections':
        briefing.sections.forEach((whole, i) => {
          const section = printedHere(whole, order);
          if (section === null) return;
          const blocks = sectionBlocks(
            work,
            notes,
            section,
            numbering(String(counted + 1)),
            (goes) => goes.note,
          );
          add(part, glued(section.title, language) || t('pack.part.section'), 'count', blocks, `-${i + 1}`);
        });
        break;
      case 'key-facts': {
        const facts = recordsOf(work, 'fact', rest('facts', refs));
        if (facts.length > 0)
          add(part, title, 'count', [
            ...keyFacts(work, notes, facts, inConflict, inConflict.size > 0 ? CONFLICTS : ''),
            ...series(work, facts),
          ]);
        break;
      }
      case 'conflicts':
        if (contested.length > 0)
          add(part, title, 'count', [
            conflictsIntro(work),
            ...contested.map((one) => conflict(work, notes, one)),
          ]);
        break;
      case 'statements':
        add(part, title, 'count', statements(work, notes, recordsOf(work, 'quote', rest('quotes', refs))));
        break;
      case 'agreements':
        add(
          part,
          title,
          'count',
          agreements(work, notes, recordsOf(work, 'agreement', rest('agreements', refs))),
        );
        break;
      case 'positions':
        add(
          part,
          title,
          'count',
          positions(work, notes, recordsOf(work, 'position', rest('positions', all))),
        );
        break;
      case 'events':
        add(
          part,
          title,
          'count',
          events(work, notes, recordsOf(work, 'event', rest('timeline', all)), notes.taken),
        );
        break;
      case 'lines':
        add(part, title, 'count', lines(work, notes, recordsOf(work, 'line', rest('lines', all))));
        break;
      case 'source-base': {
        const numbers = numbering(String(counted + 1));
        add(
          part,
          title,
          'count',
          sourceBase(work, notes).map((runs) => ({
            block: 'paragraph',
            id: null,
            number: numbers.next(),
            runs,
          })),
        );
        break;
      }
      case 'annex-sources':
        add(part, title, 'letter', notes.taken.length === 0 ? [] : annexSources(work, notes));
        break;
      case 'annex-changes':
        add(part, title, 'letter', annexChanges(work));
        break;
      case 'annex-passages': {
        let first: string | null = null;
        for (const source of sourcesOf(work, notes.taken)) {
          const printed = passages(work, source, notes.taken, notes.uses, first);
          if (!printed) continue;
          first ??= refOf(work.t, 'source', source);
          add(
            part,
            t(printed.whole ? 'pack.part.whole' : 'pack.part.passages', {
              source: refOf(work.t, 'source', source),
            }),
            'letter',
            [printed.block],
            `-${source.number}`,
          );
        }
        break;
      }
    }
  }

  const changesLetter = parts.find((part) => part.part === 'annex-changes')?.number ?? '';
  const pageOf = (change: { ref: EvidenceRef | null }) => {
    if (change.ref === null) return null;
    const record = work.records[change.ref.kind][change.ref.id];
    return record === undefined
      ? null
      : (notes.uses.get(refOf(work.t, change.ref.kind, record))?.[0] ?? null);
  };
  return linked({
    ...common(work, released.level),
    output: 'note',
    cover: cover(work, released, pageOf, changesLetter),
    parts: firstOfAnnexes(withConflictsNumbered(parts)),
    footnotes: notes.footnotes,
    holders: holdersTable(work),
    sources: sourcesOf(work, notes.taken).map((source) => citedSource(work, source)),
    register: register(work, notes),
  });
}

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
function notGathered(work: Composition, order: readonly Part[]) {
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

/** The annexes begin a page of their own; each follows the one before. */
function firstOfAnnexes(parts: readonly PackPart[]): readonly PackPart[] {
  const annex = parts.findIndex((part) => part.part.startsWith('annex-'));
  return parts.map((part, i) => ({ ...part, newPage: i === annex }));
}

/** Stands for the number of the part on conflicts until all parts are composed. */
const CONFLICTS = '\u0000';

/** Parts in which the number of the part on conflicts is filled in. */
function withConflictsNumbered(parts: readonly PackPart[]): readonly PackPart[] {
  const number = parts.find((part) => part.part === 'conflicts')?.number ?? '';
  const filled = (block: Block): Block =>
    block.block !== 'remark'
      ? block
      : {
          ...block,
          runs: block.runs.map((run) =>
            run.in === 'text' ? { ...run, text: run.text.replaceAll(CONFLICTS, number) } : run,
          ),
        };
  return parts.map((part) =>
    part.part === 'key-facts' ? { ...part, blocks: part.blocks.map(filled) } : part,
  );
}

function citedSource(work: Composition, source: Parameters<typeof publisherOf>[1]): CitedSource {
  return {
    ref: refOf(work.t, 'source', source),
    named: sourceNamed(work, source),
    title: source.title,
    publisher: publisherOf(work, source),
    published: source.published,
    language: source.language,
    url: source.url,
    hash: source.frozen,
    csl: itemOfSource(source, publisherOf(work, source)),
  };
}
