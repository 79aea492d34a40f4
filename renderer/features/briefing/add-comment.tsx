import { z } from 'zod';
import type { Section } from '../../../core/model/briefing.ts';
import { placeAfter } from '../../../core/outline/places.ts';
import { addComment } from '../../actions/briefing.ts';
import { cancelDialog } from '../../actions/unfiled.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { useWords } from '../../state/preferences.ts';
import { DialogAsLeft } from '../inspector/dialog-as-left.tsx';
import { useBriefingContext } from './context.ts';
import { goToPlace, useWhere } from './where.ts';

const textSchema = z.object({ text: z.string() });
const NOTHING = { text: '' };

/** A comment of the desk: its own judgement, marked as ours, filed and placed at once. */
export function AddComment({
  section,
  onClose,
}: {
  readonly section: Section;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const { id: briefing, language } = useBriefingContext();
  const name = `comment ${briefing}`;
  const typed = useTypedIn(name, NOTHING, (kept) => textSchema.safeParse(kept).data ?? {});
  const { text } = typed.values;
  const ready = text.trim() !== '';
  async function add() {
    const place = placeAfter([section], useWhere.getState().at[briefing] ?? null);
    if (!ready || !place) return;
    const placed = await addComment(briefing, text.trim(), place);
    if (placed === null) return;
    typed.end();
    onClose();
    goToPlace(briefing, placed);
  }
  function cancel() {
    cancelDialog(name);
    onClose();
  }
  return (
    <FormDialog
      title={t('briefing.addComment')}
      onClose={onClose}
      onCancel={cancel}
      action={t('briefing.addIt')}
      onAction={add}
      ready={ready}
      keys="CmdOrCtrl+Enter"
    >
      <DialogAsLeft at={typed.leftAt} />
      <TextArea
        label={t('briefing.commentText')}
        hint={t('briefing.commentHint')}
        value={text}
        onChange={(words) => typed.set({ text: words })}
        rows={5}
        maxLength={5_000}
        lang={language}
        autoFocus
      />
    </FormDialog>
  );
}
