import { expect, test } from 'vitest';
import { languages } from '../../core/language/translate.ts';
import { importErrorCodes } from './import-error.ts';

test.each(Object.entries(languages))('%s has words for every refusal, and for nothing else', (_, words) => {
  expect(Object.keys(words.problems.importing).sort()).toEqual([...importErrorCodes].sort());
});

test.each(Object.entries(languages))('%s names the file in every refusal', (_, words) => {
  for (const text of Object.values(words.problems.importing)) expect(text).toContain('{{name}}');
});
