/** Neither yardstick is published in Russian: each term stands with the one it renders. */
export const yardstick = {
  title: { icd203: 'Вероятность, % (шкала ICD 203)', phia: 'Вероятность, % (шкала PHIA)' },
  'almost-no-chance': 'Почти исключено (almost no chance)',
  'very-unlikely': 'Крайне маловероятно (very unlikely)',
  unlikely: 'Маловероятно (unlikely)',
  'roughly-even': 'Примерно равные шансы (roughly even chance)',
  likely: 'Вероятно (likely)',
  'very-likely': 'Весьма вероятно (very likely)',
  'almost-certain': 'Почти наверняка (almost certain)',
  'remote-chance': 'Почти исключено (remote chance)',
  'highly-unlikely': 'Крайне маловероятно (highly unlikely)',
  'realistic-possibility': 'Реальная возможность (realistic possibility)',
  'likely-or-probable': 'Вероятно (likely or probable)',
  'highly-likely': 'Весьма вероятно (highly likely)',
};
