import type { Source } from '../../../core/model/source.ts';
import { saveOriginal } from '../../actions/original.ts';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { usePreferences } from '../../state/preferences.ts';
import type { Pane } from '../../state/workspace.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';

interface UnreadProps {
  readonly source: Source;
  readonly pane: Pane;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A source that has no text: why, and its file as it came. */
export function Unread({ source, pane, code, params = {} }: UnreadProps) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <Toolbar
        label={t('reader.tools')}
        title={source.title}
        number={t('kinds.number.source', { number: source.number })}
      >
        <PaneButtons pane={pane} />
      </Toolbar>
      <EmptyView
        sentence={t(`problems.${code}`, params)}
        {...(source.original === null
          ? {}
          : { action: { label: t('reader.saveOriginal'), onPress: () => void saveOriginal(source.id) } })}
      />
    </>
  );
}
