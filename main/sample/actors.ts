import type { Desk } from './desk.ts';

const by = (text: string, language: string, preferred = true) => ({ text, language, preferred });
const role = (title: string, organisation: string, seen: string) => ({
  title,
  organisation,
  from: null,
  to: null,
  seen,
});

/** Files the people and bodies of the sample, each under all its spellings; gives the ids of those who are met. */
export async function fileActors(desk: Desk) {
  await desk.file('actor', {
    kind: 'person',
    names: [
      by('Sirojiddin Muhriddin', 'en'),
      by('Sirojiddin Mukhriddin', 'en', false),
      by('Сироджиддин Мухриддин', 'ru'),
      by('Сироҷиддин Муҳриддин', 'tg'),
    ],
    roles: [role('Minister of Foreign Affairs', 'Government of Tajikistan', '2024-10-08')],
    addressForm: 'Minister',
    languages: ['tg', 'ru', 'en'],
    biography: 'Speaks for Tajikistan at the Council of Foreign Ministers of the CIS.',
  });
  await desk.file('actor', {
    kind: 'person',
    names: [
      by('Qohir Rasoulzoda', 'en'),
      by('Kokhir Rasulzoda', 'en', false),
      by('Кохир Расулзода', 'ru'),
      by('Қоҳир Расулзода', 'tg'),
    ],
    roles: [role('Prime Minister', 'Government of Tajikistan', '2024-10-08')],
    addressForm: 'Prime Minister',
    languages: ['tg', 'ru'],
  });
  const deputyMinister = await desk.file('actor', {
    kind: 'person',
    names: [by('Shuhrat Nazarov', 'en'), by('Шухрат Назаров', 'ru')],
    roles: [
      role('Deputy Minister of Labour, Migration and Employment', 'Government of Tajikistan', '2024-10-10'),
    ],
    addressForm: 'Deputy Minister',
    languages: ['tg', 'ru'],
    biography: 'Leads the talks on documents of migrants.',
  });
  const counsellor = await desk.file('actor', {
    kind: 'person',
    names: [by('Farida Sharipova', 'en'), by('Фарида Шарипова', 'ru')],
    roles: [role('Counsellor', 'Embassy of Tajikistan', '2024-10-10')],
    addressForm: 'Counsellor',
    languages: ['tg', 'ru', 'en'],
    biography: 'Prepares the consultations for the Embassy.',
  });
  const bodies: readonly (readonly [string, string, 'B' | 'C' | 'D', string])[] = [
    [
      'The Pamir Courier',
      'Памирский курьер',
      'B',
      'Names its sources or says why it cannot; corrects itself in print.',
    ],
    ['Vestnik Sodruzhestva', 'Вестник Содружества', 'C', 'Sound on officials, thin on figures.'],
    ['Rail and Road', 'Рельсы и дороги', 'C', 'A trade paper: good on carriers, repeats others on the rest.'],
    [
      'Commonwealth Bulletin',
      'Бюллетень Содружества',
      'B',
      'The secretariat’s own organ: exact, and silent on dispute.',
    ],
  ];
  for (const [en, ru, reliability, reliabilityReason] of bodies)
    await desk.file('actor', {
      kind: 'organisation',
      names: [by(en, 'en'), by(ru, 'ru')],
      reliability,
      reliabilityReason,
    });
  for (const [en, ru] of [
    ['Russian Interior Ministry', 'МВД России'],
    ['Road Home', 'Дорога домой'],
    ['Foreign Ministry of Tajikistan', 'МИД Таджикистана'],
  ] as const)
    await desk.file('actor', { kind: 'organisation', names: [by(en, 'en'), by(ru, 'ru')] });
  for (const [en, ru] of [
    ['Tajikistan', 'Таджикистан'],
    ['Russia', 'Россия'],
  ] as const)
    await desk.file('actor', { kind: 'state', names: [by(en, 'en'), by(ru, 'ru')] });
  await desk.file('actor', {
    kind: 'organisation',
    names: [by('Central Asia Department', 'en'), by('Департамент Центральной Азии', 'ru')],
    ours: true,
  });
  return { counsellor, deputyMinister };
}
