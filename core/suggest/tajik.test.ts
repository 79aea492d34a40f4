import { describe, expect, it } from 'vitest';
import { suggest } from './index.ts';

const said = (text: string) =>
  suggest(text).quotes.map(({ text: words, speaker, role, said: day }) => [words, speaker, role, day]);
const figures = (text: string) =>
  suggest(text).figures.map(({ value, unit, change, reached }) => [value, unit, change, reached]);

describe('who speaks in Tajik', () => {
  it('parts the office, the name and the day', () => {
    expect(
      said('Вазири савдои Тоҷикистон Нодира Каримова рӯзи 24 феврали соли 2025 гуфт, ки «бозор ором аст».'),
    ).toEqual([['бозор ором аст', 'Нодира Каримова', 'Вазири савдои Тоҷикистон', '24 феврали соли 2025']]);
  });

  it('knows a verb of two words, before and after the words', () => {
    const text =
      '«Роҳ кушода мешавад», - таъкид кард раиси вилоят Саидҷон Раҳмонов.\n\nӮ илова намуд: «Маблағ кофӣ аст».';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Саидҷон Раҳмонов', 'Саидҷон Раҳмонов']);
  });

  it('reads «ба гуфтаи» as according to', () => {
    const [quote] = suggest('Ба гуфтаи вазири савдо Нодира Каримова, нархҳо дар бозор паст мешаванд.').quotes;
    expect(quote).toMatchObject({ form: 'indirect', speaker: 'Нодира Каримова', role: 'вазири савдо' });
  });

  it('lets a document speak', () => {
    const [quote] = suggest('Дар изҳороти вазорат гуфта мешавад, ки «музокирот идома дорад».').quotes;
    expect(quote?.speaker).toBe('изҳороти вазорат');
  });

  it('the sides are no body with a name', () => {
    expect(suggest('Ҷонибҳо масъалаи обро баррасӣ карданд ва гуфтанд, ки «роҳ ҳаст».').people).toEqual([]);
  });
});

describe('figures in Tajik', () => {
  it('reads thousands, and how they are limited', () => {
    const [joined] = suggest('Ба кишвар 17 ҳазору 400 нафар баргаштаанд.').figures;
    expect(joined).toMatchObject({ value: 17_400, unit: 'нафар' });
    const [figure] = suggest('Ба хориҷ беш аз 405 ҳазор нафар рафтаанд.').figures;
    expect(figure).toMatchObject({ value: 405_000, unit: 'нафар', qualifier: 'беш аз' });
  });

  it('tells where a change ended from how large it was', () => {
    expect(figures('Таваррум то 1,2 фоиз паст шуд.')).toEqual([[1.2, 'процентов', 'down', true]]);
    expect(figures('Таваррум 1,2 фоиз паст шуд.')).toEqual([[1.2, 'процентов', 'down', false]]);
    expect(figures('Воридот ду баробар афзуд.')).toEqual([[2, 'баробар', 'up', false]]);
  });

  it('says what changed', () => {
    expect(suggest('Шумораи муҳоҷирон 12 фоиз кам шуд.').figures[0]?.measure).toBe('Шумораи муҳоҷирон');
  });

  it('takes no stretch of time for a figure', () => {
    expect(figures('Музокирот 3 сол ва 5 моҳ давом кард.')).toEqual([]);
  });
});

describe('instruments in Tajik', () => {
  it('bounds a title, and reads what was done', () => {
    const [found] = suggest('Ҷонибҳо Созишнома дар бораи ҳамкорӣ дар соҳаи обро имзо карданд.').agreements;
    expect(found).toMatchObject({
      text: 'Созишнома дар бораи ҳамкорӣ дар соҳаи обро',
      type: 'agreement',
      status: 'signed',
    });
  });

  it('knows what a protocol amends', () => {
    const [found, more] = suggest(
      'Протокол дар бораи ворид намудани тағйирот ба Созишнома дар бораи қабули ҳуҷҷатҳо баррасӣ шуд.',
    ).agreements;
    expect(found).toMatchObject({ type: 'protocol', amends: 'Созишнома дар бораи қабули ҳуҷҷатҳо' });
    expect(more).toBeUndefined();
  });

  it('leaves a bare noun alone', () => {
    expect(suggest('Созишнома ҳанӯз омода нест.').agreements).toEqual([]);
  });
});
