import type { Editor } from '@tiptap/core';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { Section } from '../../../core/model/briefing.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Menu, type MenuEntry, MenuList } from '../../elements/menu.tsx';
import { useWords } from '../../state/preferences.ts';
import { AddComment } from './add-comment.tsx';
import { AddLine } from './add-line.tsx';
import { useBriefingContext } from './context.ts';
import { insertTable, itemAt } from './editor/commands.ts';
import editorStyles from './editor/editor.module.css';
import { choosePictures, insertItem } from './editor/insert.ts';
import { TABLE_STEPS } from './editor/table-steps.ts';
import { gatherings } from './gathered.tsx';
import styles from './section.module.css';
import { useWhere } from './where.ts';

interface AddMenuProps {
  readonly editor: Editor;
  readonly section: Section;
}

const CLOSED = 80;

/**
 * What can be put into a section besides words and single pieces of evidence: behind a button at its end, and by a
 * key at the cursor, where rows and columns of a table are added too.
 */
export function AddMenu({ editor, section }: AddMenuProps) {
  const t = useWords();
  const { id: briefing, pane } = useBriefingContext();
  const [asking, setAsking] = useState<'line' | 'comment' | null>(null);
  const [atCursor, setAtCursor] = useState(false);
  const cursor = useRef<HTMLElement>(null);
  useAction(
    'add-to-section',
    () => {
      if (useWhere.getState().at[briefing]?.section !== section.id) return false;
      cursor.current = lineOf(editor);
      setAtCursor(true);
      return true;
    },
    pane,
  );
  // The menu gives the focus back first.
  const inText = (entry: Omit<MenuEntry, 'onPress'>, put: () => void): MenuEntry => ({
    ...entry,
    onPress: () => {
      put();
      setTimeout(() => {
        const holder = document.activeElement;
        // Whoever has gone elsewhere meanwhile is left there.
        const here = holder === document.body || editor.view.dom.closest('section')?.contains(holder);
        if (here) editor.view.focus();
      }, CLOSED);
    },
  });
  const groups: readonly (readonly MenuEntry[])[] = [
    [
      { id: 'line', label: t('briefing.addLine'), onPress: () => setAsking('line') },
      { id: 'comment', label: t('briefing.addComment'), onPress: () => setAsking('comment') },
    ],
    gatherings.map((as) =>
      inText({ id: as, label: t(`briefing.gathering.${as}`) }, () =>
        insertItem(editor, { type: 'gathering', attrs: { as, refs: [] } }),
      ),
    ),
    [
      inText({ id: 'table', label: t('briefing.addTable') }, () => {
        const tr = insertTable(editor.state, 3, 3);
        if (tr) editor.view.dispatch(tr);
      }),
      { id: 'picture', label: t('briefing.addPicture'), onPress: () => choosePictures(editor) },
    ],
  ];
  const ofTable =
    atCursor && editor.state.selection.$from.node(1)?.type.name === 'table'
      ? TABLE_STEPS.map(({ id, run }) =>
          inText({ id, label: t(`briefing.format.${id}`) }, () => run(editor.state, editor.view.dispatch)),
        )
      : [];
  return (
    <div className={styles.add}>
      <Menu label={t('briefing.add')} placement="bottom start" groups={groups}>
        <Button
          look="quiet"
          icon={<Icon of={Plus} size={14} />}
          label={t('briefing.addTo', { section: section.title })}
        >
          {t('briefing.add')}
        </Button>
      </Menu>
      <Popover
        triggerRef={cursor}
        isOpen={atCursor}
        onOpenChange={setAtCursor}
        placement="bottom start"
        offset={4}
        className={editorStyles.menu ?? ''}
      >
        <MenuList
          focused
          label={t('actions.add-to-section')}
          groups={[ofTable, ...groups].map((group) =>
            group.map((entry) => ({
              ...entry,
              onPress: () => {
                setAtCursor(false);
                entry.onPress();
              },
            })),
          )}
        />
      </Popover>
      {asking === 'line' && <AddLine section={section} onClose={() => setAsking(null)} />}
      {asking === 'comment' && <AddComment section={section} onClose={() => setAsking(null)} />}
    </div>
  );
}

/** The line the cursor is in, as drawn: what is added stands under it. */
function lineOf(editor: Editor): HTMLElement {
  const { $from } = editor.state.selection;
  const item = itemAt($from);
  const at = $from.depth > 1 ? $from.before($from.depth) : (item?.start ?? 0);
  const node = editor.view.nodeDOM(at);
  return node instanceof HTMLElement ? node : editor.view.dom;
}
