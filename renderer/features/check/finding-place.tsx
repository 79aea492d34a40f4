import type { FindingView } from '../../../core/contract/answers.ts';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import { type Item, plainText } from '../../../core/model/narrative.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { Button } from '../../elements/button.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './check-list.module.css';
import { cureOf, findingInWords } from './words.ts';

interface FindingPlaceProps {
  readonly finding: FindingView;
  readonly sections: readonly Section[];
  readonly onCure: (finding: FindingView) => void;
}

/** Beside the list of findings: the words one is about, where no record of the library is, and its cure. */
export function FindingPlace({ finding, sections, onCure }: FindingPlaceProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const walked = walkSections(sections).find(
    ({ section }) => section.id === finding.section || section.items.some(({ id }) => id === finding.item),
  )?.section;
  const item = walked?.items.find(({ id }) => id === finding.item);
  const words = item ? wordsOf(item) : '';
  return (
    <section className={styles.place} aria-label={t('inspector.places')}>
      <h2 className={styles.placeName}>
        {walked
          ? `${sectionNumbers(sections).get(walked.id)} ${walked.title || t('briefing.untitledSection')}`
          : t('briefing.head.briefing')}
      </h2>
      {words !== '' && <p className={styles.placeWords}>{words}</p>}
      <p className={styles.words}>{findingInWords(finding, t, language)}</p>
      <div>
        <Button onPress={() => onCure(finding)}>{t(`checks.cure.${cureOf(finding)}`)}</Button>
      </div>
    </section>
  );
}

/** Words of an item as one reads them; none of what only refers to records. */
function wordsOf(item: Item): string {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return plainText(item.runs);
    case 'list':
      return item.entries.map(plainText).join('\n');
    case 'table':
      return item.rows.map((row) => row.map(plainText).join(' · ')).join('\n');
    case 'picture':
      return item.caption || item.alt;
    case 'evidence':
    case 'gathering':
      return '';
  }
}
