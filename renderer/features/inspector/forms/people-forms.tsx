import type { z } from 'zod';
import type { nameSchema } from '../../../../core/model/actor.ts';
import { reliabilitySchema } from '../../../../core/model/record.ts';
import { Checkbox } from '../../../elements/checkbox.tsx';
import { DateField } from '../../../elements/date-field.tsx';
import { Select } from '../../../elements/select.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { type Draft, type DraftOf, errorOf } from '../draft.ts';
import { ChoiceOf, Rows, SegmentsOf, TextOf, TickOf } from '../fields.tsx';
import styles from '../form.module.css';
import { More } from './common.tsx';
import { languageOptions } from './languages.ts';
import { EvidenceField } from './links.tsx';

type Name = z.infer<typeof nameSchema>;

/** Spellings of a name, one preferred per language. */
function NamesOf<F extends { readonly toConfirm: readonly string[]; readonly names: readonly Name[] }>({
  draft,
}: {
  readonly draft: Draft<F>;
}) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const error = errorOf(draft.problems, 'names', t);
  const { names } = draft.fields;
  return (
    <>
      <Rows
        name="names"
        title={t('inspector.field.names')}
        rows={names}
        blank={{ text: '', language, preferred: names.length === 0 }}
        onChange={(next) => draft.set('names', next as F['names'])}
        add={t('inspector.addName')}
        row={(name, set, index) => (
          <div className={styles.nameRow}>
            <TextField
              label={t('inspector.spelling', { number: index + 1 })}
              labelPlace="hidden"
              placeholder={t('inspector.spellingHow')}
              lang={name.language}
              value={name.text}
              autoFocus={index === 0 && name.text === ''}
              onChange={(text) => set({ ...name, text })}
            />
            <Select
              label={t('inspector.language')}
              labelPlace="hidden"
              options={languageOptions(t, name.language)}
              value={name.language}
              onChange={(chosen) => set({ ...name, language: chosen })}
            />
            <Checkbox checked={name.preferred} onChange={(preferred) => set({ ...name, preferred })}>
              {t('inspector.preferred')}
            </Checkbox>
          </div>
        )}
      />
      {error !== null && <p className={styles.error}>{error}</p>}
    </>
  );
}

/** A person, an organisation or a state. */
export function ActorForm({ draft }: { readonly draft: DraftOf<'actor'> }) {
  const t = usePreferences((state) => state.t);
  const { fields } = draft;
  const rolesError = errorOf(draft.problems, 'roles', t);
  return (
    <>
      <SegmentsOf
        draft={draft}
        field="kind"
        options={['person', 'organisation', 'state'] as const}
        words={(option) => t(`inspector.actor.${option}`)}
      />
      <NamesOf draft={draft} />
      <Rows
        name="roles"
        title={t('inspector.field.roles')}
        rows={fields.roles}
        blank={{ title: '', organisation: '', from: null, to: null, seen: null }}
        onChange={(roles) => draft.set('roles', roles)}
        add={t('inspector.addRole')}
        row={(role, set, index) => (
          <>
            <TextField
              label={t('inspector.field.role')}
              labelPlace="hidden"
              placeholder={t('inspector.field.role')}
              value={role.title}
              onChange={(title) => set({ ...role, title })}
            />
            <TextField
              label={t('inspector.organisation')}
              labelPlace="hidden"
              placeholder={t('inspector.organisation')}
              value={role.organisation}
              onChange={(organisation) => set({ ...role, organisation })}
            />
            <div className={styles.three}>
              <DateField
                label={t('inspector.from')}
                value={role.from}
                onChange={(from) => set({ ...role, from })}
              />
              <DateField label={t('inspector.to')} value={role.to} onChange={(to) => set({ ...role, to })} />
              <DateField
                name={`roles.${index}.seen`}
                label={t('inspector.seen')}
                value={role.seen}
                onChange={(seen) => set({ ...role, seen })}
              />
            </div>
          </>
        )}
      />
      {rolesError !== null && <p className={styles.error}>{rolesError}</p>}
      {fields.kind !== 'person' && (
        <>
          <ChoiceOf
            draft={draft}
            field="reliability"
            options={reliabilitySchema.options}
            words={(grade) => `${grade}, ${t(`pack.sources.reliable.${grade}`)}`}
            none={t('inspector.notGraded')}
          />
          <TextOf draft={draft} field="reliabilityReason" long />
        </>
      )}
      <TickOf draft={draft} field="ours" />
      <More draft={draft}>
        <TextOf draft={draft} field="addressForm" />
        <TextField
          label={t('inspector.field.languages')}
          value={fields.languages.join(', ')}
          onChange={(words) => draft.set('languages', words === '' ? [] : words.split(/,\s*/))}
        />
        <TextOf draft={draft} field="biography" long />
        <EvidenceField
          field="biographyEvidence"
          label={t('inspector.field.biographyEvidence')}
          ids={fields.biographyEvidence}
          onChange={(ids) => draft.set('biographyEvidence', ids)}
        />
      </More>
    </>
  );
}

/** A place under all its spellings. */
export function PlaceForm({ draft }: { readonly draft: DraftOf<'place'> }) {
  return (
    <>
      <NamesOf draft={draft} />
      <More draft={draft} />
    </>
  );
}
