import type { Problem } from '../../../core/contract/result.ts';
import { Banner } from '../../elements/banner.tsx';
import { usePreferences } from '../../state/preferences.ts';

/** Fields that show their problem themselves stand in the form; what belongs to none of them is said here. */
const SILENT: ReadonlySet<string> = new Set([
  'anchors',
  'mentions',
  'tags',
  'disclosure',
  'supersedes',
  'csl',
]);

export function Problems({
  problems,
  fields,
}: {
  readonly problems: readonly Problem[];
  readonly fields: object;
}) {
  const t = usePreferences((state) => state.t);
  const homeless = problems.filter(({ field }) => {
    // `reportedThrough.date` is shown within `reportedThrough`.
    const [home] = field?.split('.') ?? [];
    return home === undefined || SILENT.has(home) || !(home in fields);
  });
  return homeless.map((problem) => (
    <Banner key={`${problem.field} ${problem.code}`} tone="bad">
      {t(`problems.${problem.code}`, problem.params)}
    </Banner>
  ));
}
