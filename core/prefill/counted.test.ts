import { expect, test } from 'vitest';
import { countedInNominative } from './counted.ts';

test('what is counted is called by its name, not as its number declined it', () => {
  const called: readonly (readonly [string, string])[] = [
    ['заявлений о нарушении трудовых прав', 'заявления о нарушении трудовых прав'],
    ['письменных обращений граждан', 'письменные обращения граждан'],
    ['трудовых мигрантов, выехавших за рубеж', 'трудовые мигранты, выехавшие за рубеж'],
    ['находящихся под стражей', 'находящихся под стражей'],
    ['новых предприятий', 'новые предприятия'],
    ['организаций', 'организации'],
    ['компаний', 'компании'],
    ['работодателей', 'работодатели'],
    ['сельских хозяйств', 'сельские хозяйства'],
    ['иностранных работников', 'иностранные работники'],
    ['действий', 'действия'],
    ['иностранцев', 'иностранцы'],
    ['граждан', 'граждане'],
    ['жалоб', 'жалобы'],
  ];
  for (const [declined, name] of called) expect(countedInNominative(declined)).toBe(name);
});

test('what is not certain stays as the text has it', () => {
  for (const words of [
    'человек',
    'тонн риса',
    'их заявлений',
    'заявления',
    'days',
    'линий',
    'жертв',
    'орудий',
    'ариза',
    '',
  ])
    expect(countedInNominative(words)).toBe(words);
});
