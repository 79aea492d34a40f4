import { type Desk, named } from './desk.ts';
import type { SampleSources } from './sources.ts';

const SEVEN_MONTHS = '2024-01/2024-07';
const YEAR_BEFORE = '2023-01/2023-07';

/** Files which figure counts whom; gives ids by what is counted. */
export async function fileFacts(desk: Desk, { courier, vestnik, road }: SampleSources) {
  const ministry = { originator: named('Russian Interior Ministry'), period: SEVEN_MONTHS, place: 'Russia' };
  const centre = { originator: named('Road Home'), population: 'citizens of Tajikistan' };
  const permits = await desk.words(
    courier,
    'The number of temporary and permanent residence permits issued from January to July dropped by 44 and 18 percent, respectively, compared to last year',
  );
  const fell = (amount: number) =>
    ({ direction: 'down', amount, unit: 'percent', qualifier: 'exactly', base: YEAR_BEFORE }) as const;
  return {
    refused: await desk.file('fact', {
      ...ministry,
      statement: 'More than 143,000 people were refused entry to Russia from January to July 2024.',
      measure: 'people refused entry to Russia',
      value: 143_000,
      qualifier: 'more-than',
      unit: 'people',
      anchors: [
        await desk.words(
          courier,
          'More than 143,000 people were refused entry to Russia from January to July 2024, well above the year before',
        ),
      ],
      comparator: { direction: 'up', amount: null, unit: 'percent', qualifier: 'exactly', base: YEAR_BEFORE },
      credibility: 2,
    }),
    deported: await desk.file('fact', {
      ...ministry,
      statement:
        'Nearly 93,000 people were deported from Russia from January to July 2024, 53 percent more than a year earlier.',
      measure: 'people deported from Russia',
      value: 93_000,
      qualifier: 'nearly',
      unit: 'people',
      periodFromContext: true,
      anchors: [
        await desk.words(
          courier,
          'Nearly 93,000 people were deported in the same months, 53 percent more than a year earlier',
        ),
      ],
      comparator: { direction: 'up', amount: 53, unit: 'percent', qualifier: 'exactly', base: YEAR_BEFORE },
      credibility: 2,
    }),
    temporary: await desk.file('fact', {
      ...ministry,
      statement: 'Temporary residence permits issued from January to July 2024 fell by 44 percent.',
      measure: 'temporary residence permits issued in Russia',
      anchors: [permits],
      comparator: fell(44),
      toConfirm: ['originator'],
      credibility: 3,
    }),
    permanent: await desk.file('fact', {
      ...ministry,
      statement: 'Permanent residence permits issued from January to July 2024 fell by 18 percent.',
      measure: 'permanent residence permits issued in Russia',
      anchors: [permits],
      comparator: fell(18),
      toConfirm: ['originator'],
      credibility: 3,
    }),
    raids: await desk.file('fact', {
      originator: named('Russian Interior Ministry'),
      place: 'Russia',
      statement: 'Police raids on businesses owned by migrants rose by more than 200 percent.',
      measure: 'police raids on businesses owned by migrants',
      anchors: [
        await desk.words(
          courier,
          'Police raids on businesses owned by migrants rose by more than 200 percent',
        ),
      ],
      comparator: { direction: 'up', amount: 200, unit: 'percent', qualifier: 'more-than', base: null },
      credibility: 3,
    }),
    counted: await desk.file('fact', {
      originator: named('Дорога домой'),
      place: 'Russia',
      statement:
        'About 86,000 people were deported from Russia from January to July 2024, counted from court rulings.',
      measure: 'people deported from Russia',
      value: 86_000,
      qualifier: 'about',
      unit: 'people',
      period: SEVEN_MONTHS,
      anchors: [await desk.words(vestnik, 'с января по июль из России депортировано около 86 тысяч человек')],
      credibility: 3,
    }),
    turnedBack: await desk.file('fact', {
      ...centre,
      statement:
        '3,400 citizens of Tajikistan were refused entry at Moscow airports in the first week of October 2024.',
      measure: 'people refused entry at Moscow airports',
      value: 3_400,
      unit: 'people',
      place: 'Moscow airports',
      period: '2024-10-01/2024-10-07',
      anchors: [
        await desk.words(
          road,
          'A total of 3,400 citizens of Tajikistan were refused entry at Moscow airports in the first week of October',
        ),
      ],
      credibility: 3,
    }),
    expelled: await desk.file('fact', {
      ...centre,
      originator: named('Дорога домой'),
      statement:
        '3,400 citizens of Tajikistan were expelled from Moscow airports in the first week of October 2024.',
      measure: 'people expelled from Moscow airports',
      value: 3_400,
      unit: 'people',
      place: 'Moscow airports',
      period: '2024-10-01/2024-10-07',
      anchors: [
        await desk.words(
          vestnik,
          'За первую неделю октября из московских аэропортов выдворены 3400 граждан Таджикистана',
        ),
      ],
      credibility: 4,
    }),
  };
}
