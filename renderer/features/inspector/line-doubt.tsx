import type { Line } from '../../../core/model/line-to-take.ts';
import { Banner } from '../../elements/banner.tsx';
import { stateWords } from '../tables/kinds/line.tsx';
import { isAmber, lineState } from '../tables/line-state.ts';
import { useLook } from '../tables/look.ts';
import { dateWords } from '../tables/words.ts';

const RESTS_ON = ['fact', 'quote', 'agreement'] as const;

/** Why a line to take is amber and since when; its clearance is never taken back. */
export function LineDoubt({ line }: { readonly line: Line }) {
  const look = useLook(RESTS_ON);
  const state = look && lineState(line, look);
  if (!look || !state || !isAmber(state)) return null;
  const words = stateWords(line, look);
  const until = state.state === 'expired' ? dateWords(line.validUntil, look) : null;
  return (
    <Banner tone="warn">
      <b>{words.charAt(0).toUpperCase() + words.slice(1)}</b>
      {until !== null && ` (${until})`}. {look.t('inspector.lineDoubt')}
    </Banner>
  );
}
