import type { Translate } from '../language/translate.ts';
import { evidenceUsed } from '../model/briefing.ts';
import type { EvidenceRef } from '../model/narrative.ts';
import { sameJson } from '../model/patch.ts';
import { statusWords } from './agreements.ts';
import { type Composition, outletOf, refOf } from './composition.ts';
import type { Change, PackContents, PackInput, PackRecords } from './input.ts';
import { partyName } from './names.ts';
import { figureWords, type PackLanguage } from './numbers.ts';
import { plainWords } from './quoted.ts';
import { uncapital } from './tables.ts';

const MOST = 160;
const short = (words: string) =>
  words.length <= MOST ? words : `${words.slice(0, MOST).replace(/\s+\S*$/, '')} …`;

/** What a record says, in one phrase, so that was and is can stand side by side. */
function says(work: Composition, ref: EvidenceRef): string {
  const { records, language, t } = work;
  switch (ref.kind) {
    case 'fact': {
      const fact = records.fact[ref.id];
      if (!fact) return '';
      const figure = figureWords(fact, language, t);
      return [fact.measure, figure].filter((part) => part !== '').join(': ');
    }
    case 'quote': {
      const quote = records.quote[ref.id];
      return quote ? plainWords(quote) : '';
    }
    case 'agreement': {
      const agreement = records.agreement[ref.id];
      return agreement
        ? `${agreement.shortTitle || agreement.title}: ${uncapital(statusWords(work, agreement).words)}`
        : '';
    }
    case 'position': {
      const position = records.position[ref.id];
      return position
        ? `${position.question}: ${position.wording || t(`pack.positions.stance.${position.stance}`)}`
        : '';
    }
    case 'line':
      return records.line[ref.id]?.text ?? '';
    case 'comment':
      return records.comment[ref.id]?.text ?? '';
    case 'event':
      return records.event[ref.id]?.occasion ?? '';
    case 'undertaking': {
      const promise = records.undertaking[ref.id];
      return promise ? `${promise.what} (${t(`pack.sides.state.${promise.state}`)})` : '';
    }
    case 'actor':
    case 'mark':
      return '';
  }
}

/** Whose words these are: a change of it is a reattribution, the gravest of all. */
function voiceOf(work: Composition, id: string): string {
  const quote = work.records.quote[id];
  if (!quote) return '';
  const source = work.records.source[quote.passages[0]?.anchor.source ?? ''];
  if (quote.voice === 'outlet' && source !== undefined) return outletOf(work, source);
  return quote.voice === 'actor'
    ? partyName(quote.speaker, work.records, work.language)
    : work.t(`pack.form.${quote.voice}`);
}

/** Fields that do not change what a record says on paper. */
const QUIET = ['changedBy', 'changedAt', 'createdBy', 'createdAt', 'tags', 'note', 'toConfirm'];

function essence(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !QUIET.includes(key)));
}

const usedIn = (contents: PackContents): ReadonlyMap<string, EvidenceRef> =>
  new Map(evidenceUsed(contents.briefing).map((ref) => [ref.id, ref]));

/**
 * What changed between two frozen contents: evidence added, changed, superseded, dropped or put under another name,
 * in words of the pack's language, with the reason where a record gives one. Order: as in the new version, then what
 * was dropped. The analyst may write a sentence for the cover into any of them.
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
  const [then, now] = [work(before), work(after)];
  const [used, uses] = [usedIn(before), usedIn(after)];
  const nameOf = (records: PackRecords, ref: EvidenceRef) => {
    const record = records[ref.kind][ref.id];
    return record === undefined ? '' : refOf(t, ref.kind, record);
  };
  const changes: Change[] = [];
  const replacedBy = new Set<string>();
  for (const ref of uses.values()) {
    const where = nameOf(after.records, ref);
    if (where === '') continue;
    const old = used.has(ref.id) ? before.records[ref.kind][ref.id] : undefined;
    const supersedes = ref.kind === 'fact' ? (after.records.fact[ref.id]?.supersedes ?? null) : null;
    if (old === undefined) {
      const earlier = supersedes === null ? undefined : used.get(supersedes);
      const replaced = earlier === undefined ? '' : nameOf(before.records, earlier);
      if (earlier !== undefined && replaced !== '') {
        replacedBy.add(earlier.id);
        changes.push({
          kind: 'superseded',
          ref,
          where,
          was: short(says(then, earlier)),
          is: short(says(now, ref)),
          why: t('pack.changes.supersedes', { ref: replaced }),
          sentence: '',
        });
      } else
        changes.push({
          kind: 'added',
          ref,
          where,
          was: '',
          is: short(says(now, ref)),
          why: newSource(then, now, ref),
          sentence: '',
        });
      continue;
    }
    if (sameJson(essence(old) as never, essence(after.records[ref.kind][ref.id]) as never)) continue;
    const [voiceThen, voiceNow] = [voiceOf(then, ref.id), voiceOf(now, ref.id)];
    if (voiceThen !== voiceNow) {
      changes.push({
        kind: 'reattributed',
        ref,
        where,
        was: t('pack.changes.under-name', { who: voiceThen }),
        is: t('pack.changes.in-voice', { who: voiceNow }),
        why: '',
        sentence: '',
      });
      continue;
    }
    const [was, is] = [says(then, ref), says(now, ref)];
    if (was !== is)
      changes.push({ kind: 'changed', ref, where, was: short(was), is: short(is), why: '', sentence: '' });
  }
  for (const ref of used.values()) {
    if (uses.has(ref.id) || replacedBy.has(ref.id)) continue;
    const where = nameOf(before.records, ref);
    if (where !== '')
      changes.push({
        kind: 'dropped',
        ref,
        where,
        was: short(says(then, ref)),
        is: '',
        why: '',
        sentence: '',
      });
  }
  return changes;
}

/** New evidence from a source that the version before did not have: the source is the reason. */
function newSource(then: Composition, now: Composition, ref: EvidenceRef): string {
  const record =
    ref.kind === 'fact'
      ? now.records.fact[ref.id]?.anchors[0]
      : ref.kind === 'quote'
        ? now.records.quote[ref.id]?.passages[0]?.anchor
        : undefined;
  const source = record === undefined ? undefined : now.records.source[record.source];
  if (source === undefined || then.records.source[source.id] !== undefined) return '';
  return now.t('pack.changes.new-source', { source: refOf(now.t, 'source', source) });
}
