import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { encodingInWords, encodings } from '../../../core/model/encodings.ts';
import { inLanguage, keep, leaveOut, makeVersion, readAs } from '../../actions/import.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Select } from '../../elements/select.tsx';
import { type ImportItem, useImporting, waitsForPerson } from '../../state/importing.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { open } from '../../state/workspace.ts';
import { sourceTitle } from '../tabs/title.ts';
import styles from './import-view.module.css';
import { type Attached, LANGUAGES, languageInWords, readAsWords, sizeInWords } from './words.ts';

/** Of the file in hand: what was made of it, and what only a person decides. */
export default function ImportInspector() {
  const t = usePreferences((state) => state.t);
  const { items, selected } = useImporting();
  const item = items.find(({ id }) => id === selected) ?? items.find(waitsForPerson);
  if (!item) return <p className={styles.none}>{t('shell.import.selectOne')}</p>;
  return (
    <>
      <header className={styles.head}>
        <Icon of={FileText} />
        <h2 className={styles.headName}>{item.name}</h2>
      </header>
      <div className={styles.inside}>
        <Group title={t('shell.import.file')}>
          <p>{sizeInWords(item.size, t)}</p>
          <p className={styles.quiet}>{readAsWords(item, t)}</p>
        </Group>
        {waitsForPerson(item) && <Near item={item} />}
        {item.outcome?.attachments && <Attachments item={item} />}
        {item.problem && <p>{t(`problems.${item.problem.code}`, item.problem.params)}</p>}
        {item.outcome?.problem && (
          <p>{t(`problems.${item.outcome.problem.code}`, item.outcome.problem.params)}</p>
        )}
        {hasEncoding(item) && <Encoding key={item.id} item={item} />}
        {item.outcome?.made && item.outcome.language && <Language item={item} />}
      </div>
      {waitsForPerson(item) && (
        <footer className={styles.foot}>
          <Button look="primary" wide onPress={() => void keep(item, 'version')}>
            <KeepWords item={item} />
          </Button>
          <div className={styles.pair}>
            <Button wide onPress={() => void keep(item, 'separate')}>
              {t('shell.import.separate')}
            </Button>
            <Button wide onPress={() => leaveOut(item)}>
              {t('shell.import.leaveOut')}
            </Button>
          </div>
        </footer>
      )}
    </>
  );
}

function KeepWords({ item }: { readonly item: ImportItem }) {
  const t = usePreferences((state) => state.t);
  const like = useLibrary((state) => state.rows.get(item.outcome?.like ?? ''));
  return t('shell.import.keepVersion', {
    like: like ? t('kinds.number.source', { number: like.number }) : '',
  });
}

/** It is nearly a text that is held: what it repeats, and what becomes of the marks on it. */
function Near({ item }: { readonly item: ImportItem }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const like = rows.get(item.outcome?.like ?? '');
  if (!like) return null;
  const marks = item.outcome?.marks ?? null;
  return (
    <Group title={t('shell.import.sameText')} ruled>
      <p>{t('shell.import.nearly', { like: sourceTitle(like, t, language) })}</p>
      {marks && marks.fit + marks.wait > 0 && (
        <p className={styles.quiet}>
          {t('versions.marks', {
            fit: t('versions.fit', { count: marks.fit }),
            wait: t('versions.wait', { count: marks.wait }),
          })}
        </p>
      )}
    </Group>
  );
}

/** Whether the bytes of a file are letters by an encoding only, so that another can be chosen. */
const hasEncoding = ({ outcome }: ImportItem): boolean =>
  outcome !== null &&
  outcome.outcome !== 'duplicate' &&
  (outcome.encoding !== null || /^importing\.(?:unknown|wrong)-encoding$/.test(outcome.problem?.code ?? ''));

function Encoding({ item }: { readonly item: ImportItem }) {
  const t = usePreferences((state) => state.t);
  const now = item.outcome?.encoding ?? null;
  const rivals = item.outcome?.encodingRivals ?? [];
  const [chosen, setChosen] = useState(now);
  useEffect(() => setChosen(now), [now]);
  // The letters of a PDF were named by its fonts, rightly or not: they are no bytes to be read in any way.
  const others = item.outcome?.format === 'pdf' ? [] : encodings;
  const all = [...new Set([now, ...rivals, ...others])].filter((name) => name !== null);
  return (
    <Group title={t('shell.import.encoding')} ruled>
      {(rivals.length > 0 || now === null) && <p className={styles.quiet}>{t('shell.import.encodingHow')}</p>}
      <Select
        label={t('shell.import.encoding')}
        labelPlace="hidden"
        value={chosen}
        placeholder={t('files.chooseEncoding')}
        options={all.map((name) => ({ id: name, label: encodingInWords(name) }))}
        onChange={setChosen}
      />
      {chosen !== null && chosen !== now && (
        <Button onPress={() => void readAs(item, chosen)}>
          {t('shell.import.readAgain', { encoding: encodingInWords(chosen) })}
        </Button>
      )}
    </Group>
  );
}

function Language({ item }: { readonly item: ImportItem }) {
  const t = usePreferences((state) => state.t);
  const now = item.outcome?.language ?? null;
  const all = [...new Set([now, ...LANGUAGES])].filter((name) => name !== null);
  return (
    <Group title={t('files.language')} ruled>
      <Select
        label={t('files.language')}
        labelPlace="hidden"
        value={now}
        options={all.map((id) => ({ id, label: languageInWords(id, t) }))}
        onChange={(language) => void inLanguage(item, language)}
      />
    </Group>
  );
}

/** Files that came with a message: what became of each, and of one that nearly repeats a source, what may. */
function Attachments({ item }: { readonly item: ImportItem }) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const numberOf = (number: number | undefined) =>
    number === undefined ? '' : t('kinds.number.source', { number });
  return (
    <Group title={t('files.attachments')} ruled>
      <ul className={styles.attached}>
        {item.outcome?.attachments?.map((file) => {
          const words = {
            made: numberOf(file.made?.number),
            like: numberOf(rows.get(file.like ?? '')?.number),
          };
          return (
            <li key={`${file.name} ${file.made?.id ?? file.like ?? ''}`}>
              {file.made || file.like ? (
                <Button look="link" onPress={() => openSource(file.made?.id ?? file.like)}>
                  {file.name}
                </Button>
              ) : (
                <p>{file.name}</p>
              )}
              <p className={styles.quiet}>{t(`files.attachment.${stateOf(file)}`, words)}</p>
              {file.problem && file.outcome !== 'duplicate' && (
                <p>{t(`problems.${file.problem.code}`, file.problem.params)}</p>
              )}
              {stateOf(file) === 'near' && (
                <Button onPress={() => void makeVersion(item, file)}>{t('files.makeVersion', words)}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

function openSource(id: string | null): void {
  if (id !== null) open({ view: 'source', id });
}

function stateOf({ outcome, like }: Attached): 'imported' | 'near' | 'held' | 'unread' | 'refused' {
  if (outcome === 'kept-unread') return 'unread';
  if (outcome === 'refused') return 'refused';
  if (outcome === 'imported') return like === null ? 'imported' : 'near';
  return 'held';
}
