import { cslItemSchema, isoOfCslDate } from '../../../core/citation/csl.ts';
import { identityOf, Works } from '../../../core/citation/works.ts';
import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Made } from '../../../core/contract/record-commands.ts';
import { isDate } from '../../../core/model/date.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import type { Csl } from '../../../core/model/source.ts';
import type { Job } from '../jobs.ts';
import type { Library } from '../library.ts';
import { addRecord, editRecord } from '../records/records.ts';
import { fieldsOfItem, kindOfItem, missingIn } from './source-fields.ts';

type Fields = Partial<FieldsOf<'source'>>;
type Entries = NonNullable<ImportOutcome['entries']>;

/** Entries of one edit: few enough that what is typed meanwhile does not wait. */
const TOGETHER = 100;

/**
 * Takes the works of another catalogue in. One that is held already, by its DOI, address or title, is told what it
 * leaves open; any other becomes a source without a text, which its file fills when it comes. Cancelled, it stops
 * between two edits: what is in stays in.
 */
export async function importCatalogue(
  library: Library,
  entries: readonly Csl[],
  group: string | null,
  { signal, progress }: Job,
): Promise<{ readonly entries: Entries; readonly first: Made | null }> {
  const works = new Works<string>();
  for (const { record } of await library.all('source')) works.add(record.id, identityOf(record));
  const [made, filled, held]: [Made[], Set<string>, Set<string>] = [[], new Set(), new Set()];
  for (let from = 0; from < entries.length && !signal.aborted; from += TOGETHER) {
    await library.edit('source:import', group, async (transaction) => {
      for (const entry of entries.slice(from, from + TOGETHER)) {
        const fields = catalogued(entry);
        const identity = identityOf(fields);
        const known = works.find(identity);
        if (known === null) {
          const one = await addRecord(transaction, 'source', fields);
          made.push(one);
          works.add(one.id, identity);
          continue;
        }
        const more = missingIn(await transaction.get('source', known), fields);
        if (Object.keys(more).length > 0) {
          await editRecord(transaction, 'source', known, more);
          filled.add(known);
        } else held.add(known);
      }
    });
    progress(Math.min(from + TOGETHER, entries.length), entries.length);
  }
  const added = new Set(made.map(({ id }) => id));
  const others = (ids: ReadonlySet<string>) => [...ids].filter((id) => !added.has(id));
  return {
    entries: {
      made: [...added],
      filled: others(filled),
      held: others(held).filter((id) => !filled.has(id)),
    },
    first: made[0] ?? null,
  };
}

/** The fields of a source that an entry makes. The key it had in the other catalogue is kept beside. */
function catalogued({ id, ...csl }: Csl): Fields {
  const fields = fieldsOfItem(csl);
  const item = cslItemSchema.safeParse(csl).data;
  const retrieved = isoOfCslDate(item?.accessed);
  return {
    ...fields,
    csl: { ...csl, ...(id !== undefined && { 'citation-key': id }) },
    title: fields.title ?? (fields.url || item?.DOI?.slice(0, 300) || '—'),
    kind: kindOfItem(csl) ?? 'press',
    ...(retrieved !== null && isDate(retrieved) && { retrieved }),
  };
}
