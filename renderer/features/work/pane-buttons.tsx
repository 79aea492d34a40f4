import { Columns2, X } from 'lucide-react';
import { actionOf, run } from '../../actions/catalogue.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useWords } from '../../state/preferences.ts';
import { type Pane, unsplit, useWorkspace } from '../../state/workspace.ts';

/** The last buttons of a view's toolbar: split; in a split, close this half. */
export function PaneButtons({ pane }: { readonly pane: Pane }) {
  const t = useWords();
  const beside = useWorkspace((state) => state.beside);
  const several = useWorkspace((state) => state.tabs.length > 1);
  if (beside === null)
    return several ? (
      <Button look="quiet" icon={<Icon of={Columns2} />} onPress={() => run('split')}>
        {t('actions.split')}
      </Button>
    ) : null;
  return (
    <IconButton
      label={t('shell.closePane')}
      keys={actionOf('split').keys ?? undefined}
      onPress={() => {
        // The half that is closed is the one whose button it is; the other one stays.
        if (pane === 'left') useWorkspace.setState({ active: beside });
        unsplit();
      }}
    >
      <Icon of={X} />
    </IconButton>
  );
}
