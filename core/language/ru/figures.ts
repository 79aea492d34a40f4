/** Слова для фактов одного показателя рядом и для расчётов. */
export const figures = {
  verdict: {
    only: 'других сообщений нет',
    agree: 'согласуется',
    repeats: 'повторяет тот же первоисточник',
    unattributed: 'та же цифра, первоисточник не указан',
    conflict: 'противоречит',
    'differs-in-period': 'другой период',
    'differs-in-population': 'другой охват',
    'differs-in-definition': 'другое определение',
  },
  implied: 'означает около {{about}} за {{base}}',
  'implied-base-unstated': 'означает около {{about}} за период сравнения, который не указан',
  'implied-bounds': 'с учётом округления — от {{low}} до {{high}}',
} as const;
