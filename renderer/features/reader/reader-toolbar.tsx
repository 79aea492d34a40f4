import { Ellipsis, Eye, Search } from 'lucide-react';
import { useState } from 'react';
import { type FrozenText, lineAt, type Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { actionOf, run } from '../../actions/catalogue.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Marking } from '../../elements/marking.tsx';
import { Menu, type MenuEntry } from '../../elements/menu.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { select } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePartyNames } from '../../state/party-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { type Pane, remember, useWorkspace } from '../../state/workspace.ts';
import { Purge } from '../purge/purge.tsx';
import { shortDate } from '../tabs/short-date.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import { marginWords } from './margin-words.ts';
import type { Marked } from './spans.ts';
import { SuggestionTable } from './suggestion-table.tsx';
import { useRecord } from './use-text.ts';

/** The bar open under the toolbar. */
export type Tool = 'find' | 'line' | null;

interface ReaderToolbarProps {
  readonly source: Source;
  readonly frozen: FrozenText;
  readonly marked: readonly Marked[];
  readonly pane: Pane;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly onJump: (by: 1 | -1) => void;
  readonly onGoTo: (span: Span) => void;
}

/** Marks the list in the menu holds; the table of a kind has all of them. */
const LISTED = 500;

export function ReaderToolbar(props: ReaderToolbarProps) {
  const { source, frozen, marked, pane, tool, onTool, onJump, onGoTo } = props;
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const scheme = useLibrary((state) => state.settings.scheme);
  const original = useWorkspace((state) => state.layout.views['reader.original'] === true);
  const suggesting = useWorkspace((state) => state.layout.views['reader.suggestions'] !== false);
  const publisher = useRecord('actor', source.publisher.actor);
  const readOnly = useLibrary((state) => state.readOnly);
  const [reviewing, setReviewing] = useState(false);
  const [purging, setPurging] = useState(false);
  const canShow = source.original !== null;
  useAction('toggle-original', canShow ? () => remember('reader.original', !original) : null, pane);

  const name = source.publisher.name || source.title;
  const title = source.published === null ? name : `${name}, ${shortDate(source.published, language)}`;
  const unfiled = marked.filter(({ evidence }) => evidence.kind === 'mark').length;
  const level = scheme.levels.find(({ id }) => id === source.marking);
  const count =
    unfiled > 0
      ? t('reader.marksUnfiled', { unfiled, count: marked.length })
      : t('reader.marks', { count: marked.length });
  const nameOf = usePartyNames(source.id);
  const grade = publisher?.reliability ?? null;
  const graded =
    grade === null
      ? ''
      : t('reader.publisherGrade', { grade, words: t(`pack.sources.reliable.${grade}`).toLowerCase() });

  const list: readonly MenuEntry[] = marked.slice(0, LISTED).map(({ evidence, spans }) => ({
    id: evidence.record.id,
    label: t('reader.markInList', {
      number: t(`kinds.number.${evidence.kind}`, { number: evidence.record.number }),
      line: lineAt(frozen, spans[0]?.start ?? 0),
      words: marginWords(evidence, { t, language, numberOf: (id) => rows.get(id)?.number ?? null, nameOf }),
    }),
    onPress: () => {
      const [span] = spans;
      if (span) onGoTo(span);
      select(evidence.kind, evidence.record.id);
    },
  }));

  const entries: readonly (readonly MenuEntry[])[] = [
    [
      {
        id: 'line',
        label: t('actions.go-to-line'),
        keys: actionOf('go-to-line').keys ?? undefined,
        onPress: () => onTool('line'),
      },
      {
        id: 'next',
        label: t('reader.nextMark'),
        keys: 'N',
        onPress: () => onJump(1),
        disabled: marked.length === 0,
      },
      {
        id: 'previous',
        label: t('reader.previousMark'),
        keys: 'Shift+N',
        onPress: () => onJump(-1),
        disabled: marked.length === 0,
      },
    ],
    [
      {
        id: 'suggesting',
        label: t('reader.showSuggestions'),
        checked: suggesting,
        onPress: () => remember('reader.suggestions', !suggesting),
      },
      { id: 'review', label: t('reader.reviewSuggestions'), onPress: () => setReviewing(true) },
    ],
    [
      { id: 'source', label: t('reader.aboutSource'), onPress: () => select('source', source.id) },
      {
        id: 'purge',
        label: t('purge.item'),
        danger: true,
        onPress: () => setPurging(true),
        disabled: readOnly,
      },
    ],
  ];

  return (
    <>
      <Toolbar
        label={t('reader.tools')}
        title={title}
        number={t('kinds.number.source', { number: source.number })}
        detail={
          <>
            {graded}
            {graded !== '' && level && ' · '}
            {level && <Marking label={level.label} />}
          </>
        }
      >
        {list.length > 0 && (
          <Menu label={t('reader.listOfMarks')} groups={[list]}>
            <Button look="quiet">{count}</Button>
          </Menu>
        )}
        <Button
          look="quiet"
          icon={<Icon of={Search} />}
          selected={tool === 'find' ? true : undefined}
          onPress={() => onTool(tool === 'find' ? null : 'find')}
        >
          {t('reader.find')}
        </Button>
        {canShow && (
          <Button
            look="quiet"
            icon={<Icon of={Eye} />}
            selected={original ? true : undefined}
            onPress={() => run('toggle-original')}
          >
            {t('reader.original')}
          </Button>
        )}
        <PaneButtons pane={pane} />
        <Menu label={t('reader.more')} groups={entries}>
          <IconButton label={t('reader.more')}>
            <Icon of={Ellipsis} />
          </IconButton>
        </Menu>
      </Toolbar>
      {purging && <Purge source={source.id} onClose={() => setPurging(false)} />}
      {reviewing && (
        <SuggestionTable
          source={source}
          frozen={frozen}
          marked={marked}
          onGoTo={onGoTo}
          onClose={() => setReviewing(false)}
        />
      )}
    </>
  );
}
