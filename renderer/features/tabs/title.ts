import type { Translate } from '../../../core/language/translate.ts';
import { nameIn } from '../../../core/model/actor.ts';
import type { Row } from '../../../core/model/row.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { View } from '../../state/workspace.ts';
import { shortDate } from './short-date.ts';

/** Words for a tab: a source by its outlet and day, a record by its title, a view by its name. */
export function useTitle(view: View): string {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const id = 'id' in view ? view.id : 'briefing' in view ? view.briefing : null;
  const row = useLibrary((state) => (id === null ? undefined : state.rows.get(id)));
  // An actor by the name of this language, where the record has been read.
  const actor = useLibrary((state) =>
    view.view === 'actor' ? state.records.actor?.get(view.id) : undefined,
  );
  return actor ? nameIn(actor, language) : titleOf(view, row, t, language);
}

export function titleOf(view: View, row: Row | undefined, t: Translate, language: 'en' | 'ru'): string {
  switch (view.view) {
    case 'source':
      return row ? sourceTitle(row, t, language) : t('kinds.one.source');
    case 'briefing':
    case 'actor':
      return row?.title || t(`kinds.one.${view.view}`);
    case 'pack':
      return t('shell.views.pack', { title: row?.title ?? '' });
    case 'clearances':
      return t('clearance.of', { title: row?.title ?? '' });
    case 'table':
      return t(`kinds.many.${view.of}`);
    case 'search':
      return view.query === '' ? t('shell.views.search') : t('shell.views.searchFor', { query: view.query });
    default:
      return t(`shell.views.${view.view}`);
  }
}

/** "S 3 Asia-Plus, 8 October 2024"; without an outlet, its title. */
export function sourceTitle(row: Row, t: Translate, language: 'en' | 'ru'): string {
  const name = row.subtitle || row.title;
  const date = row.subtitle && row.date !== null ? `, ${shortDate(row.date, language)}` : '';
  return `${t('kinds.number.source', { number: row.number })} ${name}${date}`;
}
