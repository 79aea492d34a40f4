import { expect, test } from 'vitest';
import { translator } from '../language/translate.ts';
import type { Finding } from './finding.ts';
import { gatherFindings } from './gathered.ts';

const finding = (number: number, kind: Finding['kind'], params: Finding['params'], id: string): Finding => ({
  number,
  severity: 'amber',
  kind,
  params,
  section: null,
  item: null,
  record: { kind: 'quote', id },
  field: null,
  cure: 'grade',
});

test('says once what holds of several records, and names them', () => {
  const gathered = gatherFindings(
    [
      finding(1, 'ungraded', { record: 'Q 1' }, 'a'),
      finding(2, 'ungraded', { record: 'Q 2' }, 'b'),
      finding(3, 'chain-link-missing', { record: 'Q 1', link: 'said' }, 'a'),
      finding(4, 'ungraded', { record: 'F 3' }, 'c'),
    ],
    translator('en'),
    'en',
  );
  expect(gathered.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Q 1 has no credibility. The same of Q 2, F 3.',
    expect.stringContaining('Q 1: the chain lacks'),
  ]);
  expect(gathered[0]?.records).toEqual(['a', 'b', 'c']);
});
