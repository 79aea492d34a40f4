import {
  actionSchema,
  instrumentSchema,
  isEnd,
  type Stage,
  stagesOf,
} from '../../../../core/model/agreement.ts';
import { Button } from '../../../elements/button.tsx';
import { DateField } from '../../../elements/date-field.tsx';
import { NumberField } from '../../../elements/number-field.tsx';
import { Select } from '../../../elements/select.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { useFiling } from '../../../state/filing.ts';
import { useInspector } from '../../../state/inspector.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { type DraftOf, errorOf, fieldProps } from '../draft.ts';
import { ChoiceOf, Rows, TextOf } from '../fields.tsx';
import styles from '../form.module.css';
import { PartyField, PartyOf } from '../party-fields.tsx';
import { More } from './common.tsx';
import { LinkField } from './links.tsx';
import { MentionCredibility, MentionOf, MentionsOf } from './mentions.tsx';

const ENDS: readonly Stage[] = ['stalled', 'rejected', 'ended'];

/** The instrument itself: what it is, what is proposed to do with it, what it amends, who proposes, how far it has come. */
export function AgreementForm({ draft }: { readonly draft: DraftOf<'agreement'> }) {
  const t = usePreferences((state) => state.t);
  const { fields } = draft;
  const filing = useInspector((state) => state.filing !== null);
  const sameAs = useFiling((state) => state.sameAs);
  const credibility = fields.mentions[0]?.credibility ?? null;
  if (filing && sameAs !== null)
    return (
      <>
        <SameAs />
        <p className={styles.quiet}>{t('inspector.becomesMention')}</p>
        <MentionOf draft={draft} index={0} />
      </>
    );
  return (
    <>
      <TextOf draft={draft} field="title" long />
      {filing && <SameAs />}
      <TextOf draft={draft} field="shortTitle" />
      <ChoiceOf
        draft={draft}
        field="instrument"
        options={instrumentSchema.options}
        words={(option) => t(`pack.agreements.type.${option}`)}
      />
      <ChoiceOf
        draft={draft}
        field="action"
        options={actionSchema.options}
        words={(option) => t(`pack.agreements.action.${option}`)}
        none={t('inspector.notStated')}
      />
      <ChoiceOf
        draft={draft}
        field="novelty"
        options={['new', 'long-debated'] as const}
        words={(option) => t(`pack.agreements.novelty.${option}`)}
        none={t('inspector.notStated')}
      />
      <AmendsOf draft={draft} />
      <PartyOf draft={draft} field="proposer" placeholder={t('inspector.notStated')} />
      <TextOf draft={draft} field="forum" placeholder={t('inspector.notStated')} />
      <Rows
        name="parties"
        title={t('inspector.field.parties')}
        rows={fields.parties}
        blank={{ actor: null, name: '' }}
        onChange={(parties) => draft.set('parties', parties)}
        add={t('inspector.addParty')}
        row={(party, set, index) => (
          <PartyField
            label={`${t('inspector.field.parties')} ${index + 1}`}
            labelPlace="hidden"
            value={party}
            onChange={set}
          />
        )}
      />
      <StatusOf draft={draft} />
      {!filing && <MentionsOf draft={draft} />}
      <More
        draft={draft}
        summary={filing && credibility ? [t('inspector.credibilityIs', { credibility })] : []}
      >
        {filing && <MentionCredibility draft={draft} index={0} />}
        <NextOf draft={draft} />
      </More>
    </>
  );
}

/** The agreement these words name, where the library holds it already. */
function SameAs() {
  const t = usePreferences((state) => state.t);
  const sameAs = useFiling((state) => state.sameAs);
  return (
    <LinkField
      label={t('inspector.heldAs')}
      kinds={['agreement']}
      value={sameAs}
      onChange={(id) => useFiling.setState({ sameAs: id, touched: true })}
    />
  );
}

/** What it amends: an instrument of the library, or a title that is made one when the form is filed. */
function AmendsOf({ draft }: { readonly draft: DraftOf<'agreement'> }) {
  const t = usePreferences((state) => state.t);
  const filing = useInspector((state) => state.filing !== null);
  const title = useFiling((state) => state.amendsTitle);
  const made = filing && title.trim() !== '' && draft.fields.amends === null;
  return (
    <LinkField
      key={filing ? (title === '' ? 'held' : 'titled') : 'filed'}
      {...fieldProps(draft, 'amends', t)}
      hint={made ? t('inspector.amendsMade') : null}
      kinds={['agreement']}
      value={draft.fields.amends}
      words={filing ? title : ''}
      onChange={(amends) => draft.set('amends', amends)}
      {...(filing
        ? { onWords: (amendsTitle: string) => useFiling.setState({ amendsTitle, touched: true }) }
        : {})}
    />
  );
}

function StatusOf({ draft }: { readonly draft: DraftOf<'agreement'> }) {
  const t = usePreferences((state) => state.t);
  const { status, instrument, mentions } = draft.fields;
  const stages: readonly Stage[] = ['proposed', ...stagesOf(instrument), ...ENDS];
  const error = errorOf(draft.problems, 'status', t);
  return (
    <>
      <Rows
        name="status"
        title={t('inspector.field.status')}
        rows={status}
        blank={{
          stage: 'proposed',
          date: null,
          evidence: mentions[0]?.anchor ?? null,
          ratified: null,
          note: '',
        }}
        onChange={(steps) => draft.set('status', steps)}
        add={t('inspector.addStep')}
        row={(step, set, index) => (
          <>
            <div className={styles.pair}>
              <Select
                label={t('inspector.stage')}
                labelPlace="hidden"
                options={stages.map((id) => ({ id, label: t(`pack.agreements.stage.${id}`) }))}
                value={step.stage}
                onChange={(stage) =>
                  set({ ...step, stage, ratified: stage === 'ratified' ? step.ratified : null })
                }
              />
              <DateField
                name={`status.${index}.date`}
                label={t('inspector.stepDate')}
                labelPlace="hidden"
                value={step.date}
                onChange={(date) => set({ ...step, date })}
              />
            </div>
            {step.stage === 'ratified' && (
              <div className={styles.pair}>
                <NumberField
                  label={t('inspector.ratifiedDone')}
                  value={step.ratified?.done ?? null}
                  onChange={(done) =>
                    set({ ...step, ratified: { done: done ?? 0, of: step.ratified?.of ?? 1 } })
                  }
                />
                <NumberField
                  label={t('inspector.ratifiedOf')}
                  value={step.ratified?.of ?? null}
                  onChange={(of) =>
                    set({ ...step, ratified: { done: step.ratified?.done ?? 0, of: of ?? 1 } })
                  }
                />
              </div>
            )}
            {(step.note !== '' || isEnd(step.stage)) && (
              <TextField
                label={t('inspector.field.note')}
                labelPlace="hidden"
                placeholder={t('inspector.field.note')}
                value={step.note}
                onChange={(note) => set({ ...step, note })}
              />
            )}
          </>
        )}
      />
      {error !== null && <p className={styles.error}>{error}</p>}
    </>
  );
}

function NextOf({ draft }: { readonly draft: DraftOf<'agreement'> }) {
  const t = usePreferences((state) => state.t);
  const { next } = draft.fields;
  if (next === null)
    return (
      <div>
        <Button look="link" onPress={() => draft.set('next', { date: '', what: '' })}>
          {t('inspector.addNext')}
        </Button>
      </div>
    );
  return (
    <div className={styles.pair}>
      <DateField
        label={t('inspector.nextDate')}
        error={errorOf(draft.problems, 'next', t)}
        value={next.date === '' ? null : next.date}
        onChange={(date) =>
          draft.set('next', date === null && next.what === '' ? null : { ...next, date: date ?? '' })
        }
      />
      <TextField
        label={t('inspector.nextWhat')}
        value={next.what}
        onChange={(what) => draft.set('next', { ...next, what })}
      />
    </div>
  );
}
