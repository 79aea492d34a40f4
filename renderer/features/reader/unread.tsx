import { z } from 'zod';
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

/** What was wrong with its file when it came: importing writes it down. */
const whySchema = z.object({
  custom: z.object({
    unread: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
});

/** A source that has no text: why, and its file as it came. */
export function Unread({ source, pane, code, params = {} }: UnreadProps) {
  const t = usePreferences((state) => state.t);
  const why = code === 'not-frozen' ? whySchema.safeParse(source.csl).data?.custom.unread : undefined;
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
        sentence={
          why
            ? `${t(`problems.${why.code}`, why.params)} ${t('files.keptAsItCame')}`
            : t(`problems.${code}`, params)
        }
        {...(source.original === null
          ? {}
          : { action: { label: t('reader.saveOriginal'), onPress: () => void saveOriginal(source.id) } })}
      />
    </>
  );
}
