/*
 * The pack document: from records to every word that will stand on paper. Pure; no clock, no Node.
 *
 *   defaultOptions(output, briefing, settings?): PackOptions              what an output is printed with before anybody chooses
 *   buildPack(input: PackInput, t): PackDocument                    throws PackRefused, its message for people
 *   contentsUsed(contents, language): PackContents                 what is frozen with a version
 *   leftOutOf(input: PackInput, t): readonly LeftOut[]              what a release takes out, for the one who releases
 *   changesBetween(before, after, base, t): readonly Change[]       between two frozen contents
 *   itemsToCite(input: PackInput): readonly CslItem[]               sources it may name, to be rendered for `references`
 *   picturesOf(document): readonly { blob, mediaType, caption }[]   whose bytes the print job must bring
 * `t` is `translator(input.options.language)`.
 *
 * What the service supplies in PackInput (everything a pack says comes from it):
 *   briefing      the record. One with nothing in it for the output asked is refused in words.
 *   records       every record the briefing uses and what those refer to, by kind and id; more does no harm: what
 *                 is not in use, or above the release, is left out here. An id that is not among them is printed as
 *                 nothing, never as an id.
 *   texts         frozen text of each source among the records, by source id. Where one is missing (a damaged blob),
 *                 footnotes read "text not read" and the source is not annexed; the pack is printed all the same.
 *   settings      of the library: scheme of markings, default marking, name (printed where the briefing has no `from`).
 *   options       as chosen; begin from defaultOptions. A named copy goes into options.copy, its level with it.
 *   version       number (the next one; a draft has it too), date (an ISO day: of finalising, or of the draft; the only
 *                 date in the file), finalised, replaces (number and day of the version before, or null), copies (all
 *                 holders), changes (changesBetween the frozen contents of the version before and what is now; [] for
 *                 the first), hash ('' for a draft; else SHA-256 of
 *                 the canonical JSON of { briefing, records }, which is what is frozen as PackContents).
 *   comparisons   of facts in use by measure, as compared beforehand: verdict, reason, arithmetic. [] where none.
 *   findings      open findings of the check in words of options.language, for annex A, with the ids they are about.
 *   references    of each source by its id, as the library cites: itemsToCite(input) rendered in its style. Optional: annex A
 *                 then names publisher, title and date.
 *   correction    for a corrigendum only, else null: rows (was, is, why, page of the version sent), touched lines, sent.
 * PrintJob.pictures: for each of picturesOf(document) its blob, media type, caption and bytes; one that is missing is
 * refused by the printer in words before layout.
 */

export { buildPack, leftOutOf, PackRefused } from './build.ts';
export { changesBetween, wasWrong } from './changes/changes.ts';
export { itemsToCite } from './cited.ts';
export type { PackDocument } from './document/document.ts';
export { picturesOf } from './document/pictures.ts';
export {
  type Change,
  type Correction,
  noRecords,
  type PackContents,
  type PackInput,
  type PackKind,
  type PackRecords,
  packKinds,
} from './input.ts';
export { defaultOptions } from './options.ts';
export { contentsUsed } from './release/closure.ts';
