import type { Composition } from '../composition.ts';
import { listed } from '../words/numbers.ts';
import type { Aspect, Said } from './aspect.ts';
import { sideBySide, withoutStop } from './side-by-side.ts';

/** What differs between two things said of one record, in words. */
export interface Difference {
  readonly was: string;
  readonly is: string;
  /** The same in one sentence. */
  readonly sentence: string;
  /** `main` where the figure, the words or the status differ; `light` where only grade, grounds or handling do. */
  readonly bearing: Aspect['bearing'];
}

interface Pair extends Pick<Aspect, 'name' | 'bearing'> {
  readonly was: string;
  readonly is: string;
}

const ORDER = { main: 0, grave: 1, echo: 2, light: 3 } as const;
/** As many aspects a sentence tells in full; of others it gives the names. */
const TOLD = 2;

/**
 * The aspects in which two sayings differ, what matters most first; null where a reader sees no difference. `where` names
 * the record: `F 25`. `always`: what it mainly says is told even where that is the same, as when one fact takes the place
 * of another.
 */
export function difference(
  work: Composition,
  where: string,
  then: Said,
  now: Said,
  always = false,
): Difference | null {
  const pairs = differing(then, now);
  const [gravest] = pairs;
  if (gravest === undefined && !always) return null;
  const main = mainOf(then, now);
  const told = always && main !== null && gravest?.bearing !== 'main' ? [main, ...pairs] : pairs;
  const cut = told.map((pair): Pair => {
    const [was, is] = sideBySide(pair.was, pair.is);
    return { ...pair, was: withoutStop(was), is: withoutStop(is) };
  });
  const whole = cut.some(({ name }) => name === 'text' || name === 'words');
  const side = (which: 'was' | 'is', { subject }: Said) => {
    const aspects = cut.map((pair) => labelled(work, pair, pair[which])).join('; ');
    return subject === '' || whole ? aspects : `${subject}: ${aspects}`;
  };
  return {
    was: side('was', then),
    is: side('is', now),
    sentence: sentence(work, where, now.subject, cut),
    bearing: gravest?.bearing ?? 'main',
  };
}

/** What a record says in one phrase, where nothing stands beside it: the subject and what it mainly says. */
export function phrase({ subject, aspects }: Said): string {
  const main = aspects.find(({ bearing }) => bearing === 'main');
  if (main === undefined || main.words === '') return subject;
  return subject === '' || main.name === 'text' || main.name === 'words'
    ? main.words
    : `${subject}: ${main.words}`;
}

function differing(then: Said, now: Said): readonly Pair[] {
  const pairs = now.aspects.flatMap(({ name, bearing, words, key }): Pair[] => {
    const old = then.aspects.find((one) => one.name === name);
    const was = old?.words ?? '';
    return old?.key === key || was === words ? [] : [{ name, bearing, was, is: words }];
  });
  const substance = pairs.some(({ bearing }) => bearing === 'main' || bearing === 'grave');
  return pairs
    .filter(({ bearing }) => !substance || bearing !== 'echo')
    .toSorted((a, b) => ORDER[a.bearing] - ORDER[b.bearing]);
}

function mainOf(then: Said, now: Said): Pair | null {
  const main = now.aspects.find(({ bearing }) => bearing === 'main');
  const old = then.aspects.find(({ bearing }) => bearing === 'main');
  return main === undefined ? null : { ...main, was: old?.words ?? '', is: main.words };
}

/** What a record mainly says needs no name; all else has one: `period: January to July 2024`. */
const labelled = ({ t }: Composition, { name, bearing }: Pair, words: string): string =>
  bearing === 'main' && words !== ''
    ? words
    : t('packVersions.labelled', {
        name: t(`packVersions.aspect.${name}`),
        words: words || t('pack.words.not-stated'),
      });

function sentence(work: Composition, where: string, subject: string, pairs: readonly Pair[]): string {
  const { t } = work;
  const [first, ...others] = pairs;
  const isText = first?.name === 'text';
  const speaksForItself = first?.bearing === 'main' && others.length === 0 && first.name !== 'words';
  const head =
    subject === '' || isText
      ? where
      : speaksForItself
        ? subject
        : t('packVersions.named', { where, subject });
  const told = pairs.slice(0, TOLD).map((pair) => inPlace(work, pair));
  const rest = pairs.slice(TOLD).map(({ name }) => t(`packVersions.aspect.${name}`));
  const also = rest.length === 0 ? [] : [t('packVersions.also', { names: listed(rest, t) })];
  return t('packVersions.sentence', { head, what: [...told, ...also].join('; ') });
}

function inPlace({ t }: Composition, { name, bearing, was, is }: Pair): string {
  const words = { name: t(`packVersions.aspect.${name}`), was, is };
  if (was === '') return t('packVersions.stated-now', words);
  if (is === '') return t('packVersions.stated-before', words);
  if (name === 'text') return t('packVersions.text-in-place', words);
  return t(`packVersions.${bearing === 'main' ? 'in-place' : 'aspect-in-place'}`, words);
}
