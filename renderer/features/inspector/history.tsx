import { useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryEntry } from '../../../core/contract/answers.ts';
import type { Translate } from '../../../core/language/translate.ts';
import type { AnyRecord, KindName } from '../../../core/model/kinds.ts';
import { historyOf } from '../../actions/evidence.ts';
import { takeBackStep } from '../../actions/undo.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './inspector.module.css';
import { momentIn } from './moment.ts';

const FEW = 3;
const MOST = 200;

/** Who did what to a record and when, latest first. */
export function History({ kind, record }: { readonly kind: KindName; readonly record: AnyRecord }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const readOnly = useLibrary((state) => state.readOnly);
  const [all, setAll] = useState(false);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const list = useRef<HTMLOListElement>(null);
  // Asked for by its key, it comes to where it is read; so do the older edits, once they are there.
  const asked = useRef(false);
  const comeIntoSight = () => {
    list.current?.focus();
    list.current?.closest('section')?.scrollIntoView({ block: 'start' });
  };
  useAction('history', () => {
    asked.current = !all;
    setAll(true);
    comeIntoSight();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the older ones have come
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    comeIntoSight();
  }, [entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the record has changed
  useEffect(() => {
    let there = true;
    void historyOf(kind, record.id, all ? MOST : FEW + 1).then((read) => there && setEntries(read));
    return () => {
      there = false;
    };
  }, [kind, record.id, record.changedAt, all]);
  const standing = useMemo(() => standingSteps(entries), [entries]);
  // What undoes one of these brings back what it took.
  const undoing = useMemo(
    () => new Set(entries.flatMap(({ group, undoes }) => (undoes === null ? [] : [group]))),
    [entries],
  );
  const shown = all ? entries : entries.slice(0, FEW);
  return (
    <Group
      title={t('inspector.history')}
      ruled
      aside={
        entries.length > shown.length ? (
          <Button look="link" onPress={() => setAll(true)}>
            {t('inspector.all')}
          </Button>
        ) : undefined
      }
    >
      <ol ref={list} className={styles.history} tabIndex={-1}>
        {shown.map((entry) => (
          <li key={entry.seq}>
            <time className={styles.quiet} dateTime={entry.at}>
              {momentIn(entry.at, language)}
            </time>
            <span>{[did(entry, undoing, t), entry.by].filter((part) => part !== '').join(', ')}</span>
            {all && !readOnly && standing.has(entry.group) && (
              <Button
                look="link"
                label={t('steps.takeBackNamed', {
                  what: did(entry, undoing, t),
                  when: momentIn(entry.at, language),
                })}
                onPress={() => void takeBackStep(entry.group)}
              >
                {t('steps.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {entries.length === 0 && (
        <p className={styles.quiet}>
          {t('inspector.madeBy', { who: record.createdBy, when: momentIn(record.createdAt, language) })}
        </p>
      )}
    </Group>
  );
}

/** Groups of edits, newest first, that stand: neither undone nor an undo, and not what made the record. */
function standingSteps(entries: readonly HistoryEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const standing = new Set<string>();
  for (const { group, undoes, command } of entries)
    if (undoes !== null && !undone.has(group)) undone.add(undoes);
    else if (undoes === null && !undone.has(group) && !MADE.test(command)) standing.add(group);
  return standing;
}

/** What made the record: to undo it would be to remove it, which has its own action. */
const MADE = /:(add|import|paste|from-template|from-document)$/;

const VERBS = ['add', 'edit', 'remove', 'arrange', 'tag', 'merge', 'split', 'import', 'paste', 'finalise'];

/** "Role, occasion changed"; what else was done, by its verb. */
function did({ command, fields, undoes }: HistoryEntry, undoing: ReadonlySet<string>, t: Translate): string {
  // A briefing from a template or a document is made by that.
  const verb = (command.split(':')[1] ?? '').replace(/^from-.*/, 'add');
  if (undoes !== null) return t(`inspector.did.${undoing.has(undoes) ? 'redo' : 'undo'}`);
  if (verb !== 'edit' || fields.length === 0)
    return t(`inspector.did.${VERBS.includes(verb) ? verb : 'other'}`);
  const confirmedOnly = fields.length === 1 && fields[0] === 'toConfirm';
  if (confirmedOnly) return t('inspector.did.confirm');
  const names = fields.filter((name) => name !== 'toConfirm').map((name) => t(`inspector.field.${name}`));
  return t('inspector.did.edit', { fields: names.join(', ').toLowerCase() });
}
