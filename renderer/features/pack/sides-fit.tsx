import { fitOfLaid, type LaidSide } from '../../../core/outline/laid-side.ts';
import { Group } from '../../elements/group.tsx';
import { useWords } from '../../state/preferences.ts';
import { FitBar } from '../briefing/fit-bar.tsx';

/** The room each side of a brief has left, as it was laid out. */
export function SidesFit({ sides }: { readonly sides: readonly LaidSide[] }) {
  const t = useWords();
  return (
    <Group title={t('packView.sidesFit')}>
      {sides.map((side) => {
        const fit = fitOfLaid(side);
        const left = fit.of - fit.lines;
        return (
          <FitBar
            key={side.side}
            fit={fit}
            label={t('packView.side', { side: side.side })}
            words={
              left < 0 ? t('packView.linesOver', { count: -left }) : t('packView.linesFree', { count: left })
            }
          />
        );
      })}
    </Group>
  );
}
