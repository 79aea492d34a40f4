import { oneStop } from '../../language/translate.ts';
import type { Source } from '../../model/source.ts';
import { telegramFields, telegramOf } from '../../model/telegram.ts';
import { type Anchored, anchorsOf, type Composition, outletOf, refInline, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { type Inlines, joined, text } from '../document/inline.ts';
import { capital, cell, column, plainCell, row, table } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { shortDate } from '../words/dates.ts';
import { glued, partyName } from '../words/names.ts';
import { listed, NBSP, spelled } from '../words/numbers.ts';
import { languageName } from '../words/quoted.ts';

/** Sources of what was taken, in order of their numbers; withheld ones are not among them. */
export function sourcesOf(work: Composition, taken: readonly Anchored[]): readonly Source[] {
  const ids = new Set(taken.flatMap((evidence) => anchorsOf(evidence).map((anchor) => anchor.source)));
  return [...ids]
    .flatMap((id) => work.records.source[id] ?? [])
    .filter((source) => !work.withheld.has(source.id))
    .sort((a, b) => a.number - b.number);
}

/** The grade of evidence as one source gives it: each mention of an instrument has its own. */
const credibilityIn = (source: Source, evidence: Anchored): number | null => {
  switch (evidence.kind) {
    case 'fact':
    case 'quote':
      return evidence.record.credibility;
    case 'agreement':
      return (
        evidence.record.mentions.find((mention) => mention.anchor.source === source.id)?.credibility ?? null
      );
    case 'mark':
      return null;
  }
};

/** Evidence drawn from a source, one line per credibility, the best first, what is not graded last. */
function drawn(work: Composition, source: Source, taken: readonly Anchored[]): readonly Inlines[] {
  const grades = new Map<string, Anchored[]>();
  for (const evidence of taken.filter((one) =>
    anchorsOf(one).some((anchor) => anchor.source === source.id),
  )) {
    const grade = String(credibilityIn(source, evidence) ?? '');
    grades.set(grade, [...(grades.get(grade) ?? []), evidence]);
  }
  return [...grades]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : Number(a) - Number(b)))
    .map(([grade, list]) => [
      ...(grade === ''
        ? [text(`${work.t('pack.sources.not-graded')}: `, 'quiet')]
        : [text(`${grade}  `, 'strong')]),
      ...joined(
        list
          .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.record.number - b.record.number)
          .map((evidence) => [refInline(refOf(work.t, evidence.kind, evidence.record))]),
        ', ',
      ),
    ]);
}

/** What the source is, its publisher strong: where the words name it, there; else in a line before them. */
function entryOf(named: string, words: string): readonly Inlines[] {
  if (named === '') return [[text(words, 'strong')]];
  // The last one: a title may hold the name too.
  const at = words.lastIndexOf(named);
  if (at < 0) return [[text(named, 'strong')], [text(words)]];
  const before: Inlines = at === 0 ? [] : [text(words.slice(0, at))];
  return [[...before, text(named, 'strong'), text(words.slice(at + named.length))]];
}

/** Number, post, addressees, time and paragraphs of comment of a telegram; nothing of one given in confidence. */
function telegramLine({ t, language }: Composition, source: Source): Inlines {
  if (source.kind !== 'telegram' || source.terms === 'in-confidence') return [];
  const telegram = telegramOf(source.csl);
  const said = telegramFields
    .filter((field) => telegram[field] !== '')
    .map((field) => t(`pack.sources.telegram.${field}`, { value: telegram[field] }));
  return said.length === 0 ? [] : [text(glued(`${said.join('; ')}.`, language), 'quiet')];
}

function description(work: Composition, source: Source): readonly Inlines[] {
  const { t, language } = work;
  const lineCount = work.input.texts[source.id]?.lines.length ?? source.lineCount;
  const reference = work.input.references?.[source.id];
  // A reference says when it was published, and where it has an address, when that was seen.
  const dates = [
    ...(source.published === null || reference !== undefined
      ? []
      : [t('pack.sources.published', { date: shortDate(source.published, language) })]),
    ...(source.retrieved === null || (reference !== undefined && source.url !== '')
      ? []
      : [t('pack.sources.retrieved', { date: shortDate(source.retrieved, language) })]),
  ].join(', ');
  const size = t('pack.sources.lines', { count: lineCount }).replace(' ', NBSP);
  const facts = [capital(`${languageName(source.language, language)}, ${size}`), capital(dates)].filter(
    (part) => part !== '',
  );
  const named = partyName(source.publisher, work.records, language);
  return [
    ...entryOf(glued(named, language), glued(reference ?? source.title, language)),
    [text(oneStop(`${facts.join('. ')}.`), 'quiet')],
    telegramLine(work, source),
    source.frozen === null
      ? []
      : [text(t('pack.sources.hash', { hash: source.frozen.slice(0, 16) }), 'quiet')],
  ];
}

/** Annex A: sources with reliability and why, evidence by credibility, both keys, what was open, counts and hash. */
export function annexSources(work: Composition, notes: Apparatus): readonly Block[] {
  const { t, records, input } = work;
  const taken = notes.taken;
  const list = sourcesOf(work, taken);
  const rows = list.map((source) => {
    const publisher = source.publisher.actor === null ? undefined : records.actor[source.publisher.actor];
    const reliability = publisher?.reliability ?? null;
    return row(`src-${source.number}`, [
      cell([text(refOf(work.t, 'source', source), 'strong')]),
      cell(...description(work, source)),
      cell([
        reliability === null ? text(t('pack.sources.not-graded'), 'missing') : text(reliability, 'strong'),
      ]),
      publisher === undefined ? [] : plainCell(glued(publisher.reliabilityReason, work.language)),
      cell(...drawn(work, source, taken)),
    ]);
  });
  const keys: Block = {
    block: 'keys',
    columns: [
      {
        title: t('pack.sources.reliability-key'),
        entries: ['A', 'B', 'C', 'D', 'E', 'F'].map((sign) => ({
          sign,
          meaning: t(`pack.sources.reliable.${sign}`),
        })),
      },
      {
        title: t('pack.sources.credibility-key'),
        entries: ['1', '2', '3', '4', '5', '6'].map((sign) => ({
          sign,
          meaning: t(`pack.sources.credible.${sign}`),
        })),
      },
    ],
  };
  const counted = (['source', 'fact', 'quote', 'agreement'] as const).flatMap((kind) => {
    const count = kind === 'source' ? list.length : taken.filter((evidence) => evidence.kind === kind).length;
    return count === 0 ? [] : [t(`pack.sources.count.${kind}`, { count })];
  });
  const open = input.findings.map((finding): Inlines => [text(finding.text)]);
  const hash = input.version.hash.replace(/(.{4})/g, '$1 ').trim();
  return [
    table(
      t('pack.part.annex-sources'),
      [
        column(t('pack.sources.number'), 9),
        column(t('pack.sources.source'), 62),
        column(t('pack.sources.reliability'), 22),
        column(t('pack.sources.why'), 35),
        column(t('pack.sources.evidence'), 40),
      ],
      rows,
    ),
    keys,
    {
      block: 'beside',
      columns: [
        {
          title: t(input.version.finalised ? 'pack.sources.open-finalised' : 'pack.sources.open-now'),
          lines: open.length === 0 ? [[text(t('pack.sources.nothing-open'))]] : open,
        },
        {
          title: t('pack.sources.counts'),
          lines: [
            [text(`${counted.join(', ')}.`)],
            ...(hash === ''
              ? []
              : [[text(t('pack.sources.whole-hash', { number: input.version.number, hash }))]]),
          ],
        },
      ],
    },
  ];
}

/** What was read, of what kind, in which languages, and how many originators the figures have. */
export function sourceBase(work: Composition, notes: Apparatus): readonly Inlines[] {
  const { t, language, records } = work;
  const list = sourcesOf(work, notes.taken);
  if (list.length === 0) return [];
  const named = (items: readonly string[]) => listed([...new Set(items)], t);
  const originators = [
    ...new Set(
      notes.taken.flatMap((evidence) =>
        evidence.kind === 'fact' ? [partyName(evidence.record.originator, records, language)] : [],
      ),
    ),
  ].filter((name) => name !== '');
  const translatedRefs = notes.taken.flatMap((evidence) => {
    if (evidence.kind !== 'quote' || evidence.record.originalLanguage === null) return [];
    const source = records.source[evidence.record.passages[0]?.anchor.source ?? ''];
    return source !== undefined && source.language !== evidence.record.originalLanguage
      ? [refOf(work.t, 'quote', evidence.record)]
      : [];
  });
  return [
    [
      text(
        glued(
          [
            t('pack.sources.base-read', {
              count: list.length,
              words: spelled(list.length, t),
              Words: capital(spelled(list.length, t)),
              list: named(
                list.map((source) => `${outletOf(work, source)} (${refOf(work.t, 'source', source)})`),
              ),
            }),
            t('pack.sources.base-kinds', {
              list: named(list.map((source) => t(`pack.sources.kind.${source.kind}`))),
            }),
            t('pack.sources.base-languages', {
              list: named(list.map((source) => languageName(source.language, language))),
            }),
          ].join(' '),
          language,
        ),
      ),
    ],
    originators.length === 0
      ? []
      : [
          text(
            glued(
              t(originators.length === 1 ? 'pack.sources.base-originator' : 'pack.sources.base-originators', {
                count: originators.length,
                words: spelled(originators.length, t),
                list: listed(originators, t),
              }),
              language,
            ),
          ),
        ],
    translatedRefs.length === 0
      ? []
      : [text(t('pack.sources.base-translated', { refs: listed(translatedRefs, t) }))],
  ].filter((paragraph) => paragraph.length > 0);
}
