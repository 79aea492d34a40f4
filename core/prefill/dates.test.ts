import { describe, expect, it } from 'vitest';
import { dayIn, periodIn } from './dates.ts';

describe('dates a sentence states', () => {
  it.each([
    ['in March 2025', '2025-03'],
    ['March 20, 2025', '2025-03-20'],
    ['on 20 March 2025', '2025-03-20'],
    ['в марте 2025 года', '2025-03'],
    ['май 2025 г.', '2025-05'],
    ['с января по май 2025 года', '2025-01/2025-05'],
    ['20 марта 2025 года', '2025-03-20'],
    ['from January to March 2025', '2025-01/2025-03'],
    ['as of March 3', '2024-03-03'],
    ['January-September 2025', '2025-01/2025-09'],
    ['the first nine months of 2025', '2025-01/2025-09'],
    ['за первые девять месяцев 2025 года', '2025-01/2025-09'],
    ['девять месяцев 2025 года', '2025-01/2025-09'],
    ['за последние три месяца 2025 года', null],
    ['the second quarter of 2025', '2025-04/2025-06'],
    ['в первом полугодии 2025 года', '2025-01/2025-06'],
  ])('%s', (words, period) => {
    expect(periodIn(words, '2024-04-01')).toBe(period);
  });

  it('takes no part of a year for a day', () => {
    expect(dayIn('since May 2019', '2024-04-01')).toBeNull();
    expect(dayIn('of the year 2025 March was the worst', '2024-04-01')).toBeNull();
  });
});
