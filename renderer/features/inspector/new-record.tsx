import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import { discardForm, fileForm, leaveForm } from '../../actions/file.ts';
import { Button } from '../../elements/button.tsx';
import { useFiling } from '../../state/filing.ts';
import { type NewRecord, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useFrozenText } from '../reader/use-text.ts';
import { anchorsOf } from './anchors-of.ts';
import { AsLeft } from './as-left.tsx';
import { checkFields } from './check-fields.ts';
import { changed, confirmed, type DraftOf } from './draft.ts';
import { FormOf } from './form-of.tsx';
import { linesInWords } from './places.ts';
import { WillPrintAs } from './print-as.tsx';
import { Problems } from './problems.tsx';
import { FormFrame, Sheet } from './sheet.tsx';

/** The form of a record that is not filed yet. What is typed is kept in the state: closing the inspector loses nothing. */
export function NewRecordForm({ filing }: { readonly filing: NewRecord }) {
  const t = usePreferences((state) => state.t);
  const { total, at, leftAt } = useFiling();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const anchors = anchorsOf(filing.kind, filing.fields);
  const text = useFrozenText(anchors[0]?.source ?? null);
  const frozen: FrozenText | null = text?.ok ? text.value : null;
  const shown = useWorkspace((state) => (state.pane === 'right' ? state.beside : state.active));
  const number = useLibrary((state) =>
    shown === `source:${anchors[0]?.source}` ? undefined : state.rows.get(anchors[0]?.source ?? '')?.number,
  );
  const opened = `${filing.kind} ${at} ${anchors[0]?.start ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form has no problems yet
  useEffect(() => setProblems([]), [opened]);
  useFormStatus();

  const draft = useMemo((): DraftOf<typeof filing.kind> => {
    const keep = (fields: NewRecord['fields']) => {
      useFiling.setState({ touched: true, leftAt: null });
      // Kind and fields belong together; a change of a field keeps them so.
      useInspector.setState({ filing: { kind: filing.kind, fields } as NewRecord });
    };
    return {
      fields: filing.fields,
      problems,
      set: (name, value) => {
        keep(changed(filing.fields, name, value));
        setProblems((was) => was.filter(({ field }) => field !== name));
      },
      confirm: (name) => keep(confirmed(filing.fields, name)),
    };
  }, [filing, problems]);

  async function file() {
    if (busy) return;
    const refused = checkFields(filing.kind, filing.fields);
    if (refused.length > 0) {
      // Whoever tried to file it does not want it given up.
      useFiling.setState({ touched: true });
      setProblems(refused);
      setRefusals((count) => count + 1);
      return;
    }
    setBusy(true);
    const answer = await fileForm();
    setBusy(false);
    setProblems(answer);
    if (answer.length > 0) setRefusals((count) => count + 1);
  }

  /** The lines; and the source, where another one is open. */
  const placeInWords = (of: FrozenText, at: typeof anchors): string => {
    const lines = linesInWords(of, at, t);
    return number === undefined ? lines : `${t('kinds.number.source', { number })}, ${lines.toLowerCase()}`;
  };
  const title = t(`inspector.new.${filing.kind}`);
  return (
    <Sheet
      kind={filing.kind}
      title={total > 1 ? t('inspector.oneOf', { title, at, total }) : title}
      aside={frozen && placeInWords(frozen, anchors)}
      foot={
        <>
          <Button look="primary" keys="Enter" disabled={busy} onPress={() => void file()}>
            {t(`inspector.file.${filing.kind}`)}
          </Button>
          <Button onPress={discardForm}>{t('inspector.discard')}</Button>
        </>
      }
    >
      <FormFrame
        label={title}
        opened={opened}
        refusals={refusals}
        onFile={() => void file()}
        onLeave={leaveForm}
      >
        <AsLeft at={leftAt} sourceGone={text !== null && !text.ok} />
        <FormOf key={opened} kind={filing.kind} draft={draft} />
        <Problems problems={problems} fields={filing.fields} />
        <WillPrintAs kind={filing.kind} fields={filing.fields} />
      </FormFrame>
    </Sheet>
  );
}

/** The keys of a form in the status line. */
export function useFormStatus(): void {
  const t = usePreferences((state) => state.t);
  useEffect(() => {
    setStatus('inspector', {
      mode: t('inspector.mode'),
      hints: [
        { keys: 'Tab', words: t('inspector.hint.next') },
        { keys: 'Space', words: t('inspector.hint.confirm') },
        { keys: 'Enter', words: t('inspector.hint.file') },
        { keys: 'Esc', words: t('inspector.hint.leave') },
      ],
    });
    return () => setStatus('inspector', null);
  }, [t]);
}
