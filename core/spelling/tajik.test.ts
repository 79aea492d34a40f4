import { expect, it } from 'vitest';
import { isTajik } from './tajik.ts';

it('tells a Tajik sentence from a Russian one with Tajik names in it', () => {
  expect(isTajik('Ҷаласаи корӣ оид ба масъалаи муҳоҷират дар Вазорати меҳнат баргузор шуд.')).toBe(true);
  expect(isTajik('Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон')).toBe(true);
  expect(isTajik('ҶАЛАСАИ КОРӢ')).toBe(true);
  expect(isTajik('Заседание прошло в городе Бохтар (Қӯрғонтеппа), о чём сообщила пресс-служба района.')).toBe(
    false,
  );
  expect(isTajik('Переговоры о миграции начались в понедельник.')).toBe(false);
  expect(isTajik('Talks on migration began in Хуҷанд')).toBe(true);
  expect(isTajik('Talks on migration')).toBe(false);
  expect(isTajik('')).toBe(false);
});
