import { type Language, type Translate, translator } from '../../../core/language/translate.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Output } from '../../../core/model/pack-version.ts';
import type { Row } from '../../../core/model/row.ts';

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

/** A record's number as a pack in that language prints it. */
export function numberOn(language: Language, row: Row | undefined): string | undefined {
  return row && translator(language)(`kinds.number.${row.kind}`, { number: row.number });
}
