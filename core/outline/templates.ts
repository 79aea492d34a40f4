import type { Briefing, Section } from '../model/briefing.ts';
import type { GoesTo } from '../model/narrative.ts';

/** A section of a template: `title` selects its words, `templates.<title>`. */
interface TemplateSection {
  readonly title: string;
  readonly role: Section['role'];
  readonly goesTo: GoesTo;
}

const note: GoesTo = { side: null, note: true, speaking: false };
const spoken: GoesTo = { side: 1, note: true, speaking: true };
const saidOnly: GoesTo = { side: null, note: false, speaking: true };
const behind: GoesTo = { side: 2, note: false, speaking: false };
const both: GoesTo = { side: 2, note: true, speaking: false };

const section = (title: string, role: Section['role'], goesTo: GoesTo): TemplateSection => ({
  title,
  role,
  goesTo,
});

/**
 * The templates that come ready, by kind of briefing. After the meeting brief of the UK FCO (objective, points,
 * background), the Canadian decision note (issue, background, considerations, options, recommendation) and the
 * briefings of parliamentary research services (summary, range of views).
 */
export const templates: Readonly<Record<Briefing['kind'], readonly TemplateSection[]>> = {
  meeting: [
    section('opening', 'opening', saidOnly),
    section('points', 'points', spoken),
    section('ifRaised', 'if-raised', spoken),
    section('closing', 'closing', saidOnly),
    section('objective', 'objective', behind),
    section('theirObjectives', 'their-objectives', behind),
    section('redLines', 'red-lines', behind),
    section('pressLine', 'press-line', both),
    section('background', 'background', both),
    section('figures', 'figures', both),
    section('whoTheyAre', 'who-they-are', behind),
    section('lastMet', 'last-met', behind),
  ],
  information: [
    section('summary', 'summary', note),
    section('background', 'background', note),
    section('figures', 'figures', note),
    section('statements', 'statements', note),
    section('agreements', 'agreements', note),
  ],
  decision: [
    section('issue', 'summary', note),
    section('background', 'background', note),
    section('considerations', 'text', note),
    section('options', 'options', note),
    section('recommendation', 'recommendation', note),
  ],
  parliamentary: [
    section('summary', 'summary', note),
    section('background', 'background', note),
    section('views', 'statements', note),
    section('figures', 'figures', note),
    section('agreements', 'agreements', note),
  ],
  situation: [
    section('summary', 'summary', note),
    section('happened', 'text', note),
    section('figures', 'figures', note),
    section('statements', 'statements', note),
    section('next', 'text', note),
  ],
};

/** The sections of a new briefing, with ids of their own. `t` speaks the language of the briefing. */
export function sectionsOf(
  kind: Briefing['kind'],
  t: (key: string) => string,
  newId: () => string,
): readonly Section[] {
  return templates[kind].map(({ title, role, goesTo }) => ({
    id: newId(),
    title: t(`templates.${title}`),
    role,
    goesTo,
    items: [],
    sections: [],
  }));
}

/** A kept outline with new ids throughout and no evidence: what a user's own template gives to a new briefing. */
export function freshSections(sections: readonly Section[], newId: () => string): readonly Section[] {
  return sections.map((one) => ({
    ...one,
    id: newId(),
    items: one.items.flatMap((item) =>
      item.item === 'evidence' || item.item === 'gathering' ? [] : { ...item, id: newId() },
    ),
    sections: freshSections(one.sections, newId),
  }));
}
