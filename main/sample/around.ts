import { type Desk, named } from './desk.ts';
import type { SampleEvidence } from './evidence.ts';

/** Ids of what the desk itself holds: events, positions, lines, its comment, promises, a comparison. */
export type SampleAround = Readonly<
  Record<
    | 'council'
    | 'commission'
    | 'consultations'
    | 'theirs'
    | 'ours'
    | 'pointRecognition'
    | 'pointFigures'
    | 'ifRaised'
    | 'pressLine'
    | 'comment'
    | 'comments'
    | 'questions',
    string
  >
>;

/** Files what stands around the evidence. */
export async function fileAround(desk: Desk, e: SampleEvidence): Promise<SampleAround> {
  await desk.file('comparison', {
    measure: 'people deported from Russia',
    facts: [e.deported, e.counted],
    mayBeSaid:
      'The Interior Ministry counts nearly 93,000; a human rights centre, from court rulings alone, about 86,000.',
    initials: 'A. L.',
    signed: '2024-10-11',
  });
  for (const [en, ru] of [
    ['Moscow', 'Москва'],
    ['Dushanbe', 'Душанбе'],
  ] as const)
    await desk.file('place', {
      names: [
        { text: en, language: 'en', preferred: true },
        { text: ru, language: 'ru', preferred: true },
      ],
    });
  return {
    council: await desk.file('event', {
      occasion: 'CIS Council of Foreign Ministers',
      place: 'Moscow',
      date: '2024-10-07',
      evidence: [e.approach],
    }),
    commission: await desk.file('event', {
      occasion: 'Russia–Tajikistan Intergovernmental Commission for Trade and Economic Cooperation',
      place: 'Dushanbe',
      date: '2024-10-04',
      evidence: [e.pleas, e.solutions],
    }),
    consultations: await desk.file('event', {
      occasion: 'Consultations on labour migration',
      place: 'Dushanbe',
      date: '2024-10-21',
      ourSide: [named('Central Asia Department')],
      theirSide: [named('Farida Sharipova'), named('Shuhrat Nazarov')],
      meeting: {
        askedBy: 'the Embassy of Tajikistan',
        time: '10.00',
        length: '90 minutes',
        format: 'Delegations of four',
        agenda: 'Entry bans; recognition of documents; the Tajik presidency of the CIS',
        interpreter: 'Russian, theirs',
        noteTaker: 'Anna Lind',
        press: 'None planned',
        lastMet: '2024-10-10',
      },
    }),
    theirs: await desk.file('position', {
      actor: named('Tajikistan'),
      question: 'Recognition of documents for labour migrants',
      agreement: e.recognition,
      stance: 'for',
      wording: 'Wants it finalised under its presidency, signed in spring.',
      asOf: '2024-10-09',
      evidence: [e.spring],
    }),
    ours: await desk.file('position', {
      actor: named('Central Asia Department'),
      question: 'Recognition of documents for labour migrants',
      agreement: e.recognition,
      stance: 'reserved',
      wording: 'Ready to comment; no date for signature.',
      asOf: '2024-10-11',
      evidence: [e.recognition],
      ours: true,
      redLine: 'No recognition without a register that both sides can read.',
      fallback: 'A pilot for two occupations.',
    }),
    pointRecognition: await desk.file('line', {
      kind: 'point',
      text: 'We will send our comments on the draft Agreement by 18 October, and would welcome your list of questions before the consultations.',
      evidence: [e.recognition],
      clearedBy: 'Legal Department',
      clearedOn: '2024-10-11',
      validUntil: '2025-04-30',
    }),
    pointFigures: await desk.file('line', {
      kind: 'point',
      text: 'The published figures on refusals of entry concern us, and we should like to understand what each of them counts.',
      evidence: [e.refused],
      clearedBy: 'Legal Department',
      clearedOn: '2024-10-11',
      validUntil: '2025-04-30',
    }),
    ifRaised: await desk.file('line', {
      kind: 'if-raised',
      prompt: 'Will you support the Concept?',
      text: 'We are studying the draft. Three members have still to comment, and so have we.',
      evidence: [e.concept],
      clearedBy: 'Legal Department',
      clearedOn: '2024-10-11',
      validUntil: '2025-04-30',
    }),
    pressLine: await desk.file('line', {
      kind: 'press',
      text: 'Consultations with Tajikistan on labour migration take place regularly. The next ones are on 21 October.',
      active: false,
      evidence: [e.recognition],
    }),
    comment: await desk.file('comment', {
      text: 'Three instruments are named, but nothing new is proposed: each has been in drafting for years. What is new is the presidency, and a date.',
      evidence: [e.concept, e.recognition, e.protocol],
    }),
    comments: await desk.file('undertaking', {
      by: named('Central Asia Department'),
      to: named('Farida Sharipova'),
      what: 'Send comments on the draft Agreement on recognition of documents',
      due: '2024-10-18',
      evidence: [e.recognition],
    }),
    questions: await desk.file('undertaking', {
      by: named('Farida Sharipova'),
      to: named('Central Asia Department'),
      what: 'Hand over the list of questions before the consultations',
      due: '2024-10-21',
      evidence: [e.recognition],
    }),
  };
}
