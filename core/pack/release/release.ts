import type { Translate } from '../../language/translate.ts';
import { anchoredKinds } from '../../model/anchor.ts';
import { type Section, walkSections } from '../../model/briefing.ts';
import type { Id } from '../../model/id.ts';
import { highest, rank } from '../../model/marking.ts';
import type { EvidenceRef } from '../../model/narrative.ts';
import { anchoredBy, anchorsOf, refOf } from '../composition.ts';
import type { Change, PackInput, PackKind, PackRecords } from '../input.ts';
import { inUse, kindOf, mapRecords, refersTo } from './closure.ts';
import { sifter, withoutRemoved } from './sift.ts';

/** Something a release removed, for the one who releases it; never printed by name. */
export interface LeftOut {
  readonly kind: 'fact' | 'quote' | 'agreement' | 'record' | 'source' | 'item' | 'finding' | 'change';
  /** `F 34 is marked TLP:RED`. */
  readonly words: string;
}

/** A pack input with everything above a level taken out. */
export interface Released {
  readonly input: PackInput;
  /** Sources whose items are released by authority while they themselves are not: they are never named. */
  readonly withheld: ReadonlySet<Id>;
  /** Spans that stand in sources that are released, but belong to what is not: those lines are not annexed. */
  readonly hidden: Readonly<Record<Id, readonly { readonly start: number; readonly end: number }[]>>;
  readonly leftOut: readonly LeftOut[];
  /** Level the pack is marked. */
  readonly level: string;
}

/** A pack that must not be made as asked; `message` is for people, in the pack's language. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
}

/** Shortest words whose appearance in typed text counts as holding what was removed. */
const TELLING = 12;
/** References that may be dropped without what they belong to: history, not substance. */
const loose = (records: PackRecords, id: Id): readonly Id[] => {
  const fact = records.fact[id]?.supersedes;
  const source = records.source[id]?.replaces;
  const agreement = records.agreement[id]?.amends;
  return [fact, source, agreement].filter((other) => other !== undefined && other !== null);
};

/** The level of every record: its own and those of all it rests on, save where an authority marked it lower. */
function levelsOf(input: PackInput, records: PackRecords): ReadonlyMap<Id, string> {
  const { scheme, defaultMarking } = input.settings;
  const levels = new Map<Id, string>();
  const levelOf = (id: Id, path: ReadonlySet<Id>): string => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const kind = kindOf(records, id);
    const record = kind === null ? undefined : records[kind][id];
    if (record === undefined || path.has(id)) return scheme.levels[0]?.id ?? defaultMarking;
    const skipped = loose(records, id);
    const inherited =
      record.markingAuthority !== null && record.marking !== null
        ? []
        : refersTo(records, id)
            .filter((other) => !skipped.includes(other))
            .map((other) => levelOf(other, new Set([...path, id])));
    const level = highest(scheme, [record.marking, ...inherited], defaultMarking);
    if (path.size === 0) levels.set(id, level);
    return level;
  };
  for (const kind of Object.keys(records) as PackKind[])
    for (const id of Object.keys(records[kind])) levelOf(id, new Set());
  return levels;
}

const folded = (words: string) => words.replace(/\s+/g, ' ').toLowerCase();

/** Words by which a removed record would be known in typed text. */
function tellingWords(records: PackRecords, id: Id): readonly string[] {
  const anchored = anchoredBy(records, id);
  const own = [
    records.fact[id]?.statement,
    records.agreement[id]?.title,
    records.position[id]?.wording,
    records.position[id]?.redLine,
    records.position[id]?.fallback,
    records.line[id]?.text,
    records.comment[id]?.text,
    records.undertaking[id]?.what,
    records.actor[id]?.biography,
    records.source[id]?.title,
    records.quote[id]?.originalWording,
    records.quote[id]?.translation?.text,
  ];
  return [...(anchored === null ? [] : anchorsOf(anchored).map((anchor) => anchor.exact)), ...own]
    .map((words) => folded(words ?? '').trim())
    .filter((words) => words.length >= TELLING);
}

/** The level a pack is released at: the lower of what was chosen and what the named copy may hold; null for none. */
export function releaseLevel({ options, settings: { scheme } }: PackInput): string | null {
  const asked = [options.releaseAt, options.copy?.release ?? null].filter((level) => level !== null);
  const unknown = asked.find((level) => rank(scheme, level) >= scheme.levels.length);
  return unknown ?? asked.toSorted((a, b) => rank(scheme, a) - rank(scheme, b))[0] ?? null;
}

/**
 * Takes out of a pack everything above the level it is released at: records, whatever rests on them, paragraphs
 * that cite them or hold their words, findings and changes that name them. With no level everything stays and the
 * pack is marked as its highest. Throws `PackRefused` where the briefing itself is above the level.
 */
export function release(given: PackInput, t: Translate): Released {
  const { settings, briefing } = given;
  const { scheme, defaultMarking } = settings;
  const records = inUse(given);
  const input: PackInput = {
    ...given,
    records,
    comparisons: given.comparisons.filter((one) => one.rows.every((row) => records.fact[row.fact])),
  };
  const levels = levelsOf(input, records);
  const pictures = walkSections(briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item) => (item.item === 'picture' ? [item.marking] : [])),
  );
  const at = releaseLevel(input);
  if (at === null) {
    const used = [...levels].filter(([id]) => kindOf(records, id) !== 'place').map(([, level]) => level);
    return {
      input,
      withheld: new Set(),
      hidden: {},
      leftOut: [],
      level: highest(scheme, [briefing.marking, ...used, ...pictures], defaultMarking),
    };
  }
  const label = (level: string) => scheme.levels.find((one) => one.id === level)?.label ?? level;
  const above = (level: string | null) => rank(scheme, level ?? defaultMarking) > rank(scheme, at);
  // An unknown level is refused rather than taken for the highest.
  if (above(briefing.marking) || rank(scheme, at) >= scheme.levels.length)
    throw new PackRefused(
      t('pack.release.refused-briefing', {
        own: label(briefing.marking ?? defaultMarking),
        level: label(at),
      }),
    );
  return filtered(input, t, at, levels, { label, above });
}

function filtered(
  input: PackInput,
  t: Translate,
  at: string,
  levels: ReadonlyMap<Id, string>,
  { label, above }: { label: (level: string) => string; above: (level: string | null) => boolean },
): Released {
  const { records } = input;
  const removed = new Set([...levels].filter(([, level]) => above(level)).map(([id]) => id));
  const leftOut: LeftOut[] = [];
  const nameOf = (id: Id) => {
    const kind = kindOf(records, id);
    const record = kind === null ? undefined : records[kind][id];
    return kind === null || record === undefined ? '' : refOf(t, kind, record);
  };
  for (const id of removed) {
    const kind = kindOf(records, id);
    if (kind === null) continue;
    leftOut.push({
      kind:
        kind === 'fact' || kind === 'quote' || kind === 'agreement' || kind === 'source' ? kind : 'record',
      words: t('pack.release.line-marked', { ref: nameOf(id), level: label(levels.get(id) ?? at) }),
    });
  }
  const telling = [...removed].flatMap((id) => tellingWords(records, id).map((words) => ({ id, words })));
  const holds = (words: string): readonly Id[] => {
    const typed = folded(words);
    const names = [...removed].filter((id) => {
      const name = nameOf(id).replace(/\s/g, '[\\s\u00a0]?');
      return name !== '' && new RegExp(`(?<!\\p{L})${name}(?!\\d)`, 'iu').test(words);
    });
    return [
      ...new Set([...names, ...telling.filter((one) => typed.includes(one.words)).map((one) => one.id)]),
    ];
  };

  const sift = sifter(removed, holds, above);
  const noted = (section: Section, refs: readonly Id[], rests: boolean) =>
    leftOut.push({
      kind: 'item',
      words: t(rests ? 'pack.release.rests-on' : 'pack.release.holds-words', {
        what: t('pack.release.of-item', { section: section.title }),
        refs: [...new Set(refs.map(nameOf))].join(', '),
      }),
    });
  const sections = (list: readonly Section[]): readonly Section[] =>
    list.map((section) => ({
      ...section,
      title: holds(section.title).length > 0 ? '' : section.title,
      items: section.items.flatMap((item) => {
        const kept = sift(item);
        if (kept.lost.length > 0) noted(section, kept.lost, kept.rests);
        return kept.item === null ? [] : [kept.item];
      }),
      sections: sections(section.sections),
    }));

  const withheld = new Set<Id>();
  const hidden: Record<Id, { start: number; end: number }[]> = {};
  for (const kind of anchoredKinds)
    for (const id of Object.keys(records[kind])) {
      const evidence = anchoredBy(records, id);
      if (evidence === null) continue;
      for (const anchor of anchorsOf(evidence)) {
        if (!removed.has(id) && removed.has(anchor.source)) withheld.add(anchor.source);
        if (removed.has(id) && !removed.has(anchor.source)) {
          const spans = hidden[anchor.source] ?? [];
          spans.push({ start: anchor.start, end: anchor.end });
          hidden[anchor.source] = spans;
        }
      }
    }
  const kept = withoutRemoved(
    mapRecords(records, (_, id) => !removed.has(id) || withheld.has(id)),
    removed,
    withheld,
  );
  const named = (change: { readonly ref: EvidenceRef | null }, ...words: readonly string[]) =>
    (change.ref !== null && kindOf(kept, change.ref.id) === null) ||
    words.some((word) => holds(word).length > 0);
  const changes = input.version.changes.filter(
    (change: Change) =>
      !change.rests.some((id) => removed.has(id) || kindOf(kept, id) === null) &&
      !named(change, change.where, change.was, change.is, change.why, change.sentence, change.whole),
  );
  const findings = input.findings.filter(
    (finding) => !finding.records.some((id) => removed.has(id)) && holds(finding.text).length === 0,
  );
  const counted = (kind: 'change' | 'finding', count: number) => {
    for (let i = 0; i < count; i += 1) leftOut.push({ kind, words: t(`pack.release.${kind}`, { count: 1 }) });
  };
  counted('change', input.version.changes.length - changes.length);
  counted('finding', input.findings.length - findings.length);
  return {
    input: {
      ...input,
      records: kept,
      briefing: { ...input.briefing, sections: sections(input.briefing.sections) },
      texts: Object.fromEntries(
        Object.entries(input.texts).filter(([id]) => kept.source[id] && !withheld.has(id)),
      ),
      comparisons: input.comparisons.filter(
        (one) =>
          !one.rows.some((row) => removed.has(row.fact)) &&
          !(one.comparison !== null && removed.has(one.comparison)) &&
          holds(`${one.measure} ${one.reason}`).length === 0,
      ),
      findings,
      references: Object.fromEntries(
        Object.entries(input.references ?? {}).filter(([id, words]) => {
          const publisher = records.source[id]?.publisher.actor ?? null;
          return (
            kept.source[id] && !(publisher !== null && removed.has(publisher)) && holds(words).length === 0
          );
        }),
      ),
      version: { ...input.version, changes },
      correction:
        input.correction === null
          ? null
          : {
              ...input.correction,
              rows: input.correction.rows.filter((row) => !named(row, row.was, row.is, row.why)),
              touches: holds(input.correction.touches).length > 0 ? '' : input.correction.touches,
            },
    },
    withheld,
    hidden,
    leftOut,
    level: at,
  };
}
