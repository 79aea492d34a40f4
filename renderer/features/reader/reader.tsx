import type { ViewProps } from '../work/view.tsx';
import { placeIn } from './places.ts';
import { Reading } from './reading.tsx';
import { Unread } from './unread.tsx';
import { useOpenedText, useRecord } from './use-text.ts';

/** A source: its frozen text to read and mark, or what came instead of one. */
export default function Reader({ view, pane }: ViewProps<'source'>) {
  const source = useRecord('source', view.id);
  // Who comes for a place in the text, or back to one, is not shown its beginning meanwhile.
  const beginning = view.at === undefined && placeIn(view.id) === undefined;
  const { first, whole: text } = useOpenedText(view.id, source?.frozen, beginning);
  if (!source) return null;
  if (source.frozen === null)
    return (
      <Unread source={source} pane={pane} code={source.original === null ? 'no-text-yet' : 'not-frozen'} />
    );
  if (!text)
    return first && <Reading key={source.id} source={source} frozen={first} part view={view} pane={pane} />;
  if (!text.ok)
    return (
      <Unread source={source} pane={pane} code={text.problems[0].code} params={text.problems[0].params} />
    );
  return <Reading key={source.id} source={source} frozen={text.value} view={view} pane={pane} />;
}
