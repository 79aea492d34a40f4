import { expect, test } from 'vitest';
import { OwnWords } from './own-words.ts';

const text = 'The minister said on Monday that the crossing at Panji Poyon would stay open all winter.';

test('a text is known by eight of its words in a row, whatever stands between and around them', () => {
  const words = new OwnWords(text);
  expect(words.in(`He wrote: “the crossing, at Panji Poyon,\nwould STAY open” — and more`)).toBe(true);
  expect(words.in('the crossing at Panji Poyon would stay shut all winter')).toBe(false);
  expect(words.in('')).toBe(false);
});

test('letters of any script count, a few common words do not', () => {
  const tajik = new OwnWords('Вазири корҳои хориҷии Тоҷикистон дар Душанбе бо ҳамтои худ мулоқот кард.');
  expect(tajik.in('хориҷии Тоҷикистон дар Душанбе бо ҳамтои худ мулоқот')).toBe(true);
  expect(tajik.in('Вазири корҳои хориҷии Тоҷикистон')).toBe(false);
});

test('a short text is known by all its words, one of three by none', () => {
  expect(new OwnWords('Nothing was agreed today').in('In the end nothing was agreed today.')).toBe(true);
  expect(new OwnWords('To be confirmed').in('To be confirmed')).toBe(false);
});

test('they are found in any text of a record', () => {
  const words = new OwnWords(text);
  expect(words.inAny({ runs: [{ run: 'text', text }], n: 1, none: null })).toBe(true);
  expect(words.inAny({ runs: [{ run: 'text', text: 'the crossing' }] })).toBe(false);
});
