import { useEffect, useMemo, useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { canonicalJson } from '../../../core/model/freeze.ts';
import type { AnyRecord } from '../../../core/model/kinds.ts';
import type { PackOptions, PackVersion } from '../../../core/model/pack-version.ts';
import type { Row } from '../../../core/model/row.ts';
import { recipientsOf } from '../../../core/pack/release/copies.ts';
import { historyOf } from '../../actions/evidence.ts';
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

/** Who gets the next version of a briefing. */
export function useRecipients(briefing: Pick<Briefing, 'id' | 'copies'>): PackVersion['copies'] {
  const versions = useVersions(briefing.id);
  return useMemo(() => recipientsOf(briefing, versions), [briefing, versions]);
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
  const version = useFinalised(last);
  const edited = useMemo(
    () => (version === null ? null : editedSince(rows, briefing, version)),
    [rows, briefing, version],
  );
  const asked = JSON.stringify(edited);
  const [same, setSame] = useState<string | null>(null);
  useEffect(() => {
    // The string was made of such a list above.
    const edits = JSON.parse(asked) as ReturnType<typeof editedSince>;
    if (version === null || edits === null || edits.length === 0 || edits.length > FEW) return;
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

/** The edit that finalised a version; null until that is known. What is noted of a version later is an edit too. */
function useFinalised(version: PackVersion | undefined): number | null {
  const revision = useLibrary((state) => state.rows.get(version?.id ?? '')?.revision);
  const [found, setFound] = useState<{ readonly id: string; readonly seq: number | null } | null>(null);
  const id = version?.id;
  const untouched = version?.changedAt === version?.createdAt;
  useEffect(() => {
    if (id === undefined || untouched) return;
    let there = true;
    void historyOf('pack', id, 1_000).then(
      (entries) => there && setFound({ id, seq: entries.at(-1)?.seq ?? null }),
    );
    return () => {
      there = false;
    };
  }, [id, untouched]);
  if (id === undefined) return null;
  return untouched ? (revision ?? null) : found?.id === id ? found.seq : null;
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
 * What a version froze and was edited after the edit that finalised it: the briefing, what it uses, and what that refers
 * to.
 */
export function editedSince(
  rows: ReadonlyMap<string, EditedRow & Pick<Row, 'refers'>>,
  briefing: string,
  finalised: number,
): readonly EditedRow[] {
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
