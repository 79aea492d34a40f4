import { useMemo, useState } from 'react';
import { ulid } from 'ulid';
import type { FormFields } from '../../../core/contract/forms.ts';
import type { Problem } from '../../../core/contract/result.ts';
import { readSome } from '../../../core/forms/read-fields.ts';
import { type FieldsOf, type KindName, kinds, type Records } from '../../../core/model/kinds.ts';
import { type Json, sameJson } from '../../../core/model/patch.ts';
import { editRecord } from '../../actions/evidence.ts';
import { editForm, saveForAMoment } from '../../actions/held-forms.ts';
import { Button } from '../../elements/button.tsx';
import { type Edit, isChanged, keepEdit, useEditing } from '../../state/editing.ts';
import { useWantedField } from '../../state/inspector.ts';
import { usePreferences } from '../../state/preferences.ts';
import { AsLeft } from './as-left.tsx';
import { checkFields } from './check-fields.ts';
import { changed, confirmed, type DraftOf } from './draft.ts';
import { FormOf } from './form-of.tsx';
import { useFormStatus } from './new-record.tsx';
import { WillPrintAs } from './print-as.tsx';
import { Problems } from './problems.tsx';
import { FormFrame, Sheet } from './sheet.tsx';

interface EditProps<K extends KindName> {
  readonly kind: K;
  readonly record: Records[K];
  /** How often it was asked for; a form that only stands there leaves the focus where it is. */
  readonly called: number;
  readonly onClose: () => void;
}

/**
 * A filed record in its form. Only what was changed is kept and sent, so that edits made elsewhere meanwhile stay; a
 * field changed there too is said before it is written over.
 */
export function EditRecord<K extends KindName>({ kind, record, called, onClose }: EditProps<K>) {
  const t = usePreferences((state) => state.t);
  // A record is its fields and its stamp, all of them JSON.
  const before = record as unknown as FieldsOf<K>;
  const standing = record as unknown as FormFields;
  // What was typed before one looked at something else, or before the window was closed.
  const edit = useEditing((state) => state.edits.get(record.id));
  const fields = useMemo(() => fieldsOf(kind, before, edit), [kind, before, edit]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusals, setRefusals] = useState(0);
  useFormStatus();
  const wanted = useWantedField(record.id);
  const draft = useMemo((): DraftOf<K> => {
    const keep = (after: FieldsOf<K>) => {
      const was = edit?.was ?? standing;
      const changes = Object.entries({ ...edit?.changes, ...changesOf(kind, fields, after) });
      keepEdit(record.id, {
        form: edit?.form ?? ulid(),
        kind,
        was,
        changes: Object.fromEntries(changes.filter(([name, value]) => !sameJson(was[name], value))),
        leftAt: null,
        aside: false,
      });
    };
    return {
      fields,
      problems,
      set: (name, value) => {
        keep(changed(fields, name, value));
        setProblems((was) => was.filter(({ field }) => field !== name));
      },
      confirm: (name) => keep(confirmed(fields, name)),
    };
  }, [fields, problems, record.id, kind, edit, standing]);

  function close() {
    keepEdit(record.id, null);
    onClose();
  }

  function discard() {
    if (edit && isChanged(edit))
      saveForAMoment({ id: edit.form, typedAt: '', form: editForm(record.id, edit) });
    close();
  }

  function refuse(why: readonly Problem[]) {
    setProblems(why);
    setRefusals((count) => count + 1);
  }

  async function save() {
    const refused = checkFields(kind, fields);
    if (refused.length > 0) return refuse(refused);
    const elsewhere = edit ? changedElsewhere(edit, standing) : [];
    if (edit && elsewhere.length > 0) {
      // Said once: to save again is to insist.
      keepEdit(record.id, { ...edit, was: { ...edit.was, ...standing } });
      return refuse(elsewhere);
    }
    const answer = await editRecord(kind, record.id, changesOf(kind, before, fields));
    if (answer.length > 0) refuse(answer);
    // What was typed while the disk wrote is not saved yet: the form stays open with it.
    else if (useEditing.getState().edits.get(record.id) === edit) close();
  }

  const title = t('inspector.edits', { name: t(`kinds.number.${kind}`, { number: record.number }) });
  return (
    <Sheet
      kind={kind}
      title={title}
      foot={
        <>
          <Button look="primary" keys="Enter" onPress={() => void save()}>
            {t('inspector.save')}
          </Button>
          <Button onPress={discard}>{t('inspector.discard')}</Button>
        </>
      }
    >
      <FormFrame
        label={title}
        opened={record.id}
        called={called}
        wanted={wanted}
        refusals={refusals}
        onFile={() => void save()}
        onLeave={onClose}
      >
        <AsLeft at={edit?.leftAt ?? null} />
        <FormOf kind={kind} draft={draft} />
        <Problems problems={problems} fields={fields} />
        <WillPrintAs kind={kind} fields={fields} />
      </FormFrame>
    </Sheet>
  );
}

/** The record with what was typed over it. A field confirmed or unconfirmed elsewhere stays so. */
function fieldsOf<K extends KindName>(kind: K, before: FieldsOf<K>, edit: Edit | undefined): FieldsOf<K> {
  if (!edit) return before;
  const typed = readSome(kind, edit.changes);
  const left = typed.toConfirm ?? before.toConfirm;
  return { ...before, ...typed, toConfirm: before.toConfirm.filter((name) => left.includes(name)) };
}

function changesOf<K extends KindName>(
  kind: K,
  before: FieldsOf<K>,
  after: FieldsOf<K>,
): Partial<FieldsOf<K>> & FormFields {
  const names = Object.keys(kinds[kind].fields.shape) as (keyof FieldsOf<K>)[];
  // Every field of a record is JSON.
  const json = (value: unknown) => value as Json;
  const entries = names
    .filter((name) => !sameJson(json(before[name]), json(after[name])))
    .map((name) => [name, after[name]]);
  return Object.fromEntries(entries) as Partial<FieldsOf<K>> & FormFields;
}

/** Fields that were changed here and, since typing began, elsewhere to something else. */
function changedElsewhere({ was, changes }: Edit, standing: FormFields): readonly Problem[] {
  return Object.entries(changes)
    .filter(
      ([name, typed]) =>
        name !== 'toConfirm' && !sameJson(standing[name], was[name]) && !sameJson(standing[name], typed),
    )
    .map(([field]) => {
      const value = standing[field];
      return typeof value === 'string' && value !== ''
        ? { code: 'forms.changedTo', params: { value }, field }
        : { code: 'forms.changed', params: {}, field };
    });
}
