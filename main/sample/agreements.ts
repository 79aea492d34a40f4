import type { Agreement } from '../../core/model/agreement.ts';
import { type Desk, named } from './desk.ts';
import type { SampleSources } from './sources.ts';

/** Files which instruments are proposed; gives ids by instrument. */
export async function fileAgreements(desk: Desk, { courier, vestnik, bulletin, record }: SampleSources) {
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
