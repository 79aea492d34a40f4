import type { Composition } from '../composition.ts';
import type { Speaking } from '../document/document.ts';
import type { Released } from '../release/release.ts';
import { common } from './common.ts';
import { meetingOf, named, spoken, whenAndWhere } from './spoken.ts';

/** The speaking copy: opening, points, if raised, closing, large; nothing of side two, no evidence numbers. */
export function buildSpeaking(work: Composition, released: Released): Speaking {
  const { t } = work;
  return {
    ...named(work, common(work, released.level)),
    output: 'speaking',
    under: whenAndWhere(work, meetingOf(work)),
    labels: {
      opening: t('pack.sides.opening'),
      points: t('pack.sides.points'),
      ifRaised: t('pack.sides.if-raised'),
      closing: t('pack.sides.closing'),
    },
    ...spoken(work, (goes) => goes.speaking),
  };
}
