import type { EvidenceRef, Run } from '../model/narrative.ts';
import type { Source } from '../model/source.ts';
import {
  type Anchored,
  type Composition,
  evidenceBehind,
  lineLabel,
  placesOf,
  placeWords,
  refOf,
  refText,
  sourceNamed,
} from './composition.ts';
import type { Cited, Footnote } from './document/document.ts';
import { type Inline, text } from './document/inline.ts';
import { glued } from './words/names.ts';
import { quotedWords } from './words/quoted.ts';

/** Gathers footnotes and the labels of all uses while a pack is composed. */
export interface Apparatus {
  /** A use of evidence at a place that carries the label given back. */
  use(ref: string): string;
  /** A footnote of its own naming this evidence; nothing where all of it was left out. */
  cite(refs: readonly EvidenceRef[], remark?: string): readonly Inline[];
  /** Marks evidence as used, so that its passages are annexed. */
  take(evidence: Anchored): void;
  readonly footnotes: readonly Footnote[];
  /** Labels of the uses of each number, in order of the pack. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  /** All evidence used, in order of first use. */
  readonly taken: readonly Anchored[];
}

/** What a footnote says of one place of a piece of evidence, whichever note it is. */
type Pointer = Omit<Cited, 'id' | 'remark'>;

/** An empty apparatus. `printed` says whether a line of a source is printed in the annex. */
export function apparatus(work: Composition, grades: boolean): Apparatus {
  const footnotes: Footnote[] = [];
  const uses = new Map<string, string[]>();
  const taken = new Map<string, Anchored>();
  const use = (ref: string): string => {
    const labels = uses.get(ref) ?? [];
    const label = `use-${ref.replace(/\s/g, '-')}-${labels.length + 1}`;
    labels.push(label);
    uses.set(ref, labels);
    return label;
  };
  const take = (evidence: Anchored): void => {
    if (!taken.has(evidence.record.id)) taken.set(evidence.record.id, evidence);
  };
  const pointsTo = (evidence: Anchored): readonly Pointer[] => {
    const ref = refOf(work.t, evidence.kind, evidence.record);
    const places = placesOf(work, evidence);
    const grade = grades && 'credibility' in evidence.record ? String(evidence.record.credibility ?? '') : '';
    const cite = (source: Source | null, place: string, line: string | null): Pointer => ({
      ref,
      source: source === null ? '' : refOf(work.t, 'source', source),
      named: source === null ? '' : sourceNamed(work, source),
      place,
      line,
      grade,
    });
    if (places.length === 0) return [cite(null, work.t('pack.place.no-evidence'), null)];
    return places.map((place) => {
      const first = place.spans[0]?.first;
      return work.withheld.has(place.source.id)
        ? cite(null, placeWords(work, place), null)
        : cite(
            place.source,
            placeWords(work, place),
            first === undefined ? null : lineLabel(place.source, first),
          );
    });
  };
  // The same evidence is cited over and over in a long pack: where it points to is worded once.
  const pointers = new Map<string, readonly Pointer[]>();
  const citedOf = (evidence: Anchored, remark: string): readonly Cited[] => {
    take(evidence);
    const { id } = evidence.record;
    const known = pointers.get(id) ?? pointsTo(evidence);
    pointers.set(id, known);
    return known.map((pointer) => ({ ...pointer, id: use(pointer.ref), remark }));
  };
  return {
    use,
    take,
    footnotes,
    uses,
    get taken() {
      return [...taken.values()];
    },
    cite(refs, remark = '') {
      const seen = new Set<string>();
      const cited = refs.flatMap((ref) => {
        const behind = evidenceBehind(work.records, ref);
        const own = refText(work, ref);
        if (behind.length === 0) {
          if (own === null || seen.has(own)) return [];
          seen.add(own);
          return [
            {
              id: use(own),
              ref: own,
              source: '',
              named: '',
              place: work.t('pack.place.no-evidence'),
              line: null,
              grade: '',
              remark,
            },
          ];
        }
        return behind.flatMap((evidence) => {
          if (seen.has(evidence.record.id)) return [];
          seen.add(evidence.record.id);
          return citedOf(evidence, remark);
        });
      });
      if (cited.length === 0) return [];
      footnotes.push({ number: footnotes.length + 1, cited: namedOnce(cited.map(sharing)) });
      return [{ in: 'note', note: footnotes.length }];
    },
  };
}

/** A note names each source in full once, and the number of evidence with several places once. */
function namedOnce(cited: readonly Cited[]): readonly Cited[] {
  const named = new Set<string>();
  return cited.map((one, i) => {
    const known = named.has(one.source);
    if (one.place !== '') named.add(one.source);
    return {
      ...one,
      ref: cited[i - 1]?.ref === one.ref ? '' : one.ref,
      named: known ? one.source : one.named,
    };
  });
}

/** Evidence that stands where the next of its note stands leaves the place to it. */
function sharing(one: Cited, i: number, all: readonly Cited[]): Cited {
  const next = all[i + 1];
  const same =
    next !== undefined &&
    (['source', 'place', 'line', 'grade', 'remark'] as const).every((member) => one[member] === next[member]);
  return same ? { ...one, place: '', remark: '' } : one;
}

/** Narrative as inlines: chips become footnotes or quoted words with a footnote; marks stand after punctuation. */
export function inlinesOf(
  work: Composition,
  notes: Pick<Apparatus, 'cite' | 'take'> | null,
  runs: readonly Run[],
): readonly Inline[] {
  const out: Inline[] = [];
  let waiting: EvidenceRef[] = [];
  let remark = '';
  const flush = () => {
    if (waiting.length > 0 && notes) out.push(...notes.cite(waiting, remark));
    waiting = [];
    remark = '';
  };
  runs.forEach((run, i) => {
    switch (run.run) {
      case 'text': {
        let words = run.text;
        if (waiting.length > 0) {
          if (words.trim() === '' && runs[i + 1]?.run === 'chip') return;
          // The mark of a note stands behind the punctuation that follows its words, not before it.
          const punctuation = /^\s*[.,;:!?…»”"’)]+/.exec(words)?.[0] ?? '';
          if (punctuation !== '') {
            out.push(text(punctuation.trimStart(), toneOf(run)));
            words = words.slice(punctuation.length);
          }
          trimEnd(out);
          flush();
        }
        if (words !== '') out.push(text(glued(words, work.language), toneOf(run)));
        return;
      }
      case 'break':
        flush();
        out.push({ in: 'break' });
        return;
      case 'chip': {
        if (run.show === 'words' && run.ref.kind === 'quote') {
          flush();
          const quote = work.records.quote[run.ref.id];
          const source = quote && work.records.source[quote.passages[0]?.anchor.source ?? ''];
          if (quote && source) {
            const rest = runs.slice(i + 1);
            const last = rest.every(
              (next) => next.run === 'chip' || (next.run === 'text' && next.text.trim() === ''),
            );
            const words = quotedWords(work, quote, source, run.edits, last);
            out.push(...words.runs);
            remark = words.remark;
          }
        }
        waiting.push(run.ref);
        return;
      }
    }
  });
  if (waiting.length > 0) trimEnd(out);
  flush();
  return out;
}

/** No space before the mark of a note. */
function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.in === 'text') out[out.length - 1] = { ...last, text: last.text.replace(/[ \t]+$/, '') };
}

function toneOf(run: { readonly bold: boolean; readonly italic: boolean }) {
  if (run.bold) return run.italic ? 'strong-emphasis' : 'strong';
  return run.italic ? 'emphasis' : 'plain';
}
