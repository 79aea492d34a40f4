import type { Briefing, Section } from '../../model/briefing.ts';
import { walkSections } from '../../model/briefing.ts';
import type { Id } from '../../model/id.ts';
import { evidenceIn, type GoesTo, type Item, type Run } from '../../model/narrative.ts';
import { sameJson } from '../../model/patch.ts';
import { verbatim } from '../../model/quote.ts';
import { destination } from '../../outline/admissible.ts';
import { soundEdits, wordsInUse } from '../../outline/quote-use.ts';
import { type Composition, refOf, refText } from '../composition.ts';
import type { Change } from '../input.ts';
import { listed } from '../words/numbers.ts';
import { shortened, sideBySide } from './side-by-side.ts';
import { WEIGHT } from './weight.ts';

/** More paragraphs of one section than these are counted, not told one by one: the section is read anew. */
const TOLD = 3;

interface Placed {
  readonly section: Section;
  readonly item: Item;
  readonly words: string;
  /** Without the numbers of its evidence: which note stands where is no change of what is said. */
  readonly prose: string;
}

/**
 * What changed in the words of a briefing itself, section by section: paragraphs reworded, new or gone, quotes shortened
 * otherwise. What moved without a change is none. `prints` says whether what goes somewhere is on the reader's paper.
 */
export function narrativeChanges(
  then: Composition,
  now: Composition,
  prints: (goesTo: GoesTo) => boolean,
): readonly Change[] {
  const { t } = now;
  const [before, after] = [placed(then, prints), placed(now, prints)];
  const bySection = new Map<Id, { section: Section; changes: Change[] }>();
  const note = ({ section }: Placed, change: Omit<Change, 'where' | 'why'>) => {
    const found = bySection.get(section.id) ?? { section, changes: [] };
    found.changes.push({ where: sectionName(now, section), why: '', ...change });
    bySection.set(section.id, found);
  };
  for (const one of after.values()) {
    const old = before.get(one.item.id);
    const rests = [...(old ? restsOn(old.item) : []), ...restsOn(one.item)];
    const name = sectionName(now, one.section);
    if (old === undefined)
      note(one, {
        kind: 'added',
        id: one.item.id,
        ref: null,
        was: '',
        is: shortened(one.words),
        sentence: t('packVersions.new-words', { name, is: shortened(one.words) }),
        weight: WEIGHT.wording,
        inContent: false,
        rests,
        whole: one.words,
      });
    else if (old.prose !== one.prose) {
      const [was, is] = sideBySide(old.words, one.words);
      note(one, {
        kind: 'changed',
        id: one.item.id,
        ref: null,
        was,
        is,
        sentence: t('packVersions.new-wording', { name, was, is }),
        weight: numbersIn(old.prose) === numbersIn(one.prose) ? WEIGHT.wording : WEIGHT.numbers,
        inContent: false,
        rests,
        whole: `${old.words} ${one.words}`,
      });
    }
  }
  for (const one of before.values())
    if (!after.has(one.item.id))
      note(one, {
        kind: 'dropped',
        id: one.item.id,
        ref: null,
        was: shortened(one.words),
        is: '',
        sentence: t('packVersions.gone-words', {
          name: sectionName(then, one.section),
          was: shortened(one.words),
        }),
        weight: WEIGHT.wording,
        inContent: false,
        rests: restsOn(one.item),
        whole: one.words,
      });
  return [
    ...renamed(then, now, prints),
    ...[...bySection.values()].flatMap(({ section, changes }) =>
      changes.length <= TOLD ? changes : [counted(now, section, changes)],
    ),
    ...shortenedOtherwise(then, now, prints),
  ];
}

/** Sections under another title. */
function renamed(
  then: Composition,
  now: Composition,
  prints: (goesTo: GoesTo) => boolean,
): readonly Change[] {
  const titles = new Map(
    walkSections(then.input.briefing.sections).map(({ section }) => [section.id, section.title]),
  );
  return walkSections(now.input.briefing.sections).flatMap(({ section }): Change[] => {
    const was = titles.get(section.id)?.trim() ?? '';
    const is = section.title.trim();
    if (was === is || was === '' || is === '' || !prints(section.goesTo)) return [];
    return [
      {
        kind: 'changed',
        id: `${section.id}/title`,
        ref: null,
        where: now.t('packVersions.title'),
        was,
        is,
        why: '',
        sentence: now.t('packVersions.new-title', { was, is }),
        weight: WEIGHT.wording,
        inContent: false,
        rests: [],
        whole: `${was} ${is}`,
      },
    ];
  });
}

/** All that was done to a section, in numbers. */
function counted(work: Composition, section: Section, changes: readonly Change[]): Change {
  const { t } = work;
  const kinds = (['changed', 'added', 'dropped'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [t(`packVersions.paragraphs.${kind}`, { count })];
  });
  const what = listed(kinds, t);
  const name = sectionName(work, section);
  return {
    kind: 'changed',
    id: section.id,
    ref: null,
    where: name,
    was: '',
    is: what,
    why: '',
    sentence: t('packVersions.sentence', { head: name, what }),
    weight: Math.min(...changes.map(({ weight }) => weight)),
    inContent: false,
    rests: changes.flatMap(({ rests }) => rests),
    whole: changes.map(({ whole }) => whole).join(' '),
  };
}

/** Quotes set on their own whose words are cut otherwise than before. */
function shortenedOtherwise(
  then: Composition,
  now: Composition,
  prints: (goesTo: GoesTo) => boolean,
): readonly Change[] {
  const quotes = (work: Composition) =>
    new Map(
      itemsOn(work.input.briefing, prints).flatMap(({ item }) =>
        item.item === 'evidence' && item.ref.kind === 'quote' ? [[item.id, item] as const] : [],
      ),
    );
  const before = quotes(then);
  return [...quotes(now).values()].flatMap((item): Change[] => {
    const old = before.get(item.id);
    const quote = now.records.quote[item.ref.id];
    if (!quote || old?.ref.id !== item.ref.id || sameJson(old.edits as never, item.edits as never)) return [];
    const inUse = (edits: typeof item.edits) => {
      const words = verbatim(quote);
      return wordsInUse(words, soundEdits(words, edits));
    };
    const [was, is] = sideBySide(inUse(old.edits), inUse(item.edits));
    if (was === is) return [];
    const where = refOf(now.t, 'quote', quote);
    return [
      {
        kind: 'changed',
        id: item.id,
        ref: item.ref,
        where,
        was,
        is,
        why: '',
        sentence: now.t('packVersions.cut-otherwise', { where, was, is }),
        weight: WEIGHT.numbers,
        inContent: false,
        rests: [quote.id],
        whole: verbatim(quote),
      },
    ];
  });
}

function itemsOn(briefing: Briefing, prints: (goesTo: GoesTo) => boolean) {
  return walkSections(briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item) => (prints(destination(section, item)) ? [{ section, item }] : [])),
  );
}

/** Items with words of the desk's own, by id. */
function placed(work: Composition, prints: (goesTo: GoesTo) => boolean): ReadonlyMap<Id, Placed> {
  return new Map(
    itemsOn(work.input.briefing, prints).flatMap(({ section, item }) => {
      const words = wordsOfItem(work, item);
      return words === ''
        ? []
        : [[item.id, { section, item, words, prose: wordsOfItem(null, item) }] as const];
    }),
  );
}

/** The words of an item; with a composition its evidence by number among them. */
function wordsOfItem(work: Composition | null, item: Item): string {
  const words = (runs: readonly Run[]) => runs.map((run) => wordsOfRun(work, run)).join('');
  const all = (() => {
    switch (item.item) {
      case 'paragraph':
      case 'heading':
      case 'quotation':
        return words(item.runs);
      case 'list':
        return item.entries.map(words).join('; ');
      case 'table':
        return item.rows.map((row) => row.map(words).join(' | ')).join('; ');
      case 'picture':
        return item.caption || item.alt;
      case 'evidence':
      case 'gathering':
        return '';
    }
  })();
  return all.replace(/\s+/g, ' ').trim();
}

/** A chip reads as its number: what the record says is compared with the record. */
function wordsOfRun(work: Composition | null, run: Run): string {
  if (run.run !== 'chip') return run.run === 'text' ? run.text : ' ';
  if (work === null) return run.edits.length === 0 ? '' : ` ${JSON.stringify(run.edits)}`;
  const quote = run.ref.kind === 'quote' ? work.records.quote[run.ref.id] : undefined;
  if (run.show === 'words' && quote !== undefined && run.edits.length > 0) {
    const words = verbatim(quote);
    return wordsInUse(words, soundEdits(words, run.edits));
  }
  const number = refText(work, run.ref);
  return number === null ? '' : ` [${number}]`;
}

const restsOn = (item: Item): readonly Id[] => evidenceIn(item).map(({ id }) => id);

/** The figures in words, in order: a changed one weighs more than a changed word. */
const numbersIn = (words: string): string => (words.match(/\d[\d.,\u00a0]*/gu) ?? []).join(' ');

function sectionName({ t, input }: Composition, section: Section): string {
  if (section.title.trim() !== '') return section.title;
  const first = walkSections(input.briefing.sections).findIndex((one) => one.section.id === section.id);
  return t('packVersions.section', { number: first + 1 });
}
