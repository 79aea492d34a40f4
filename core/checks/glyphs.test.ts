import { describe, expect, it } from 'vitest';
import {
  actor,
  evidence,
  FACT,
  fact,
  id,
  input,
  paragraph,
  records,
  section,
  source,
  text,
} from './check.fixture.ts';
import { check } from './check.ts';

const missing = (given: Parameters<typeof check>[0]) =>
  check(given)
    .filter(({ kind }) => kind.startsWith('glyph-'))
    .map(({ kind, severity, params, record }) => [kind, severity, params.characters, record?.kind]);

describe('characters no font of print has', () => {
  it('are told of where they were typed, with their codes', () => {
    const given = input([section([paragraph([text('The 🇹🇯 delegation met თბილისი.')], true)])], records());
    expect(missing(given)).toEqual([
      ['glyph-missing', 'amber', '🇹 (U+1F1F9), 🇯 (U+1F1EF), თ (U+10D7), ბ (U+10D1), …', undefined],
    ]);
    expect(check(given)[0]?.params.words).toBe('The 🇹🇯 delegation met თბილ');
  });

  it('are none in English, Russian and Tajik with the signs of print, marks of direction and soft hyphens', () => {
    const words = 'Ёлка — «ЌҒӢҚӮҲҶ ғӣқӯҳҷ» №5 “café” ‘ok’… 12\u202f% ≈ 5 → 7 €₽\u00ad\u200e\u2060';
    expect(missing(input([section([paragraph([text(words)], true)])], records()))).toEqual([]);
  });

  it('are told of in lines that the annex prints, not in others', () => {
    const lines: [number, number][] = [];
    let words = '';
    for (let n = 0; n < 12; n += 1) {
      const line = `Line ${n}: ${n === 5 ? 'სიტყვა' : n === 11 ? '中文' : 'words'}.\n`;
      lines.push([words.length, words.length + line.length]);
      words += line;
    }
    const start = words.indexOf('Line 4');
    const filed = fact({
      value: null,
      anchors: [
        { source: id(1), start, end: start + 6, exact: 'Line 4', before: '', after: '', state: 'exact' },
      ],
    });
    const held = records(['source', source], ['actor', actor], ['fact', filed]);
    const given = input([section([evidence(FACT)])], held, { texts: { [id(1)]: { text: words, lines } } });
    expect(missing(given)).toMatchObject([
      ['glyph-missing-of', 'amber', expect.stringMatching(/^ს \(U\+10E1\)/), 'source'],
    ]);
    expect(JSON.stringify(missing(given))).not.toContain('中');
  });
});
