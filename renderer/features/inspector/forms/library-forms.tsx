import { sourceKindSchema, termsSchema } from '../../../../core/model/source.ts';
import { telegramFields, telegramLimits, telegramOf, withTelegram } from '../../../../core/model/telegram.ts';
import { Select } from '../../../elements/select.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { type DraftOf, fieldProps } from '../draft.ts';
import { ChoiceOf, DateOf, NumberOf, TextOf, TickOf } from '../fields.tsx';
import styles from '../form.module.css';
import { PartyOf } from '../party-fields.tsx';
import { More } from './common.tsx';
import { languageOptions } from './languages.ts';
import { LinkField } from './links.tsx';

/** What is known of a source; its text is frozen and not among it. */
export function SourceForm({ draft }: { readonly draft: DraftOf<'source'> }) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <TextOf draft={draft} field="title" long />
      <PartyOf draft={draft} field="publisher" />
      <TextOf draft={draft} field="author" />
      <div className={styles.pair}>
        <DateOf draft={draft} field="published" />
        <DateOf draft={draft} field="retrieved" />
        <ChoiceOf
          draft={draft}
          field="kind"
          options={sourceKindSchema.options}
          words={(option) => t(`pack.sources.kind.${option}`)}
        />
        <Select
          {...fieldProps(draft, 'language', t)}
          options={languageOptions(t, draft.fields.language)}
          value={draft.fields.language}
          onChange={(language) => draft.set('language', language)}
        />
      </div>
      {draft.fields.kind === 'telegram' && <TelegramFields draft={draft} />}
      <ChoiceOf
        draft={draft}
        field="terms"
        options={termsSchema.options}
        words={(option) => t(`inspector.terms.${option}`)}
      />
      <TextOf draft={draft} field="url" />
      <More draft={draft}>
        <TextOf draft={draft} field="rights" long />
        <TickOf draft={draft} field="mayPrintWhole" />
      </More>
    </>
  );
}

/** What stands at the head of a telegram, and where its mission comments. */
function TelegramFields({ draft }: { readonly draft: DraftOf<'source'> }) {
  const t = usePreferences((state) => state.t);
  const { csl } = draft.fields;
  const telegram = telegramOf(csl);
  return (
    <div className={styles.pair}>
      {telegramFields.map((field) => (
        <TextField
          key={field}
          label={t(`inspector.telegram.${field}`)}
          value={telegram[field]}
          maxLength={telegramLimits[field]}
          onChange={(value) => draft.set('csl', withTelegram(csl, field, value))}
        />
      ))}
    </div>
  );
}

export function TagForm({ draft }: { readonly draft: DraftOf<'tag'> }) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <TextOf draft={draft} field="name" />
      <LinkField
        {...fieldProps(draft, 'parent', t)}
        kinds={['tag']}
        value={draft.fields.parent}
        onChange={(parent) => draft.set('parent', parent)}
      />
    </>
  );
}

/** The head of a briefing: what stands on its cover. */
export function BriefingForm({ draft }: { readonly draft: DraftOf<'briefing'> }) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <TextOf draft={draft} field="title" long />
      <TextOf draft={draft} field="shortTitle" />
      <div className={styles.pair}>
        <ChoiceOf
          draft={draft}
          field="kind"
          options={['meeting', 'information', 'decision', 'parliamentary', 'situation'] as const}
          words={(option) => t(`pack.kind.${option}`)}
        />
        <ChoiceOf
          draft={draft}
          field="language"
          options={['en', 'ru'] as const}
          words={(option) => t(`shell.languages.${option}`)}
        />
        <TextOf draft={draft} field="forWhom" />
        <TextOf draft={draft} field="from" />
        <TextOf draft={draft} field="drafter" />
        <TextOf draft={draft} field="telephone" />
        <TextOf draft={draft} field="fileReference" />
        <NumberOf draft={draft} field="pageBudget" />
        <DateOf draft={draft} field="due" />
        <DateOf draft={draft} field="asOf" />
      </div>
      <TextOf draft={draft} field="occasion" long />
      <ChoiceOf
        draft={draft}
        field="yardstick"
        options={['none', 'icd203', 'phia'] as const}
        words={(option) => t(`inspector.yardstick.${option}`)}
      />
      <More draft={draft} />
    </>
  );
}

/** What may be said of figures in conflict: typed and initialled, or left blank. */
export function ComparisonForm({ draft }: { readonly draft: DraftOf<'comparison'> }) {
  return (
    <>
      <TextOf draft={draft} field="measure" long />
      <TextOf draft={draft} field="mayBeSaid" long />
      <TextOf draft={draft} field="initials" />
      <More draft={draft} />
    </>
  );
}

export function MarkForm({ draft }: { readonly draft: DraftOf<'mark'> }) {
  return <More draft={draft} />;
}
