import type { Input } from '../../core/contract/commands.ts';
import { call } from '../bridge/call.ts';
import { addItems, type ImportItem, setItem, useImporting } from '../state/importing.ts';
import { useJobs } from '../state/jobs.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { open } from '../state/workspace.ts';
import { editRecord } from './evidence.ts';
import { originalOf } from './original.ts';

type File = { readonly name: string; readonly bytes: Uint8Array };
type How = Omit<Input<'source:import'>, 'file'>;

let running = false;

/** Brings files in, one after another; the list of them is a tab of its own. */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  addItems(files);
  open({ view: 'import' });
  await work();
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  for (;;) {
    const next = useImporting.getState().items.find((item) => item.state === 'waiting');
    if (!next) break;
    await read(next, {});
  }
  running = false;
}

async function read(item: ImportItem, how: How): Promise<void> {
  if (!item.bytes) return;
  setItem(item.id, { state: 'reading', outcome: null, problem: null });
  const result = await call('source:import', { file: { name: item.name, bytes: item.bytes }, ...how });
  if (!result.ok) {
    const [problem] = result.problems;
    setItem(item.id, { state: problem.code === 'cancelled' ? 'stopped' : 'ended', problem });
    return;
  }
  const outcome = result.value;
  const asked = outcome.outcome === 'near-duplicate';
  const { replaces: nextOf } = how;
  setItem(item.id, {
    state: 'ended',
    outcome,
    bytes: asked ? item.bytes : null,
    ...(nextOf !== undefined && { nextOf }),
  });
}

/** Asks for files by the system's dialog and brings them in. */
export async function chooseFiles(): Promise<void> {
  const result = await call('window:choose-sources', {});
  if (!result.ok) return complain(result.problems);
  await importFiles(result.value);
}

/** Brings in the files that the system gave the app, once a library is open to take them. */
export async function takeGiven(): Promise<void> {
  const { directory, readOnly } = useLibrary.getState();
  if (directory === null) return;
  const result = await call('window:given-files', {});
  if (!result.ok) return complain(result.problems);
  const { files, problems } = result.value;
  complain(problems);
  if (files.length > 0 && readOnly) return complain([{ code: 'read-only', params: {}, field: null }]);
  await importFiles(files);
}

/** Keeps a near copy: as the next version of the source it repeats, or as a source of its own. */
export async function keep(item: ImportItem, as: 'version' | 'separate'): Promise<void> {
  const like = item.outcome?.like;
  await read(item, as === 'version' && like ? { replaces: like, anyway: true } : { anyway: true });
}

export function leaveOut(item: ImportItem): void {
  setItem(item.id, { state: 'left-out', bytes: null });
}

/** Reads a file again in another encoding: the source just made gives way to the new one. */
export async function readAs(item: ImportItem, encoding: string): Promise<void> {
  const bytes = item.bytes ?? (await takenBack(item.outcome?.made?.id));
  if (bytes) await read({ ...item, bytes }, { encoding, anyway: true });
}

/** The bytes of a source just made, which gives way to another of the same file. */
async function takenBack(id: string | undefined): Promise<Uint8Array | null> {
  if (id === undefined) return null;
  const file = await originalOf(id);
  if (!file) return null;
  const removed = await call('source:remove', { id });
  if (removed.ok) return file.bytes;
  complain(removed.problems);
  return null;
}

type Attached = NonNullable<NonNullable<ImportItem['outcome']>['attachments']>[number];

/** Makes an attachment that was kept apart the next version of the source it nearly repeats. */
export async function makeVersion(item: ImportItem, attached: Attached): Promise<void> {
  const { name, like, made } = attached;
  const bytes = like === null ? null : await takenBack(made?.id);
  if (!bytes || like === null) return;
  const result = await call('source:import', { file: { name, bytes }, replaces: like, anyway: true });
  if (!result.ok) return complain(result.problems);
  const settled = { ...attached, like: null, made: result.value.made };
  if (!item.outcome) return;
  const attachments = item.outcome.attachments?.map((one) => (one === attached ? settled : one)) ?? [];
  setItem(item.id, { outcome: { ...item.outcome, attachments } });
}

/** Says in what language the source just made is. */
export async function inLanguage(item: ImportItem, language: string): Promise<void> {
  const { outcome } = item;
  if (!outcome?.made) return;
  const problems = await editRecord('source', outcome.made.id, { language });
  if (problems.length > 0) return complain(problems);
  setItem(item.id, { outcome: { ...outcome, language } });
}

/** Stops what is being read and what waits; what is in stays in. */
export async function stopImport(): Promise<void> {
  for (const item of useImporting.getState().items)
    if (item.state === 'waiting') setItem(item.id, { state: 'stopped', bytes: null });
  await Promise.all([...useJobs.getState().jobs.keys()].map((job) => call('job:cancel', { job })));
}

/** Freezes pasted words as a source. The new source is opened. */
export async function pasteSource(input: Input<'source:paste'>): Promise<boolean> {
  const result = await call('source:paste', input);
  if (!result.ok) {
    complain(result.problems);
    return false;
  }
  const { made, problem } = result.value;
  if (!made) {
    if (problem) complain([{ ...problem, field: null }]);
    return false;
  }
  say('shell.pasted', { number: made.number });
  open({ view: 'source', id: made.id });
  return true;
}
