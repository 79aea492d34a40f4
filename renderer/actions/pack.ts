import type { Format } from '../../core/contract/answers.ts';
import type { Input, Output } from '../../core/contract/commands.ts';
import type { Problem } from '../../core/contract/result.ts';
import type { PackOptions, PackVersion } from '../../core/model/pack-version.ts';
import { call } from '../bridge/call.ts';
import { useJobs } from '../state/jobs.ts';
import { recordOf } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { open } from '../state/workspace.ts';
import { storeDrafts } from './briefing-drafts.ts';

type Printed = Output<'pack:print'>;

/** Prints a briefing as it stands with what has just been typed, or says why it cannot be. */
export async function printPack(
  briefing: string,
  options: PackOptions,
  format: Format,
  wanted?: Input<'pack:print'>['wanted'],
): Promise<
  { readonly ok: true; readonly value: Printed } | { readonly ok: false; readonly problem: Problem }
> {
  await storeDrafts(briefing);
  const result = await call('pack:print', { briefing, options, format, wanted });
  return result.ok ? result : { ok: false, problem: result.problems[0] };
}

/** Pages a layout comes to; null where it cannot be laid out now, of which nothing is said. */
export async function countPages(briefing: string, options: PackOptions): Promise<number | null> {
  const result = await call('pack:print', { briefing, options, format: 'pdf', wanted: 'count' });
  return result.ok ? result.value.pages : null;
}

/** Stops the layout of a briefing that is running. */
export async function stopPrinting(briefing: string): Promise<void> {
  const title = recordOf('briefing', briefing)?.title;
  for (const job of useJobs.getState().jobs.values())
    if (job.what === 'printing' && job.name === title) await call('job:cancel', { job: job.job });
}

const EXTENSIONS: Readonly<Record<Format, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  md: 'md',
  html: 'html',
  csv: 'csv',
  'csl-json': 'json',
  annotations: 'jsonld',
};

/** Saves bytes where the person chooses; nothing is said where they changed their mind. */
export async function saveBytes(bytes: Uint8Array, name: string, format: Format): Promise<void> {
  const result = await call('window:save-file', { name: `${name}.${EXTENSIONS[format]}`, bytes });
  if (!result.ok) complain(result.problems);
  else if (result.value.path !== null) say('packView.said.saved', { path: result.value.path });
}

/** Prints in a format and saves it. */
export async function savePack(
  briefing: string,
  options: PackOptions,
  format: Format,
  name: string,
): Promise<void> {
  const printed = await printPack(briefing, options, format);
  if (!printed.ok) return complain([printed.problem]);
  await saveBytes(printed.value.bytes, name, format);
}

/** Names of the system's printers, the default first. */
export async function printers(): Promise<readonly string[]> {
  const result = await call('window:printers', {});
  return result.ok ? result.value.map(({ name }) => name) : [];
}

/** Sends a PDF to a printer. */
export async function sendToPrinter(request: Input<'window:print'>): Promise<void> {
  const result = await call('window:print', request);
  if (!result.ok) complain(result.problems);
  else if (result.value.printed) say('packView.said.printed');
}

/** Freezes a version; null where something red stands or it could not be printed, which is said. */
export async function finalise(
  briefing: string,
  outputs: readonly PackOptions[],
  copies: PackVersion['copies'],
): Promise<string | null> {
  await storeDrafts(briefing);
  const result = await call('pack:finalise', { briefing, outputs: [...outputs], copies: [...copies] });
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  say(
    'packView.said.finalised',
    {},
    {
      key: 'packView.said.seeVersions',
      run: () => open({ view: 'table', of: 'pack' }),
    },
  );
  return result.value.id;
}

/** What changed since the version a corrigendum corrects; null where that cannot be told, of which the pages say why. */
export async function changesSince(
  briefing: string,
  options: PackOptions,
): Promise<Output<'pack:changes'> | null> {
  const result = await call('pack:changes', { briefing, options });
  return result.ok ? result.value : null;
}

/** Notes what was wrong in a version, and why. */
export async function correct(
  version: string,
  corrections: NonNullable<PackVersion['corrections']>,
): Promise<boolean> {
  const result = await call('pack:edit', { id: version, fields: { corrections } });
  if (!result.ok) complain(result.problems);
  return result.ok;
}

/** A file of a version, byte for byte as it was finalised. */
export async function reopen(id: string, file: number): Promise<Uint8Array | null> {
  const result = await call('pack:reopen', { id, file });
  if (result.ok) return result.value.bytes;
  complain(result.problems);
  return null;
}
