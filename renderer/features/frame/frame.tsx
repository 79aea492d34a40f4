import { useEffect } from 'react';
import { useAction } from '../../actions/use-action.ts';
import { focusRegion, toggleSide } from '../../actions/window.ts';
import { SplitPane } from '../../elements/split-pane.tsx';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { useOverlay } from '../../state/overlay.ts';
import { useWords } from '../../state/preferences.ts';
import { setLayout, useWorkspace } from '../../state/workspace.ts';
import { ChooseLibrary } from '../first-run/choose-library.tsx';
import { LibraryPane } from '../library-pane/library-pane.tsx';
import { Rail } from '../library-pane/rail.tsx';
import { useAlt } from '../menu-bar/use-alt.ts';
import { LibraryBanners } from '../notices/library-banners.tsx';
import { Notices } from '../notices/notices.tsx';
import { StatusLine } from '../status-line/status-line.tsx';
import { Boundary } from '../work/boundary.tsx';
import { Work } from '../work/work.tsx';
import { DropFiles } from './drop-files.tsx';
import styles from './frame.module.css';
import { bringInspector, InspectorPane } from './inspector-pane.tsx';
import { useKeys } from './keys.ts';
import { Overlays } from './overlays.tsx';
import { TopBar } from './top-bar.tsx';
import { useFit } from './use-fit.ts';
import { useStrandedFocus } from './use-stranded-focus.ts';
import { useWholeWords } from './use-whole-words.ts';
import { useWindowTitle } from './window-title.ts';

/** The window: tabs on top, library, work and inspector, status line; and what lies over them. */
export function Frame() {
  useKeys();
  useAlt();
  useWindowTitle();
  useWholeWords();
  const t = useWords();
  const overlay = useOverlay((state) => state.overlay);
  const hasLibrary = useLibrary((state) => state.directory !== null);
  return (
    <div className={styles.frame}>
      <TopBar bare={!hasLibrary} />
      {hasLibrary ? <Panes /> : <ChooseLibrary />}
      <StatusLine />
      <Notices />
      <Boundary of={overlay ?? ''} t={t}>
        <Overlays />
      </Boundary>
      {hasLibrary && <DropFiles />}
    </div>
  );
}

function Panes() {
  const t = useWords();
  const layout = useWorkspace((state) => state.layout);
  const floating = useWorkspace((state) => state.floating);
  const filing = useInspector((state) => state.filing !== null);
  const fit = useFit();
  useStrandedFocus();
  useEffect(bringInspector, []);
  const libraryShown = layout.libraryOpen && fit.library;
  // The start and the settings have nothing to inspect.
  const bare = useWorkspace(({ tabs, active }) => {
    const view = tabs.find((tab) => tab.key === active)?.view.view;
    return view === undefined || view === 'settings';
  });
  const inspectorShown = layout.inspectorOpen && fit.inspector && (!bare || filing);
  const inspectorFloats = !fit.inspector && (floating === 'inspector' || filing);
  useAction('toggle-library', () => {
    toggleSide('library', fit.library);
    if (!fit.library)
      requestAnimationFrame(() => focusRegion(document.querySelector('[data-region="library"]')));
  });
  useAction('toggle-inspector', () => toggleSide('inspector', fit.inspector));

  return (
    <div className={styles.panes}>
      <SplitPane
        fixed="start"
        size={layout.libraryWidth}
        least={200}
        most={320}
        onResize={(libraryWidth) => setLayout({ libraryWidth })}
        label={t('shell.resizeLibrary')}
        landmark={t('shell.library')}
        open={libraryShown}
        instead={<Rail />}
      >
        <LibraryPane />
        <SplitPane
          fixed="end"
          size={Math.min(layout.inspectorWidth, fit.inspectorMost)}
          least={304}
          most={480}
          onResize={(inspectorWidth) => setLayout({ inspectorWidth })}
          label={t('shell.resizeInspector')}
          landmark={t('shell.inspector')}
          open={inspectorShown}
        >
          <div className={styles.middle}>
            <LibraryBanners />
            <Work />
          </div>
          <InspectorPane />
        </SplitPane>
      </SplitPane>
      {!libraryShown && floating === 'library' && <LibraryPane floating />}
      {inspectorFloats && <InspectorPane floating />}
    </div>
  );
}
