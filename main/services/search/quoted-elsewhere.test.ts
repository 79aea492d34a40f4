import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../../core/model/narrative.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { handlersOf } from '../handlers.ts';

const at = await TemporaryLibrary.make();
const call = handlersOf(at.library, inProcess);
let briefing = '';
const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const TEXT =
  'The ministry held a meeting.\n\n“We shall open three crossings by spring,” the envoy said. Nobody else spoke.';

const write = (text: string) =>
  call['briefing:edit'](
    {
      id: briefing,
      fields: {
        sections: [
          {
            id: id(1),
            title: 'Border',
            role: 'text',
            goesTo: { side: null, note: true, speaking: false },
            items: [
              {
                item: 'paragraph',
                id: id(2),
                goesTo: null,
                ours: true,
                runs: [{ run: 'text', text, bold: false, italic: false }],
              } satisfies Item,
            ],
            sections: [],
          },
        ],
      },
    },
    null,
  );
const quoted = async () =>
  (await call['briefing:check']({ id: briefing }, null))
    .filter(({ kind }) => kind.startsWith('quoted-'))
    .map(({ kind, severity, record }) => [kind, severity, record?.kind]);

beforeAll(async () => {
  briefing = await at.add('briefing', { title: 'Border' });
});
afterAll(() => at.remove());

test('words quoted from a source the briefing does not use are found there, and in the quote once they are filed', async () => {
  await write('The envoy said: “We shall open three crossings by spring.”');
  expect(await quoted()).toEqual([['quoted-nowhere', 'red', undefined]]);

  const pasted = await call['source:paste']({ text: TEXT, fields: { title: 'Meeting' } }, null);
  expect(await quoted()).toEqual([['quoted-unfiled', 'amber', 'source']]);

  const exact = 'We shall open three crossings by spring';
  const start = TEXT.indexOf(exact);
  await at.add('quote', {
    speaker: { actor: null, name: 'the envoy' },
    passages: [
      {
        mode: 'quoted',
        anchor: {
          source: pasted.made?.id ?? '',
          start,
          end: start + exact.length,
          exact,
          before: '',
          after: '',
          state: 'exact',
        },
      },
    ],
  });
  expect(await quoted()).toEqual([['quoted-by-hand', 'amber', 'quote']]);

  await write('The envoy said: “We shall close three crossings by spring.”');
  expect(await quoted()).toEqual([['quoted-nowhere', 'red', undefined]]);
});
