import { useEffect, useState } from 'react';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { loadRecords, useLibrary } from '../../state/library.ts';

type Library = ReturnType<typeof useLibrary.getState>;
type Wanted = readonly { readonly kind: KindName; readonly id: string }[];

/** Records some rows name, and those that these name in turn (a quote's source, its speaker), which are not held. */
function missing({ rows, records }: Library, first: Iterable<string>): Wanted {
  const wanted = new Map<string, Row>();
  for (const id of first) {
    const row = rows.get(id);
    if (!row) continue;
    wanted.set(id, row);
    for (const other of row.refers) {
      const named = rows.get(other);
      if (named) wanted.set(other, named);
    }
  }
  return [...wanted.values()].flatMap(({ kind, id }) => (records[kind]?.has(id) ? [] : [{ kind, id }]));
}

/** Reads records with what they rest on, and what comes to them later; true once all that can be read is there. */
function useRead(ids: (library: Library) => Iterable<string>): boolean {
  const lacking = useLibrary((library) => JSON.stringify(missing(library, ids(library))));
  const [read, setRead] = useState(false);
  useEffect(() => {
    // The string was made of such a list in the line above.
    const wanted = JSON.parse(lacking) as Wanted;
    let current = true;
    // What cannot be read is left out and said where it would stand; the rest is shown.
    void loadRecords(wanted).then(() => current && setRead(true));
    return () => {
      current = false;
    };
  }, [lacking]);
  return read;
}

const NONE: readonly string[] = [];

/** Everything a briefing shows: its evidence, and the sources and actors behind it. */
export function useEvidenceRead(briefing: string): boolean {
  return useRead(({ rows }) => rows.get(briefing)?.refers ?? NONE);
}

/** The records of some rows. */
export function useRowsRead(rows: readonly Row[]): boolean {
  return useRead(() => rows.map(({ id }) => id));
}
