import {
  Ban,
  Check,
  CircleDashed,
  Clock,
  Info,
  type LucideIcon,
  StickyNote,
  TriangleAlert,
} from 'lucide-react';
import type { Clearance } from '../../../core/model/briefing.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { Icon } from '../../elements/icon.tsx';
import { Label, type Tone } from '../../elements/label.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './clearances.module.css';
import { answerWords } from './words.ts';

const looks: Readonly<Record<Exclude<Clearance['answer'], 'waiting'>, { tone: Tone; icon: LucideIcon }>> = {
  cleared: { tone: 'good', icon: Check },
  'cleared-no-comment': { tone: 'plain', icon: Info },
  'cleared-with-changes': { tone: 'good', icon: Check },
  returned: { tone: 'warn', icon: TriangleAlert },
  refused: { tone: 'bad', icon: Ban },
};

interface AnswerLabelProps {
  readonly answer: Clearance | undefined;
  readonly returned: ReturnedDraft | undefined;
}

/** An answer as icon and words. */
export function AnswerLabel({ answer, returned }: AnswerLabelProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const words = answerWords(answer, returned, { t, language });
  if (answer === undefined || answer.answer === 'waiting')
    return (
      <span className={styles.quiet}>
        <Icon of={answer === undefined ? CircleDashed : Clock} size={12} /> {words}
      </span>
    );
  const { tone, icon } = looks[answer.answer];
  return (
    <span className={styles.answer} title={answer.note === '' ? undefined : answer.note}>
      <Label tone={tone} icon={icon}>
        {words}
      </Label>
      {answer.answered && (
        <span className={styles.day}>{dateInWords(answer.answered, language).replace(/\s\d{4}.*$/, '')}</span>
      )}
      {answer.note !== '' && <Icon of={StickyNote} size={12} />}
    </span>
  );
}
