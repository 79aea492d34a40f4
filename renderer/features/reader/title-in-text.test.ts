import { expect, test } from 'vitest';
import { freezePlainText } from '../../../core/model/freeze.ts';
import { titleEnd } from './title-in-text.ts';

const end = (text: string, title: string) => titleEnd(freezePlainText(text), title);
const BODY = '\n\nTalks on migration began on Monday, and nobody said when they would end.';

test.each([
  ['as it is', 'Queues at the crossing', 'Queues at the crossing'],
  ['in capitals, with a stop', 'QUEUES AT THE CROSSING.', 'Queues at the crossing'],
  ['with other quotation marks', '«Очереди» на границе', '“Очереди” на  границе'],
  [
    'over two paragraphs',
    'Queues at the crossing\n\nWho waits, and how long',
    'Queues at the crossing: who waits, and how long',
  ],
])('a text that begins with its title %s has it to the end of that', (_, begins, title) => {
  expect(end(begins + BODY, title)).toBe(begins.length);
});

test.each([
  ['another title', 'Talks end', 'Queues at the crossing'],
  ['a sentence that goes on', 'Queues at the crossing grew by half', 'Queues at the crossing'],
  ['half of it', 'Queues', 'Queues at the crossing'],
  ['no title', '***', ''],
])('a text that begins with %s has none', (_, begins, title) => {
  expect(end(begins + BODY, title)).toBe(0);
});

test('a title that is all there is of a text stands in it once too', () => {
  expect(end('Queues at the crossing', 'Queues at the crossing')).toBe(22);
});
