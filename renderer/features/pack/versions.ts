import { useEffect, useMemo, useState } from 'react';
import { canonicalJson } from '../../../core/model/freeze.ts';
import type { AnyRecord } from '../../../core/model/kinds.ts';
import type { PackOptions, PackVersion } from '../../../core/model/pack-version.ts';
import type { Row } from '../../../core/model/row.ts';
import { recordAt } from '../../actions/past.ts';
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

/** Edits since a version that are looked into; more are a change without looking. */
const FEW = 40;

/** The last version, while all that it froze reads as it did: an edit taken back is none. */
export function useStillTrue(briefing: string, versions: readonly PackVersion[]): PackVersion | undefined {
  const rows = useLibrary((state) => state.rows);
  const last = versions.at(-1);
  const edited = useMemo(
    () => (last === undefined ? null : editedSince(rows, briefing, last.id)),
    [rows, briefing, last],
  );
  const asked = JSON.stringify(edited);
  const [same, setSame] = useState<string | null>(null);
  const version = rows.get(last?.id ?? '')?.revision ?? 0;
  useEffect(() => {
    // The string was made of such a list above.
    const edits = JSON.parse(asked) as ReturnType<typeof editedSince>;
    if (edits === null || edits.length === 0 || edits.length > FEW) return;
    let there = true;
    void Promise.all(edits.map((edit) => readsAsThen(edit, version))).then(
      (all) => there && setSame(all.every(Boolean) ? asked : null),
    );
    return () => {
      there = false;
    };
  }, [asked, version]);
  return edited?.length === 0 || same === asked ? last : undefined;
}

async function readsAsThen({ kind, id, revision }: EditedRow, version: number): Promise<boolean> {
  const [then, now] = await Promise.all([recordAt(kind, id, version), recordAt(kind, id, revision)]);
  return then !== null && now !== null && content(then) === content(now);
}

/** A record without who changed it last and when. */
const content = (record: AnyRecord) => canonicalJson({ ...record, changedAt: '', changedBy: '' });

/** Figures and comparisons anywhere: one that is not in use may contest one that is. */
const ANYWHERE: readonly Row['kind'][] = ['fact', 'comparison'];

type EditedRow = Pick<Row, 'kind' | 'id' | 'revision'>;

/**
 * What a version froze and was edited after it: the briefing, what it uses, and what that refers to. Null where the
 * version is gone.
 */
export function editedSince(
  rows: ReadonlyMap<string, EditedRow & Pick<Row, 'refers'>>,
  briefing: string,
  version: string,
): readonly EditedRow[] | null {
  const finalised = rows.get(version)?.revision;
  if (finalised === undefined) return null;
  const queue = [
    briefing,
    ...[...rows.values()].filter(({ kind }) => ANYWHERE.includes(kind)).map(({ id }) => id),
  ];
  const seen = new Set(queue);
  const edited: EditedRow[] = [];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const { kind, revision } = row;
    if (revision > finalised) edited.push({ kind, id, revision });
    for (const next of row.refers) if (!seen.has(next)) queue.push(next);
    for (const next of row.refers) seen.add(next);
  }
  return edited;
}
