import { loadRecords, recordOf } from '../state/library.ts';
import { complain } from '../state/notices.ts';
import { fileWords } from './file.ts';
import { frozenTextOf } from './source-text.ts';

const KINDS = { F: 'fact', Q: 'quote', A: 'agreement' } as const;

/** Gives a mark that waits its kind: the form of that kind opens on its words. */
export async function giveKind(id: string, letter: string): Promise<void> {
  const kind = letter === 'F' || letter === 'Q' || letter === 'A' ? KINDS[letter] : null;
  const anchor = recordOf('mark', id)?.anchors[0];
  if (kind === null || !anchor) return;
  await loadRecords([{ kind: 'source', id: anchor.source }]);
  const source = recordOf('source', anchor.source);
  const frozen = await frozenTextOf(anchor.source);
  if (!frozen.ok) return complain(frozen.problems);
  if (source)
    await fileWords(
      kind,
      { source, frozen: frozen.value, span: { start: anchor.start, end: anchor.end } },
      id,
    );
}
