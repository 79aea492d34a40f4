import type { Disclosure } from '../../../../core/model/record.ts';
import { CredibilityCells } from '../../../elements/credibility-cells.tsx';
import { DateField } from '../../../elements/date-field.tsx';
import { Select } from '../../../elements/select.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { useLibrary } from '../../../state/library.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { type Draft, errorOf, fieldProps } from '../draft.ts';
import { TextOf } from '../fields.tsx';
import styles from '../form.module.css';
import { TagsOf } from '../tags.tsx';

interface Carried {
  readonly toConfirm: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly marking: string | null;
  readonly markingAuthority: {
    readonly authority: string;
    readonly date: string;
    readonly reason: string;
  } | null;
  readonly disclosure: Disclosure;
}

const disclosures: readonly Disclosure[] = ['usable', 'without-attribution', 'background'];

/** What any record may carry: disclosure, marking with its authority, tags, a note. Folded; its summary says what is set. */
export function More<F extends Carried>({
  draft,
  children,
  summary = [],
}: {
  readonly draft: Draft<F>;
  readonly children?: React.ReactNode;
  readonly summary?: readonly string[];
}) {
  const t = usePreferences((state) => state.t);
  const { fields, problems } = draft;
  const said = [...summary, t(`inspector.disclosure.${fields.disclosure}`)].filter((part) => part !== '');
  const failed = ['marking', 'markingAuthority', 'markingAuthority.date', 'note', 'credibility'].some(
    (name) => errorOf(problems, name, t) !== null,
  );
  return (
    <details className={styles.more} open={failed ? true : undefined}>
      <summary className={styles.summary}>
        {t('inspector.more')} <span className={styles.quiet}>{said.join(', ')}</span>
      </summary>
      <div className={styles.moreBody}>
        {children}
        <Select
          name="disclosure"
          label={t('inspector.field.disclosure')}
          options={disclosures.map((id) => ({ id, label: t(`inspector.disclosure.${id}`) }))}
          value={fields.disclosure}
          onChange={(disclosure) => draft.set('disclosure', disclosure as F['disclosure'])}
        />
        <MarkingOf draft={draft} />
        <TagsOf tags={fields.tags} onChange={(tags) => draft.set('tags', tags as F['tags'])} />
        {/* Every record has a note, which the type parameter cannot show. */}
        <TextOf draft={draft as unknown as Draft<Carried>} field="note" long />
      </div>
    </details>
  );
}

const DEFAULT = ':default';
const NO_AUTHORITY = { authority: '', date: '', reason: '' };

/** Marking, and who allowed it where it stands below its source. */
function MarkingOf<F extends Carried>({ draft }: { readonly draft: Draft<F> }) {
  const t = usePreferences((state) => state.t);
  const scheme = useLibrary((state) => state.settings.scheme);
  const { fields, problems } = draft;
  const authority = fields.markingAuthority;
  const asked = authority !== null || problems.some(({ code }) => code === 'marking-below-source');
  const set = (change: Partial<typeof NO_AUTHORITY>) => {
    const next = { ...NO_AUTHORITY, ...authority, ...change };
    const empty = next.authority === '' && next.date === '' && next.reason === '';
    draft.set('markingAuthority', (empty ? null : next) as F['markingAuthority']);
  };
  return (
    <>
      <Select
        {...fieldProps(draft, 'marking', t)}
        options={[
          { id: DEFAULT, label: t('inspector.markingDefault') },
          ...scheme.levels.map(({ id, label }) => ({ id, label })),
        ]}
        value={fields.marking ?? DEFAULT}
        onChange={(chosen) => draft.set('marking', (chosen === DEFAULT ? null : chosen) as F['marking'])}
      />
      {asked && (
        <div className={styles.pair}>
          <TextField
            label={t('inspector.authority')}
            value={authority?.authority ?? ''}
            onChange={(value) => set({ authority: value })}
          />
          <DateField
            label={t('inspector.authorityDate')}
            error={errorOf(problems, 'markingAuthority.date', t)}
            value={authority?.date || null}
            onChange={(date) => set({ date: date ?? '' })}
          />
          <div className={styles.whole}>
            <TextField
              label={t('inspector.authorityReason')}
              error={errorOf(problems, 'markingAuthority', t)}
              value={authority?.reason ?? ''}
              onChange={(reason) => set({ reason })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** Credibility 1–6 of the item. */
export function CredibilityOf<
  F extends { readonly toConfirm: readonly string[]; readonly credibility: number | null },
>({ draft }: { readonly draft: Draft<F> }) {
  const t = usePreferences((state) => state.t);
  const error = errorOf(draft.problems, 'credibility', t);
  return (
    <div className={styles.stack} data-field="credibility">
      <span className={styles.label}>{t('inspector.field.credibility')}</span>
      <CredibilityCells
        value={draft.fields.credibility}
        onChange={(credibility) => draft.set('credibility', credibility as F['credibility'])}
      />
      {error !== null && <p className={styles.error}>{error}</p>}
    </div>
  );
}
