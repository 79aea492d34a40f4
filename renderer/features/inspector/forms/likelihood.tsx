import { yardsticks } from '../../../../core/model/yardstick.ts';
import { ComboBox, type NamedOption } from '../../../elements/combo-box.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useWorkspace } from '../../../state/workspace.ts';

interface LikelihoodFieldProps {
  readonly value: string | null;
  readonly onChange: (word: string | null) => void;
}

/** A word of likelihood: those of the yardstick of the briefing that is open, with their percents; else of both. */
export function LikelihoodField({ value, onChange }: LikelihoodFieldProps) {
  const t = usePreferences((state) => state.t);
  const open = useWorkspace((state) => (state.pane === 'right' ? state.beside : state.active));
  const [view = '', id = ''] = open?.split(':') ?? [];
  const briefing = useRecords('briefing')?.get(view === 'briefing' || view === 'pack' ? id : '');
  const own = briefing?.yardstick ?? 'none';
  const options = (own === 'none' ? (['icd203', 'phia'] as const) : [own]).flatMap((scale) =>
    yardsticks[scale].map(
      ({ term, from, to }): NamedOption => ({
        id: `${scale} ${term}`,
        label: term,
        detail: [`${from}–${to}\u00a0%`, own === 'none' ? t(`inspector.yardstick.${scale}`) : '']
          .filter(Boolean)
          .join(', '),
      }),
    ),
  );
  return (
    <ComboBox
      label={t('inspector.field.likelihood')}
      hint={t('inspector.likelihoodHow')}
      options={options}
      value={{ id: options.find(({ label }) => label === value)?.id ?? null, name: value ?? '' }}
      onChange={({ name }) => onChange(name.trim() === '' ? null : name)}
    />
  );
}
