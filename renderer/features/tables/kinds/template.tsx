import type { Template } from '../../../../core/model/template.ts';
import { wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const templates: TableDefinition<Template> = {
  ...ofRecords<Template>(),
  kind: 'template',
  needs: ['template'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('template')),
  columns: [
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (template) => template.name,
      edit: wordsEdit('name', (template) => template.name),
    },
    {
      id: 'kind',
      width: 'minmax(120px, 1fr)',
      value: (template, { t }) => t(`tables.briefingKind.${template.kind}`),
    },
    {
      id: 'sections',
      width: 'minmax(200px, 2fr)',
      value: (template) => template.sections.map((section) => section.title).join(', '),
    },
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.template', { count: all.length }),
};
