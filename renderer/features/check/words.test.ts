import { describe, expect, it } from 'vitest';
import type { FindingView } from '../../../core/contract/answers.ts';
import { translator } from '../../../core/language/translate.ts';
import { findingInWords } from './words.ts';

const finding = (kind: string, params: FindingView['params']): FindingView => ({
  number: 1,
  severity: 'amber',
  kind,
  params,
  section: null,
  item: null,
  record: null,
  field: null,
});

describe('findings in Russian', () => {
  const t = translator('ru');
  it('name records by the letters of the language', () => {
    expect(
      findingInWords(finding('figures-conflict', { record: 'F 2', facts: 'F 6, F 7' }), t, 'ru'),
    ).toContain('Ф\u00a06, Ф\u00a07');
  });
  it('end with one stop', () => {
    const words = findingInWords(finding('line-expired', { record: 'L 1', until: '2025-04-30' }), t, 'ru');
    expect(words).toMatch(/2025\s\u0433\.$/);
    expect(words).not.toContain('..');
  });
  it('group figures as the language does', () => {
    expect(findingInWords(finding('same-number', { value: '3,400', facts: 'F 7' }), t, 'ru')).toContain(
      '3\u00a0400',
    );
  });
  it('leave words that only look like a number alone', () => {
    expect(
      findingInWords(finding('house-list', { found: 'Plan A 1', preferred: 'Plan B' }), t, 'ru'),
    ).toContain('Plan A 1');
  });
});
