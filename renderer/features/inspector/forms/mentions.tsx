import { type Agreement, actionSchema, stageSchema } from '../../../../core/model/agreement.ts';
import { CredibilityCells } from '../../../elements/credibility-cells.tsx';
import { Select } from '../../../elements/select.tsx';
import { useLibrary } from '../../../state/library.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useFrozenText } from '../../reader/use-text.ts';
import type { DraftOf } from '../draft.ts';
import styles from '../form.module.css';
import { linesInWords } from '../places.ts';

type Mention = Agreement['mentions'][number];

const NONE = ':none';

/** What one source alone says is confirmed by nobody. */
export const closedToMentions = (mentions: readonly Mention[]): readonly number[] =>
  new Set(mentions.map(({ anchor }) => anchor.source)).size < 2 ? [1] : [];

/** What each source says of a filed instrument, in the order they were marked. */
export function MentionsOf({ draft }: { readonly draft: DraftOf<'agreement'> }) {
  const t = usePreferences((state) => state.t);
  const { mentions } = draft.fields;
  if (mentions.length === 0) return null;
  return (
    <fieldset className={styles.rows} data-field="mentions">
      <legend className={styles.legend}>{t('inspector.mentions')}</legend>
      {mentions.map((mention, index) => (
        <fieldset key={`${mention.anchor.source} ${mention.anchor.start}`} className={styles.mention}>
          <legend className={styles.mentionWords}>
            <MentionPlace mention={mention} />
          </legend>
          <MentionOf draft={draft} index={index} />
        </fieldset>
      ))}
    </fieldset>
  );
}

/** Where a source speaks of the instrument: the source, the lines, the words. */
export function MentionPlace({ mention: { anchor } }: { readonly mention: Mention }) {
  const t = usePreferences((state) => state.t);
  const row = useLibrary((state) => state.rows.get(anchor.source));
  const text = useFrozenText(anchor.source);
  const lines = text?.ok ? linesInWords(text.value, [anchor], t).toLowerCase() : '';
  const source = row ? t('kinds.number.source', { number: row.number }) : '';
  return (
    <>
      {[source, lines].filter(Boolean).join(', ')}{' '}
      <span className={styles.mentionVerbatim}>{anchor.exact.replace(/\s+/g, ' ')}</span>
    </>
  );
}

/** What one source says of an instrument: the action, the status it asserts, how far it is to be believed. */
export function MentionOf({
  draft,
  index,
}: {
  readonly draft: DraftOf<'agreement'>;
  readonly index: number;
}) {
  const t = usePreferences((state) => state.t);
  const mention = draft.fields.mentions[index];
  if (!mention) return null;
  const set = (change: Partial<Mention>) =>
    draft.set('mentions', draft.fields.mentions.with(index, { ...mention, ...change }));
  return (
    <>
      <div className={styles.pair}>
        <Select
          name={`mentions.${index}.action`}
          label={t('inspector.field.action')}
          options={[
            { id: NONE, label: t('inspector.notStated') },
            ...actionSchema.options.map((id) => ({ id, label: t(`pack.agreements.action.${id}`) })),
          ]}
          value={mention.action ?? NONE}
          onChange={(chosen) => set({ action: actionSchema.safeParse(chosen).data ?? null })}
        />
        <Select
          name={`mentions.${index}.status`}
          label={t('inspector.stage')}
          options={[
            { id: NONE, label: t('inspector.notStated') },
            ...stageSchema.options.map((id) => ({ id, label: t(`pack.agreements.stage.${id}`) })),
          ]}
          value={mention.status ?? NONE}
          onChange={(chosen) => set({ status: stageSchema.safeParse(chosen).data ?? null })}
        />
      </div>
      <MentionCredibility draft={draft} index={index} />
    </>
  );
}

/** Credibility 1–6 of what one source says. */
export function MentionCredibility({
  draft,
  index,
}: {
  readonly draft: DraftOf<'agreement'>;
  readonly index: number;
}) {
  const t = usePreferences((state) => state.t);
  const { mentions } = draft.fields;
  const mention = mentions[index];
  if (!mention) return null;
  return (
    <div className={styles.stack} data-field={`mentions.${index}.credibility`}>
      <span className={styles.label}>{t('inspector.field.credibility')}</span>
      <CredibilityCells
        value={mention.credibility}
        closed={closedToMentions(mentions)}
        onChange={(credibility) => draft.set('mentions', mentions.with(index, { ...mention, credibility }))}
      />
    </div>
  );
}
