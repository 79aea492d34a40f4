import { expect, it } from 'vitest';
import { namesOf } from './tags.ts';

it('reads a path of tags from the top down, and leaves years alone', () => {
  expect(namesOf('water / canals')).toEqual(['water', 'canals']);
  expect(namesOf(' вода/каналы /Сарбанд ')).toEqual(['вода', 'каналы', 'Сарбанд']);
  expect(namesOf('budget 2024/25')).toEqual(['budget 2024/25']);
  expect(namesOf(' / ')).toEqual([]);
});
