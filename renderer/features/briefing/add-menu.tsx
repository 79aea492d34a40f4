import type { Editor } from '@tiptap/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Menu } from '../../elements/menu.tsx';
import { useWords } from '../../state/preferences.ts';
import { AddComment } from './add-comment.tsx';
import { AddLine } from './add-line.tsx';
import { insertTable } from './editor/commands.ts';
import { choosePictures, insertItem } from './editor/insert.ts';
import { gatherings } from './gathered.tsx';
import styles from './section.module.css';

interface AddMenuProps {
  readonly editor: Editor;
  readonly section: Section;
}

const CLOSED = 80;

/** What can be put into a section besides words and single pieces of evidence. */
export function AddMenu({ editor, section }: AddMenuProps) {
  const t = useWords();
  const [asking, setAsking] = useState<'line' | 'comment' | null>(null);
  // The menu gives the focus back to its button first.
  const focusText = () => setTimeout(() => editor.view.focus(), CLOSED);
  const table = () => {
    const tr = insertTable(editor.state, 3, 3);
    if (tr) editor.view.dispatch(tr);
    focusText();
  };
  return (
    <div className={styles.add}>
      <Menu
        label={t('briefing.add')}
        placement="bottom start"
        groups={[
          [
            { id: 'line', label: t('briefing.addLine'), onPress: () => setAsking('line') },
            { id: 'comment', label: t('briefing.addComment'), onPress: () => setAsking('comment') },
          ],
          gatherings.map((as) => ({
            id: as,
            label: t(`briefing.gathering.${as}`),
            onPress: () => {
              insertItem(editor, { type: 'gathering', attrs: { as, refs: [] } });
              focusText();
            },
          })),
          [
            { id: 'table', label: t('briefing.addTable'), onPress: table },
            { id: 'picture', label: t('briefing.addPicture'), onPress: () => choosePictures(editor) },
          ],
        ]}
      >
        <Button
          look="quiet"
          icon={<Icon of={Plus} size={14} />}
          label={t('briefing.addTo', { section: section.title })}
        >
          {t('briefing.add')}
        </Button>
      </Menu>
      {asking === 'line' && <AddLine section={section} onClose={() => setAsking(null)} />}
      {asking === 'comment' && <AddComment section={section} onClose={() => setAsking(null)} />}
    </div>
  );
}
