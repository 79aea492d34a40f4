import { comparatorSchema, qualifierSchema } from '../../../../core/model/fact.ts';
import { Button } from '../../../elements/button.tsx';
import { DateField } from '../../../elements/date-field.tsx';
import { Group } from '../../../elements/group.tsx';
import { NumberField } from '../../../elements/number-field.tsx';
import { Select } from '../../../elements/select.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { type DraftOf, errorOf, fieldProps } from '../draft.ts';
import { ChoiceOf, DateOf, NumberOf, TextOf, TickOf } from '../fields.tsx';
import styles from '../form.module.css';
import { PartyOf, RelayOf } from '../party-fields.tsx';
import { CredibilityOf, More } from './common.tsx';
import { LinkField } from './links.tsx';

const { direction, unit } = comparatorSchema.unwrap().shape;
const NO_CHANGE = {
  direction: 'up',
  amount: null,
  unit: 'percent',
  qualifier: 'exactly',
  base: null,
} as const;

/** A fact: what is counted, how much, of whom, when, and who says so. */
export function FactForm({ draft }: { readonly draft: DraftOf<'fact'> }) {
  const t = usePreferences((state) => state.t);
  const { credibility } = draft.fields;
  return (
    <>
      <TextOf draft={draft} field="statement" long />
      <TextOf draft={draft} field="measure" long placeholder={t('inspector.measureHow')} />
      <div className={styles.pair}>
        <ChoiceOf
          draft={draft}
          field="qualifier"
          options={qualifierSchema.options}
          words={(option) => t(option === 'exactly' ? 'inspector.exactly' : `pack.qualifier.${option}`)}
        />
        <NumberOf draft={draft} field="value" />
        <NumberOf draft={draft} field="valueTo" />
        <TextOf draft={draft} field="unit" />
      </div>
      <TextOf draft={draft} field="population" placeholder={t('inspector.notStated')} />
      <TextOf draft={draft} field="place" placeholder={t('inspector.notStated')} />
      <DateOf draft={draft} field="period" />
      <TickOf draft={draft} field="periodFromContext" />
      <ChangeOf draft={draft} />
      <Group title={t('inspector.chain')} ruled>
        <PartyOf draft={draft} field="originator" placeholder={t('inspector.notStated')} />
        <RelayOf draft={draft} field="reportedThrough" />
      </Group>
      <More
        draft={draft}
        summary={[credibility === null ? '' : t('inspector.credibilityIs', { credibility })]}
      >
        <CredibilityOf draft={draft} />
        <LinkField
          {...fieldProps(draft, 'supersedes', t)}
          kinds={['fact']}
          value={draft.fields.supersedes}
          onChange={(id) => draft.set('supersedes', id)}
        />
      </More>
    </>
  );
}

/** The change the figure is reported with, against its base. */
function ChangeOf({ draft }: { readonly draft: DraftOf<'fact'> }) {
  const t = usePreferences((state) => state.t);
  const { comparator, toConfirm } = draft.fields;
  if (comparator === null)
    return (
      <div>
        <Button look="link" onPress={() => draft.set('comparator', NO_CHANGE)}>
          {t('inspector.addChange')}
        </Button>
      </div>
    );
  const set = (change: Partial<typeof comparator>) => draft.set('comparator', { ...comparator, ...change });
  const check = toConfirm.includes('comparator');
  const confirm = () => draft.confirm('comparator');
  return (
    <Group
      title={t('inspector.field.comparator')}
      ruled
      aside={
        <Button look="link" onPress={() => draft.set('comparator', null)}>
          {t('inspector.noChange')}
        </Button>
      }
    >
      <div className={styles.pair}>
        <Select
          label={t('inspector.direction')}
          options={direction.options.map((id) => ({ id, label: t(`inspector.change.${id}`) }))}
          value={comparator.direction}
          onChange={(chosen) => set({ direction: chosen })}
        />
        <NumberField
          label={t('inspector.amount')}
          value={comparator.amount}
          toConfirm={check}
          onConfirm={confirm}
          error={errorOf(draft.problems, 'comparator', t)}
          onChange={(amount) => set({ amount })}
        />
        <Select
          label={t('inspector.changeUnit')}
          options={unit.options.map((id) => ({ id, label: t(`inspector.changeUnitOf.${id}`) }))}
          value={comparator.unit}
          onChange={(chosen) => set({ unit: chosen })}
        />
        <Select
          label={t('inspector.field.qualifier')}
          options={qualifierSchema.options.map((id) => ({
            id,
            label: t(id === 'exactly' ? 'inspector.exactly' : `pack.qualifier.${id}`),
          }))}
          value={comparator.qualifier}
          onChange={(qualifier) => set({ qualifier })}
        />
      </div>
      <DateField label={t('inspector.base')} value={comparator.base} onChange={(base) => set({ base })} />
    </Group>
  );
}
