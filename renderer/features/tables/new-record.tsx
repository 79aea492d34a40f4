import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import { readSome } from '../../../core/forms/read-fields.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import { letterIn } from '../../actions/letters.ts';
import { openRecord } from '../../actions/open.ts';
import { addRecord } from '../../actions/table.ts';
import { cancelDialog } from '../../actions/unfiled.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { select } from '../../state/inspector.ts';
import { say } from '../../state/notices.ts';
import type { NewKind } from '../../state/overlay.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import { currentTab, setLayout, type View } from '../../state/workspace.ts';
import { DialogAsLeft } from '../inspector/dialog-as-left.tsx';
import {
  ActorForm,
  CommentForm,
  EventForm,
  type FormProps,
  LineForm,
  PlaceForm,
  PositionForm,
  TagForm,
  UndertakingForm,
} from './new-record-forms.tsx';
import styles from './tables.module.css';

/**
 * The dialog of a new record: only what it cannot be without. All else is in its form, which opens beside. What is
 * typed is kept until it is filed or cancelled.
 */
export function NewRecord({ kind, onClose }: { readonly kind: NewKind; readonly onClose: () => void }) {
  switch (kind) {
    case 'actor':
      return <NewOf kind="actor" first={{ kind: 'person' }} form={ActorForm} onClose={onClose} />;
    case 'event':
      return <NewOf kind="event" first={{}} form={EventForm} onClose={onClose} />;
    case 'position':
      return <NewOf kind="position" first={{ stance: 'not-stated' }} form={PositionForm} onClose={onClose} />;
    case 'line':
      return <NewOf kind="line" first={{ kind: 'point' }} form={LineForm} onClose={onClose} />;
    case 'comment':
      return <NewOf kind="comment" first={{}} form={CommentForm} onClose={onClose} />;
    case 'undertaking':
      return <NewOf kind="undertaking" first={{}} form={UndertakingForm} onClose={onClose} />;
    case 'place':
      return <NewOf kind="place" first={{}} form={PlaceForm} onClose={onClose} />;
    case 'tag':
      return <NewOf kind="tag" first={{}} form={TagForm} onClose={onClose} />;
  }
}

/** Views beside which the inspector shows whatever record is selected. */
const INSPECTED: ReadonlySet<View['view']> = new Set([
  'briefing',
  'table',
  'actor',
  'timeline',
  'positions',
  'search',
]);

/** Kinds begun with words of several lines, in which Enter is a new line. */
const LONG: ReadonlySet<NewKind> = new Set(['line', 'comment', 'undertaking']);

interface NewOfProps<K extends NewKind> {
  readonly kind: K;
  readonly first: Partial<FieldsOf<K>>;
  readonly form: (props: FormProps<K>) => ReactNode;
  readonly onClose: () => void;
}

function NewOf<K extends NewKind>({ kind, first, form: Form, onClose }: NewOfProps<K>) {
  const t = useWords();
  const language = usePreferences((state) => state.language);
  const typed = useTypedIn(`new-${kind}`, first, (kept) => readSome(kind, kept));
  const fields = typed.values;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const frame = useRef<HTMLFormElement>(null);
  const words = ({ code, params }: Problem) => t(`problems.${code}`, params);
  const elsewhere = problems.filter(({ field }) => field === null);

  async function keep() {
    const made = await addRecord(kind, fields);
    if (!made.ok) {
      setProblems(made.problems);
      requestAnimationFrame(() =>
        frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    typed.end();
    onClose();
    const number = t(`kinds.number.${kind}`, { number: made.value.number });
    const goThere = () => void openRecord(kind, made.value.id);
    const view = currentTab()?.view.view;
    if (view !== undefined && !INSPECTED.has(view)) {
      // Nobody is taken away from the page or the text in hand.
      say('records.madeHere', { number }, { key: 'inspector.open', run: goThere });
      return;
    }
    say('records.made', { number, key: letterIn(language, 'E') });
    // Over the start there is no inspector: the record opens where it is at home.
    if (view === undefined) return goThere();
    setLayout({ inspectorOpen: true });
    select(kind, made.value.id);
  }

  return (
    <FormDialog
      title={t(`records.new.${kind}`)}
      onClose={onClose}
      onCancel={() => {
        cancelDialog(`new-${kind}`);
        onClose();
      }}
      width="narrow"
      action={t('records.make')}
      keys={LONG.has(kind) ? 'CmdOrCtrl+Enter' : 'Enter'}
      onAction={keep}
      ref={frame}
      className={styles.form}
    >
      <DialogAsLeft at={typed.leftAt} />
      <Form
        fields={fields}
        set={(change) => {
          typed.set(change);
          setProblems((before) => before.filter(({ field }) => field === null || !(field in change)));
        }}
        errorOf={(field) => {
          const found = problems.find((problem) => problem.field === field);
          return found ? words(found) : null;
        }}
      />
      {elsewhere.map((problem) => (
        <p key={problem.code} role="alert">
          {words(problem)}
        </p>
      ))}
    </FormDialog>
  );
}
