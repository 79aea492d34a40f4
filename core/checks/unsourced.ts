import type { Agreement } from '../model/agreement.ts';
import { walkSections } from '../model/briefing.ts';
import { compareDates } from '../model/date.ts';
import { evidenceIn, type Item, plainText, type Run } from '../model/narrative.ts';
import type { Draft } from './finding.ts';
import { at, numberOf, type Survey } from './survey.ts';

const hasWords = (runs: readonly Run[]) => /\p{L}/u.test(plainText(runs));
const hasChip = (runs: readonly Run[]) => runs.some((run) => run.run === 'chip');
const unsourced = (runs: readonly Run[]) => hasWords(runs) && !hasChip(runs);

/** Statements and rows that cite nothing. A paragraph of ours, a heading and a first row of headings are asked for none. */
export function unsourcedText({ items }: Survey): readonly Draft[] {
  return items.flatMap(({ section, item }) =>
    bare(item).map(
      ({ kind, words }): Draft => ({ kind, section: section.id, item: item.id, params: { words } }),
    ),
  );
}

/** The first words, whole ones. */
const opening = (words: string): string =>
  words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')}…`;

function bare(item: Item): readonly { kind: 'unsourced-paragraph' | 'unsourced-row'; words: string }[] {
  const excerpt = (runs: readonly Run[]) => opening(plainText(runs).trim());
  switch (item.item) {
    case 'paragraph':
    case 'quotation':
      if (item.item === 'paragraph' && item.ours) return [];
      return unsourced(item.runs) ? [{ kind: 'unsourced-paragraph', words: excerpt(item.runs) }] : [];
    case 'list':
      return item.entries.filter(unsourced).map((runs) => ({ kind: 'unsourced-row', words: excerpt(runs) }));
    case 'table':
      return item.rows
        .slice(item.header ? 1 : 0)
        .filter((row) => row.some(hasWords) && !row.some(hasChip))
        .map((row) => ({
          kind: 'unsourced-row',
          words: row
            .map(excerpt)
            .filter((words) => words !== '')
            .join(' · '),
        }));
    case 'heading':
    case 'picture':
    case 'evidence':
    case 'gathering':
      return [];
  }
}

/** Lines, positions, events, undertakings, instruments and biographies in use that rest on nothing. Our own position needs no source. */
export function unsourcedRecords({ input, firstUses }: Survey): readonly Draft[] {
  const { line, position, event, undertaking, actor, agreement } = input.records;
  return firstUses.flatMap((use): Draft[] => {
    const { kind, id } = use.ref;
    const rests = ((): readonly string[] | null => {
      switch (kind) {
        case 'line':
          return line[id]?.evidence ?? null;
        case 'position':
          return position[id]?.ours ? null : (position[id]?.evidence ?? null);
        case 'event':
          return event[id]?.evidence ?? null;
        case 'undertaking':
          return undertaking[id]?.evidence ?? null;
        case 'actor':
          return actor[id]?.biography ? actor[id].biographyEvidence : null;
        case 'agreement':
          return agreement[id] ? sourcesOf(agreement[id]) : null;
        case 'comment':
        case 'fact':
        case 'quote':
        case 'mark':
          return null;
      }
    })();
    if (rests === null || rests.length > 0) return [];
    return [
      {
        kind: 'unsourced-record',
        ...at(use, EVIDENCE[kind] ?? 'evidence'),
        params: { record: numberOf(input, use.ref) },
      },
    ];
  });
}

/** Where a kind keeps what it rests on, if not in `evidence`. */
const EVIDENCE: { readonly [kind: string]: string } = { actor: 'biographyEvidence', agreement: 'mentions' };

const sourcesOf = ({ mentions, status }: Agreement): readonly string[] =>
  [...mentions.map(({ anchor }) => anchor), ...status.map(({ evidence }) => evidence)].flatMap((anchor) =>
    anchor ? [anchor.source] : [],
  );

/** Instruments in use whose latest dated step rests on no place in a source. */
export function unsourcedSteps({ input, firstUses }: Survey): readonly Draft[] {
  return firstUses.flatMap((use): Draft[] => {
    const agreement = use.ref.kind === 'agreement' ? input.records.agreement[use.ref.id] : undefined;
    if (!agreement) return [];
    const last = agreement.status
      .filter((step) => step.date !== null)
      .toSorted((a, b) => compareDates(a.date, b.date))
      .at(-1);
    if (!last || last.evidence !== null || sourcesOf(agreement).length === 0) return [];
    const params = { record: numberOf(input, use.ref), stage: last.stage };
    return [{ kind: 'status-unsourced', ...at(use, 'status'), params }];
  });
}

/** Pictures without caption, source, rights or a description for those who do not see them. */
export function pictures({ items }: Survey): readonly Draft[] {
  return items.flatMap(({ section, item }) => {
    if (item.item !== 'picture') return [];
    const missing = (['caption', 'source', 'rights', 'alt'] as const).filter(
      (field) => item[field].trim() === '',
    );
    return missing.map(
      (field): Draft => ({
        kind: 'picture-incomplete',
        section: section.id,
        item: item.id,
        field,
        params: { missing: field },
      }),
    );
  });
}

/** Sections that print their title and nothing under it, all at once: a template begins with many. */
export function emptySections({ input }: Survey): readonly Draft[] {
  const empty = walkSections(input.briefing.sections)
    .map(({ section }) => section)
    .filter(({ goesTo: { side, note, speaking }, items, sections }) => {
      const printed = side !== null || note || speaking;
      const filled = items.some(
        (item) => evidenceIn(item).length > 0 || item.item === 'picture' || words(item),
      );
      return printed && !filled && sections.length === 0;
    });
  const [first] = empty;
  return first === undefined
    ? []
    : [
        {
          kind: 'section-empty',
          section: first.id,
          params: { count: empty.length, sections: empty.map(({ title }) => title).join('; ') },
        },
      ];
}

function words(item: Item): boolean {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return hasWords(item.runs);
    case 'list':
      return item.entries.some(hasWords);
    case 'table':
      return item.rows.some((row) => row.some(hasWords));
    case 'picture':
    case 'evidence':
    case 'gathering':
      return false;
  }
}
