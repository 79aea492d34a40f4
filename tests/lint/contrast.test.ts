import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [dayBlock = '', nightBlock = ''] = css.split(/\[data-theme=.night.\]/);

function tokens(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['chrome', 'raised', 'paper', 'field'];
const texts: [string, string[]][] = [
  ['ink', ['desk', ...surfaces]],
  ['ink-2', ['desk', ...surfaces]],
  ['ink-3', ['desk', ...surfaces]],
  ['ink', ['accent-tint', 'accent-sel', 'warn-wash', 'bad-wash']],
  ['accent', [...surfaces, 'accent-tint']],
  ['on-accent', ['accent', 'accent-deep']],
  ['f-ink', [...surfaces, 'f-wash']],
  ['q-ink', [...surfaces, 'q-wash']],
  ['a-ink', [...surfaces, 'a-wash']],
  ['on-kind', ['f-ink', 'q-ink', 'a-ink', 'bad', 'warn']],
  ['warn', [...surfaces, 'warn-wash']],
  ['bad', [...surfaces, 'bad-wash']],
  ['good', [...surfaces, 'a-wash']],
];
const lines: [string, string[]][] = [
  ['edge', surfaces],
  ['f', ['paper']],
  ['q', ['paper']],
  ['a', ['paper']],
];

describe.each([
  ['day', dayBlock],
  ['night', nightBlock],
])('%s', (_theme, block) => {
  const palette = tokens(block);
  const colour = (name: string) => palette.get(name) ?? '';
  it.each(texts)('text of %s is read on what it stands on', (text, grounds) => {
    for (const ground of grounds)
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  it('ink is read where two kinds of evidence overlap', () => {
    const over = (ground: string, tint: string): string => {
      const [r = 0, g = 0, b = 0, part = 0] = (rgba(tint) ?? []).map(Number);
      return `#${[r, g, b]
        .map((c, i) =>
          Math.round(
            c * (part / 100) + Number.parseInt(ground.slice(1 + 2 * i, 3 + 2 * i), 16) * (1 - part / 100),
          ),
        )
        .map((c) => c.toString(16).padStart(2, '0'))
        .join('')}`;
    };
    const rgba = (name: string) =>
      new RegExp(`--${name}: rgb\\((\\d+) (\\d+) (\\d+) / (\\d+)%\\)`).exec(block)?.slice(1);
    for (const [lower, upper] of [
      ['q-tint', 'f-tint'],
      ['q-tint', 'a-tint'],
      ['f-tint', 'a-tint'],
    ] as const)
      expect(contrast(colour('ink'), over(over(colour('paper'), lower), upper))).toBeGreaterThanOrEqual(6.8);
  });
  it.each(lines)('a line of %s is seen', (line, grounds) => {
    for (const ground of grounds)
      expect(contrast(colour(line), colour(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
