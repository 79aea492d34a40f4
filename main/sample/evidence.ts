import type { Agreement } from '../../core/model/agreement.ts';
import { type Desk, named } from './desk.ts';
import type { SampleSources } from './sources.ts';

/** Ids of the sample's evidence, by what it is. */
export type SampleEvidence = Readonly<
  Record<
    | 'approach'
    | 'inference'
    | 'pleas'
    | 'solutions'
    | 'spring'
    | 'gorskaya'
    | 'noHurry'
    | 'refused'
    | 'deported'
    | 'temporary'
    | 'permanent'
    | 'raids'
    | 'counted'
    | 'turnedBack'
    | 'expelled'
    | 'concept'
    | 'recognition'
    | 'protocol'
    | 'accidents',
    string
  >
>;

const SEVEN_MONTHS = '2024-01/2024-07';
const YEAR_BEFORE = '2023-01/2023-07';
const COUNCIL = 'CIS Council of Foreign Ministers';
const COMMISSION = 'Russia–Tajikistan Intergovernmental Commission for Trade and Economic Cooperation';

/** Files the evidence of the sample: who said what, which figure counts whom, which instruments are proposed. */
export async function fileEvidence(desk: Desk, sources: SampleSources): Promise<SampleEvidence> {
  return {
    ...(await fileQuotes(desk, sources)),
    ...(await fileFacts(desk, sources)),
    ...(await fileAgreements(desk, sources)),
  };
}

async function fileQuotes(desk: Desk, { courier, vestnik, road, record }: SampleSources) {
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
      place: 'Dushanbe',
      said: '2024-10-09',
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
      said: '2024-10-10',
      credibility: 2,
    }),
    noHurry: await desk.file('quote', {
      speaker: named('Farida Sharipova'),
      role: 'Counsellor of the Embassy of Tajikistan',
      passages: [await desk.quoted(record, 'in no hurry to reopen a text that took four years')],
      form: 'partial',
      occasion: 'Meeting at the Department',
      said: '2024-10-10',
      marking: 'amber',
      disclosure: 'background',
      credibility: 1,
    }),
  };
}

async function fileFacts(desk: Desk, { courier, vestnik, road }: SampleSources) {
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

async function fileAgreements(desk: Desk, { courier, vestnik, bulletin, record }: SampleSources) {
  const proposed = {
    action: 'finalise',
    novelty: 'long-debated',
    proposer: named('Tajikistan'),
    forum: 'CIS',
  } as const satisfies Partial<Agreement>;
  const mention = async (source: string, words: string, action: Agreement['action'] = 'finalise') => ({
    anchor: await desk.words(source, words),
    action,
    status: null,
    credibility: 2,
  });
  const accidents = await desk.file('agreement', {
    title:
      'Agreement on the procedure for investigating workplace accidents involving workers outside their country of residence',
    shortTitle: 'Agreement on workplace accidents',
    instrument: 'agreement',
    forum: 'CIS',
    mentions: [
      await mention(
        courier,
        'Agreement on the procedure for investigating workplace accidents involving workers outside their country of residence',
        null,
      ),
    ],
  });
  return {
    accidents,
    concept: await desk.file('agreement', {
      ...proposed,
      title: 'Concept for the phased creation of a common labour market and regulation of labour migration',
      shortTitle: 'Concept of a common labour market',
      instrument: 'concept',
      mentions: [
        await mention(
          courier,
          'Concept for the phased creation of a common labour market and regulation of labour migration',
        ),
        await mention(
          bulletin,
          'Concept for the phased creation of a common labour market and regulation of labour migration',
          null,
        ),
      ],
      status: [
        {
          stage: 'drafted',
          date: '2024-03-12',
          evidence: await desk.words(bulletin, 'The expert group agreed a draft on 12 March 2024'),
          ratified: null,
          note: 'Comments of three member states are outstanding.',
        },
      ],
    }),
    recognition: await desk.file('agreement', {
      ...proposed,
      title: 'Agreement on mutual recognition of documents for labour migrants',
      shortTitle: 'Agreement on recognition of documents',
      instrument: 'agreement',
      mentions: [
        await mention(courier, 'Agreement on mutual recognition of documents for labour migrants'),
        await mention(vestnik, 'Соглашение о взаимном признании документов трудовых мигрантов'),
        await mention(record, 'the draft Agreement', null),
      ],
      status: [
        {
          stage: 'drafted',
          date: '2021',
          evidence: await desk.words(bulletin, 'Drafted in 2021'),
          ratified: null,
          note: 'Returned to the expert group on 5 June 2024.',
        },
      ],
      next: { date: '2024-10-21', what: 'Consultations' },
    }),
    protocol: await desk.file('agreement', {
      ...proposed,
      action: 'amend',
      title:
        'Protocol on amendments to the Agreement on the procedure for investigating workplace accidents involving workers outside their country of residence',
      shortTitle: 'Protocol on workplace accidents',
      instrument: 'protocol',
      amends: accidents,
      mentions: [
        await mention(
          courier,
          'Protocol on amendments to the Agreement on the procedure for investigating workplace accidents involving workers outside their country of residence',
          'amend',
        ),
        await mention(
          bulletin,
          'Protocol on amendments to the Agreement on the procedure for investigating workplace accidents',
          null,
        ),
      ],
      status: [
        {
          stage: 'drafted',
          date: null,
          evidence: await desk.words(bulletin, 'Drafted; Belarus and Kazakhstan have approved the text'),
          ratified: null,
          note: '',
        },
      ],
    }),
  };
}
