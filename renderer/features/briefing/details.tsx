import { useEffect, useRef, useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { editBriefing } from '../../actions/briefing.ts';
import { DateField } from '../../elements/date-field.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { controlOf } from '../inspector/control-of.ts';
import { Clearances, isWhole } from './clearances.tsx';
import styles from './forms.module.css';

const FIELDS = [
  'title',
  'shortTitle',
  'kind',
  'occasion',
  'forWhom',
  'from',
  'drafter',
  'telephone',
  'fileReference',
  'due',
  'asOf',
  'language',
  'pageBudget',
  'yardstick',
  'marking',
  'clearances',
] as const;
type Fields = Pick<Briefing, (typeof FIELDS)[number]>;
type Texts = 'shortTitle' | 'occasion' | 'forWhom' | 'from' | 'drafter' | 'telephone' | 'fileReference';
const NONE = '-';

/** The head of a briefing: what its cover says. */
export function Details({
  briefing,
  wanted,
  onClose,
}: {
  readonly briefing: Briefing;
  /** The field that takes the focus, if not the title. */
  readonly wanted: string | null;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const [fields, setFields] = useState<Fields>(briefing);
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wanted !== null && form.current) controlOf(form.current, wanted)?.focus();
  }, [wanted]);
  const { pageBudget } = fields;
  const badBudget =
    pageBudget !== null && !(Number.isInteger(pageBudget) && pageBudget > 0 && pageBudget <= 1_000);
  const ready = fields.title.trim() !== '' && !badBudget && fields.clearances.every(isWhole);

  async function store() {
    if (!ready) return;
    const changed = FIELDS.filter((field) => fields[field] !== briefing[field]);
    const change = Object.fromEntries(changed.map((field) => [field, fields[field]]));
    if (changed.length === 0 || (await editBriefing(briefing.id, change))) onClose();
  }
  const text = (field: Texts) => (
    <TextField
      name={field}
      label={t(`briefing.details.${field}`)}
      value={fields[field]}
      onChange={(value) => set({ [field]: value })}
      lang={fields.language}
    />
  );
  return (
    <FormDialog
      title={t('briefing.details.title')}
      onClose={onClose}
      width="wide"
      action={t('briefing.apply')}
      onAction={store}
      ready={ready}
      className={styles.fields}
      ref={form}
    >
      <TextField
        name="title"
        label={t('briefing.details.titleField')}
        value={fields.title}
        onChange={(title) => set({ title })}
        lang={fields.language}
        autoFocus
        {...(fields.title.trim() === '' ? { error: t('problems.required') } : {})}
      />
      <div className={styles.pair}>
        {text('shortTitle')}
        <Select
          label={t('briefing.details.kind')}
          value={fields.kind}
          options={KINDS.map((kind) => ({ id: kind, label: t(`pack.kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        {text('occasion')}
        {text('forWhom')}
        {text('from')}
        {text('fileReference')}
        {text('drafter')}
        {text('telephone')}
        <DateField
          label={t('briefing.details.asOf')}
          value={fields.asOf}
          onChange={(asOf) => set({ asOf })}
        />
        <DateField label={t('briefing.details.due')} value={fields.due} onChange={(due) => set({ due })} />
        <Select
          name="marking"
          label={t('briefing.details.marking')}
          value={fields.marking ?? NONE}
          options={[
            { id: NONE, label: t('briefing.details.noMarking') },
            ...levels.map((level) => ({ id: level.id, label: level.label })),
          ]}
          onChange={(marking) => set({ marking: marking === NONE ? null : marking })}
        />
        <NumberField
          label={t('briefing.details.pageBudget')}
          value={fields.pageBudget}
          onChange={(budget) => set({ pageBudget: budget })}
          {...(badBudget ? { error: t('briefing.details.badBudget') } : {})}
        />
        <Select
          name="yardstick"
          label={t('briefing.details.yardstick')}
          value={fields.yardstick}
          options={YARDSTICKS.map((id) => ({ id, label: t(`checks.yardstick.${id}`) }))}
          onChange={(yardstick) => set({ yardstick })}
        />
        <Segmented
          label={t('briefing.details.language')}
          labelPlace="above"
          value={fields.language}
          options={LANGUAGES.map((id) => ({ id, label: t(`shell.languages.${id}`) }))}
          onChange={(language) => set({ language })}
        />
      </div>
      <div data-field="clearances">
        <Clearances clearances={fields.clearances} onChange={(clearances) => set({ clearances })} />
      </div>
    </FormDialog>
  );
}

const KINDS = ['meeting', 'information', 'decision', 'parliamentary', 'situation'] as const;
const YARDSTICKS = ['none', 'icd203', 'phia'] as const;
const LANGUAGES = ['en', 'ru'] as const;
