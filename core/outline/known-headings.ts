import { type Language, translator } from '../language/translate.ts';
import type { Briefing, Section } from '../model/briefing.ts';
import type { GoesTo } from '../model/narrative.ts';
import { templates } from './templates.ts';

/** What a template says of a heading. */
interface Known {
  readonly role: Section['role'];
  readonly goesTo: GoesTo;
}

type Kind = Briefing['kind'];

/** Kinds in the order in which they are thought of: a note of information is what most documents are. */
const kinds: readonly Kind[] = ['information', 'meeting', 'decision', 'parliamentary', 'situation'];
/** One heading that a template has too says nothing of what a document is. */
const ENOUGH = 2;

const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[:.\s]+$/, '');

const spoken = ['en', 'ru'] as const satisfies readonly Language[];

const headingsOf = (kind: Kind): ReadonlyMap<string, Known> =>
  new Map(
    templates[kind].flatMap(({ title, role, goesTo }) =>
      spoken.map(
        (language) => [plain(translator(language)(`templates.${title}`)), { role, goesTo }] as const,
      ),
    ),
  );

/** Which kind of briefing headings make, and what its template says of each of them. Two at least must be known. */
export function knownHeadings(headings: readonly string[]): {
  readonly kind: Kind;
  readonly of: (heading: string) => Known | null;
} {
  const found = new Set(headings.map(plain));
  const counted = kinds.map((kind) => {
    const known = headingsOf(kind);
    return { kind, known, count: [...found].filter((heading) => known.has(heading)).length };
  });
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  if (best.count < ENOUGH) return { kind: 'information', of: () => null };
  return { kind: best.kind, of: (heading) => best.known.get(plain(heading)) ?? null };
}
