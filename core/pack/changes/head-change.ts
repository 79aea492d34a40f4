import type { Composition } from '../composition.ts';
import type { Change } from '../input.ts';
import { aspect, type Said } from './aspect.ts';
import { difference } from './compare-said.ts';
import { WEIGHT } from './weight.ts';

/** The head of the briefing, as the cover has it: title, occasion, for whom, from. */
export function headChange(then: Composition, now: Composition): readonly Change[] {
  const head = ({ input: { briefing } }: Composition): Said => ({
    subject: '',
    aspects: [
      aspect('grave', 'title', briefing.title),
      aspect('grave', 'occasion', briefing.occasion),
      aspect('light', 'forWhom', briefing.forWhom),
      aspect('light', 'from', briefing.from),
    ],
  });
  const where = now.t('packVersions.cover');
  const found = difference(now, where, head(then), head(now));
  if (found === null) return [];
  const { was, is, sentence } = found;
  return [
    {
      kind: 'changed',
      id: now.input.briefing.id,
      ref: null,
      where,
      was,
      is,
      why: '',
      sentence,
      weight: WEIGHT.wording,
      inContent: false,
      rests: [],
      whole: `${was} ${is}`,
    },
  ];
}
