import { type Desk, named } from './desk.ts';
import type { SampleSources } from './sources.ts';

const COUNCIL = 'CIS Council of Foreign Ministers';
const COMMISSION = 'Russia–Tajikistan Intergovernmental Commission for Trade and Economic Cooperation';

/** Files who said what; gives ids by what was said. */
export async function fileQuotes(desk: Desk, { courier, vestnik, road, record }: SampleSources) {
  const minister = {
    speaker: named('Sirojiddin Muhriddin'),
    role: 'Minister of Foreign Affairs of Tajikistan',
  };
  const premier = { speaker: named('Qohir Rasoulzoda'), role: 'Prime Minister of Tajikistan' };
  return {
    approach: await desk.file('quote', {
      ...minister,
      passages: [
        await desk.quoted(
          courier,
          'Shutting the door on people who came to work or to study is neither humane nor in keeping with what the Commonwealth was founded for. Migration calls for an approach that is complete, careful and open, and that weighs the interests of the receiving country, of the country of origin, of the workers themselves and of the people they live among',
        ),
      ],
      form: 'direct',
      occasion: COUNCIL,
      place: 'Moscow',
      said: '2024-10-07',
      reportedThrough: {
        party: null,
        descriptor: 'an official source in the Foreign Ministry of Tajikistan',
        date: null,
      },
      credibility: 2,
    }),
    inference: await desk.file('quote', {
      passages: [await desk.reported(courier, 'It is plain all the same that Russia is meant above all')],
      form: 'indirect',
      voice: 'outlet',
      credibility: 3,
    }),
    pleas: await desk.file('quote', {
      ...premier,
      passages: [
        await desk.reported(courier, 'Refusals of entry, deportations and travel bans'),
        await desk.reported(courier, 'were multiplying under the broad plea of'),
        await desk.quoted(courier, 'ensuring security'),
      ],
      form: 'partial',
      occasion: COMMISSION,
      place: 'Dushanbe',
      said: '2024-10-04',
      credibility: 2,
    }),
    solutions: await desk.file('quote', {
      ...premier,
      passages: [await desk.quoted(courier, 'effective solutions')],
      form: 'partial',
      occasion: COMMISSION,
      place: 'Dushanbe',
      said: '2024-10-04',
      credibility: 2,
    }),
    spring: await desk.file('quote', {
      speaker: named('Шухрат Назаров'),
      role: 'Deputy Minister of Labour, Migration and Employment of Tajikistan',
      passages: [
        await desk.quoted(
          vestnik,
          'Соглашение о взаимном признании документов трудовых мигрантов может быть подписано весной, если партнёры пришлют замечания до конца года',
        ),
      ],
      form: 'direct',
      occasion: 'Meeting with journalists',
      saidDirectly: true,
      place: 'Dushanbe',
      said: '2024-10-09',
      translation: {
        text: 'The Agreement on mutual recognition of documents of labour migrants may be signed in spring, if the partners send their comments before the end of the year',
        language: 'en',
        by: 'ours',
        translator: 'A. Lind',
      },
      credibility: 2,
    }),
    gorskaya: await desk.file('quote', {
      speaker: named('Irina Gorskaya'),
      role: 'Spokeswoman of the Russian Interior Ministry',
      passages: [
        await desk.quoted(
          road,
          'checks are carried out in accordance with the law and without regard to citizenship',
        ),
      ],
      form: 'direct',
      occasion: 'Answer to Rail and Road',
      saidDirectly: true,
      said: '2024-10-10',
      credibility: 2,
    }),
    noHurry: await desk.file('quote', {
      speaker: named('Farida Sharipova'),
      role: 'Counsellor of the Embassy of Tajikistan',
      passages: [await desk.quoted(record, 'in no hurry to reopen a text that took four years')],
      form: 'partial',
      occasion: 'Meeting at the Department',
      saidDirectly: true,
      said: '2024-10-10',
      marking: 'amber',
      disclosure: 'background',
      credibility: 2,
    }),
  };
}
