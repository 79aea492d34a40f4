import { actionOf, run } from '../../actions/catalogue.ts';
import { EmptyView } from '../../elements/empty-view.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { open } from '../../state/workspace.ts';
import type { TableDefinition } from './definition.ts';

interface NothingProps<Line> {
  readonly definition: TableDefinition<Line>;
  /** There are records, and none fits the filter. */
  readonly filtered: boolean;
  readonly onClear: () => void;
}

/** A table without rows: what belongs here and how it comes. */
export function Nothing<Line>({ definition: { kind, make }, filtered, onClear }: NothingProps<Line>) {
  const t = useWords();
  const readOnly = useLibrary((state) => state.readOnly);
  if (filtered)
    return (
      <EmptyView
        sentence={t('tables.noneFits')}
        action={{ label: t('shell.clearFilter'), onPress: onClear, keys: 'Esc' }}
      />
    );
  const sentence = t(`tables.empty.${kind}`);
  if (make !== undefined && !readOnly)
    return (
      <EmptyView
        sentence={sentence}
        action={{
          label: t(`tables.make.${kind}`),
          onPress: () => run(make),
          keys: actionOf(make).keys ?? undefined,
        }}
      />
    );
  if (kind === 'search')
    return (
      <EmptyView
        sentence={sentence}
        action={{
          label: t('actions.search'),
          onPress: () => run('search'),
          keys: actionOf('search').keys ?? undefined,
        }}
      />
    );
  return (
    <EmptyView
      sentence={sentence}
      action={{ label: t('tables.toSources'), onPress: () => open({ view: 'table', of: 'source' }) }}
    />
  );
}
