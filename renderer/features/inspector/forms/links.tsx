import { useMemo, useState } from 'react';
import { anchoredKinds } from '../../../../core/model/anchor.ts';
import type { Id } from '../../../../core/model/id.ts';
import type { KindName } from '../../../../core/model/kinds.ts';
import { ComboBox, type NamedOption } from '../../../elements/combo-box.tsx';
import type { FieldProps } from '../../../elements/field.tsx';
import { KindSign } from '../../../elements/kind-sign.tsx';
import { useLibrary } from '../../../state/library.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { type Draft, type DraftOf, fieldProps } from '../draft.ts';
import styles from '../form.module.css';
import { RecordLink } from '../record-link.tsx';

/** Records of some kinds as options: number and title. */
function useRecordOptions(kinds: readonly KindName[], without: Id | null = null): readonly NamedOption[] {
  const rows = useLibrary((state) => state.rows);
  const t = usePreferences((state) => state.t);
  const wanted = kinds.join(' ');
  return useMemo(
    () =>
      [...rows.values()]
        .filter((row) => wanted.split(' ').includes(row.kind) && row.id !== without)
        .map((row) => ({
          id: row.id,
          label: `${t(`kinds.number.${row.kind}`, { number: row.number })} ${row.title}`,
          icon: <KindSign kind={row.kind} />,
        })),
    [rows, wanted, without, t],
  );
}

interface LinkFieldProps extends FieldProps {
  readonly kinds: readonly KindName[];
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  /** Words typed that name no record yet; shown where none is chosen. */
  readonly words?: string;
  readonly onWords?: (words: string) => void;
  readonly without?: Id | null;
}

/** One record of the library, found by number or title. */
export function LinkField({
  kinds,
  value,
  onChange,
  words = '',
  onWords,
  without = null,
  ...field
}: LinkFieldProps) {
  const options = useRecordOptions(kinds, without);
  const [typed, setTyped] = useState(words);
  const chosen = options.find(({ id }) => id === value);
  return (
    <ComboBox
      {...field}
      options={options}
      value={{ id: value, name: chosen?.label ?? typed }}
      onChange={({ id, name }) => {
        setTyped(name);
        if (id !== value) onChange(id);
        onWords?.(id === null ? name : '');
      }}
    />
  );
}

/** The event at which words were said. */
export function EventOf({ draft }: { readonly draft: DraftOf<'quote'> }) {
  const t = usePreferences((state) => state.t);
  return (
    <LinkField
      {...fieldProps(draft, 'event', t)}
      kinds={['event']}
      value={draft.fields.event}
      onChange={(event) => draft.set('event', event)}
    />
  );
}

/** The evidence a record rests on: chips to open or take out, and a field that adds. */
export function EvidenceOf<
  F extends { readonly toConfirm: readonly string[]; readonly evidence: readonly Id[] },
>({ draft }: { readonly draft: Draft<F> }) {
  const t = usePreferences((state) => state.t);
  return (
    <EvidenceField
      field="evidence"
      label={t('inspector.field.evidence')}
      ids={draft.fields.evidence}
      onChange={(ids) => draft.set('evidence', ids as F['evidence'])}
    />
  );
}

export function EvidenceField({
  field,
  label,
  ids,
  onChange,
}: {
  /** By which the check finds it. */
  readonly field: string;
  readonly label: string;
  readonly ids: readonly Id[];
  readonly onChange: (ids: readonly Id[]) => void;
}) {
  const t = usePreferences((state) => state.t);
  return (
    <div className={styles.stack} data-field={field}>
      <span className={styles.label}>{label}</span>
      {ids.map((id) => (
        <span key={id} className={styles.linkRow}>
          <RecordLink id={id} />
          <button
            type="button"
            className={styles.takeOut}
            aria-label={t('inspector.takeOut', { title: label, number: ids.indexOf(id) + 1 })}
            onClick={() => onChange(ids.filter((other) => other !== id))}
          >
            ×
          </button>
        </span>
      ))}
      <Adder
        label={t('inspector.addEvidence')}
        onAdd={(id) => onChange(ids.includes(id) ? ids : [...ids, id])}
      />
    </div>
  );
}

function Adder({ label, onAdd }: { readonly label: string; readonly onAdd: (id: Id) => void }) {
  const options = useRecordOptions(anchoredKinds);
  const [typed, setTyped] = useState('');
  return (
    <ComboBox
      label={label}
      labelPlace="hidden"
      placeholder={label}
      options={options}
      value={{ id: null, name: typed }}
      onChange={({ id, name }) => {
        setTyped(id === null ? name : '');
        if (id !== null) onAdd(id);
      }}
      takes
    />
  );
}
