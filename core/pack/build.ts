import type { Translate } from '../language/translate.ts';
import type { Composition } from './composition.ts';
import type { PackDocument } from './document/document.ts';
import type { PackInput } from './input.ts';
import { buildCorrigendum } from './outputs/corrigendum.ts';
import { buildNote } from './outputs/note.ts';
import { buildSpeaking } from './outputs/speaking.ts';
import { buildTwoSides } from './outputs/two-sides.ts';
import { type LeftOut, PackRefused, type Released, release } from './release/release.ts';

/**
 * Builds the pack document of one output: pure and deterministic, every word final in the pack's language, nothing
 * above the level of release anywhere in it. `t` must speak the language of `input.options`. Throws `PackRefused`
 * where the pack must not be made as asked; its message is for people.
 */
export function buildPack(input: PackInput, t: Translate): PackDocument {
  const released = release(input, t);
  const document = composed(compositionOf(released, t), released);
  if (!saysSomething(document)) throw new PackRefused(emptyWords(input, released, t));
  return document;
}

/** What a pack of this release is composed with. */
export const compositionOf = (released: Released, t: Translate): Composition => ({
  input: released.input,
  records: released.input.records,
  language: released.input.options.language,
  t,
  withheld: released.withheld,
  hidden: released.hidden,
});

function composed(work: Composition, released: Released): PackDocument {
  switch (work.input.options.output) {
    case 'note':
      return buildNote(work, released);
    case 'two-sides':
      return buildTwoSides(work, released);
    case 'speaking':
      return buildSpeaking(work, released);
    case 'corrigendum':
      return buildCorrigendum(work, released);
  }
}

/** False where there is nothing to read but a title: such a pack is refused rather than printed blank. */
function saysSomething(document: PackDocument): boolean {
  switch (document.output) {
    case 'note':
      return document.parts.some((part) => !part.part.startsWith('annex-'));
    case 'two-sides':
      return document.points.length + document.ifRaised.length + document.background.length > 0;
    case 'speaking':
      return (
        document.opening.length +
          document.points.length +
          document.ifRaised.length +
          document.closing.length >
        0
      );
    case 'corrigendum':
      return true;
  }
}

function emptyWords(input: PackInput, released: Released, t: Translate): string {
  const { output } = input.options;
  if (released.leftOut.length > 0) {
    const found = input.settings.scheme.levels.find((one) => one.id === released.level);
    return t('pack.empty.released', { level: found?.label ?? released.level });
  }
  return t(`pack.empty.${output === 'corrigendum' ? 'note' : output}`);
}

/** What the release takes out, for the one who releases; the document itself says only how many of each kind. */
export function leftOutOf(input: PackInput, t: Translate): readonly LeftOut[] {
  return release(input, t).leftOut;
}

export { PackRefused };
