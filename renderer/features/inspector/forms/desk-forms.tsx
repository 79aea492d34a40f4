import { stanceSchema } from '../../../../core/model/position.ts';
import { Button } from '../../../elements/button.tsx';
import { DateField } from '../../../elements/date-field.tsx';
import { Group } from '../../../elements/group.tsx';
import { Select } from '../../../elements/select.tsx';
import { TextArea } from '../../../elements/text-area.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { type DraftOf, fieldProps } from '../draft.ts';
import { ChoiceOf, DateOf, Rows, SegmentsOf, TextOf, TickOf } from '../fields.tsx';
import styles from '../form.module.css';
import { PartyField, PartyOf } from '../party-fields.tsx';
import { More } from './common.tsx';
import { LikelihoodField } from './likelihood.tsx';
import { EvidenceOf, LinkField } from './links.tsx';

/** Who stands where on a question; ours with red line and fallback. */
export function PositionForm({ draft }: { readonly draft: DraftOf<'position'> }) {
  const t = usePreferences((state) => state.t);
  const { ours, agreement } = draft.fields;
  return (
    <>
      <PartyOf draft={draft} field="actor" />
      <TextOf draft={draft} field="question" long />
      <LinkField
        {...fieldProps(draft, 'agreement', t)}
        kinds={['agreement']}
        value={agreement}
        onChange={(id) => draft.set('agreement', id)}
      />
      <ChoiceOf
        draft={draft}
        field="stance"
        options={stanceSchema.options}
        words={(option) => t(`pack.positions.stance.${option}`)}
      />
      <TextOf draft={draft} field="wording" long />
      <DateOf draft={draft} field="asOf" />
      <EvidenceOf draft={draft} />
      <TickOf draft={draft} field="ours" />
      {ours && (
        <Group title={t('inspector.backgroundOnly')} ruled>
          <TextOf draft={draft} field="redLine" long />
          <TextOf draft={draft} field="fallback" long />
        </Group>
      )}
      <More draft={draft} />
    </>
  );
}

/** A line to take: what is said, on what evidence, cleared by whom and until when. */
export function LineForm({ draft }: { readonly draft: DraftOf<'line'> }) {
  const t = usePreferences((state) => state.t);
  const { kind } = draft.fields;
  return (
    <>
      <ChoiceOf
        draft={draft}
        field="kind"
        options={['point', 'if-raised', 'their-point', 'press'] as const}
        words={(option) => t(`inspector.line.${option}`)}
      />
      {(kind === 'if-raised' || kind === 'their-point') && <TextOf draft={draft} field="prompt" long />}
      <TextOf draft={draft} field="text" long />
      {kind === 'press' && <TickOf draft={draft} field="active" />}
      <EvidenceOf draft={draft} />
      <TextOf draft={draft} field="clearedBy" />
      <div className={styles.pair}>
        <DateOf draft={draft} field="clearedOn" />
        <DateOf draft={draft} field="validUntil" />
      </div>
      <More draft={draft} />
    </>
  );
}

/** The desk's own judgement, and the evidence it rests on. */
export function CommentForm({ draft }: { readonly draft: DraftOf<'comment'> }) {
  const t = usePreferences((state) => state.t);
  const { confidence, likelihood } = draft.fields;
  return (
    <>
      <TextOf draft={draft} field="text" long />
      <EvidenceOf draft={draft} />
      <More draft={draft}>
        <LikelihoodField value={likelihood} onChange={(word) => draft.set('likelihood', word)} />
        {confidence === null ? (
          <div>
            <Button look="link" onPress={() => draft.set('confidence', { level: 'moderate', reason: '' })}>
              {t('inspector.addConfidence')}
            </Button>
          </div>
        ) : (
          <>
            <Select
              {...fieldProps(draft, 'confidence', t)}
              options={(['low', 'moderate', 'high'] as const).map((id) => ({
                id,
                label: t(`inspector.confidence.${id}`),
              }))}
              value={confidence.level}
              onChange={(level) => draft.set('confidence', { ...confidence, level })}
            />
            <TextArea
              label={t('inspector.confidenceReason')}
              value={confidence.reason}
              onChange={(reason) => draft.set('confidence', reason === '' ? null : { ...confidence, reason })}
            />
          </>
        )}
      </More>
    </>
  );
}

/** Who promised what to whom, by when. */
export function UndertakingForm({ draft }: { readonly draft: DraftOf<'undertaking'> }) {
  const t = usePreferences((state) => state.t);
  return (
    <>
      <TextOf draft={draft} field="what" long />
      <PartyOf draft={draft} field="by" />
      <PartyOf draft={draft} field="to" />
      <div className={styles.pair}>
        <TextOf draft={draft} field="where" />
        <DateOf draft={draft} field="due" />
      </div>
      <SegmentsOf
        draft={draft}
        field="state"
        options={['open', 'kept', 'broken'] as const}
        words={(option) => t(`pack.sides.state.${option}`)}
      />
      <EvidenceOf draft={draft} />
      <More draft={draft} />
    </>
  );
}

const MEETING = {
  askedBy: '',
  time: '',
  length: '',
  format: '',
  agenda: '',
  interpreter: '',
  noteTaker: '',
  press: '',
  lastMet: null,
} as const;
const details = ['askedBy', 'time', 'length', 'format', 'interpreter', 'noteTaker', 'press'] as const;

/** An occasion, with whom on each side; a meeting of ours has its arrangements. */
export function EventForm({ draft }: { readonly draft: DraftOf<'event'> }) {
  const t = usePreferences((state) => state.t);
  const { meeting, ourSide, theirSide } = draft.fields;
  return (
    <>
      <TextOf draft={draft} field="occasion" label={t('inspector.eventName')} long />
      <div className={styles.pair}>
        <TextOf draft={draft} field="place" />
        <DateOf draft={draft} field="date" />
      </div>
      {(['ourSide', 'theirSide'] as const).map((side) => (
        <Rows
          key={side}
          title={t(`inspector.field.${side}`)}
          rows={side === 'ourSide' ? ourSide : theirSide}
          blank={{ actor: null, name: '' }}
          onChange={(parties) => draft.set(side, parties)}
          add={t('inspector.addParty')}
          row={(party, set, index) => (
            <PartyField
              label={`${t(`inspector.field.${side}`)} ${index + 1}`}
              labelPlace="hidden"
              value={party}
              onChange={set}
            />
          )}
        />
      ))}
      <EvidenceOf draft={draft} />
      {meeting === null ? (
        <div>
          <Button look="link" onPress={() => draft.set('meeting', MEETING)}>
            {t('inspector.makeMeeting')}
          </Button>
        </div>
      ) : (
        <Group
          title={t('inspector.field.meeting')}
          ruled
          aside={
            <Button look="link" onPress={() => draft.set('meeting', null)}>
              {t('inspector.noMeeting')}
            </Button>
          }
        >
          <div className={styles.pair}>
            {details.map((name) => (
              <TextField
                key={name}
                label={t(`inspector.meeting.${name}`)}
                value={meeting[name]}
                onChange={(value) => draft.set('meeting', { ...meeting, [name]: value })}
              />
            ))}
            <DateField
              label={t('inspector.meeting.lastMet')}
              value={meeting.lastMet}
              onChange={(lastMet) => draft.set('meeting', { ...meeting, lastMet })}
            />
          </div>
          <TextArea
            label={t('inspector.meeting.agenda')}
            value={meeting.agenda}
            onChange={(agenda) => draft.set('meeting', { ...meeting, agenda })}
          />
        </Group>
      )}
      <More draft={draft} />
    </>
  );
}
