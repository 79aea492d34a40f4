import { Lock } from 'lucide-react';
import { dateInWords } from '../../../../core/model/date.ts';
import { quoteFormSchema, voiceSchema } from '../../../../core/model/quote.ts';
import { ChainDots, type ChainLink } from '../../../elements/chain-dots.tsx';
import { Group } from '../../../elements/group.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { Segmented } from '../../../elements/segmented.tsx';
import { Select } from '../../../elements/select.tsx';
import { TextArea } from '../../../elements/text-area.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { usePreferences } from '../../../state/preferences.ts';
import { useRecord } from '../../reader/use-text.ts';
import type { DraftOf } from '../draft.ts';
import { errorOf } from '../draft.ts';
import { DateOf, SegmentsOf, TextOf, TickOf } from '../fields.tsx';
import form from '../form.module.css';
import styles from '../inspector.module.css';
import { PartyOf, RelayOf } from '../party-fields.tsx';
import { wordCount } from '../words.ts';
import { CredibilityOf, More } from './common.tsx';
import { languageOptions } from './languages.ts';
import { EventOf } from './links.tsx';

/** A quote: its words are those of the span, never typed; who said them, where, through whom they came. */
export function QuoteForm({ draft }: { readonly draft: DraftOf<'quote'> }) {
  const t = usePreferences((state) => state.t);
  const { fields, problems } = draft;
  const wrong = errorOf(problems, 'passages', t);
  return (
    <>
      <div className={styles.verbatim}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long words scroll, and keys must reach them */}
        <p className={form.words} tabIndex={0}>
          {fields.passages.map(({ anchor, mode }, index) => (
            <span key={anchor.start} className={mode === 'reported' ? styles.reported : undefined}>
              {index > 0 && ' […] '}
              {anchor.exact.replace(/\s+/g, ' ')}
            </span>
          ))}
        </p>
        <p className={styles.locked}>
          <Icon of={Lock} size={12} />
          {t('inspector.exactWords', { count: wordCount(fields.passages.map(({ anchor }) => anchor.exact)) })}
        </p>
      </div>
      {wrong !== null && <p className={form.error}>{wrong}</p>}
      <SegmentsOf
        draft={draft}
        field="form"
        options={quoteFormSchema.options}
        words={(option) => t(`inspector.form.${option}`)}
      />
      {errorOf(problems, 'form', t) !== null && <p className={form.error}>{errorOf(problems, 'form', t)}</p>}
      <SegmentsOf
        draft={draft}
        field="voice"
        options={voiceSchema.options}
        words={(option) => t(`inspector.voice.${option}`)}
      />
      {fields.voice === 'outlet' && <p className={form.quiet}>{t('inspector.ownViewWarning')}</p>}
      <Chain draft={draft} />
      <More
        draft={draft}
        summary={[
          fields.credibility === null
            ? ''
            : t('inspector.credibilityIs', { credibility: fields.credibility }),
          fields.originalLanguage === null
            ? ''
            : t('inspector.originalIs', { language: fields.originalLanguage }),
        ]}
      >
        <CredibilityOf draft={draft} />
        <EventOf draft={draft} />
        <TranslationOf draft={draft} />
      </More>
    </>
  );
}

function Chain({ draft }: { readonly draft: DraftOf<'quote'> }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { fields } = draft;
  const source = useRecord('source', fields.passages[0]?.anchor.source ?? null);
  const inChain = ['speaker', 'role', 'occasion', 'place', 'said', 'reportedThrough'];
  const left = fields.toConfirm.filter((name) => inChain.includes(name)).length;
  const relay = fields.reportedThrough;
  const between = fields.saidDirectly ? undefined : t('inspector.nobodyBetween');
  const links: readonly ChainLink[] = [
    {
      id: 'said',
      dot: 'said',
      title: t('inspector.saidBy'),
      warning: fields.said === null ? t('inspector.dateMissing') : undefined,
      aside: fields.said === null ? undefined : dateInWords(fields.said, language),
      children: (
        <>
          <PartyOf draft={draft} field="speaker" place="hidden" placeholder={t('inspector.field.speaker')} />
          <TextOf draft={draft} field="role" place="hidden" placeholder={t('inspector.field.role')} />
          <TextOf draft={draft} field="occasion" place="hidden" placeholder={t('inspector.field.occasion')} />
          <TextOf draft={draft} field="place" place="hidden" placeholder={t('inspector.field.place')} />
          <DateOf draft={draft} field="said" place="hidden" />
        </>
      ),
      gapAfter: relay === null || relay.date === null,
    },
    {
      id: 'through',
      dot: relay !== null && relay.date === null ? 'amber' : 'reported',
      title: t('inspector.field.reportedThrough'),
      warning: relay !== null && relay.date === null ? t('inspector.dateMissing') : undefined,
      aside: relay !== null ? dateInWords(relay.date ?? '', language) : between,
      children: (
        <>
          <RelayOf draft={draft} field="reportedThrough" place="hidden" />
          {(relay === null || fields.saidDirectly) && <TickOf draft={draft} field="saidDirectly" />}
        </>
      ),
    },
    {
      id: 'published',
      dot: 'published',
      title: t('inspector.publishedBy'),
      warning: source && source.published === null ? t('inspector.dateMissing') : undefined,
      aside: source?.published ? dateInWords(source.published, language) : undefined,
      children: (
        <TextField
          label={t('inspector.publishedBy')}
          labelPlace="hidden"
          value={source?.publisher.name ?? ''}
          onChange={() => undefined}
          locked=""
          trailing={t('inspector.fromSource')}
        />
      ),
    },
  ];
  return (
    <Group
      title={t('inspector.chain')}
      aside={left === 0 ? undefined : t('inspector.leftToConfirm', { count: left })}
    >
      <ChainDots label={t('inspector.chain')} links={links} />
    </Group>
  );
}

/** The wording as spoken, where the source's is a translation, and ours of it. */
function TranslationOf({ draft }: { readonly draft: DraftOf<'quote'> }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { originalLanguage, translation } = draft.fields;
  const error = errorOf(draft.problems, 'translation', t);
  return (
    <Group title={t('inspector.translation')} ruled>
      <Select
        label={t('inspector.field.originalLanguage')}
        hint={t('inspector.originalLanguageHow')}
        options={[{ id: '', label: t('inspector.notStated') }, ...languageOptions(t, originalLanguage)]}
        value={originalLanguage ?? ''}
        onChange={(language) => draft.set('originalLanguage', language === '' ? null : language)}
      />
      {originalLanguage !== null && (
        <TextOf draft={draft} field="originalWording" long lang={originalLanguage} spellCheck={false} />
      )}
      <TextArea
        label={t('inspector.field.translation')}
        hint={t('inspector.translationHow')}
        error={error}
        value={translation?.text ?? ''}
        onChange={(text) =>
          draft.set(
            'translation',
            text === ''
              ? null
              : {
                  language: translation?.language ?? language,
                  translator: translation?.translator ?? '',
                  by: translation?.by ?? 'ours',
                  text,
                },
          )
        }
      />
      {translation !== null && (
        <Segmented
          label={t('inspector.translationBy')}
          value={translation.by}
          options={(['ours', 'outlet'] as const).map((id) => ({
            id,
            label: t(`inspector.translationMadeBy.${id}`),
          }))}
          onChange={(by) => draft.set('translation', { ...translation, by })}
        />
      )}
      {translation !== null && (
        <div className={form.pair}>
          <Select
            label={t('inspector.translationLanguage')}
            options={languageOptions(t, translation.language)}
            value={translation.language}
            onChange={(language) => draft.set('translation', { ...translation, language })}
          />
          <TextField
            label={t('inspector.translator')}
            value={translation.translator}
            onChange={(translator) => draft.set('translation', { ...translation, translator })}
          />
        </div>
      )}
    </Group>
  );
}
