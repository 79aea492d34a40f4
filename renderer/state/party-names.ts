import { useCallback, useEffect } from 'react';
import { nameIn } from '../../core/model/actor.ts';
import type { Party } from '../../core/model/record.ts';
import { loadRecords, useLibrary } from './library.ts';
import { usePreferences } from './preferences.ts';

/** A party as this language names its actor; as the source has it where no actor is known, or it is not read yet. */
export type NameParty = (party: Party) => string;

/** Names the parties of a record in the language of the interface; their actors are read for it. */
export function usePartyNames(record: string): NameParty {
  const rows = useLibrary((state) => state.rows);
  const actors = useLibrary((state) => state.records.actor);
  const language = usePreferences((state) => state.language);
  const wanted = (rows.get(record)?.refers ?? []).filter((id) => rows.get(id)?.kind === 'actor').join(' ');
  useEffect(() => {
    if (wanted !== '') void loadRecords(wanted.split(' ').map((id) => ({ kind: 'actor', id })));
  }, [wanted]);
  return useCallback(
    ({ actor, name }) => {
      const known = actor === null ? undefined : actors?.get(actor);
      return (known && nameIn(known, language)) || name;
    },
    [actors, language],
  );
}
