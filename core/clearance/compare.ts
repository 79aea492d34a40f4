import type { Change, FoundChanges, PlaceOfWords, Touches } from '../model/change.ts';
import { seen } from './align.ts';
import { type Edit, editsOf } from './edits.ts';
import { judge, type Known } from './judge.ts';
import { pair } from './pair.ts';
import { type Hand, type WordComment, type WordDraft, wordsAfter, wordsBefore } from './word-draft.ts';
import type { SentWords } from './words.ts';

/** So many letters are kept on each side of a change: a sentence or two. */
const AROUND = 400;

type Unnumbered = Omit<Change, 'number'>;
const NOWHERE: PlaceOfWords = { section: '', title: '', item: '', nth: 0 };

/**
 * Everything a returned draft asks for, in the order it has it, each judged. A draft that nobody changed gives
 * nothing: what was sent was read by the same reader.
 */
export function compareDrafts(
  sent: SentWords,
  returned: WordDraft,
  known: Known,
  knownBy: FoundChanges['how']['known'],
): FoundChanges {
  const paired = pair(sent.blocks, returned.blocks);
  const nobody: Hand = returned.saved;
  const handOf = (hand: number | null): Hand => (hand === null ? nobody : (returned.hands[hand] ?? nobody));
  const changes: Unnumbered[] = [];
  const comments = new Map<number | null, WordComment[]>();
  for (const comment of returned.comments) {
    const known = comments.get(comment.block);
    if (known) known.push(comment);
    else comments.set(comment.block, [comment]);
  }
  const commentsOf = (at: number | null) =>
    (comments.get(at) ?? []).map((comment): Unnumbered => {
      const as = at === null ? null : (paired.sent[at] ?? null);
      return {
        ...blank(placeOf(sent, as), comment),
        kind: 'comment',
        comment: comment.text,
        before: comment.about.slice(0, AROUND),
      };
    });
  const moved = movedBlocks(paired.sent);
  let last: number | null = null;
  returned.blocks.forEach((block, at) => {
    const as = paired.sent[at] ?? null;
    if (as === null) changes.push(...newBlock(block, last));
    else {
      const was = sent.blocks[as];
      if (was) {
        for (const edit of editsOf(was.text, block.stretches)) changes.push(words(as, edit));
        if (moved.has(at) && seen(was.text) !== '') changes.push(movedTo(as));
        if (was.part === 'body') last = as;
      }
    }
    changes.push(...commentsOf(at));
  });
  changes.push(...commentsOf(null));
  const there = new Set(paired.sent);
  const gone = sent.blocks.flatMap(({ text }, as) => (there.has(as) || seen(text) === '' ? [] : [as]));
  for (const as of gone) changes.push(words(as, { start: 0, end: textOf(as).length, in: '', hand: null }));
  const settled = movesOf(changes);
  return {
    format: 1,
    changes: settled.map((change, i) => ({ number: i + 1, ...change })),
    how: {
      known: knownBy,
      tracked: settled.filter(({ kind, untracked }) => kind !== 'comment' && !untracked).length,
      untracked: settled.filter(({ kind, untracked }) => kind !== 'comment' && untracked).length,
      comments: returned.comments.length,
      looks: returned.looks,
      blocks: sent.blocks.length,
      byMark: paired.byMark,
      byWords: paired.byWords,
      gone: gone.length,
    },
  };

  function textOf(as: number): string {
    return sent.blocks[as]?.text ?? '';
  }

  function words(as: number, edit: Edit): Unnumbered {
    const block = sent.blocks[as];
    const text = block?.text ?? '';
    return {
      ...blank(placeOf(sent, as), handOf(edit.hand)),
      kind: 'words',
      untracked: edit.hand === null,
      start: edit.start,
      before: text.slice(Math.max(0, edit.start - AROUND), edit.start),
      out: text.slice(edit.start, edit.end),
      in: edit.in,
      after: text.slice(edit.end, edit.end + AROUND),
      block: text,
      touches: block ? judge(block, sent.pieces, edit, known) : { of: 'outside' },
    };
  }

  function newBlock(block: WordDraft['blocks'][number], after: number | null): readonly Unnumbered[] {
    const text = wordsAfter(block);
    if (seen(text) === '') return [];
    const tracked = seen(wordsBefore(block)) === '';
    const hand = tracked ? (block.stretches.find(({ as }) => as === 'in')?.hand ?? null) : null;
    return [
      {
        ...blank(placeOf(sent, after), handOf(hand)),
        kind: 'new',
        untracked: hand === null,
        in: text.trim(),
        touches: block.part === 'body' ? afterBlock(after) : { of: 'outside' },
      },
    ];
  }

  /** Where a new paragraph goes: behind the item of the block before it. */
  function afterBlock(as: number | null): Touches {
    const piece = sent.pieces[(as === null ? undefined : sent.blocks[as])?.pieces[0] ?? -1];
    return piece?.at ? { of: 'new', section: piece.at.section, after: piece.at.item } : { of: 'outside' };
  }

  function movedTo(as: number): Unnumbered {
    return {
      ...blank(placeOf(sent, as), nobody),
      kind: 'moved',
      untracked: true,
      before: textOf(as).slice(0, AROUND),
    };
  }
}

const blank = (place: PlaceOfWords, { who, when }: Hand): Omit<Unnumbered, 'kind'> => ({
  who,
  when,
  untracked: false,
  start: 0,
  before: '',
  out: '',
  in: '',
  after: '',
  block: '',
  comment: '',
  place,
  touches: { of: 'outside' },
});

function placeOf(sent: SentWords, as: number | null): PlaceOfWords {
  const block = as === null ? undefined : sent.blocks[as];
  const piece = sent.pieces[block?.pieces[0] ?? -1];
  return piece?.place ?? (block && block.part !== 'body' ? { ...NOWHERE, item: block.part } : NOWHERE);
}

/** Returned blocks that do not stand where they were sent: all but the longest run in order. */
function movedBlocks(sent: readonly (number | null)[]): ReadonlySet<number> {
  const at = sent.flatMap((as, i) => (as === null ? [] : [{ as, i }]));
  // Patience: the last of each pile, and what it stands on.
  const piles: number[] = [];
  const below: (number | null)[] = [];
  at.forEach(({ as }, n) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[piles[middle] ?? 0]?.as ?? 0) < as) low = middle + 1;
      else high = middle;
    }
    below[n] = low === 0 ? null : (piles[low - 1] ?? null);
    piles[low] = n;
  });
  const inOrder = new Set<number>();
  for (let n = piles.at(-1) ?? null; n !== null; n = below[n] ?? null) inOrder.add(at[n]?.i ?? -1);
  return new Set(at.flatMap(({ i }) => (inOrder.has(i) ? [] : [i])));
}

/** A paragraph struck whole that stands as a new one elsewhere was moved: one change, not two. */
function movesOf(changes: readonly Unnumbered[]): readonly Unnumbered[] {
  const struck = new Map(
    changes.flatMap((change): [string, Unnumbered][] =>
      change.kind === 'words' && change.in === '' && change.out === change.block
        ? [[seen(change.out), change]]
        : [],
    ),
  );
  const gone = new Set<Unnumbered>();
  const merged = changes.map((change): Unnumbered => {
    const from = change.kind === 'new' ? struck.get(seen(change.in)) : undefined;
    if (from === undefined || gone.has(from)) return change;
    gone.add(from);
    return {
      ...blank(from.place, change),
      kind: 'moved',
      untracked: change.untracked,
      before: from.out.slice(0, AROUND),
    };
  });
  return merged.filter((change) => !gone.has(change));
}
