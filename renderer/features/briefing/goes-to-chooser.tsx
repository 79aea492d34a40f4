import { BookOpen, FileText, Lock, Text } from 'lucide-react';
import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo, Item } from '../../../core/model/narrative.ts';
import { exposures } from '../../../core/outline/admissible.ts';
import { linesOnSide } from '../../../core/outline/fit.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { recordOf } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { FitBar } from './fit-bar.tsx';
import styles from './goes-to-chooser.module.css';
import { useFit, wordsOnPaper } from './use-fit.ts';

interface GoesToChooserProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly briefing: string;
  readonly section: Section;
  /** Null: the section itself. */
  readonly item: Item | null;
  /** "Section 4, paragraph 3". */
  readonly name: string;
  readonly onChange: (goesTo: GoesTo | null) => void;
  readonly onOurs?: ((ours: boolean) => void) | undefined;
  readonly onClose: () => void;
}

const SPOKEN: GoesTo = { side: 1, note: false, speaking: true };

/** Chooses the outputs something goes into, and shows how full the sides are with it. */
export function GoesToChooser(props: GoesToChooserProps) {
  const { trigger, briefing, section, item, name, onChange, onOurs, onClose } = props;
  const t = useWords();
  const fit = useFit(briefing);
  const goesTo = item?.goesTo ?? section.goesTo;
  const disclosure = ({ kind, id }: { kind: Parameters<typeof recordOf>[0]; id: string }) =>
    recordOf(kind, id)?.disclosure ?? null;
  const judged: Item[] = item ? [item] : [...section.items];
  const behind =
    judged.some((one) =>
      exposures(section, { ...one, goesTo: SPOKEN }, disclosure).some(({ why }) => why !== 'side-two'),
    ) ||
    (judged.length === 0 && exposures(section, BLANK, disclosure).some(({ why }) => why === 'role'));
  const set = (change: Partial<GoesTo>) => onChange({ ...goesTo, ...change });
  const side = goesTo.side;
  const lines = item && side ? Math.ceil(linesOnSide(item, side, wordsOnPaper)) : 0;
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ''}
    >
      <Dialog className={styles.dialog ?? ''} aria-label={t('briefing.goes.title', { name })}>
        <p className={styles.title}>{t('briefing.goes.title', { name })}</p>
        {item && (
          <Checkbox checked={item.goesTo === null} onChange={(same) => onChange(same ? null : goesTo)}>
            {t('briefing.goes.asSection')}
          </Checkbox>
        )}
        <div className={styles.row}>
          <Checkbox
            checked={side !== null}
            onChange={(wanted) => set({ side: wanted ? (behind ? 2 : goesTo.speaking ? 1 : 2) : null })}
          >
            <span className={styles.output}>
              <Icon of={BookOpen} /> {t('briefing.output.twoSides')}
            </span>
          </Checkbox>
          <Segmented
            label={t('briefing.goes.side')}
            labelPlace="hidden"
            value={side === null ? null : side === 1 ? 'one' : 'two'}
            options={[
              { id: 'one', label: t('briefing.goes.sideOne'), disabled: behind },
              { id: 'two', label: t('briefing.goes.sideTwo') },
            ]}
            // What stands on side two is never read out.
            onChange={(chosen) => set(chosen === 'one' ? { side: 1 } : { side: 2, speaking: false })}
          />
        </div>
        <Checkbox checked={goesTo.note} onChange={(note) => set({ note })}>
          <span className={styles.output}>
            <Icon of={FileText} /> {t('briefing.output.note')}
          </span>
        </Checkbox>
        <Checkbox
          checked={goesTo.speaking}
          disabled={behind || side === 2}
          onChange={(speaking) => set({ speaking })}
        >
          <span className={styles.output}>
            <Icon of={Text} /> {t('briefing.output.speaking')}
          </span>
        </Checkbox>
        {behind && (
          <p className={styles.reason}>
            <Icon of={Lock} size={14} /> {t('briefing.goes.backgroundOnly')}
          </p>
        )}
        {!behind && side === 2 && (
          <p className={styles.reason}>
            <Icon of={Lock} size={14} /> {t('briefing.goes.sideTwoIsNotSaid')}
          </p>
        )}
        {item?.item === 'paragraph' && onOurs && (
          <div className={styles.ours}>
            <Checkbox checked={item.ours} onChange={onOurs}>
              {t('briefing.goes.ours')}
            </Checkbox>
          </div>
        )}
        {side !== null && (
          <div className={styles.fit}>
            <FitBar
              fit={fit[side]}
              label={item ? t('briefing.fit.with', { side, count: lines }) : t('briefing.fit.side', { side })}
              of
            />
          </div>
        )}
      </Dialog>
    </Popover>
  );
}

const BLANK: Item = { item: 'paragraph', id: '', goesTo: SPOKEN, ours: false, runs: [] };
