import { useMemo } from 'react';
import { nameIn } from '../../../core/model/actor.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { NamedOption } from '../../elements/combo-box.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { presentRole } from '../../state/today.ts';
import { useRecords } from '../../state/use-records.ts';
import { tagLines } from '../library-pane/contents.ts';

/** Actors by the preferred name of the interface's language, found by any spelling. */
export function useActorOptions(): readonly NamedOption[] {
  const actors = useRecords('actor');
  const language = usePreferences((state) => state.language);
  return useMemo(
    () =>
      [...(actors?.values() ?? [])].map((actor) => ({
        id: actor.id,
        label: nameIn(actor, language),
        spellings: actor.names.map((name) => name.text),
        detail: presentRole(actor),
      })),
    [actors, language],
  );
}

/** What records of a kind are called, each name once: questions asked before. */
export function useNamesOf(kind: KindName): readonly NamedOption[] {
  const rows = useLibrary((state) => state.rows);
  return useMemo(() => {
    const names = [...rows.values()].filter((row) => row.kind === kind).map((row) => row.title);
    return [...new Set(names)].map((name) => ({ id: name, label: name }));
  }, [rows, kind]);
}

/** Tags by path, with how many records carry each. */
export function useTagOptions(): readonly NamedOption[] {
  const rows = useLibrary((state) => state.rows);
  return useMemo(
    () => tagLines(rows).map(({ id, path, count }) => ({ id, label: path, detail: String(count) })),
    [rows],
  );
}

/** The language whose letters a name is written in, as far as letters can tell. */
export function languageOf(text: string): string {
  if (/[ғӣқӯҳҷ]/i.test(text)) return 'tg';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}
