import { describe, expect, test } from 'vitest';
import { joint, Vocabulary } from './hyphen.ts';
import { lineOf } from './line.ts';

const vocabulary = (...texts: readonly string[]): Vocabulary =>
  new Vocabulary(
    texts.map((text, row) =>
      lineOf(0, [{ text, left: 0, right: 100, y: row * 12, size: 10, artifact: false, gaps: [] }]),
    ),
  );

describe('a hyphen at the end of a line', () => {
  test.each([
    ['the govern-', 'ment said', 'The government was asked', 'undo'],
    ['the estab-', 'lished order', 'an establishment', 'undo'],
    ['their documen-', 'tation is', 'nothing like it', 'undo'],
    ['прави-', 'тельства стран', 'решение правительства', 'undo'],
    ['Стороны в согла-', 'шении', 'по соглашению сторон', 'undo'],
    ['подчеркнул необходи-', 'мость мер', 'ничего похожего', 'undo'],
    ['предста-', 'вительство открыто', 'представительства', 'undo'],
    ['на северо-', 'востоке страны', 'северо-востоке', 'keep'],
    ['a long-', 'debated text', 'the long-debated text, and debated', 'keep'],
    ['the CIS-', 'Russia group', 'CIS and Russia', 'keep'],
    ['в 2023-', '2024 годах', '', 'keep'],
    ['so -', 'it seems', '', 'space'],
    ['at https://a.example/', 'reports/2024.pdf', '', 'keep'],
    ['at https://www.', 'a.example', '', 'keep'],
    ['at https://a.example/', 'which says', '', 'space'],
    ['at https://a.example.', 'The minister', '', 'space'],
    ['no hyphen', 'at all', '', 'space'],
  ])('%s %s, where “%s” stands: %s', (before, after, elsewhere, how) => {
    expect(joint(before, after, vocabulary(before, after, elsewhere))).toBe(how);
  });

  test('that is soft is undone, unless the file draws all its hyphens so', () => {
    expect(joint('on Zhar\u00ad', 'kent', vocabulary('on Zhar\u00ad', 'kent'))).toBe('undo');
    expect(joint('on Zhar\u00ad', 'kent', vocabulary('on Zhar\u00ad', 'kent', 'long\u00addebated'))).toBe(
      'keep',
    );
  });
});
