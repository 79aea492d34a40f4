import type { KindName } from '../../../core/model/kinds.ts';
import type { Pane } from '../../state/workspace.ts';
import { TagsPanel } from '../tags/tags-panel.tsx';
import type { ViewProps } from '../work/view.tsx';
import { actors } from './kinds/actor.tsx';
import { agreements } from './kinds/agreement.tsx';
import { briefings } from './kinds/briefing.tsx';
import { comments } from './kinds/comment.tsx';
import { comparisons } from './kinds/comparison.tsx';
import { events } from './kinds/event.tsx';
import { facts } from './kinds/fact.tsx';
import { lines } from './kinds/line.tsx';
import { marks } from './kinds/mark.tsx';
import { packs } from './kinds/pack.tsx';
import { places } from './kinds/place.tsx';
import { positions } from './kinds/position.tsx';
import { quotes } from './kinds/quote.tsx';
import { searches } from './kinds/search.tsx';
import { sources } from './kinds/source.tsx';
import { templates } from './kinds/template.tsx';
import { undertakings } from './kinds/undertaking.tsx';
import { RecordsTable } from './records-table.tsx';

/** All records of a kind. */
export default function TableView({ view, pane }: ViewProps<'table'>) {
  return <TableOf kind={view.of} pane={pane} />;
}

function TableOf({ kind, pane }: { readonly kind: KindName; readonly pane: Pane }) {
  switch (kind) {
    case 'source':
      return <RecordsTable definition={sources} pane={pane} />;
    case 'mark':
      return <RecordsTable definition={marks} pane={pane} />;
    case 'fact':
      return <RecordsTable definition={facts} pane={pane} />;
    case 'quote':
      return <RecordsTable definition={quotes} pane={pane} />;
    case 'agreement':
      return <RecordsTable definition={agreements} pane={pane} />;
    case 'position':
      return <RecordsTable definition={positions} pane={pane} />;
    case 'actor':
      return <RecordsTable definition={actors} pane={pane} />;
    case 'comparison':
      return <RecordsTable definition={comparisons} pane={pane} />;
    case 'place':
      return <RecordsTable definition={places} pane={pane} />;
    case 'event':
      return <RecordsTable definition={events} pane={pane} />;
    case 'comment':
      return <RecordsTable definition={comments} pane={pane} />;
    case 'line':
      return <RecordsTable definition={lines} pane={pane} />;
    case 'undertaking':
      return <RecordsTable definition={undertakings} pane={pane} />;
    case 'briefing':
      return <RecordsTable definition={briefings} pane={pane} />;
    case 'pack':
      return <RecordsTable definition={packs} pane={pane} />;
    case 'tag':
      return <TagsPanel pane={pane} />;
    case 'template':
      return <RecordsTable definition={templates} pane={pane} />;
    case 'search':
      return <RecordsTable definition={searches} pane={pane} />;
  }
}
