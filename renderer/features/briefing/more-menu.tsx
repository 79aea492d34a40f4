import { Ellipsis } from 'lucide-react';
import { actionOf, run } from '../../actions/catalogue.ts';
import { openClearances } from '../../actions/clearances.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu } from '../../elements/menu.tsx';
import { useInspector } from '../../state/inspector.ts';
import { useWords } from '../../state/preferences.ts';
import { setLayout } from '../../state/workspace.ts';
import { ask } from './view-state.ts';

/** What can be done with the briefing as a whole, besides its check and its pack. */
export function MoreMenu({ briefing, readOnly }: { readonly briefing: string; readonly readOnly: boolean }) {
  const t = useWords();
  return (
    <Menu
      label={t('briefing.more')}
      groups={[
        [
          {
            id: 'details',
            label: t('briefing.details.title'),
            disabled: readOnly,
            onPress: () => ask(briefing, { what: 'details' }),
          },
          {
            id: 'clearances',
            label: t('actions.clearances'),
            keys: actionOf('clearances').keys ?? undefined,
            onPress: () => openClearances(briefing),
          },
          {
            id: 'find',
            label: t('briefing.find.title'),
            keys: actionOf('find').keys ?? undefined,
            onPress: () => ask(briefing, { what: 'find', find: '', by: '' }),
          },
          {
            id: 'template',
            label: t('briefing.keepTemplate'),
            onPress: () => ask(briefing, { what: 'template' }),
          },
          { id: 'past', label: t('actions.as-it-stood'), onPress: () => run('as-it-stood') },
        ],
        [
          {
            id: 'unused',
            label: t('briefing.unused'),
            onPress: () => {
              setLayout({ inspectorOpen: true });
              useInspector.setState({ leaf: 'unused' });
            },
          },
        ],
      ]}
    >
      <IconButton label={t('briefing.more')}>
        <Icon of={Ellipsis} />
      </IconButton>
    </Menu>
  );
}
