import { useMemo } from 'react';
import type { PackVersion } from '../../../core/model/pack-version.ts';
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
