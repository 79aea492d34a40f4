import { ArrowDownToLine, FilePenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { takeReturned } from '../../actions/clearances.ts';
import { openAsDraft } from '../../actions/draft.ts';
import { importFiles } from '../../actions/import.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { useLibrary } from '../../state/library.ts';
import { complain } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { entriesOf, filesIn } from './dropped.ts';
import styles from './frame.module.css';

/** A part of the window where a document dropped is something else than a source. */
interface DropPlace {
  readonly area: DOMRect;
  /** The briefing whose returned draft it is (`data-drop="returned:ID"`); null where it becomes a draft (`"draft"`). */
  readonly returned: string | null;
}

function placeOf({ target }: DragEvent): DropPlace | null {
  const place = target instanceof Element ? target.closest('[data-drop]') : null;
  if (!place) return null;
  const [what, briefing] = place.getAttribute('data-drop')?.split(':') ?? [];
  return { area: place.getBoundingClientRect(), returned: what === 'returned' ? (briefing ?? null) : null };
}

/**
 * Takes files dropped anywhere in the window, as sources; on the briefings, as drafts; on clearances, as a draft that
 * came back. While they hang over it, says which.
 */
export function DropFiles() {
  const t = useWords();
  const [over, setOver] = useState<'source' | DropPlace | null>(null);
  useEffect(() => {
    // Enter and leave fire for every element on the way: only their balance says whether the pointer is still in.
    let depth = 0;
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(placeOf(event) ?? 'source');
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(null);
    };
    const hover = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(null);
      const entries = entriesOf(event.dataTransfer);
      // What does not come from a folder of the system (another window, a test) has files and no entries.
      const files = [...(event.dataTransfer?.files ?? [])];
      const place = placeOf(event);
      const { returned = null } = place ?? {};
      const bring =
        returned !== null
          ? (given: readonly File[]) => takeReturned(returned, given)
          : place
            ? openAsDraft
            : take;
      void (entries.some((entry) => entry.isDirectory) ? filesIn(entries) : Promise.resolve(files)).then(
        bring,
      );
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (over === null) return null;
  if (over === 'source')
    return (
      <div className={styles.drop}>
        <Icon of={ArrowDownToLine} size={32} />
        {t('shell.dropHere')}
        <p>{t('shell.dropKinds')}</p>
      </div>
    );
  const { left, top, width, height } = over.area;
  const words = over.returned === null ? 'draft' : 'clearance';
  const narrow = height < NARROW;
  return (
    <div
      className={classes(styles.drop, narrow && styles.narrowDrop)}
      style={{ inset: 'auto', left, top, width, height }}
    >
      <Icon of={FilePenLine} size={narrow ? 16 : 32} />
      {t(`${words}.dropHere`)}
      {!narrow && <p>{t(`${words}.dropKinds`)}</p>}
    </div>
  );
}

/** A place lower than this has room for one line. */
const NARROW = 160;

async function take(files: readonly File[]): Promise<void> {
  if (useLibrary.getState().readOnly) return complain([{ code: 'read-only', params: {}, field: null }]);
  const read = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: await file.arrayBuffer().then(toBytes, () => null),
    })),
  );
  await importFiles(read.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }])));
}

const toBytes = (buffer: ArrayBuffer) => new Uint8Array(buffer);
