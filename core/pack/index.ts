/*
 * The pack document.
 *   buildPack(input: PackInput, t: Translate): PackDocument      pure; throws PackRefused
 *   leftOutOf(input: PackInput, t: Translate): readonly LeftOut[] what a release takes out
 *   changesBetween(before, after, base, t): readonly Change[]     what changed between two frozen contents
 * `t` is `translator(input.options.language)`.
 */

export { buildPack, leftOutOf, PackRefused } from './build.ts';
export { changesBetween } from './changes.ts';
export { type PackDocument, packDocumentSchema } from './document.ts';
export {
  type Change,
  type Correction,
  noRecords,
  type PackComparison,
  type PackContents,
  type PackFinding,
  type PackInput,
  type PackKind,
  type PackRecords,
  type PackVersionInput,
  packKinds,
  type Verdict,
} from './input.ts';
export type { LeftOut } from './release.ts';
