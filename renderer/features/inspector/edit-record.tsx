import { useMemo, useState } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import { type FieldsOf, type KindName, kinds, type Records } from '../../../core/model/kinds.ts';
import { sameJson } from '../../../core/model/patch.ts';
import { editRecord } from '../../actions/evidence.ts';
import { Button } from '../../elements/button.tsx';
import { keepEdit, useEditing } from '../../state/editing.ts';
import { usePreferences } from '../../state/preferences.ts';
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
  readonly onClose: () => void;
}

/** A filed record in its form. Only what was changed is sent, so that edits made elsewhere meanwhile stay. */
export function EditRecord<K extends KindName>({ kind, record, onClose }: EditProps<K>) {
  const t = usePreferences((state) => state.t);
  // A record is its fields and its stamp.
  const before = record as unknown as FieldsOf<K>;
  // What was typed before one looked at something else. Only fields of this record are kept under its id.
  const kept = useEditing((state) => state.edits.get(record.id)) as FieldsOf<K> | undefined;
  const fields = kept ?? before;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusals, setRefusals] = useState(0);
  useFormStatus();
  const draft = useMemo(
    (): DraftOf<K> => ({
      fields,
      problems,
      set: (name, value) => {
        keepEdit(record.id, changed(fields, name, value));
        setProblems((was) => was.filter(({ field }) => field !== name));
      },
      confirm: (name) => keepEdit(record.id, confirmed(fields, name)),
    }),
    [fields, problems, record.id],
  );

  function close() {
    keepEdit(record.id, null);
    onClose();
  }

  async function save() {
    const refused = checkFields(kind, fields);
    const answer =
      refused.length > 0 ? refused : await editRecord(kind, record.id, changesOf(kind, before, fields));
    setProblems(answer);
    if (answer.length > 0) setRefusals((count) => count + 1);
    else close();
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
          <Button keys="Esc" onPress={close}>
            {t('inspector.discard')}
          </Button>
        </>
      }
    >
      <FormFrame
        label={title}
        opened={record.id}
        refusals={refusals}
        onFile={() => void save()}
        onLeave={close}
      >
        <FormOf kind={kind} draft={draft} />
        <Problems problems={problems} fields={fields} />
        <WillPrintAs kind={kind} fields={fields} />
      </FormFrame>
    </Sheet>
  );
}

function changesOf<K extends KindName>(
  kind: K,
  before: FieldsOf<K>,
  after: FieldsOf<K>,
): Partial<FieldsOf<K>> {
  const names = Object.keys(kinds[kind].fields.shape) as (keyof FieldsOf<K>)[];
  // Every field of a record is JSON.
  const json = (value: unknown) => value as Parameters<typeof sameJson>[0];
  const entries = names
    .filter((name) => !sameJson(json(before[name]), json(after[name])))
    .map((name) => [name, after[name]]);
  return Object.fromEntries(entries) as Partial<FieldsOf<K>>;
}
