import type { Fact } from '../../model/fact.ts';
import type { Item } from '../../model/narrative.ts';
import { type Composition, refInline, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { text } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import type { Numbering } from '../parts/numbering.ts';
import { glued } from './names.ts';
import { figureWords } from './numbers.ts';

const factOf = (work: Composition, item: Item): Fact | undefined =>
  item.item === 'evidence' && item.ref.kind === 'fact' ? work.records.fact[item.ref.id] : undefined;

const sentenceOf = (fact: Fact | undefined): string => fact?.statement.replace(/\s+/g, ' ').trim() ?? '';

/** Items in order; facts that were filed from one sentence and stand one after the other are together. */
export function bySentence(work: Composition, items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let before = '';
  for (const item of items) {
    const sentence = sentenceOf(factOf(work, item));
    if (sentence !== '' && sentence === before) groups.at(-1)?.push(item);
    else groups.push([item]);
    before = sentence;
  }
  return groups;
}

/** Several figures of one sentence: the sentence once, with one note, and under it each figure by its number. */
export function sentenceBlocks(
  work: Composition,
  notes: Apparatus,
  items: readonly Item[],
  numbers: Numbering,
): readonly Block[] {
  const facts = items.flatMap((item) => factOf(work, item) ?? []);
  const words = sentenceOf(facts[0]);
  return [
    {
      block: 'paragraph',
      id: null,
      number: numbers.next(),
      runs: [
        text(glued(/[.!?…]$/.test(words) ? words : `${words}.`, work.language)),
        ...notes.cite(facts.map(({ id }) => ({ kind: 'fact', id }))),
      ],
    },
    {
      block: 'list',
      ordered: false,
      entries: facts.map((fact) => [
        refInline(refOf(work.t, 'fact', fact)),
        text(
          ` ${[capital(fact.measure), figureWords(fact, work.language, work.t)].filter(Boolean).join(': ')}`,
        ),
      ]),
    },
  ];
}
