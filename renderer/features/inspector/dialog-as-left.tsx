import { Banner } from '../../elements/banner.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { momentIn } from './moment.ts';

/** That the fields of a dialog stand as they were left, and since when. */
export function DialogAsLeft({ at }: { readonly at: string | null }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  return at === null ? null : (
    <Banner tone="plain">{t('forms.dialogAsLeft', { when: momentIn(at, language) })}</Banner>
  );
}
