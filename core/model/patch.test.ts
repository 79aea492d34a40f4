import { describe, expect, it } from 'vitest';
import { applyPatches, diff, type Json, sameJson } from './patch.ts';

const parsed = (text: string): Json => JSON.parse(text);

describe('members that are called as what every object has', () => {
  it.each([
    ['{}', '{"toString":true}'],
    ['{"constructor":{"a":1}}', '{}'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
    ['{}', '{"__proto__":{"a":2}}'],
    ['{"a":{"valueOf":"x"}}', '{"a":{"hasOwnProperty":"x"}}'],
  ])('from %s to %s and back', (before, after) => {
    const [from, to] = [parsed(before), parsed(after)];
    expect(JSON.stringify(applyPatches(from, diff(from, to)))).toBe(after);
    expect(JSON.stringify(applyPatches(to, diff(to, from)))).toBe(before);
    expect(sameJson(from, to)).toBe(false);
    expect(sameJson(to, from)).toBe(false);
  });
});
