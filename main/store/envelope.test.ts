import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../core/model/patch.ts';
import { note } from '../../tests/fixtures/store.ts';
import { seal, unseal } from './envelope.ts';

const key = note(1);
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

test('what is sealed comes back, with its revision', () => {
  fc.assert(
    fc.property(json, fc.nat(), (data, seq) => {
      expect(unseal(key, seal(key, seq, data).bytes)).toMatchObject({ problem: null, seq, data });
    }),
  );
});

test('no byte can change unseen', () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, at, change) => {
      const { bytes } = seal(key, 7, data);
      const place = at % bytes.length;
      expect(
        unseal(key, Buffer.from(bytes.with(place, (bytes[place] ?? 0) ^ change))).problem,
      ).not.toBeNull();
    }),
  );
});

test('no part of a file, and no file of another document, is taken for the document', () => {
  const { bytes } = seal(key, 7, { title: 'Whole' });
  for (let length = 0; length < bytes.length; length += 1)
    expect(unseal(key, bytes.subarray(0, length)).problem).not.toBeNull();
  expect(unseal(note(2), bytes).problem).toBe('hash');
});

test('any bytes at all are answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unseal(key, Buffer.from(bytes)).problem).toBe('unreadable');
    }),
  );
});
