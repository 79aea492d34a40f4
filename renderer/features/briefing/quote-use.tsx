import { useId, useState } from 'react';
import type { QuoteEdit } from '../../../core/model/narrative.ts';
import { type Quote, verbatim } from '../../../core/model/quote.ts';
import { editsFromTyped } from '../../../core/outline/quote-typed.ts';
import { wordsInUse } from '../../../core/outline/quote-use.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useWords } from '../../state/preferences.ts';
import type { UiLanguage } from './evidence.ts';
import { QuoteWords } from './evidence-body.tsx';
import styles from './quote-use.module.css';

interface QuoteUseProps {
  readonly quote: Quote;
  readonly edits: readonly QuoteEdit[];
  readonly language: UiLanguage;
  readonly onApply: (edits: readonly QuoteEdit[]) => void;
  readonly onClose: () => void;
}

/** Shortens a quote for this one use: `[…]` for what is left out, `[words]` for what is put in. Else it is refused. */
export function QuoteUse({ quote, edits, language, onApply, onClose }: QuoteUseProps) {
  const t = useWords();
  const words = verbatim(quote);
  const [typed, setTyped] = useState(() => wordsInUse(words, edits));
  const read = editsFromTyped(words, typed);
  const why = useId();

  function apply() {
    if (!read.ok) return;
    onApply(read.edits);
    onClose();
  }

  return (
    <FormDialog
      title={t('briefing.use.title', { number: t('kinds.number.quote', { number: quote.number }) })}
      onClose={onClose}
      action={t('briefing.use.apply')}
      onAction={apply}
      ready={read.ok}
      describedBy={why}
      className={styles.use}
      also={<Button onPress={() => setTyped(words)}>{t('briefing.use.whole')}</Button>}
    >
      <div>
        <p className={styles.label}>{t('briefing.use.source')}</p>
        <p className={styles.words}>{words}</p>
      </div>
      <TextArea
        label={t('briefing.use.used')}
        hint={t('briefing.use.hint')}
        value={typed}
        onChange={setTyped}
        rows={4}
        spellCheck={false}
        autoFocus
      />
      <div id={why} aria-live="polite">
        {read.ok ? (
          <>
            <p className={styles.label}>{t('briefing.use.printsAs')}</p>
            <p className={styles.words}>
              <QuoteWords quote={quote} edits={read.edits} language={language} />
            </p>
          </>
        ) : (
          <Banner tone="bad">
            <p>{t('briefing.use.differs')}</p>
            <dl className={styles.difference}>
              <dt>{t('briefing.use.reads')}</dt>
              <dd>
                <del>{read.difference.source || t('briefing.use.nothing')}</del>
              </dd>
              <dt>{t('briefing.use.typed')}</dt>
              <dd>
                <ins>{read.difference.typed || t('briefing.use.nothing')}</ins>
              </dd>
            </dl>
          </Banner>
        )}
      </div>
    </FormDialog>
  );
}
