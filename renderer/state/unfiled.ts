import { useMemo } from 'react';
import type { KeptForm } from '../../core/contract/forms.ts';
import { useDialogs } from './dialogs.ts';
import { isChanged, useEditing } from './editing.ts';
import { useInspector } from './inspector.ts';
import { useOverlay } from './overlay.ts';
import { useWaiting } from './waiting.ts';

/** What is typed in forms that are not on screen now: of new records, of filed ones, in dialogs. */
export function useUnfiled(): readonly KeptForm[] {
  const waiting = useWaiting((state) => state.forms);
  const edits = useEditing((state) => state.edits);
  const typed = useDialogs((state) => state.typed);
  const selected = useInspector((state) => state.selected?.id);
  const overlay = useOverlay((state) => state.overlay);
  return useMemo(
    () => [
      ...waiting,
      ...[...edits]
        .filter(([record, edit]) => isChanged(edit) && (edit.aside || record !== selected))
        .map(([record, { form: id, leftAt, kind, was, changes }]): KeptForm => {
          return { id, typedAt: leftAt ?? '', form: { what: 'edit', kind, record, was, changes } };
        }),
      ...[...typed]
        .filter(([name]) => name !== overlay)
        .map(([name, { form: id, leftAt, values }]): KeptForm => {
          return { id, typedAt: leftAt ?? '', form: { what: 'dialog', name, values } };
        }),
    ],
    [waiting, edits, typed, selected, overlay],
  );
}
