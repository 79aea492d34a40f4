import { Banner } from '../../elements/banner.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { momentIn } from './moment.ts';

/** That a form stands as it was left, since when, and what became of its source meanwhile. */
export function AsLeft({
  at,
  sourceGone = false,
}: {
  readonly at: string | null;
  readonly sourceGone?: boolean;
}) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  if (sourceGone) return <Banner tone="warn">{t('forms.sourceGone')}</Banner>;
  return at === null ? null : (
    <Banner tone="plain">{t('forms.asLeft', { when: momentIn(at, language) })}</Banner>
  );
}
