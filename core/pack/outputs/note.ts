import { itemOfSource } from '../../citation/of-source.ts';
import type { EvidenceRef } from '../../model/narrative.ts';
import type { Part } from '../../model/pack-version.ts';
import { type Composition, publisherOf, refOf, sourceNamed } from '../composition.ts';
import type { Block } from '../document/block.ts';
import type { CitedSource, Note, PackPart } from '../document/document.ts';
import { linked } from '../document/links.ts';
import { type Apparatus, apparatus } from '../footnotes.ts';
import { sourcesOf } from '../parts/sources.ts';
import { register } from '../register.ts';
import type { Released } from '../release/release.ts';
import { common } from './common.ts';
import { cover } from './cover.ts';
import { holdersTable } from './holders.ts';
import { COMPOSERS, CONFLICTS } from './note-parts.ts';

const LETTERS = { en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ru: 'АБВГДЕЖИКЛМНПРСТУФХЦШЩЭЮЯ' } as const;

/** Letter of the annex of that index, after the alphabet twice over. */
function letter(language: 'en' | 'ru', index: number): string {
  const letters = LETTERS[language];
  const own = letters[index % letters.length] ?? '';
  return index < letters.length ? own : `${letters[Math.floor(index / letters.length) - 1] ?? ''}${own}`;
}

/** The parts of a note in the order chosen, numbered and lettered; those without content are left out. */
function partsOf(work: Composition, notes: Apparatus): readonly PackPart[] {
  const chosen = work.input.options.parts;
  const order = chosen.filter((part, i) => chosen.indexOf(part) === i);
  const parts: PackPart[] = [];
  let counted = 0;
  let lettered = 0;
  const signOf = (part: Part): string => {
    if (part === 'summary') return '';
    return part.startsWith('annex-') ? letter(work.language, lettered++) : String(++counted);
  };
  for (const part of order)
    for (const { title, blocks, suffix = '' } of COMPOSERS[part]({ work, notes, order, counted }))
      if (blocks.length > 0)
        parts.push({
          id: `part-${part}${suffix}`,
          part,
          number: signOf(part),
          title,
          newPage: false,
          blocks,
        });
  return parts;
}

/** Composes the note: parts in the order chosen, annexes last, footnotes and links both ways. */
export function buildNote(work: Composition, released: Released): Note {
  const notes = apparatus(work, work.input.options.grades);
  const parts = partsOf(work, notes);
  const changesLetter = parts.find((part) => part.part === 'annex-changes')?.number ?? '';
  const pageOf = (change: { ref: EvidenceRef | null }) => {
    if (change.ref === null) return null;
    const record = work.records[change.ref.kind][change.ref.id];
    return record === undefined
      ? null
      : (notes.uses.get(refOf(work.t, change.ref.kind, record))?.[0] ?? null);
  };
  const sources = sourcesOf(work, notes.taken);
  return linked({
    ...common(work, released.level),
    output: 'note',
    cover: cover(work, released, pageOf, changesLetter),
    parts: firstOfAnnexes(withConflictsNumbered(parts)),
    footnotes: notes.footnotes,
    holders: holdersTable(work),
    sources: sources.map((source) => citedSource(work, source)),
    register: register(work, notes),
  });
}

/** The annexes begin a page of their own; each follows the one before. */
function firstOfAnnexes(parts: readonly PackPart[]): readonly PackPart[] {
  const annex = parts.findIndex((part) => part.part.startsWith('annex-'));
  return parts.map((part, i) => ({ ...part, newPage: i === annex }));
}

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
  // What the library keeps beside the entry for itself stays in the library.
  const { custom: _, ...csl } = itemOfSource(source, publisherOf(work, source));
  return {
    ref: refOf(work.t, 'source', source),
    named: sourceNamed(work, source),
    title: source.title,
    publisher: publisherOf(work, source),
    published: source.published,
    language: source.language,
    url: source.url,
    hash: source.frozen,
    csl,
  };
}
