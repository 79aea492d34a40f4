import { describe, expect, it } from 'vitest';
import { outputSchema } from '../../core/model/pack-version.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { html } from './html.ts';
import { documentOf, withOptions } from './printed.fixture.ts';

type Options = Parameters<typeof withOptions>[0];
const pageOf = (options: Options) =>
  html(documentOf(withOptions(options, packCase(options.language).input)), []);
const all = outputSchema.options.flatMap((output) =>
  (['en', 'ru'] as const).map((language) => [output, language] as const),
);

describe('a pack as HTML', () => {
  it.each(all)(
    '%s in %s: one title, headings without a gap, one main part between head and foot',
    (output, language) => {
      const page = pageOf({ output, language });
      const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1);
      const landmarks = [...page.matchAll(/^<(header|main|footer)>/gm)].map(([, name]) => name);
      expect(landmarks).toEqual(['header', 'main', 'footer']);
      expect(page).toContain(`<html lang="${language}">`);
    },
  );

  it.each(all)('%s in %s: its links lead somewhere, and nothing has a name twice', (output, language) => {
    const page = pageOf({ output, language });
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });

  it('leads from each mark to its note and back', () => {
    const page = pageOf({ output: 'note', language: 'en' });
    const marks = [...page.matchAll(/href="#fn-(\d+)" id="fnref-(\d+)"/g)];
    expect(marks.length).toBeGreaterThan(10);
    for (const [, to, own] of marks) {
      expect(to).toBe(own);
      expect(page).toMatch(new RegExp(`<li id="fn-${own}">.*href="#fnref-${own}" role="doc-backlink"`));
    }
  });

  it('says which language the words of a source are in', () => {
    const page = pageOf({ output: 'note', language: 'en' });
    expect(page).toMatch(/<td lang="tg">[^<]*Ҳамватанони/);
    expect(page).toMatch(/<q lang="ru">/);
  });

  it('draws figures in conflict and the line of time, and says them in words', () => {
    const page = pageOf({ output: 'note', language: 'en', timelineDrawn: true });
    const drawings = [...page.matchAll(/<svg class="drawing"[^>]*role="img" aria-label="([^"]*)">/g)];
    expect(drawings.length).toBeGreaterThanOrEqual(2);
    for (const [, words = ''] of drawings) expect(words).not.toBe('');
    expect(page, 'computed here, not printed in a source').toContain('<circle class="hollow"');
  });

  it('has the marking in what a printer repeats on each page, in Russian without a box', () => {
    const english = pageOf({ output: 'note', language: 'en' });
    for (const end of ['header', 'footer'])
      expect(english).toMatch(
        new RegExp(`<${end}><p class="marking tlp" lang="en"><span[^>]*>TLP:CLEAR</span></p></${end}>`),
      );
    expect(english).toMatch(/@media print\{.*body>header\{display:table-header-group/s);
    expect(pageOf({ output: 'note', language: 'ru' })).toContain(
      '<p class="marking bare"><span>Для служебного пользования</span></p>',
    );
  });

  it('takes no word of somebody’s into its style sheet', () => {
    const { input } = packCase();
    const scheme = {
      id: 'house' as const,
      levels: [{ id: 'open', label: '</style><b>"}x{', colour: null }],
    };
    const document = documentOf({
      ...input,
      settings: { ...input.settings, scheme, defaultMarking: 'open' },
    });
    const page = html(document, []);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<b>');
  });
});
