import { useState } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { addComment } from '../../actions/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';

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
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  async function add() {
    if (ready && (await addComment(briefing, text.trim(), { section: section.id, before: null }))) onClose();
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
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('briefing.commentText')}
        hint={t('briefing.commentHint')}
        value={text}
        onChange={setText}
        rows={5}
        maxLength={5_000}
        lang={language}
        autoFocus
      />
    </Dialog>
  );
}
