import { type ClipboardEvent, useState } from 'react';
import { z } from 'zod';
import { isDate } from '../../../core/model/date.ts';
import { pasteSource } from '../../actions/import.ts';
import { cancelDialog } from '../../actions/unfiled.ts';
import { ComboBox } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Select } from '../../elements/select.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { DialogAsLeft } from '../inspector/dialog-as-left.tsx';
import styles from './import-view.module.css';
import { LANGUAGES } from './words.ts';

const pastedSchema = z.object({
  text: z.string(),
  html: z.string().nullable(),
  title: z.string(),
  publisher: z.object({ id: z.string().nullable(), name: z.string() }),
  published: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  url: z.string(),
});
type Pasted = z.infer<typeof pastedSchema>;
const NOTHING: Pasted = {
  text: '',
  html: null,
  title: '',
  publisher: { id: null, name: '' },
  published: null,
  language: null,
  url: '',
};

/** A text from the clipboard as a source: what it is called, who published it and when. */
export function PasteSource({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const typed = useTypedIn('paste', NOTHING, (kept) => pastedSchema.safeParse(kept).data ?? {});
  const { text, html, title, publisher, published, language, url } = typed.values;
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
    if (done) end();
  }

  function end() {
    typed.end();
    onClose();
  }

  function cancel() {
    cancelDialog('paste');
    onClose();
  }

  /** The page as it was copied is kept with its words, as long as nobody edits them. */
  function paste(event: ClipboardEvent) {
    const copied = event.clipboardData.getData('text/html');
    if (copied !== '' && text === '' && event.target instanceof HTMLTextAreaElement)
      typed.set({ html: copied });
  }

  const outlets = [...rows.values()]
    .filter((row) => row.kind === 'actor')
    .map((row) => ({ id: row.id, label: row.title, detail: row.subtitle }));
  return (
    <FormDialog
      title={t('shell.paste.heading')}
      onClose={onClose}
      onCancel={cancel}
      action={t('shell.paste.freeze')}
      onAction={freeze}
      ready={ready}
      keys="CmdOrCtrl+Enter"
    >
      <div className={styles.form} onPaste={paste}>
        <DialogAsLeft at={typed.leftAt} />
        <div className={styles.pasted}>
          <TextArea
            label={t('shell.paste.text')}
            hint={t(html === null ? 'shell.paste.textHint' : 'files.pasteKept')}
            rows={6}
            spellCheck={false}
            value={text}
            onChange={(value) => {
              typed.set({ text: value, ...(text !== '' || value === '' ? { html: null } : {}) });
            }}
            autoFocus
          />
        </div>
        <TextField
          label={t('shell.paste.title')}
          value={title}
          onChange={(words) => typed.set({ title: words })}
          placeholder={firstLine(text)}
        />
        <div className={styles.columns}>
          <ComboBox
            label={t('shell.paste.publisher')}
            options={outlets}
            value={publisher}
            onChange={(named) => typed.set({ publisher: named })}
          />
          <DateField
            label={t('shell.paste.published')}
            value={published}
            onChange={(date) => typed.set({ published: date })}
          />
        </div>
        <div className={styles.columns}>
          <Select
            label={t('shell.paste.language')}
            placeholder={t('shell.paste.readFromText')}
            value={language}
            options={LANGUAGES.map((id) => ({ id, label: t(`shell.languages.${id}`) }))}
            onChange={(id) => typed.set({ language: id })}
          />
          <TextField
            label={t('shell.paste.url')}
            type="url"
            value={url}
            onChange={(words) => typed.set({ url: words })}
          />
        </div>
      </div>
    </FormDialog>
  );
}

const TITLE = 120;

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  return line.length <= TITLE ? line : `${line.slice(0, TITLE).replace(/\s+\S*$/, '')}…`;
}
