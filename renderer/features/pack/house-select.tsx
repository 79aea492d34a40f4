import type { House } from '../../../core/model/house.ts';
import { Select } from '../../elements/select.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';

interface HouseSelectProps {
  readonly of: House['of'];
  /** Hash of the template; null is our own look. */
  readonly value: string | null;
  readonly onChange: (blob: string | null) => void;
  readonly labelPlace?: 'above' | 'beside';
  readonly locked?: string | undefined;
}

/** No hash is so short. */
const OWN = '-';

/** Which of the house's templates is printed with. One that is no longer listed is still named while it is chosen. */
export function HouseSelect({ of, value, onChange, labelPlace, locked }: HouseSelectProps) {
  const t = useWords();
  const houses = useLibrary((state) => state.settings.houses) ?? [];
  const listed = houses.filter((house) => house.of === of);
  if (listed.length === 0 && value === null) return null;
  const gone = value !== null && !listed.some(({ blob }) => blob === value);
  return (
    <Select
      label={t(of === 'paper' ? 'house.onPaper' : 'house.inWord')}
      labelPlace={labelPlace}
      locked={locked}
      value={value ?? OWN}
      options={[
        { id: OWN, label: t('house.own') },
        ...listed.map(({ blob, name }) => ({ id: blob, label: name })),
        ...(gone ? [{ id: value, label: t('house.gone') }] : []),
      ]}
      onChange={(id) => onChange(id === OWN ? null : id)}
    />
  );
}
