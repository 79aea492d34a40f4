import { posix } from 'node:path';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Where a part leads: another part by its name, or out of the file. */
export interface Relation {
  readonly part: string;
  readonly external: boolean;
  /** Last word of its kind: `officeDocument`, `aFChunk`, `chart`. Transitional and Strict files agree on it. */
  readonly kind: string;
}

/** Where the relations of a part lead, by their ids; those of the file itself for the empty name. */
export async function relationsOf(zip: Zip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const { dir, base } = posix.parse(part);
  const relations = new Map<string, Relation>();
  readXml(await zip.text(posix.join(dir, '_rels', `${base}.rels`)), {
    open: (name, { Id: id, Target: target, TargetMode: mode, Type: type = '' }) => {
      // A program may give the element a prefix.
      if (!/^(?:[\w.-]+:)?Relationship$/.test(name) || id === undefined || target === undefined) return;
      const external = mode === 'External';
      relations.set(id, {
        part: external ? target : posix.resolve('/', dir, target).slice(1),
        external,
        kind: type.slice(type.lastIndexOf('/') + 1),
      });
    },
  });
  return relations;
}
