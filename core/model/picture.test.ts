import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureSize, pictureTypeOf, pictureTypes } from './picture.ts';

const png = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  0x75,
  0x30,
  0,
  0,
  0x75,
  0x30,
  ...Array.from({ length: 16 }, () => 0),
]);

test('a picture is known by its bytes, and its size before anything unpacks it', () => {
  expect(pictureTypeOf(png)).toBe('image/png');
  expect(pictureSize('image/png', png)).toEqual({ width: 30_000, height: 30_000 });
  expect(pictureTypeOf(new TextEncoder().encode('<svg xmlns="x"/>'))).toBe('image/svg+xml');
  expect(pictureTypeOf(new TextEncoder().encode('not a picture, whatever its name says .png'))).toBeNull();
});

test('whatever the bytes, nothing is thrown and nothing runs on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 18 }, () => 1), ...tail]);
      expect(pictureTypeOf(jpeg)).toBe('image/jpeg');
      for (const type of pictureTypes) if (type === pictureTypeOf(jpeg)) pictureSize(type, jpeg);
    }),
  );
});
