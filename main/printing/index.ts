/*
 * Printing.
 *   createPrinter(spawn, limits?) → { print(job, { signal?, onProgress? }): Promise<Printed>, warm(), close() }
 *     job = { document: PackDocument, format: 'pdf' | 'docx' | 'md' | 'html' | 'csv' | 'csl' | 'jsonld', pictures, wanted?: 'file' | 'pages' | 'count', house? }
 *     Printed = { bytes: Uint8Array, pages: number | null, sides: LaidSide[] of a brief }; rejects with PrintProblem { key, params, message }
 *   stylesOf(template) → { styles, roles }: what a Word template of a house has, and a guess of what each is for
 *   spawn = forkPrinting('out/main/printing/worker.js')                        Node, the command line
 *         | utilityPrinting(() => utilityProcess.fork(workerPath))             Electron
 *   print(job) runs the same in the calling process.
 */
export { cslItem } from './csl.ts';
export { withDraftMarks } from './draft-marks.ts';
export { createPrinter, type Printer } from './host.ts';
export type { JobHouse } from './house/job-house.ts';
export {
  HOUSE_FILE,
  houseFiles,
  MOST_HOUSE_BYTES,
  MOST_HOUSE_FILES,
  packHouse,
  readHouse,
} from './house/paper.ts';
export { specimen } from './house/specimen.ts';
export { stylesOf } from './house/template-styles.ts';
export type { PackFormat, PrintJob, Wanted } from './job.ts';
export type { Picture } from './pictures.ts';
export { print } from './print.ts';
export { PrintProblem } from './problem.ts';
export {
  forkPrinting,
  type PrintProcess,
  utilityPrinting,
} from './spawn.ts';
