import { expect, test } from 'vitest';
import { freezePlainText } from '../../../core/model/freeze.ts';
import { saidInFirstLines } from './first-lines.ts';

const said = (text: string) => saidInFirstLines(freezePlainText(text));

test.each([
  ['Запись беседы\n\nМинистр принял посла.', { kind: 'record-of-meeting' }],
  ['TELEGRAM No. 14\n\nThe talks are put off.', { kind: 'telegram' }],
  ['Telegrams leaked, says ministry\n\nThe ministry spoke of them.', {}],
  [
    'Water and the border\nHarbour Policy Institute, 10 November 2026\n\nThe reservoir is low.',
    { published: '2026-11-10', publisher: { actor: null, name: 'Harbour Policy Institute' } },
  ],
  [
    'Об сарҳад\n\nХабаргузории «Шафақ», 15 ноябри соли 2026\n\nВазир гуфт.',
    { published: '2026-11-15', publisher: { actor: null, name: 'Хабаргузории «Шафақ»' } },
  ],
  ['О границе\n\nДушанбе, 15 ноября 2026 г.\n\nСтороны договорились.', { published: '2026-11-15' }],
  ['Talks\n\n08.10.2024\n\nThey met.', { published: '2024-10-08' }],
  ['Talks\n\n31 June 2024\n\nThey met.', {}],
  ['Talks\n\nThey met on 7 October 2024\n\nand parted.', {}],
])('%j', (text, fields) => {
  expect(said(text)).toEqual(fields);
});
