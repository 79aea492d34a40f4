import { expect, it } from 'vitest';
import { anchor, evidence, FACT, fact, input, records, section, source } from './check.fixture.ts';
import { check } from './check.ts';

it('reads a figure in two numbers as one: «17 ҳазору 400», «17 тысяч 400»', () => {
  const differs = (words: string, value: number) => {
    const filed = fact({ value, anchors: [{ ...anchor('Nearly 93,000 people'), exact: words }] });
    const found = check(input([section([evidence(FACT)])], records(['source', source], ['fact', filed])));
    return found.some(({ kind }) => kind === 'value-differs');
  };
  expect(differs('17 ҳазору 400 нафар баргаштанд', 17_400)).toBe(false);
  expect(differs('вернулись 17 тысяч 400 человек', 17_400)).toBe(false);
  expect(differs('17 ҳазору 400 нафар баргаштанд', 17_600)).toBe(true);
});
