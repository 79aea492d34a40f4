import { useState } from 'react';
import type { RecordRef } from '../../actions/table.ts';
import { mergeTags } from '../../actions/tags.ts';
import { Button } from '../../elements/button.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import type { Pane } from '../../state/workspace.ts';
import { tagLines } from '../library-pane/contents.ts';
import { MergeRecords } from '../tables/merge-records.tsx';
import { RecordsTable } from '../tables/records-table.tsx';
import { tags } from './tags.tsx';

/** Tags as a tree: renamed where they stand, put under one another, merged, the unused found. */
export function TagsPanel({ pane }: { readonly pane: Pane }) {
  return (
    <RecordsTable definition={tags} pane={pane}>
      {(records) => <MergeTags records={records} />}
    </RecordsTable>
  );
}

function MergeTags({ records }: { readonly records: readonly RecordRef[] }) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const [open, setOpen] = useState(false);
  const [first, second] = records;
  if (!first || records.length > 2) return null;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('records.mergeTags')}
      </Button>
      {open && (
        <MergeRecords
          title={t('records.mergeTagsTitle')}
          how={t('records.mergeTagsHow')}
          options={tagLines(rows).map((tag) => ({
            id: tag.id,
            label: tag.path,
            detail: String(tag.count),
          }))}
          away={first.id}
          keep={second?.id ?? null}
          onMerge={mergeTags}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
