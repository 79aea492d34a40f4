import type { Translate } from '../../language/translate.ts';
import { dateInWords } from '../../model/date.ts';
import type { Output } from '../../model/pack-version.ts';
import type { Composition } from '../composition.ts';
import type { Field, PackDocument } from '../document/document.ts';
import type { PackInput } from '../input.ts';
import { glued } from '../words/names.ts';

type Common = Pick<
  PackDocument,
  | 'format'
  | 'language'
  | 'paper'
  | 'standard'
  | 'date'
  | 'draft'
  | 'title'
  | 'shortTitle'
  | 'kind'
  | 'author'
  | 'marking'
  | 'imprint'
  | 'copyMark'
  | 'words'
>;

const versionWords = ({ version }: PackInput, t: Translate): string =>
  t(version.finalised ? 'pack.words.imprint' : 'pack.words.imprint-draft', { number: version.number });

/** What the footer says: the version or the name of the sheet, the copy; its holder where no cover names him. */
export function imprintOf(input: PackInput, t: Translate, name = versionWords(input, t)): string {
  const { version, options } = input;
  if (options.copy === null) return name;
  const of = version.copies.length;
  const copy = t(of > 1 ? 'pack.words.imprint-copy' : 'pack.words.imprint-copy-one', {
    number: options.copy.number,
    of,
  });
  return [`${name} · ${copy}`, ...(options.output === 'note' ? [] : [options.copy.holder])].join(', ');
}

/** What every output has: marking, imprint, fixed date, words that need a page number. */
export function common(work: Composition, level: string): Common {
  const { input, t, language } = work;
  const { briefing, options, settings, version } = input;
  const found = settings.scheme.levels.find((candidate) => candidate.id === level);
  const kind = (output: Output) => {
    switch (output) {
      case 'note':
        return t(`pack.kind.${briefing.kind}`);
      case 'two-sides':
      case 'speaking':
      case 'corrigendum':
        return t(`pack.kind.${output}`);
    }
  };
  return {
    format: 1,
    language,
    paper: options.paper,
    standard: options.standard,
    date: version.date,
    draft: !version.finalised,
    title: glued(briefing.title, language),
    shortTitle: glued(briefing.shortTitle || briefing.title, language),
    kind: kind(options.output),
    author: briefing.from || settings.name,
    marking: {
      label: found?.label ?? level,
      scheme: settings.scheme.id,
      colour: settings.scheme.id === 'tlp' ? (found?.colour ?? null) : null,
    },
    imprint: imprintOf(input, t),
    // Russian use puts the number of the copy under the marking; elsewhere it stands among the fields.
    copyMark:
      options.copy === null || language !== 'ru'
        ? ''
        : t('pack.words.imprint-copy-one', { number: options.copy.number }),
    words: {
      pageOf: t('pack.words.page-of'),
      page: t('pack.words.page'),
      allFrom: t('pack.words.all-from'),
      allFromUnless: t('pack.words.all-from-unless'),
      contents: t('pack.words.contents'),
      printed: t('pack.conflicts.printed'),
      computed: t('pack.conflicts.computed'),
      draft: t('pack.words.draft'),
    },
  };
}

/** A field where it says something. */
export const field = (label: string, ...lines: readonly string[]): readonly Field[] => {
  const said = lines.filter((line) => line.trim() !== '');
  return said.length === 0 ? [] : [{ label, lines: said }];
};

/** Drafter with telephone. */
export function drafterWords(work: Composition): string {
  const { drafter, telephone } = work.input.briefing;
  const words = telephone === '' ? drafter : work.t('pack.cover.telephone', { drafter, telephone });
  return glued(words, work.language);
}

/** A date in the pack's language; nothing for none. */
export const dateOrNothing = (work: Composition, date: string | null): string =>
  date === null ? '' : dateInWords(date, work.language);
