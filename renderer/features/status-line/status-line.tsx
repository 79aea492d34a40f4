import { Check, CircleX, Ellipsis, Lock, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { run } from '../../actions/catalogue.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { Marking } from '../../elements/marking.tsx';
import { useDrafts } from '../../state/drafts.ts';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { useSaving } from '../../state/saving.ts';
import { type StatusNote, useStatus } from '../../state/status.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { JobCount } from './job-count.tsx';
import styles from './status-line.module.css';
import { UnfiledCount } from './unfiled-count.tsx';
import { useMarking } from './use-marking.ts';

/** Saved or saving, marking of what is open, offline; at the end what the view says and the keys of its mode. */
export function StatusLine() {
  const t = useWords();
  const hasLibrary = useLibrary((state) => state.directory !== null);
  const marking = useMarking();
  const said = useStatus((state) => state.said);
  const pane = useWorkspace((state) => state.pane);
  const inspector = said.inspector;
  const speaking = said.menu ?? (inspector?.mode === undefined ? (said[pane] ?? inspector) : inspector);
  const notes = [said[pane], inspector].flatMap((status) => status?.notes ?? []);
  const hints = speaking?.hints ?? [];
  return (
    <section className={styles.line} data-region="status" aria-label={t('shell.statusLine')} tabIndex={-1}>
      {hasLibrary && <Saved />}
      {marking !== null && (
        <span className={styles.marking}>
          <Marking label={marking} />
        </span>
      )}
      <span className={styles.part}>{t('shell.offline')}</span>
      <span className={styles.space} />
      <JobCount />
      <UnfiledCount />
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      {speaking?.mode !== undefined && <span className={styles.part}>{speaking.mode}</span>}
      {hints.length > 0 && (
        <span className={styles.hints}>
          {hints.map((hint) => (
            <span key={`${hint.keys} ${hint.words}`} className={styles.hint}>
              <Kbd keys={hint.keys} />
              {hint.words}
            </span>
          ))}
        </span>
      )}
      {hints.length === 0 && hasLibrary && (
        <button type="button" className={classes(styles.press, styles.find)} onClick={() => run('palette')}>
          <Kbd keys="CmdOrCtrl+K" />
          {t('shell.findOrDoShort')}
        </button>
      )}
      <button type="button" className={styles.press} onClick={() => run('keys')}>
        <Kbd keys="?" />
        {t('shell.keys')}
      </button>
    </section>
  );
}

function Saved() {
  const t = useWords();
  const { state: stored, at } = useSaving();
  const typing = useDrafts((drafts) => drafts.drafts.size > 0);
  const readOnly = useLibrary((library) => library.readOnly);
  // What is typed and not stored yet is not called saved.
  const state = typing && stored === 'saved' ? 'saving' : stored;
  const language = document.documentElement.lang;
  const clock = useMemo(
    () => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    [language],
  );
  const time = at === null ? '' : clock.format(new Date(at));
  if (state === 'failed')
    return (
      <span className={classes(styles.part, styles.bad)} role="alert">
        <Icon of={CircleX} size={14} />
        {t('shell.notSaved')}
      </span>
    );
  if (readOnly)
    return (
      <span className={styles.part}>
        <Icon of={Lock} size={14} />
        {t('shell.forReading')}
      </span>
    );
  return (
    <span className={styles.part}>
      <Icon of={state === 'saved' ? Check : Ellipsis} size={14} />
      {state === 'saving'
        ? t('shell.saving')
        : at === null
          ? t('shell.allSaved')
          : t('shell.savedAt', { time })}
    </span>
  );
}

function Note({ note }: { readonly note: StatusNote }) {
  const tone = note.tone ?? 'plain';
  const icon = tone === 'bad' ? CircleX : tone === 'warn' ? TriangleAlert : null;
  const body = (
    <>
      {icon && <Icon of={icon} size={14} />}
      {note.words}
    </>
  );
  const className = classes(styles.part, tone !== 'plain' && styles[tone]);
  return note.onPress ? (
    <button type="button" className={classes(styles.press, className)} onClick={note.onPress}>
      {body}
    </button>
  ) : (
    <span className={className}>{body}</span>
  );
}
