import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import { type Found, findIn, replaceIn } from '../../../core/outline/find.ts';
import { replaceWords } from '../../actions/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './find-bar.module.css';
import { useFoundMarks } from './use-found-marks.ts';
import { goToPlace } from './where.ts';

interface FindBarProps {
  readonly briefing: Briefing;
  readonly find: string;
  readonly by: string;
  /** Told which item was found last. */
  readonly onClose: (found: string | null) => void;
}

/** Finds and replaces in what was written. Verbatim words are not written here, so they are never touched. */
export function FindBar({ briefing, find, by, onClose }: FindBarProps) {
  const t = useWords();
  const readOnly = useLibrary((state) => state.readOnly);
  const [query, setQuery] = useState(find);
  const [replacement, setReplacement] = useState(by);
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(by !== '');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { sections } = briefing;
  const found = useMemo(
    () => findIn(sections, query, { matchCase, wholeWords }),
    [sections, query, matchCase, wholeWords],
  );
  useFoundMarks(query, { matchCase, wholeWords }, sections);
  const index = Math.min(at, Math.max(0, found.length - 1));
  const here = found[index];
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    if (here) goToPlace(briefing.id, here.item, false);
  }, [briefing.id, here]);

  const close = () => onClose(here?.item ?? null);
  const step = (by: 1 | -1) => found.length > 0 && setAt((index + by + found.length) % found.length);
  function replace(which: readonly Found[]) {
    const changes = walkSections(sections).flatMap(({ section }) => {
      const inSection = which.filter((one) => one.section === section.id);
      return inSection.length === 0
        ? []
        : [{ section, items: replaceIn(section.items, inSection, replacement) }];
    });
    void replaceWords(briefing.id, changes, which.length);
  }
  function keys(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className={styles.bar} onKeyDown={keys} aria-label={t('briefing.find.title')}>
      <span className={styles.field}>
        <TextField
          label={t('briefing.find.find')}
          labelPlace="hidden"
          placeholder={t('briefing.find.find')}
          value={query}
          onChange={setQuery}
          ref={field}
        />
      </span>
      <IconButton
        label={t('briefing.find.case')}
        selected={matchCase}
        onPress={() => setMatchCase(!matchCase)}
      >
        <Icon of={CaseSensitive} />
      </IconButton>
      <IconButton
        label={t('briefing.find.whole')}
        selected={wholeWords}
        onPress={() => setWholeWords(!wholeWords)}
      >
        <Icon of={WholeWord} />
      </IconButton>
      <span className={styles.count} aria-live="polite">
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? t('briefing.find.none')
            : t('briefing.find.of', { at: index + 1, count: found.length })}
      </span>
      <IconButton label={t('briefing.find.previous')} disabled={found.length === 0} onPress={() => step(-1)}>
        <Icon of={ChevronUp} />
      </IconButton>
      <IconButton label={t('briefing.find.next')} disabled={found.length === 0} onPress={() => step(1)}>
        <Icon of={ChevronDown} />
      </IconButton>
      {!readOnly && (
        <>
          <span className={styles.field}>
            <TextField
              label={t('briefing.find.by')}
              labelPlace="hidden"
              placeholder={t('briefing.find.by')}
              value={replacement}
              onChange={setReplacement}
            />
          </span>
          <Button disabled={!here} onPress={() => here && replace([here])}>
            {t('briefing.find.replace')}
          </Button>
          <Button disabled={found.length === 0} onPress={() => replace(found)}>
            {t('briefing.find.all')}
          </Button>
        </>
      )}
      <IconButton label={t('briefing.find.close')} keys="Esc" onPress={close}>
        <Icon of={X} />
      </IconButton>
    </search>
  );
}
