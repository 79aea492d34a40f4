import type { Row } from '../../core/model/row.ts';

/** A row of which only what is told matters. */
export const rowWith = (fields: Pick<Row, 'kind' | 'id'> & Partial<Row>): Row => ({
  number: 1,
  title: '',
  subtitle: '',
  date: null,
  marking: null,
  tags: [],
  refers: [],
  toConfirm: 0,
  createdAt: '',
  changedAt: '',
  revision: 1,
  ...fields,
});
