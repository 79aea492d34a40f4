import { dateInWords } from '../../../core/model/date.ts';
import type { Source } from '../../../core/model/source.ts';
import { usePreferences } from '../../state/preferences.ts';
import { languageInWords } from '../import-view/words.ts';
import styles from './page.module.css';

/**
 * Above line 1: the title, where the text does not begin with it, and one line of what the source is and when it was
 * frozen.
 */
export function PageHead({ source, titled }: { readonly source: Source; readonly titled: boolean }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const hash = source.frozen === null ? '' : `${source.frozen.slice(0, 4)} ${source.frozen.slice(4, 8)}`;
  const facts = [
    source.publisher.name,
    source.author,
    source.published === null ? t('reader.undated') : dateInWords(source.published, language),
    languageInWords(source.language, t),
    source.frozen === null
      ? ''
      : t('reader.frozen', { date: dateInWords(source.createdAt.slice(0, 10), language), hash }),
  ].filter((part) => part !== '');
  return (
    <>
      <h1 className={titled ? styles.title : 'visually-hidden'} lang={source.language}>
        {source.title}
      </h1>
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </>
  );
}
