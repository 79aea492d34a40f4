import type { Section } from '../../core/model/briefing.ts';
import type { EvidenceRef, GoesTo, Item, Run } from '../../core/model/narrative.ts';
import type { fileActors } from './actors.ts';
import type { SampleAround } from './around.ts';
import type { Desk } from './desk.ts';
import type { SampleEvidence } from './evidence.ts';

const note: GoesTo = { side: null, note: true, speaking: false };
const spoken: GoesTo = { side: 1, note: false, speaking: true };
const behind: GoesTo = { side: 2, note: false, speaking: false };
/** Lines stand in the note's own list of them too. */
const listed = (goes: GoesTo): GoesTo => ({ ...goes, note: true });
const saidOnly: GoesTo = { side: null, note: false, speaking: true };

const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });
const chip = (kind: EvidenceRef['kind'], id: string, show: 'reference' | 'words' = 'reference'): Run => ({
  run: 'chip',
  ref: { kind, id },
  show,
  edits: [],
});

/** Arranges the sample's briefing: a note on labour migration with the two sides of a meeting. */
export async function arrangeSample(
  desk: Desk,
  newId: () => string,
  e: SampleEvidence,
  around: SampleAround,
  people: Awaited<ReturnType<typeof fileActors>>,
): Promise<string> {
  const own = () => ({ id: newId(), goesTo: null });
  const paragraph = (...runs: Run[]): Item => ({ ...own(), item: 'paragraph', ours: false, runs });
  const question = (words: string): Item => ({ ...own(), item: 'heading', runs: [text(words)] });
  const ours = (...runs: Run[]): Item => ({ ...own(), item: 'paragraph', ours: true, runs });
  const evidence = (kind: EvidenceRef['kind'], id: string): Item => ({
    ...own(),
    item: 'evidence',
    ref: { kind, id },
    edits: [],
  });
  const line = (id: string, goes: GoesTo): Item => ({ ...evidence('line', id), goesTo: listed(goes) });
  const gathering = (
    as: 'facts' | 'quotes' | 'agreements' | 'actors' | 'positions' | 'timeline',
    kind: EvidenceRef['kind'],
    ids: readonly string[],
  ): Item => ({ ...own(), item: 'gathering', as, refs: ids.map((id) => ({ kind, id })) });
  const section = (title: string, role: Section['role'], goesTo: GoesTo, ...items: Item[]): Section => ({
    id: newId(),
    title,
    role,
    goesTo,
    items,
    sections: [],
  });

  const sections: readonly Section[] = [
    section(
      'Summary',
      'summary',
      note,
      paragraph(
        text(
          'Tajikistan used the CIS Council of Foreign Ministers on 7 October to protest against entry bans',
        ),
        chip('quote', e.approach),
        text(
          ' and will use its presidency, from January, to press for three instruments that have long been in drafting',
        ),
        chip('agreement', e.concept),
        chip('agreement', e.recognition),
        chip('agreement', e.protocol),
        text('.'),
      ),
      paragraph(
        text('Refusals of entry to Russia have passed 143,000 in seven months'),
        chip('fact', e.refused),
        text('; on deportations two counts stand against each other'),
        chip('fact', e.deported),
        chip('fact', e.counted),
        text('.'),
      ),
      ours(
        text(
          'For the consultations on 21 October: offer comments on the Agreement, ask for the list of questions, name no figure as ours.',
        ),
      ),
    ),
    section(
      'What was said',
      'statements',
      note,
      paragraph(
        text('At the Council the minister spoke against entry bans and for a careful approach to migration'),
        chip('quote', e.approach),
        text('. He named no state; that Russia is meant is the reporter’s inference'),
        chip('quote', e.inference),
        text('.'),
      ),
      evidence('quote', e.approach),
      paragraph(
        text(
          'Three days earlier the prime minister had complained in Dushanbe that refusals and deportations multiply in the name of security',
        ),
        chip('quote', e.pleas),
        text('. He called for '),
        chip('quote', e.solutions, 'words'),
        text(' in migration cooperation.'),
      ),
      paragraph(
        text('The Interior Ministry answers that '),
        chip('quote', e.gorskaya, 'words'),
        text('. A deputy minister holds a signature in spring possible'),
        chip('quote', e.spring),
        text('.'),
      ),
    ),
    section(
      'What the figures count',
      'figures',
      note,
      paragraph(
        text('The same 3,400 people appear as refused entry'),
        chip('fact', e.turnedBack),
        text(' and as expelled'),
        chip('fact', e.expelled),
        text('. The two are not the same thing, and both go back to one centre.'),
      ),
      gathering('facts', 'fact', [e.refused, e.deported, e.temporary, e.permanent, e.raids, e.counted]),
    ),
    section(
      'What is proposed',
      'agreements',
      note,
      paragraph(
        text(
          'None of the three is a new text: what is proposed is to finish what has been debated for years',
        ),
        chip('agreement', e.concept),
        text('.'),
      ),
      gathering('agreements', 'agreement', [e.concept, e.recognition, e.protocol]),
      evidence('comment', around.comment),
    ),
    section('Positions', 'text', note, gathering('positions', 'position', [around.theirs, around.ours])),
    section(
      'Opening',
      'opening',
      saidOnly,
      ours(text('Thank you for the list of questions, and for coming to us before the presidency begins.')),
    ),
    section(
      'Points to make',
      'points',
      spoken,
      line(around.pointRecognition, spoken),
      line(around.pointFigures, spoken),
      ours(
        text(
          'Of the three texts the Agreement on documents helps people at a border soonest. What still stands in its way?',
        ),
      ),
      ours(
        text(
          'Your presidency begins in January. A timetable that all can keep would serve it better than a date for signature.',
        ),
      ),
    ),
    section(
      'If raised',
      'if-raised',
      spoken,
      line(around.ifRaised, spoken),
      question('Is it Russia that you mean?'),
      ours(
        text(
          'We name no state, as your minister named none. What we ask is that everyone is heard at the border.',
        ),
      ),
      question('Which count of deportations do you go by?'),
      ours(
        text(
          'By none so far: the two that are published are made in different ways. We should be glad to see yours.',
        ),
      ),
    ),
    section(
      'Closing',
      'closing',
      saidOnly,
      ours(text('Thank you. A note of what we have agreed to follow up will reach you within the week.')),
    ),
    section(
      'Our objective',
      'objective',
      behind,
      ours(text('An agreed timetable for comments on the Agreement; no date of signature.')),
    ),
    section(
      'Their objectives',
      'their-objectives',
      behind,
      ours(
        text('Our support for the Agreement while they preside, and a public word from us on entry bans.'),
      ),
    ),
    section('Red lines', 'red-lines', behind, evidence('position', around.ours)),
    section('Press line', 'press-line', behind, line(around.pressLine, behind)),
    section(
      'Background',
      'background',
      behind,
      paragraph(
        text(
          'The minister spoke in Moscow on 7 October; his words reached the press through an unnamed source in his ministry',
        ),
        chip('quote', e.approach),
        text('. That Russia is meant is the outlet’s reading: do not ascribe it to him'),
        chip('quote', e.inference),
        text('.'),
      ),
      paragraph(
        text('The Embassy says privately that it is '),
        chip('quote', e.noHurry, 'words'),
        text(' on the Concept.'),
      ),
    ),
    section('Figures', 'figures', behind, gathering('facts', 'fact', [e.refused, e.deported])),
    section(
      'Who they are',
      'who-they-are',
      behind,
      gathering('actors', 'actor', [people.counsellor, people.deputyMinister]),
    ),
    section(
      'Last met',
      'last-met',
      behind,
      // The meeting the brief is for: its arrangements and its head are taken from it.
      evidence('event', around.consultations),
      evidence('undertaking', around.comments),
      evidence('undertaking', around.questions),
    ),
  ];
  const { id } = await desk.do('briefing:add', {
    title: 'Labour migration and the Tajik presidency of the CIS',
    shortTitle: 'Labour migration, CIS',
    kind: 'information',
    occasion: 'Consultations on labour migration, Dushanbe, 21 October 2024',
    forWhom: 'Deputy Minister',
    from: 'Central Asia Department',
    drafter: 'Anna Lind',
    telephone: '4417',
    fileReference: 'CAD 214/3',
    due: '2024-10-18',
    asOf: '2024-10-11',
    marking: 'amber',
    pageBudget: 12,
    clearances: [
      {
        unit: 'Legal Department',
        who: 'P. Marsh',
        sent: '2024-10-10',
        draft: 1,
        answer: 'cleared-with-changes',
        note: 'Agreement: “comments”, not “position”.',
        answered: '2024-10-11',
      },
      { unit: 'Press Office', who: 'R. Okafor', sent: '2024-10-10', draft: 1, answer: 'waiting', note: '' },
    ],
    sections,
  });
  return id;
}
