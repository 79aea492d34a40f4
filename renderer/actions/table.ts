import Papa from 'papaparse';
import { ulid } from 'ulid';
import type { CommandName, Input } from '../../core/contract/commands.ts';
import type { Made } from '../../core/contract/record-commands.ts';
import type { Problem, Result } from '../../core/contract/result.ts';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';
import { call } from '../bridge/call.ts';
import { complain, say } from '../state/notices.ts';

export interface RecordRef {
  readonly kind: KindName;
  readonly id: string;
}

/** A command of a kind that is known only as it runs: the map of commands types one kind at a time. */
function callOf(
  kind: KindName,
  verb: 'add' | 'edit' | 'remove',
  input: object,
  group?: string,
): Promise<Result<unknown>> {
  const name = `${kind}:${verb}` as CommandName;
  return call(name, input as Input<CommandName>, group);
}

/** Changes fields of a record of any kind. Gives why not, or null where it was done. */
export async function changeRecord(
  { kind, id }: RecordRef,
  fields: Readonly<Record<string, unknown>>,
): Promise<Problem | null> {
  const result = await callOf(kind, 'edit', { id, fields });
  return result.ok ? null : result.problems[0];
}

/** Files a new record. */
export async function addRecord<K extends KindName>(
  kind: K,
  fields: Partial<FieldsOf<K>>,
): Promise<Result<Made>> {
  // Every `add` answers with the id and the number given.
  return (await callOf(kind, 'add', fields)) as Result<Made>;
}

/** Sets the same fields of many records; undone as one. */
export async function editAll(
  records: readonly RecordRef[],
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const group = ulid();
  let changed = 0;
  for (const { kind, id } of records) {
    const result = await callOf(kind, 'edit', { id, fields }, group);
    if (!result.ok) {
      complain(result.problems);
      return;
    }
    changed += 1;
  }
  say('tables.changed', { count: changed });
}

/** Puts tags on records and takes others off, all at once. */
export async function tagRecords(
  records: readonly RecordRef[],
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<boolean> {
  const result = await call('record:tag', {
    records: [...records],
    add: [...change.add],
    remove: [...change.remove],
  });
  if (!result.ok) complain(result.problems);
  else say('tables.tagged', { count: records.length });
  return result.ok;
}

/** What stood in the way of a removal: the record and where it is used. */
export interface InUse {
  readonly record: RecordRef;
  readonly problem: Problem;
}

/**
 * Removes records, undone as one. Those used elsewhere are left and given back, so that a person decides;
 * `evenIfUsed` takes them too.
 */
export async function removeRecords(
  records: readonly RecordRef[],
  evenIfUsed: boolean,
): Promise<readonly InUse[]> {
  const group = ulid();
  const kept: InUse[] = [];
  let removed = 0;
  for (const record of records) {
    const result = await callOf(record.kind, 'remove', { id: record.id, evenIfUsed }, group);
    if (result.ok) removed += 1;
    else if (result.problems[0].code === 'in-use') kept.push({ record, problem: result.problems[0] });
    else complain(result.problems);
  }
  if (removed > 0) say('tables.removed', { count: removed });
  return kept;
}

export type CsvCell = string | number;

/** A cell that a spreadsheet would run: also where a line break follows, which papaparse's own pattern lets through. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Rows as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read Cyrillic). Words that a spreadsheet would take
 * for a formula get an apostrophe; numbers stay numbers.
 */
export function tableAsCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const text = Papa.unparse(
    { fields: [...head], data: rows.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `\ufeff${text}\r\n`;
}

/** Saves what a table shows, by the system's dialog. */
export async function exportTable(
  name: string,
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Promise<void> {
  const bytes = new TextEncoder().encode(tableAsCsv(head, rows));
  const result = await call('window:save-file', { name: `${name}.csv`, bytes });
  if (!result.ok) complain(result.problems);
  else if (result.value.path !== null) say('tables.exported', { count: rows.length });
}
