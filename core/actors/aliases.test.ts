import { describe, expect, test } from 'vitest';
import { candidatesFor, withSpelling } from './aliases.ts';
import { natureOf } from './nature.ts';
import { beginsLike, soundsOf } from './spelling.ts';

const actor = (id: string, ...names: string[]) => ({
  id,
  names: names.map((text) => ({ text, language: 'en', preferred: false })),
});
const found = (name: string, ...actors: ReturnType<typeof actor>[]) =>
  candidatesFor(name, actors).map(({ actor: { id }, likeness }) => `${id} ${likeness}`);

describe('a spelling that is held', () => {
  const minister = actor('m', 'Rustam Rasoulzoda', 'Рустам Расулзода', 'Семён Ёлкин');

  test('is the actor, whatever its case, spacing, dashes, ё and article', () => {
    expect(withSpelling('rustam  RASOULZODA', [minister])).toEqual([minister]);
    expect(withSpelling('Рустам Расулзода', [minister])).toEqual([minister]);
    expect(withSpelling('Семен Елкин', [minister])).toEqual([minister]);
    const outlet = actor('o', 'the Asia‑Courier', '«Вечерка»');
    expect(withSpelling('Asia-Courier', [outlet])).toEqual([outlet]);
    expect(withSpelling('Вечерка', [outlet])).toEqual([outlet]);
  });

  test('is never found by likeness: another transliteration is a candidate, no identity', () => {
    expect(withSpelling('Rustam Rasulzoda', [minister])).toEqual([]);
    expect(found('Rustam Rasulzoda', minister)).toEqual(['m sounds']);
    expect(found('Рустам Расулзода', minister)).toEqual([]);
  });

  test('shared by two people gives both', () => {
    expect(withSpelling('Ali Karimov', [actor('a', 'Ali Karimov'), actor('b', 'Ali Karimov')])).toHaveLength(
      2,
    );
  });

  test('nothing is like nothing', () => {
    expect(withSpelling(' ', [actor('a', 'x')])).toEqual([]);
    expect(found('…', actor('a', 'Ali'))).toEqual([]);
  });
});

describe('candidates', () => {
  test.each([
    ['Расулзода', 'Rasoulzoda'],
    ['Сироджиддин', 'Sirojiddin'],
    ['Сироҷиддин', 'Sirodzhiddin'],
    ['Мухриддин', 'Muhriddin'],
    ['Ҷамшед', 'Jamshed'],
    ['Қаҳҳор', 'Kahhor'],
    ['Хрущёв', 'Khrushchev'],
    ['Юлия', 'Yulia'],
    ['Şevket', 'Shevket'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundsOf(one)).toBe(soundsOf(other));
  });

  test('by initials, on either side, in either order', () => {
    const person = actor('p', 'Sirojiddin Muhriddin');
    expect(found('S. Muhriddin', person)).toEqual(['p initials']);
    expect(found('Мухриддин С.', person)).toEqual(['p initials']);
    expect(found('K. Muhriddin', person)).toEqual([]);
    expect(found('Sergey Lavrov', actor('l', 'С.В. Лавров'))).toEqual(['l initials']);
  });

  test('by the family name alone, not by the first name', () => {
    const person = actor('p', 'Maria Orlova', 'Орлова Мария Петровна');
    expect(found('Orlova', person)).toEqual(['p family-name']);
    expect(found('Maria', person)).toEqual([]);
  });

  test('without the patronymic; likelier ones first', () => {
    const people = [
      actor('family', 'Pyotr Orlov'),
      actor('fewer', 'Иван Сергеевич Орлов'),
      actor('sounds', 'Ivan Orlov'),
      actor('other', 'Boris Godunov'),
    ];
    expect(found('Иван Орлов', ...people)).toEqual(['sounds sounds', 'fewer fewer-words']);
    expect(found('Орлов', ...people).sort()).toEqual([
      'family family-name',
      'fewer family-name',
      'sounds family-name',
    ]);
  });

  test('that differ in vowels only come after', () => {
    expect(found('Imomali Rahmanov', actor('r', 'Emomali Rahmonov'))).toEqual(['r vowels']);
    expect(found('Ali', actor('r', 'Olo'))).toEqual([]);
  });
});

test('a name is found as it is typed in another script', () => {
  expect(beginsLike('Qohir Rasoulzoda', 'Расул')).toBe(true);
  expect(beginsLike('Сироджиддин Мухриддин', 'siroj muh')).toBe(true);
  expect(beginsLike('Сироджиддин Мухриддин', 'siroj lav')).toBe(false);
  expect(beginsLike('Rasoulzoda', '…')).toBe(false);
});

describe('what a name names', () => {
  test.each([
    ['Sergey Lavrov', 'person'],
    ['S. V. Lavrov', 'person'],
    ['Сироджиддин Мухриддин', 'person'],
    ['Orlova', 'person'],
    ['Ministry of Foreign Affairs', 'organisation'],
    ['МИД Таджикистана', 'organisation'],
    ['UN', 'organisation'],
    ['WHO', 'organisation'],
    ['Novaya Gazeta Europe', 'organisation'],
    ['Human Rights Watch', 'organisation'],
    ['Gordon Banks', 'person'],
    ['Gavin Newsom', 'person'],
    ['Officer Crosby', 'person'],
    ['Иван Думанов', 'person'],
    ['Государственная дума', 'organisation'],
    ['Tajikistan', 'state'],
    ['Republic of Tajikistan', 'state'],
    ['Россия', 'state'],
    ['Тоҷикистон', 'state'],
    ['the Russian Federation', 'state'],
  ])('%s: %s', (name, nature) => {
    expect(natureOf(name, 'speaker')).toBe(nature);
  });

  test.each([
    'a ministry source',
    'Foreign Ministry source',
    'the minister',
    'Minister',
    'senior officials',
    'источник в МИД',
    'Неназванный чиновник',
    'министр',
    '—',
    '',
  ])('nobody: %s', (name) => {
    expect(natureOf(name, 'speaker')).toBeNull();
  });

  test('a publisher is a body even under the name of a person', () => {
    expect(natureOf('Radio Ozodi', 'body')).toBe('organisation');
    expect(natureOf('Asia Courier', 'body')).toBe('organisation');
  });
});
