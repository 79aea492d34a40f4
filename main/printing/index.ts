/*
 * Printing.
 *   createPrinter(spawn, limits?) → { print(job, { signal?, onProgress? }): Promise<Printed>, warm(), close() }
 *     job = { document: PackDocument, format: 'pdf' | 'docx' | 'md' | 'html' | 'csv' | 'csl' | 'jsonld', pictures, wanted?: 'file' | 'pages' | 'count' }
 *     Printed = { bytes: Uint8Array, pages: number | null, sides: room left on each side of a brief in points }; rejects with PrintProblem { key, params, message }
 *   spawn = forkPrinting('out/main/printing/worker.js')                        Node, the command line
 *         | utilityPrinting(() => utilityProcess.fork(workerPath))             Electron
 *   print(job) runs the same in the calling process.
 */
export { createPrinter, type Printer } from './host.ts';
export type { PackFormat, PrintJob, Wanted } from './job.ts';
export type { Picture } from './pictures.ts';
export { print } from './print.ts';
export { PrintProblem } from './problem.ts';
export {
  forkPrinting,
  type PrintProcess,
  utilityPrinting,
} from './spawn.ts';
