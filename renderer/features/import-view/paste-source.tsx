import { type ClipboardEvent, useState } from 'react';
import { isDate } from '../../../core/model/date.ts';
import { pasteSource } from '../../actions/import.ts';
import { Button } from '../../elements/button.tsx';
import { ComboBox, type Named } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Select } from '../../elements/select.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './import-view.module.css';

const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'uk', 'kk', 'tg', 'uz', 'ky', 'ar', 'zh'] as const;

/** A text from the clipboard as a source: what it is called, who published it and when. */
export function PasteSource({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [publisher, setPublisher] = useState<Named>({ id: null, name: '' });
  const [published, setPublished] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '' && (published === null || isDate(published)) && !busy;

  async function freeze() {
    if (!ready) return;
    setBusy(true);
    const done = await pasteSource({
      text,
      ...(html === null ? {} : { html }),
      fields: {
        title: title.trim() || firstLine(text),
        publisher: { actor: publisher.id, name: publisher.name.trim() },
        published,
        ...(url.trim() === '' ? {} : { url: url.trim() }),
        ...(language === null ? {} : { language }),
      },
    });
    setBusy(false);
    if (done) onClose();
  }

  /** The page as it was copied is kept with its words, as long as nobody edits them. */
  function paste(event: ClipboardEvent) {
    const copied = event.clipboardData.getData('text/html');
    if (copied !== '' && text === '' && event.target instanceof HTMLTextAreaElement) setHtml(copied);
  }

  const outlets = [...rows.values()]
    .filter((row) => row.kind === 'actor')
    .map((row) => ({ id: row.id, label: row.title, detail: row.subtitle }));
  return (
    <Dialog
      title={t('shell.paste.heading')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => void freeze()} disabled={!ready} keys="CmdOrCtrl+Enter">
            {t('shell.paste.freeze')}
          </Button>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <div
        className={styles.form}
        onPaste={paste}
        // On its way down: a list that has the focus keeps Enter to itself.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void freeze();
        }}
      >
        <div className={styles.pasted}>
          <TextArea
            label={t('shell.paste.text')}
            hint={t('shell.paste.textHint')}
            rows={6}
            value={text}
            onChange={(value) => {
              setText(value);
              if (text !== '' || value === '') setHtml(null);
            }}
            autoFocus
          />
        </div>
        <TextField
          label={t('shell.paste.title')}
          value={title}
          onChange={setTitle}
          placeholder={firstLine(text)}
        />
        <div className={styles.columns}>
          <ComboBox
            label={t('shell.paste.publisher')}
            options={outlets}
            value={publisher}
            onChange={setPublisher}
          />
          <DateField label={t('shell.paste.published')} value={published} onChange={setPublished} />
        </div>
        <div className={styles.columns}>
          <Select
            label={t('shell.paste.language')}
            placeholder={t('shell.paste.readFromText')}
            value={language}
            options={LANGUAGES.map((id) => ({ id, label: t(`shell.languages.${id}`) }))}
            onChange={setLanguage}
          />
          <TextField label={t('shell.paste.url')} type="url" value={url} onChange={setUrl} />
        </div>
      </div>
    </Dialog>
  );
}

const TITLE = 120;

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  return line.length <= TITLE ? line : `${line.slice(0, TITLE).replace(/\s+\S*$/, '')}…`;
}
