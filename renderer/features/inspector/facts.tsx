import type { Translate } from '../../../core/language/translate.ts';
import { dateInWords, isDate } from '../../../core/model/date.ts';
import type { AnyRecord, KindName } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { useLibrary } from '../../state/library.ts';
import { type NameParty, usePartyNames } from '../../state/party-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { languageInWords } from '../import-view/words.ts';
import styles from './inspector.module.css';
import { RecordLink } from './record-link.tsx';

interface FactsProps {
  readonly kind: KindName;
  readonly record: AnyRecord;
  readonly names: readonly string[];
}

/** Fields a facts list always shows: where they are empty, that is said. */
const SAID: ReadonlySet<string> = new Set(['population', 'period', 'originator', 'proposer']);

/** Some fields of a record, name by name; what is empty is left out, or said to be not stated. */
export function Facts({ kind, record, names }: FactsProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const nameOf = usePartyNames(record.id);
  const lines = names.flatMap(
    (name): readonly { readonly name: string; readonly words: React.ReactNode }[] => {
      const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
      const words = wordsOf(kind, name, value, { t, language, rows, nameOf });
      if (words === null || words === '')
        return SAID.has(name)
          ? [{ name, words: <span className={styles.quiet}>{t('inspector.notStated')}</span> }]
          : [];
      return [{ name, words }];
    },
  );
  if (lines.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {lines.map(({ name, words }) => (
        <div key={name}>
          <dt>{t(`inspector.field.${name}`)}</dt>
          <dd className={record.toConfirm.includes(name) ? styles.unsure : undefined}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Look {
  readonly t: Translate;
  readonly language: 'en' | 'ru';
  readonly rows: ReadonlyMap<string, Row>;
  readonly nameOf: NameParty;
}

/** Keys of the words of closed lists, by kind and field. */
const LISTS: Readonly<Record<string, string>> = {
  'agreement.instrument': 'pack.agreements.type',
  'agreement.action': 'pack.agreements.action',
  'source.kind': 'pack.sources.kind',
  'source.terms': 'inspector.terms',
  'position.stance': 'pack.positions.stance',
  'actor.kind': 'inspector.actor',
  'actor.reliability': 'pack.sources.reliable',
  'line.kind': 'inspector.line',
  'undertaking.state': 'pack.sides.state',
  'briefing.kind': 'pack.kind',
};

function wordsOf(kind: KindName, name: string, value: unknown, look: Look): React.ReactNode {
  const { t, language, rows } = look;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const list = LISTS[`${kind}.${name}`];
    if (list) return name === 'reliability' ? `${value}, ${t(`${list}.${value}`)}` : t(`${list}.${value}`);
    if (name === 'language') return languageInWords(value, t);
    if (rows.has(value)) return <RecordLink id={value} />;
    const day = value.replace(/T\d\d:.*$/, '');
    return /^\d{4}(-|$|\/)/.test(day) && isDate(day) ? dateInWords(day, language) : value;
  }
  if (Array.isArray(value))
    return value
      .map((item) => partWords(item, look))
      .filter(Boolean)
      .join('; ');
  return partWords(value, look);
}

/** A party, a spelling, an office, a step of a status, in words. */
function partWords(part: unknown, { t, language, nameOf }: Look): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || part === null) return '';
  if ('name' in part) {
    const actor = 'actor' in part && typeof part.actor === 'string' ? part.actor : null;
    return nameOf({ actor, name: String(part.name) });
  }
  if ('holder' in part && 'number' in part) return `${String(part.number)} ${String(part.holder)}`;
  if ('options' in part && typeof part.options === 'object' && part.options && 'output' in part.options)
    return t(`packView.output.${String(part.options.output)}`);
  if ('text' in part) return String(part.text);
  if ('title' in part) return String(part.title);
  if ('stage' in part && 'date' in part) {
    const stage = t(`pack.agreements.stage.${String(part.stage)}`);
    return typeof part.date === 'string' ? `${stage}, ${dateInWords(part.date, language)}` : stage;
  }
  return '';
}
