import { useEffect, useRef } from 'react';
import { SplitPane } from '../../elements/split-pane.tsx';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../state/preferences.ts';
import { type Pane, setLayout, type Tab, useWorkspace, type View } from '../../state/workspace.ts';
import { Start } from '../first-run/start.tsx';
import { useTitle } from '../tabs/title.ts';
import { Boundary } from './boundary.tsx';
import { useOpenedFocus } from './use-opened-focus.ts';
import { bringReader, views } from './view.tsx';
import styles from './work.module.css';

/** Width of the area under which a split shows only the pane that has the focus; F6 goes to the other. */
const TWO = 1_200;
const LEAST = 560;

/** The middle of the window: one view, or two side by side; the start where nothing is open. */
export function Work() {
  const t = useWords();
  const { tabs, active, beside, pane, layout } = useWorkspace();
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const left = tabs.find((tab) => tab.key === active);
  const right = tabs.find((tab) => tab.key === beside);
  const narrow = width > 0 && width < TWO;
  useEffect(bringReader, []);
  // Where two have no room the one in hand is shown.
  const alone = right && narrow && pane === 'right' ? right : left;
  return (
    <main className={styles.work} ref={area}>
      {!alone && <Start />}
      {alone && (
        <SplitPane
          fixed="end"
          size={Math.round(width * (1 - layout.share))}
          least={Math.min(LEAST, width / 2)}
          most={Math.max(width - LEAST, width / 2)}
          onResize={(size) => width > 0 && setLayout({ share: 1 - size / width })}
          label={t('shell.resizeSplit')}
          open={right !== undefined && !narrow}
        >
          <Half tab={alone} pane={alone === right ? 'right' : 'left'} />
          {right && <Half tab={right} pane="right" />}
        </SplitPane>
      )}
    </main>
  );
}

function Half({ tab, pane }: { readonly tab: Tab; readonly pane: Pane }) {
  const t = useWords();
  const title = useTitle(tab.view);
  const half = useRef<HTMLElement>(null);
  useOpenedFocus(half, tab.key);
  return (
    <section
      ref={half}
      className={styles.half}
      data-region={pane}
      aria-label={title}
      tabIndex={-1}
      onFocusCapture={() => useWorkspace.getState().pane !== pane && useWorkspace.setState({ pane })}
      onPointerDownCapture={() => useWorkspace.getState().pane !== pane && useWorkspace.setState({ pane })}
    >
      <Boundary key={tab.key} t={t}>
        <Shown view={tab.view} pane={pane} />
      </Boundary>
    </section>
  );
}

function Shown<Name extends View['view']>({
  view,
  pane,
}: {
  readonly view: View & { view: Name };
  readonly pane: Pane;
}) {
  // The map gives each view the component of its own name, which a type parameter cannot say.
  const Component = views[view.view] as React.ComponentType<{ view: View; pane: Pane }>;
  return <Component view={view} pane={pane} />;
}
