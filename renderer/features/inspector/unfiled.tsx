import type { KeptForm, UnfiledForm } from '../../../core/contract/forms.ts';
import { readFields } from '../../../core/forms/read-fields.ts';
import type { Translate } from '../../../core/language/translate.ts';
import { type FieldsOf, type KindName, kinds } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { discard, makeAnew, resume } from '../../actions/unfiled.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useUnfiled } from '../../state/unfiled.ts';
import { anchorsOf } from './anchors-of.ts';
import { momentIn } from './moment.ts';
import styles from './unfiled.module.css';

/** Kinds of which a record can be made of its fields alone. */
const MADE_OF_FIELDS: ReadonlySet<KindName> = new Set([
  'fact',
  'quote',
  'agreement',
  'position',
  'actor',
  'event',
  'comment',
  'line',
  'undertaking',
  'place',
  'tag',
]);

/** Forms in which something was typed and that were not filed: to go on with or to give up. */
export function Unfiled({ onClose }: { readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const forms = useUnfiled();
  return (
    <Dialog title={t('forms.title')} onClose={onClose}>
      {forms.length === 0 ? (
        <p role="status">{t('forms.none')}</p>
      ) : (
        <ul className={styles.forms}>
          {forms.map((kept) => (
            <Waiting key={kept.id} kept={kept} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Waiting({ kept }: { readonly kept: KeptForm }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const { form, typedAt } = kept;
  const gone = form.what === 'edit' && !rows.has(form.record);
  const title = titleOf(form, rows, t);
  const from = sourceOf(form, rows, t);
  return (
    <li className={styles.form}>
      {form.what !== 'dialog' && <KindSign kind={form.kind} hollow />}
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        <p className={styles.typed}>{wordsOf(form)}</p>
        {from && <p className={styles.quiet}>{from}</p>}
        {gone && <p className={styles.gone}>{t('forms.gone')}</p>}
        {typedAt !== '' && (
          <p className={styles.quiet}>{t('forms.typedAt', { when: momentIn(typedAt, language) })}</p>
        )}
      </div>
      {!gone && (
        <Button onPress={() => resume(kept)} label={`${t('forms.goOn')}: ${title}`}>
          {t('forms.goOn')}
        </Button>
      )}
      {gone && MADE_OF_FIELDS.has(form.kind) && (
        <Button onPress={() => makeAnew(kept)}>{t('forms.anew')}</Button>
      )}
      <Button look="quiet" onPress={() => discard(kept)} label={`${t('inspector.discard')}: ${title}`}>
        {t('inspector.discard')}
      </Button>
    </li>
  );
}

const DIALOGS = ['paste', 'new-briefing', 'comment', 'cell', 'answer'];

function titleOf(form: UnfiledForm, rows: ReadonlyMap<string, Row>, t: Translate): string {
  if (form.what === 'new') return t(`inspector.new.${form.kind}`);
  if (form.what === 'edit') {
    const row = rows.get(form.record);
    const name = row ? t(`kinds.number.${form.kind}`, { number: row.number }) : t(`kinds.one.${form.kind}`);
    return t('forms.changesTo', { name });
  }
  const [dialog = ''] = form.name.split(' ');
  const kind = dialog.startsWith('new-') ? dialog.slice('new-'.length) : '';
  if (DIALOGS.includes(dialog)) return t(`forms.dialog.${dialog}`);
  return kind in kinds ? t(`records.new.${kind}`) : t('forms.dialog.other');
}

/** The source whose words a form of a new record is about. */
function sourceOf(form: UnfiledForm, rows: ReadonlyMap<string, Row>, t: Translate): string | null {
  if (form.what !== 'new') return null;
  const [anchor] = anchorsOf(form.kind, readFields(form.kind, form.fields));
  const row = anchor && rows.get(anchor.source);
  return row ? `${t('kinds.number.source', { number: row.number })} ${row.title}` : null;
}

/** Fields that hold a choice from a list by its id: nothing that was typed. */
const CHOSEN: ReadonlySet<string> = new Set(['kind', 'template', 'language', 'stance', 'html']);

/** The words one knows it by: what a new record would be called and says, else what was typed. */
function wordsOf(form: UnfiledForm): string {
  if (form.what === 'new') {
    const { statement = '', note = '' } = form.fields;
    const said = [nameOf(form.kind, readFields(form.kind, form.fields)), statement, note];
    return [...new Set(said)].filter((words) => words !== '').join(' · ');
  }
  const values = Object.entries(form.what === 'edit' ? form.changes : form.values);
  return values
    .flatMap(([name, value]) => (typeof value === 'string' && !CHOSEN.has(name) ? [value] : []))
    .join(' · ');
}

function nameOf<K extends KindName>(kind: K, fields: FieldsOf<K>): string {
  // Each kind names its own fields.
  return (kinds[kind].title as unknown as (fields: FieldsOf<K>) => string)(fields);
}
