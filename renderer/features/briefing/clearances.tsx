import { Plus, X } from 'lucide-react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './clearances.module.css';

export type Clearance = Briefing['clearances'][number];
const ANSWERS = [
  'waiting',
  'cleared',
  'cleared-no-comment',
  'cleared-with-changes',
  'returned',
  'refused',
] as const;

/** True for one that can be stored: it names a unit and a draft. */
export const isWhole = ({ unit, draft }: Clearance): boolean =>
  unit.trim() !== '' && Number.isInteger(draft) && draft > 0;

interface ClearancesProps {
  readonly clearances: readonly Clearance[];
  readonly onChange: (clearances: readonly Clearance[]) => void;
}

/** Who was asked, on which draft, and what they answered. */
export function Clearances({ clearances, onChange }: ClearancesProps) {
  const t = useWords();
  const change = (at: number, fields: Partial<Clearance>) =>
    onChange(clearances.map((one, i) => (i === at ? { ...one, ...fields } : one)));
  return (
    <fieldset className={styles.clearances}>
      <legend>{t('briefing.clearance.title')}</legend>
      {clearances.map((clearance, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a clearance has no name but its place
        <div key={at} className={styles.clearance}>
          <TextField
            label={t('briefing.clearance.unit')}
            value={clearance.unit}
            maxLength={300}
            onChange={(unit) => change(at, { unit })}
            {...(clearance.unit.trim() === '' ? { error: t('problems.required') } : {})}
          />
          <TextField
            label={t('briefing.clearance.who')}
            value={clearance.who}
            maxLength={300}
            onChange={(who) => change(at, { who })}
          />
          <NumberField
            label={t('briefing.clearance.draft')}
            value={clearance.draft}
            onChange={(draft) => change(at, { draft: draft ?? Number.NaN })}
          />
          <DateField
            label={t('briefing.clearance.sent')}
            value={clearance.sent}
            onChange={(sent) => change(at, { sent })}
          />
          <Select
            label={t('briefing.clearance.answer')}
            value={clearance.answer}
            options={ANSWERS.map((id) => ({ id, label: t(`pack.answer.${id}`) }))}
            onChange={(answer) =>
              change(at, {
                answer,
                answered:
                  answer === 'waiting' ? null : (clearance.answered ?? new Date().toISOString().slice(0, 10)),
              })
            }
          />
          {clearance.answer !== 'waiting' && (
            <DateField
              label={t('briefing.clearance.answered')}
              value={clearance.answered ?? null}
              onChange={(answered) => change(at, { answered })}
            />
          )}
          <span className={styles.away}>
            <IconButton
              label={t('briefing.clearance.away', { unit: clearance.unit })}
              onPress={() => onChange(clearances.toSpliced(at, 1))}
            >
              <Icon of={X} />
            </IconButton>
          </span>
        </div>
      ))}
      <Button
        look="quiet"
        icon={<Icon of={Plus} size={14} />}
        onPress={() =>
          onChange([
            ...clearances,
            {
              unit: '',
              who: '',
              sent: null,
              draft: clearances.at(-1)?.draft ?? 1,
              answer: 'waiting',
              note: '',
            },
          ])
        }
      >
        {t('briefing.clearance.add')}
      </Button>
    </fieldset>
  );
}
