import { z } from 'zod';
import type { Section } from '../../../core/model/briefing.ts';
import { addComment } from '../../actions/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { useWords } from '../../state/preferences.ts';
import { DialogAsLeft } from '../inspector/dialog-as-left.tsx';
import { useBriefingContext } from './context.ts';

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
  const typed = useTypedIn(`comment ${briefing}`, NOTHING, (kept) => textSchema.safeParse(kept).data ?? {});
  const { text } = typed.values;
  const ready = text.trim() !== '';
  async function add() {
    if (ready && (await addComment(briefing, text.trim(), { section: section.id, before: null })))
      give(onClose);
  }
  function give(then: () => void) {
    typed.end();
    then();
  }
  return (
    <Dialog
      title={t('briefing.addComment')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={!ready} onPress={() => void add()}>
            {t('briefing.addIt')}
          </Button>
          <Button onPress={() => give(onClose)}>{t('shell.cancel')}</Button>
        </>
      }
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
    </Dialog>
  );
}
