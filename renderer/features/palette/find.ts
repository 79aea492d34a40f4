import { type ActionName, actions } from '../../../core/contract/actions.ts';
import {
  type Language,
  languageNames,
  type Translate,
  translator,
} from '../../../core/language/translate.ts';
import { type KindName, kindNames } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { fold, matches } from '../../elements/fold.ts';
import { isTileKind } from '../../elements/tile.tsx';
import { latest } from '../../state/latest.ts';
import { places } from '../library-pane/places.ts';

export type Found =
  | { readonly what: 'list'; readonly id: string; readonly kind: KindName }
  | { readonly what: 'record'; readonly id: string; readonly row: Row }
  | { readonly what: 'action'; readonly id: string; readonly name: ActionName; readonly keys: string | null }
  | { readonly what: 'search'; readonly id: string; readonly query: string };

export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

const FEW = 7;

interface Asked {
  readonly query: string;
  readonly rows: readonly Row[];
  readonly t: Translate;
  readonly language: Language;
  readonly available: (name: ActionName) => boolean;
  /** Without one there are no lists to open and no texts to search. */
  readonly hasLibrary: boolean;
}

/**
 * What fits the words typed: evidence, other records, things to do; last, to look for them in all texts. `>` in front
 * asks for things to do only.
 */
export function find({ query, rows, t, available, hasLibrary }: Asked): readonly FoundGroup[] {
  const only = query.trimStart().startsWith('>');
  const words = query.replace(/^\s*>/, '').trim();
  const doing: Found[] = actions
    .filter(({ name }) => available(name) && name !== 'palette' && matches(t(`actions.${name}`), words))
    .map(({ name, keys }) => ({ what: 'action', id: `action:${name}`, name, keys }));
  if (only) return group([['shell.palette.do', doing]]);
  if (words === '')
    return group([
      ['shell.palette.latest', worked(rows)],
      ['shell.palette.do', doing.slice(0, FEW)],
    ]);
  const isNamed = namedBy(words);
  const score = (row: Row) => (isNamed(row) ? 3 : likeness(row, words));
  const ranked = rows
    .filter((row) => isNamed(row) || matches(`${row.title} ${row.subtitle}`, words))
    .sort(
      (a, b) =>
        score(b) - score(a) ||
        Number(isTileKind(a.kind)) - Number(isTileKind(b.kind)) ||
        // A version has the title of its briefing.
        Number(a.kind === 'pack') - Number(b.kind === 'pack') ||
        b.changedAt.localeCompare(a.changedAt),
    );
  const records = (evidence: boolean): Found[] =>
    ranked
      .filter((row) => isTileKind(row.kind) === evidence)
      .slice(0, FEW)
      .map(asFound);
  const evidence = ['shell.palette.evidence', records(true)] as const;
  const lists = hasLibrary ? listsNamed(words, rows, t) : [];
  const search: Found = { what: 'search', id: 'search', query: words };
  const found = ['shell.palette.places', [...lists, ...records(false)]] as const;
  // Somebody called as one types comes before words of his.
  const best = ranked[0];
  const placesFirst = lists.length > 0 || (best !== undefined && !isTileKind(best.kind) && score(best) > 1);
  return group([
    ...(placesFirst ? [found, evidence] : [evidence, found]),
    ['shell.palette.do', [...doing.slice(0, FEW), ...(hasLibrary ? [search] : [])]],
  ]);
}

/** The lists of the library whose names begin so: “Facts”, “Lines to take”. */
function listsNamed(words: string, rows: readonly Row[], t: Translate): Found[] {
  return kindNames
    .filter((kind) => places.some((place) => place.kind === kind) || rows.some((row) => row.kind === kind))
    .filter(
      (kind) =>
        kind !== 'comparison' && kind !== 'mark' && fold(t(`kinds.many.${kind}`)).startsWith(fold(words)),
    )
    .map((kind) => ({ what: 'list', id: `list:${kind}`, kind }));
}

const asFound = (row: Row): Found => ({ what: 'record', id: row.id, row });

const worked = (rows: readonly Row[]): Found[] =>
  latest(rows, FEW, ({ kind }) => kind !== 'tag' && kind !== 'search').map(asFound);

function group(groups: readonly (readonly [string, readonly Found[]])[]): readonly FoundGroup[] {
  return groups.filter(([, found]) => found.length > 0).map(([title, found]) => ({ title, found }));
}

const NUMBER = /^(\p{L}{1,2}|#)\s*(\d+)$/u;

/** Whether a row is the record that words like "F 24", "f24", "Ф 24" name, in the letters of any language. */
function namedBy(words: string): (row: Row) => boolean {
  const [, letter, number] = NUMBER.exec(words) ?? [];
  if (letter === undefined) return () => false;
  const named = kindNames.filter((kind) =>
    languageNames.some((language) => letterOf(kind, language) === fold(letter)),
  );
  return (row) => row.number === Number(number) && named.includes(row.kind);
}

const letterOf = (kind: KindName, language: Language): string =>
  fold(translator(language)(`kinds.number.${kind}`, { number: '' })).trim();

/** 2 where a title begins with the words, 1 where it has them. */
function likeness(row: Row, words: string): number {
  if (fold(row.title).startsWith(fold(words))) return 2;
  return matches(row.title, words) ? 1 : 0;
}

/** Where the words typed begin words of a text, for bold: ranges in UTF-16 units. */
export function hits(text: string, query: string): readonly (readonly [number, number])[] {
  const parts = fold(query)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part !== '');
  const ranges: (readonly [number, number])[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const folded = fold(match[0]);
    const part = parts
      .filter((candidate) => folded.startsWith(candidate))
      .sort((a, b) => b.length - a.length)[0];
    // Folding may shorten a word; where it did, the whole word is marked rather than a wrong piece of it.
    if (part !== undefined)
      ranges.push([
        match.index,
        match.index + (folded.length === match[0].length ? part.length : match[0].length),
      ]);
  }
  return ranges;
}
