import type { Output } from '../../../core/contract/commands.ts';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import type { Fit } from '../../../core/outline/fit.ts';
import { Group } from '../../elements/group.tsx';
import { useWords } from '../../state/preferences.ts';
import { FitBar } from '../briefing/fit-bar.tsx';

type Side = Output<'pack:print'>['sides'][number];

/** Points of a line on each side, and of the text of a page (`assets/pack/two-sides.typ`). */
const LINE = { 1: 17.5, 2: 13 } as const;
const PAGE = { a4: 683, letter: 666 } as const;

/** How full a side was in the last layout, in lines of its own: what is free is whole lines, what is over is begun ones. */
function fitOf({ side, room }: Side, paper: PackOptions['paper']): Fit {
  const line = LINE[side === 1 ? 1 : 2];
  const of = Math.floor(PAGE[paper] / line);
  return { of, lines: of - Math.floor(room / line) };
}

interface SidesFitProps {
  readonly sides: readonly Side[];
  readonly paper: PackOptions['paper'];
}

/** The room each side of a brief has left, as it was laid out. */
export function SidesFit({ sides, paper }: SidesFitProps) {
  const t = useWords();
  return (
    <Group title={t('packView.sidesFit')}>
      {sides.map((side) => {
        const fit = fitOf(side, paper);
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
