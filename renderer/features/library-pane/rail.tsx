import { ListFilter, Search, Tag } from 'lucide-react';
import { useRef } from 'react';
import { useAction } from '../../actions/use-action.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { open, setFloating, useWorkspace } from '../../state/workspace.ts';
import styles from './library-pane.module.css';
import { kindOf, places } from './places.ts';

/** How long the pointer rests on the rail before the library opens over the work, in milliseconds. */
const INTENT = 600;

/** The library folded to its signs. */
export function Rail() {
  const t = useWords();
  const current = useWorkspace((state) =>
    state.tabs.find((tab) => tab.key === (state.pane === 'right' ? state.beside : state.active)),
  )?.view;
  const floating = useWorkspace((state) => state.floating);
  const hasTags = useLibrary((state) => [...state.rows.values()].some((row) => row.kind === 'tag'));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const openLibrary = () => setFloating('library');
  useAction('filter', floating === 'library' ? null : openLibrary);
  return (
    <nav
      className={styles.rail}
      data-region={floating === 'library' ? undefined : 'library'}
      aria-label={t('shell.library')}
      onMouseEnter={({ movementX, movementY }) => {
        // A dialog that closes over a pointer at rest is no intent.
        if (movementX === 0 && movementY === 0) return;
        timer.current = setTimeout(openLibrary, INTENT);
      }}
      onMouseLeave={() => clearTimeout(timer.current)}
      onPointerDown={() => clearTimeout(timer.current)}
    >
      <IconButton label={t('shell.filterLibrary')} keys="/" size={32} placement="right" onPress={openLibrary}>
        <Icon of={Search} />
      </IconButton>
      {places.map(({ kind, view }) => (
        <IconButton
          key={kind}
          label={t(`kinds.many.${kind}`)}
          size={32}
          placement="right"
          selected={kindOf(current) === kind}
          onPress={() => open(view)}
        >
          <KindSign kind={kind} hollow />
        </IconButton>
      ))}
      {hasTags && (
        <>
          <IconButton label={t('kinds.many.tag')} size={32} placement="right" onPress={openLibrary}>
            <Icon of={Tag} />
          </IconButton>
          <IconButton label={t('kinds.many.search')} size={32} placement="right" onPress={openLibrary}>
            <Icon of={ListFilter} />
          </IconButton>
        </>
      )}
    </nav>
  );
}
