import { expect, test } from 'vitest';
import type { Section } from '../../../core/model/briefing.ts';
import type { Item } from '../../../core/model/narrative.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { arrangeBriefing } from './briefings.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const paragraph = (text: string): Item => ({
  item: 'paragraph',
  id: id(2),
  goesTo: null,
  ours: false,
  runs: [{ run: 'text', text, bold: false, italic: false }],
});
const section = (item: Item): Section => ({
  id: id(1),
  title: 'Очереди',
  role: 'text',
  goesTo: { side: null, note: true, speaking: false },
  items: [item],
  sections: [],
});

test('what two windows wrote in the same words stands twice, and says why in the language of the briefing', async () => {
  const at = await TemporaryLibrary.make();
  const base = [paragraph('Ждут два дня.')];
  const briefing = await at.add('briefing', {
    title: 'Очереди',
    language: 'ru',
    sections: base.map(section),
  });
  const write = (text: string) =>
    arrangeBriefing(
      at.library,
      {
        id: briefing,
        operation: {
          do: 'write-items',
          section: id(1),
          was: [id(2)],
          base,
          items: [paragraph(text)],
        },
      },
      null,
    );
  expect(await write('Ждут три дня.')).toEqual({ besides: 0 });
  expect(await write('Говорят, ждут два дня.')).toEqual({ besides: 0 });
  expect(await write('Ждут пять дней.')).toEqual({ besides: 1 });
  const { record } = await at.library.get('briefing', briefing);
  expect(record.sections[0]?.items.map((item) => 'runs' in item && item.runs)).toEqual([
    [{ run: 'text', text: 'Ждут пять дней.', bold: false, italic: false }],
    [
      { run: 'text', text: 'Написано в это же время в другом окне: ', bold: false, italic: true },
      { run: 'text', text: 'Говорят, ждут три дня.', bold: false, italic: false },
    ],
  ]);
  await at.remove();
});
