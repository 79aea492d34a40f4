import { useMemo } from 'react';
import type { Language, Translate } from '../../../core/language/translate.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import type { Settings } from '../../../core/model/library.ts';
import type { Row } from '../../../core/model/row.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { today } from '../../state/today.ts';
import { useWhole } from '../../state/use-records.ts';

/** What cells are worded from: the language, the day, the library's settings and the records held. */
export interface Look {
  readonly t: Translate;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly settings: Settings;
  readonly rows: ReadonlyMap<string, Row>;
  all<K extends KindName>(kind: K): ReadonlyMap<string, Records[K]>;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();
/** Reads all records of the kinds named (a constant list) and looks at them; null until they are there. */
export function useLook(kinds: readonly KindName[]): Look | null {
  const whole = useWhole(kinds);
  const { t, language } = usePreferences();
  const rows = useLibrary((state) => state.rows);
  const records = useLibrary((state) => state.records);
  const settings = useLibrary((state) => state.settings);
  return useMemo(() => {
    if (!whole) return null;
    const all = <K extends KindName>(kind: K): ReadonlyMap<string, Records[K]> => records[kind] ?? NONE;
    return { t, language, today: today(), settings, rows, all };
  }, [whole, t, language, rows, records, settings]);
}
