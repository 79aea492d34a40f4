import type { Translate } from '../../../core/language/translate.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Output } from '../../../core/model/pack-version.ts';

/** Name of a file to save: "Labour migration, note, version 2 draft". */
export function nameOfFile(
  briefing: Briefing,
  output: Output,
  version: number,
  t: Translate,
  draft = true,
): string {
  const title = briefing.shortTitle || briefing.title;
  return `${title}, ${t(`packView.output.${output}`)}, ${t(draft ? 'packView.versionDraft' : 'packView.versionFinal', { number: version })}`;
}
