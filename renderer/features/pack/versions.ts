import { useMemo } from 'react';
import { canonicalJson } from '../../../core/model/freeze.ts';
import type { PackOptions, PackVersion } from '../../../core/model/pack-version.ts';
import type { Row } from '../../../core/model/row.ts';
import { useLibrary } from '../../state/library.ts';
import { useRecords } from '../../state/use-records.ts';

/** Finalised versions of a briefing, the first first. */
export function useVersions(briefing: string): readonly PackVersion[] {
  const packs = useRecords('pack');
  return useMemo(
    () =>
      [...(packs?.values() ?? [])]
        .filter((version) => version.briefing === briefing)
        .sort((a, b) => a.version - b.version),
    [packs, briefing],
  );
}

/** The file of a version that was printed just so; undefined where there is none. */
export function fileOf(version: PackVersion, options: PackOptions): number | undefined {
  const wanted = canonicalJson(options);
  const at = version.files.findIndex((file) => canonicalJson(file.options) === wanted);
  return at === -1 ? undefined : at;
}

/** The last version, while nothing that it froze has changed since. */
export function useStillTrue(briefing: string, versions: readonly PackVersion[]): PackVersion | undefined {
  const rows = useLibrary((state) => state.rows);
  const last = versions.at(-1);
  const changed = useMemo(
    () => last === undefined || changedSince(rows, briefing, last.id),
    [rows, briefing, last],
  );
  return changed ? undefined : last;
}

/** Figures and comparisons anywhere: one that is not in use may contest one that is. */
const ANYWHERE: readonly Row['kind'][] = ['fact', 'comparison'];

/** Whether anything a version froze was edited after it: the briefing, what it uses, and what that refers to. */
export function changedSince(
  rows: ReadonlyMap<string, Pick<Row, 'kind' | 'id' | 'refers' | 'revision'>>,
  briefing: string,
  version: string,
): boolean {
  const finalised = rows.get(version)?.revision;
  if (finalised === undefined) return true;
  const queue = [
    briefing,
    ...[...rows.values()].filter(({ kind }) => ANYWHERE.includes(kind)).map(({ id }) => id),
  ];
  const seen = new Set(queue);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const row = rows.get(id);
    if (row === undefined) continue;
    if (row.revision > finalised) return true;
    for (const next of row.refers) if (!seen.has(next)) queue.push(next);
    for (const next of row.refers) seen.add(next);
  }
  return false;
}
