import type { AnyRecord, KindName, Records } from '../../../core/model/kinds.ts';
import { editRecord } from '../../actions/evidence.ts';
import { CredibilityCells } from '../../elements/credibility-cells.tsx';
import { Group } from '../../elements/group.tsx';
import { complain } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import { closedGrades, useReports } from './comparison.tsx';
import { closedToMentions, MentionPlace } from './forms/mentions.tsx';
import styles from './inspector.module.css';

interface CredibilityProps {
  readonly kind: KindName;
  readonly record: AnyRecord;
  readonly readOnly: boolean;
}

/** Credibility is given where one reads, without opening the form: of a fact or a quote, of each mention. */
export function Credibility({ kind, record, readOnly }: CredibilityProps) {
  // `kind` says which record this is, in each case below.
  switch (kind) {
    case 'fact':
      return <OfFact fact={record as Records['fact']} readOnly={readOnly} />;
    case 'quote':
      return <OfReport kind="quote" record={record as Records['quote']} closed={[]} readOnly={readOnly} />;
    case 'agreement':
      return <OfMentions agreement={record as Records['agreement']} readOnly={readOnly} />;
    default:
      return null;
  }
}

function OfFact({ fact, readOnly }: { readonly fact: Records['fact']; readonly readOnly: boolean }) {
  return <OfReport kind="fact" record={fact} closed={closedGrades(useReports(fact))} readOnly={readOnly} />;
}

interface ReportProps {
  readonly kind: 'fact' | 'quote';
  readonly record: Records['fact'] | Records['quote'];
  readonly closed: readonly number[];
  readonly readOnly: boolean;
}

function OfReport({ kind, record: { id, credibility }, closed, readOnly }: ReportProps) {
  const t = usePreferences((state) => state.t);
  return (
    <Group title={t('inspector.field.credibility')} ruled>
      <CredibilityCells
        value={credibility}
        closed={closed}
        onChange={
          readOnly ? undefined : (value) => void editRecord(kind, id, { credibility: value }).then(complain)
        }
      />
      {(credibility === 1 || closed.length > 0) && (
        <p className={styles.quiet}>{t('inspector.needsSecond')}</p>
      )}
    </Group>
  );
}

/** What each source says of an instrument is believed for itself; where there is one source, its place need not be said. */
function OfMentions({
  agreement: { id, mentions },
  readOnly,
}: {
  readonly agreement: Records['agreement'];
  readonly readOnly: boolean;
}) {
  const t = usePreferences((state) => state.t);
  if (mentions.length === 0) return null;
  const grade = (index: number, credibility: number) => {
    const graded = mentions.map((mention, at) => (at === index ? { ...mention, credibility } : mention));
    void editRecord('agreement', id, { mentions: graded }).then(complain);
  };
  return (
    <Group title={t('inspector.field.credibility')} ruled>
      {mentions.map((mention, index) => (
        <div key={`${mention.anchor.source} ${mention.anchor.start}`}>
          {mentions.length > 1 && (
            <p className={styles.linkWords}>
              <MentionPlace mention={mention} />
            </p>
          )}
          <CredibilityCells
            value={mention.credibility}
            closed={closedToMentions(mentions)}
            onChange={readOnly ? undefined : (value) => grade(index, value)}
          />
        </div>
      ))}
    </Group>
  );
}
