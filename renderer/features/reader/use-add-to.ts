import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { addPlace } from '../../actions/evidence-places.ts';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { complain, say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';

/** The record selected, where the words selected can be added to it. A quote and a fact stand in one source only. */
export function useAddTo(
  source: Source,
  frozen: FrozenText,
  selection: TextSelection | null,
  onDone: () => void,
): { readonly name: string; readonly onPress: () => void } | null {
  const t = usePreferences((state) => state.t);
  const { selected, filing } = useInspector();
  const readOnly = useLibrary((state) => state.readOnly);
  const row = useLibrary((state) => (selected ? state.rows.get(selected.id) : undefined));
  const kind = anchoredKinds.find((name) => name === row?.kind);
  if (!row || !kind || filing || readOnly || !selection || isCaret(selection)) return null;
  if (kind !== 'agreement' && !row.refers.includes(source.id)) return null;
  const name = t(`kinds.number.${kind}`, { number: row.number });
  const span = spanOf(selection);
  return {
    name,
    onPress: () =>
      void addPlace(kind, row.id, source.id, frozen, span).then((problems) => {
        if (problems.length > 0) return complain(problems);
        say('reader.added', { name });
        onDone();
      }),
  };
}
