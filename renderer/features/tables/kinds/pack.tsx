import type { PackVersion } from '../../../../core/model/pack-version.ts';
import { Quiet } from '../cells.tsx';
import { commonColumns, numberColumn } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber, dateWords } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const packs: TableDefinition<PackVersion> = {
  ...ofRecords<PackVersion>(),
  kind: 'pack',
  needs: ['pack', 'briefing'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('pack')).toSorted((a, b) => b.finalisedAt.localeCompare(a.finalisedAt)),
  grouped: 'briefing',
  natural: 'latest',
  columns: [
    numberColumn('pack', (pack) => pack),
    { id: 'version', width: '72px', align: 'end', value: (pack) => pack.version },
    { id: 'title', width: 'minmax(180px, 2fr)', value: (pack) => pack.title },
    {
      id: 'finalised',
      width: 'minmax(110px, 0.8fr)',
      value: (pack, look) => dateWords(pack.finalisedAt.slice(0, 10), look),
      sortBy: (pack) => pack.finalisedAt,
    },
    {
      id: 'pages',
      width: '72px',
      align: 'end',
      value: (pack) => pack.files.reduce((sum, file) => sum + file.pages, 0),
    },
    {
      id: 'holders',
      width: 'minmax(140px, 1.2fr)',
      value: (pack) => pack.copies.map((copy) => `${copy.number} ${copy.holder}`).join(', '),
    },
    {
      id: 'open',
      width: '72px',
      align: 'end',
      value: (pack) => pack.openFindings.length,
      leavesUnder: 760,
    },
    {
      id: 'hash',
      width: '120px',
      leavesUnder: 720,
      value: (pack) => pack.hash,
      cell: (pack) => <Quiet>{pack.hash.slice(0, 12)}…</Quiet>,
    },
    ...commonColumns<PackVersion>((pack) => pack),
  ],
  groupings: [
    {
      id: 'briefing',
      of: (pack, look) => ({
        key: pack.briefing,
        title: look.all('briefing').get(pack.briefing)?.title ?? pack.title,
      }),
    },
  ],
  summary: (all, { t }) => t('kinds.count.pack', { count: all.length }),
};
