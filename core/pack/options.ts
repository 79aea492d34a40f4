import type { Briefing } from '../model/briefing.ts';
import { OWN_LOOK } from '../model/house.ts';
import type { Settings } from '../model/library.ts';
import type { Output, PackOptions, Part } from '../model/pack-version.ts';

const ANNEXES: readonly Part[] = ['annex-sources', 'annex-changes', 'annex-passages'];

/** The parts of most notes in the order they are read. */
const READ: readonly Part[] = [
  'summary',
  'sections',
  'key-facts',
  'conflicts',
  'statements',
  'agreements',
  'positions',
  'events',
  'lines',
  'source-base',
];

/** Parts of the note in the order each kind of briefing is read in; a part with nothing in it is not printed. */
const PARTS: Readonly<Record<Briefing['kind'], readonly Part[]>> = {
  meeting: READ,
  information: READ,
  decision: [
    'summary',
    'sections',
    'key-facts',
    'conflicts',
    'positions',
    'agreements',
    'statements',
    'events',
    'lines',
    'source-base',
  ],
  parliamentary: [
    'summary',
    'sections',
    'positions',
    'statements',
    'key-facts',
    'conflicts',
    'agreements',
    'events',
    'source-base',
  ],
  situation: [
    'summary',
    'events',
    'sections',
    'key-facts',
    'conflicts',
    'statements',
    'positions',
    'agreements',
    'source-base',
  ],
};

/**
 * What an output is printed with before anybody chooses: the briefing's language, the library's paper and house template,
 * every part its kind calls for, no grades outside the annexes, everything at its own marking, no named copy, PDF/UA-1.
 */
export function defaultOptions(
  output: Output,
  briefing: Pick<Briefing, 'kind' | 'language'>,
  { paper, printsIn = OWN_LOOK }: Pick<Settings, 'paper' | 'printsIn'> = { paper: 'a4' },
): PackOptions {
  return {
    output,
    language: briefing.language,
    paper,
    parts: output === 'note' ? [...PARTS[briefing.kind], ...ANNEXES] : [],
    fullTexts: false,
    grades: false,
    timelineDrawn: false,
    releaseAt: null,
    copy: null,
    standard: 'ua-1',
    corrects: null,
    house: printsIn,
  };
}
