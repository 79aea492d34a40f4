import type { Translate } from '../../language/translate.ts';
import { walkSections } from '../../model/briefing.ts';
import type { Id } from '../../model/id.ts';
import { type EvidenceRef, evidenceIn, evidenceKinds, type GoesTo } from '../../model/narrative.ts';
import { destination } from '../../outline/admissible.ts';
import { type Composition, evidenceBehind, outletOf, refOf } from '../composition.ts';
import type { Change, PackContents, PackInput, PackKind } from '../input.ts';
import { contentsUsed, kindOf, refersTo } from '../release/closure.ts';
import { partyKey, partyName } from '../words/names.ts';
import type { PackLanguage } from '../words/numbers.ts';
import type { Said } from './aspect.ts';
import { type Difference, difference, phrase } from './compare-said.ts';
import { headChange } from './head-change.ts';
import { narrativeChanges } from './narrative-changes.ts';
import { saidBy } from './said.ts';
import { shortened, withoutStop } from './side-by-side.ts';
import { changedVerdicts } from './verdict-changes.ts';
import { WEIGHT } from './weight.ts';

/**
 * What changed between two frozen contents, in words of the pack's language, the gravest first: evidence put under
 * another name, changed in anything that prints or that a reader relies on, superseded, dropped, added; verdicts on
 * figures; sources and names; the narrative, section by section. Where the note is printed, what does not go into the
 * note is not told in it. What makes no difference on paper is no change.
 */
export function changesBetween(
  before: PackContents,
  after: PackContents,
  base: Pick<
    PackInput,
    'settings' | 'options' | 'version' | 'comparisons' | 'findings' | 'correction' | 'texts'
  >,
  t: Translate,
): readonly Change[] {
  const language: PackLanguage = base.options.language;
  const work = (contents: PackContents): Composition => ({
    input: { ...base, ...contents },
    records: contents.records,
    language,
    t,
    withheld: new Set(),
    hidden: {},
  });
  const [then, now] = [work(contentsUsed(before, language)), work(contentsUsed(after, language))];
  const prints =
    base.options.output === 'note'
      ? ({ note }: GoesTo) => note
      : ({ note, side, speaking }: GoesTo) => note || side !== null || speaking;
  const [used, uses] = [usedIn(then, prints), usedIn(now, prints)];
  const changes: Change[] = [];
  const told = new Set<Id>();
  for (const ref of uses.values()) {
    const change = changeOf(then, now, ref, used);
    if (change === null) continue;
    told.add(ref.id);
    if (change.kind === 'superseded') told.add(now.records.fact[ref.id]?.supersedes ?? '');
    changes.push(change);
  }
  for (const ref of used.values()) {
    const said = saidBy(then, ref.kind, ref.id);
    const where = numberIn(then, ref);
    if (uses.has(ref.id) || told.has(ref.id) || said === null || where === '') continue;
    const was = withoutStop(shortened(phrase(said)));
    changes.push({
      ...bare(then, now, ref, where),
      kind: 'dropped',
      was,
      sentence: t('pack.changes.sentence-dropped', { what: was === '' ? where : `${where}: ${was}` }),
      weight: WEIGHT.dropped,
    });
  }
  return [
    ...changes,
    ...restingChanges(then, now, uses, told),
    ...changedVerdicts(then, now),
    ...headChange(then, now),
    ...narrativeChanges(then, now, prints),
  ].toSorted((a, b) => a.weight - b.weight);
}

/** True for what was wrong in the version before, as far as can be told without the analyst. */
export const wasWrong = ({ kind, ref, inContent }: Change): boolean =>
  inContent &&
  (kind === 'changed' || kind === 'superseded' || kind === 'reattributed') &&
  (ref?.kind === 'fact' || ref?.kind === 'quote' || ref?.kind === 'agreement');

function usedIn({ input }: Composition, prints: (goesTo: GoesTo) => boolean): ReadonlyMap<Id, EvidenceRef> {
  const refs = walkSections(input.briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item) => (prints(destination(section, item)) ? evidenceIn(item) : [])),
  );
  return new Map(refs.map((ref) => [ref.id, ref]));
}

function numberIn(
  { records, t }: Composition,
  { kind, id }: { readonly kind: PackKind; readonly id: Id },
): string {
  const record = records[kind][id];
  return record === undefined ? '' : refOf(t, kind, record);
}

/** What every change of a record begins with. */
const bare = (
  then: Composition,
  now: Composition,
  { kind, id }: { readonly kind: PackKind; readonly id: Id },
  where: string,
) => {
  const evidence = evidenceKinds.find((one) => one === kind);
  return {
    id,
    ref: evidence === undefined ? null : { kind: evidence, id },
    where,
    was: '',
    is: '',
    why: '',
    inContent: false,
    rests: [
      id,
      ...refersTo(then.records, id).filter((other) => then.records.source[other] !== undefined),
      ...refersTo(now.records, id).filter((other) => kindOf(now.records, other) !== null),
    ],
    whole: '',
  };
};

/** A piece of evidence in use: new, in the place of another, or changed; null where it reads as before. */
function changeOf(
  then: Composition,
  now: Composition,
  ref: EvidenceRef,
  used: ReadonlyMap<Id, EvidenceRef>,
): Change | null {
  const { t } = now;
  const where = numberIn(now, ref);
  const said = saidBy(now, ref.kind, ref.id);
  if (where === '' || said === null) return null;
  const start = bare(then, now, ref, where);
  if (used.has(ref.id)) {
    const old = saidBy(then, ref.kind, ref.id);
    if (old !== null) return reattributed(then, now, ref) ?? changed(then, now, ref, old, said);
  }
  const supersedes = ref.kind === 'fact' ? (now.records.fact[ref.id]?.supersedes ?? null) : null;
  const earlier = supersedes === null ? undefined : used.get(supersedes);
  const replaced = earlier === undefined ? null : saidBy(then, earlier.kind, earlier.id);
  if (earlier !== undefined && replaced !== null) {
    const found = difference(now, where, replaced, said, true);
    return {
      ...start,
      kind: 'superseded',
      was: found?.was ?? phrase(replaced),
      is: found?.is ?? phrase(said),
      why: t('pack.changes.supersedes', { ref: numberIn(then, earlier) }),
      sentence: found?.sentence ?? '',
      weight: WEIGHT.superseded,
      inContent: true,
      rests: [...start.rests, earlier.id],
    };
  }
  const is = withoutStop(shortened(phrase(said)));
  return {
    ...start,
    kind: 'added',
    is,
    why: newSource(then, now, ref),
    sentence: t('pack.changes.sentence-added', { what: is === '' ? where : `${where}: ${is}` }),
    weight: WEIGHT.added,
  };
}

function changed(
  then: Composition,
  now: Composition,
  ref: { readonly kind: PackKind; readonly id: Id },
  old: Said,
  said: Said,
): Change | null {
  const where = numberIn(now, ref);
  const found = difference(now, where, old, said);
  return found === null
    ? null
    : { ...bare(then, now, ref, where), kind: 'changed', ...told(found, ref.kind) };
}

/** Kinds that say what somebody else said or did. */
const REPORTED: readonly PackKind[] = ['fact', 'quote', 'agreement', 'position', 'source'];

const told = ({ was, is, sentence, bearing }: Difference, kind: PackKind) => ({
  was,
  is,
  sentence,
  weight:
    bearing === 'light' || bearing === 'echo'
      ? WEIGHT.light
      : !REPORTED.includes(kind)
        ? WEIGHT.desk
        : WEIGHT[bearing],
  inContent: bearing === 'main' || bearing === 'grave',
});

/** Whose words these are, as a key and in words: a change of it is the gravest of all. */
function voiceOf(work: Composition, id: Id): { readonly key: string; readonly words: string } | null {
  const quote = work.records.quote[id];
  if (!quote) return null;
  if (quote.voice === 'actor')
    return { key: partyKey(quote.speaker), words: partyName(quote.speaker, work.records, work.language) };
  const source = work.records.source[quote.passages[0]?.anchor.source ?? ''];
  return quote.voice === 'outlet' && source !== undefined
    ? { key: source.id, words: outletOf(work, source) }
    : { key: quote.voice, words: work.t(`pack.form.${quote.voice}`) };
}

function reattributed(then: Composition, now: Composition, ref: EvidenceRef): Change | null {
  const [was, is] = [voiceOf(then, ref.id), voiceOf(now, ref.id)];
  if (was === null || is === null || was.key === is.key || was.words === is.words) return null;
  const where = numberIn(now, ref);
  const { t } = now;
  return {
    ...bare(then, now, ref, where),
    kind: 'reattributed',
    was: t('pack.changes.under-name', { who: was.words }),
    is: t('pack.changes.in-voice', { who: is.words }),
    sentence: t('pack.changes.sentence-reattributed', { where, is: is.words, was: was.words }),
    weight: WEIGHT.reattributed,
    inContent: true,
  };
}

/** What evidence in use rests on, and who and what is named with it: told where it changed, not where it is new. */
function restingChanges(
  then: Composition,
  now: Composition,
  uses: ReadonlyMap<Id, EvidenceRef>,
  known: ReadonlySet<Id>,
): readonly Change[] {
  const behind = [...uses.values()].flatMap((ref) =>
    evidenceBehind(now.records, ref).map(({ record }) => record.id),
  );
  const contested = now.input.comparisons.flatMap(({ rows }) => rows.map(({ fact }) => fact));
  const evidence = new Set([...uses.keys(), ...behind, ...contested]);
  const named = [...evidence].flatMap((id) => refersTo(now.records, id));
  const sources = named.flatMap((id) => (now.records.source[id] ? refersTo(now.records, id) : []));
  return [...new Set([...evidence, ...named, ...sources])].flatMap((id): Change[] => {
    const kind = kindOf(now.records, id);
    if (kind === null || uses.has(id) || known.has(id)) return [];
    if (kind !== 'source' && kind !== 'actor' && !evidence.has(id)) return [];
    const [old, said] = [saidBy(then, kind, id), saidBy(now, kind, id)];
    if (old === null || said === null) return [];
    const change = changed(then, now, { kind, id }, ofNamed(kind, old), ofNamed(kind, said));
    return change === null ? [] : [change];
  });
}

/** Of somebody who is only named the name prints, and the grade of an outlet. */
const ofNamed = (kind: PackKind, { subject, aspects }: Said): Said => ({
  subject,
  aspects:
    kind === 'actor' ? aspects.filter(({ name }) => name === 'name' || name === 'reliability') : aspects,
});

/** New evidence from a source that came since the version before: the source is the reason. */
function newSource(then: Composition, now: Composition, ref: EvidenceRef): string {
  const anchor =
    ref.kind === 'fact'
      ? now.records.fact[ref.id]?.anchors[0]
      : ref.kind === 'quote'
        ? now.records.quote[ref.id]?.passages[0]?.anchor
        : undefined;
  const source = anchor === undefined ? undefined : now.records.source[anchor.source];
  const sent = now.input.version.replaces?.date ?? '';
  if (
    source === undefined ||
    then.records.source[source.id] !== undefined ||
    source.createdAt.slice(0, 10) < sent
  )
    return '';
  return now.t('pack.changes.new-source', { source: refOf(now.t, 'source', source) });
}
