import { Lock } from 'lucide-react';
import { Fragment } from 'react';
import { dateInWords } from '../../../core/model/date.ts';
import type { EvidenceRef, QuoteEdit } from '../../../core/model/narrative.ts';
import { type Quote, verbatim } from '../../../core/model/quote.ts';
import {
  changeFigures,
  figureWords,
  populationToSay,
  qualifierWords,
  valueWords,
} from '../../../core/pack/words/numbers.ts';
import { marksOf, standingOf, piecesOf as wordPieces } from '../../../core/pack/words/quotation.ts';
import { Icon } from '../../elements/icon.tsx';
import { Label } from '../../elements/label.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { presentRole } from '../../state/today.ts';
import { headWords, nameOf, type Piece, type UiLanguage } from './evidence.ts';
import styles from './evidence-body.module.css';

interface BodyProps<P extends Piece = Piece> {
  readonly piece: P;
  readonly edits?: readonly QuoteEdit[];
  /** Language of the briefing: whether words may stand in quotation marks depends on it. */
  readonly language: UiLanguage;
  /** Its date is said beside it. */
  readonly undated?: boolean;
}
type Of<K extends EvidenceRef['kind']> = Extract<Piece, { readonly kind: K }>;

/** A piece of evidence as it will stand on paper, near enough to judge it by: in serif, with what it rests on. */
export function EvidenceBody({ piece, edits = [], language, undated = false }: BodyProps) {
  switch (piece.kind) {
    case 'quote':
      return <QuoteBody piece={piece} edits={edits} language={language} />;
    case 'fact':
      return <FactBody piece={piece} language={language} />;
    case 'agreement':
      return <AgreementBody piece={piece} language={language} />;
    default:
      return <PlainBody piece={piece} language={language} undated={undated} />;
  }
}

/** Words of a quote as used: quoted stretches in the marks of the language, reported ones without. */
export function QuoteWords({
  quote,
  edits,
  language,
}: { quote: Quote } & Pick<BodyProps, 'edits' | 'language'>) {
  const source = useLibrary((state) => state.records.source?.get(quote.passages[0]?.anchor.source ?? ''));
  const standing = standingOf(quote, source?.language ?? language, language);
  const marks = marksOf(language);
  if (standing.as === 'our-translation') return <>{`${marks.open}${standing.words}${marks.close}`}</>;
  const inMarks = standing.as === 'verbatim';
  if (!inMarks && standing.words !== null) return <>{standing.words}</>;
  return (
    <>
      {wordPieces(quote, edits ?? []).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their order
        <Fragment key={i}>
          {i > 0 && ' '}
          {inMarks && part.mode === 'quoted' ? `${marks.open}${part.text}${marks.close}` : part.text}
        </Fragment>
      ))}
    </>
  );
}

function QuoteBody({ piece, edits, language }: BodyProps<Of<'quote'>>) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const quote = piece.record;
  const source = useLibrary((state) => state.records.source?.get(quote.passages[0]?.anchor.source ?? ''));
  const through = quote.reportedThrough;
  const relay = through?.party?.name || through?.descriptor;
  const chain = [
    [quote.place || quote.occasion, quote.said === null ? '' : dateInWords(quote.said, ui)]
      .filter(Boolean)
      .join(', '),
    relay ? t('briefing.through', { relay }) : '',
    [source?.publisher.name, source?.published ? dateInWords(source.published, ui) : '']
      .filter(Boolean)
      .join(', '),
  ].filter(Boolean);
  const form = t(`briefing.form.${quote.form}`);
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <span className={styles.who}>
          <strong>
            {quote.voice === 'actor' ? nameOf(quote.speaker, ui) : t(`briefing.ownView.${quote.voice}`)}
          </strong>{' '}
          {quote.voice === 'actor' && <span className={styles.quiet}>{quote.role}</span>}
        </span>
        <span className={styles.end}>
          <Label>{(edits?.length ?? 0) > 0 ? t('briefing.shortened', { form }) : form}</Label>
        </span>
      </div>
      <p className={styles.words} lang={source?.language}>
        <QuoteWords quote={quote} edits={edits ?? []} language={language} />
      </p>
      <div className={styles.quiet}>{chain.join(' · ')}</div>
    </div>
  );
}

function FactBody({ piece, language }: BodyProps<Of<'fact'>>) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const fact = piece.record;
  const change = fact.comparator ? changeFigures(fact.comparator, ui, t) : '';
  const whom = populationToSay(fact);
  const rest = [
    ...(whom === null ? [] : [whom || t('briefing.populationNotStated')]),
    fact.period === null ? t('briefing.periodNotStated') : dateInWords(fact.period, ui),
    nameOf(fact.originator, ui) || t('briefing.originatorNotStated'),
  ];
  return (
    <div className={styles.body} lang={language}>
      <p className={styles.words}>
        {fact.measure || fact.statement}: <strong>{figureWords(fact, ui, t)}</strong>
        {fact.value !== null && change !== '' && `, ${change}`}
      </p>
      <div className={styles.quiet}>{rest.join(' · ')}</div>
    </div>
  );
}

function AgreementBody({ piece }: BodyProps<Of<'agreement'>>) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const agreement = piece.record;
  const amends = useLibrary((state) => state.rows.get(agreement.amends ?? ''));
  const step = agreement.status.at(-1);
  const rest = [
    t(`pack.agreements.type.${agreement.instrument}`),
    agreement.action === null ? '' : t(`pack.agreements.action.${agreement.action}`),
    amends ? t('pack.agreements.amends', { title: amends.title }) : '',
    step
      ? [t(`checks.stage.${step.stage}`), step.date === null ? '' : dateInWords(step.date, ui)]
          .filter(Boolean)
          .join(', ')
      : '',
  ].filter(Boolean);
  return (
    <div className={styles.body}>
      <p className={styles.words}>{agreement.title}</p>
      <div className={styles.quiet}>{rest.join(' · ')}</div>
    </div>
  );
}

function PlainBody({ piece, undated }: BodyProps) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const { words, rest: all } = plainWords(piece, ui, t);
  const rest = undated && piece.kind === 'event' ? piece.record.place : all;
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <strong>{headWords(piece, ui, t)}</strong>
      </div>
      {words !== '' && <p className={styles.words}>{words}</p>}
      {rest !== '' && <div className={styles.quiet}>{rest}</div>}
      {piece.kind === 'position' && <Behind position={piece.record} />}
    </div>
  );
}

/** Red line and fallback: for ourselves alone, boxed and closed, wherever the position stands. */
function Behind({ position }: { readonly position: Of<'position'>['record'] }) {
  const t = usePreferences((state) => state.t);
  const parts = (['redLine', 'fallback'] as const).filter((field) => position[field] !== '');
  if (parts.length === 0) return null;
  return (
    <div className={styles.behind}>
      <span className={styles.quiet}>
        <Icon of={Lock} size={14} /> {t('briefing.backgroundOnly')}
      </span>
      {parts.map((field) => (
        <p key={field} className={styles.words}>
          <strong>{t(`briefing.${field}`)}:</strong> {position[field]}
        </p>
      ))}
    </div>
  );
}

/** Words and the line under them, of kinds that need no more. */
export function plainWords(
  piece: Piece,
  language: UiLanguage,
  t: ReturnType<typeof usePreferences.getState>['t'],
): { words: string; rest: string } {
  const day = (date: string | null) => (date === null ? '' : dateInWords(date, language));
  const list = (...parts: readonly string[]) => parts.filter(Boolean).join(' · ');
  switch (piece.kind) {
    case 'line': {
      const { prompt, text, clearedBy, validUntil } = piece.record;
      return {
        words: [prompt, text].filter(Boolean).join(' — '),
        rest: list(
          clearedBy ? t('briefing.clearedBy', { who: clearedBy }) : t('pack.lines.not-cleared'),
          validUntil === null ? '' : t('pack.lines.valid-until', { date: day(validUntil) }),
        ),
      };
    }
    case 'comment':
      return { words: piece.record.text, rest: '' };
    case 'position':
      return {
        words: piece.record.wording,
        rest: list(t(`pack.positions.stance.${piece.record.stance}`), day(piece.record.asOf)),
      };
    case 'event':
      return { words: '', rest: list(piece.record.place, day(piece.record.date)) };
    case 'actor':
      return { words: piece.record.biography, rest: presentRole(piece.record) };
    case 'undertaking':
      return {
        words: piece.record.what,
        rest: list(t(`pack.sides.state.${piece.record.state}`), day(piece.record.due)),
      };
    case 'mark':
      return { words: piece.record.anchors.map((anchor) => anchor.exact).join(' […] '), rest: '' };
    case 'quote':
      return { words: verbatim(piece.record), rest: '' };
    case 'fact': {
      const value = valueWords(piece.record, language);
      const words =
        value === null
          ? figureWords(piece.record, language, t)
          : [qualifierWords(piece.record.qualifier, t), value].filter(Boolean).join(' ');
      return {
        words,
        rest: piece.record.comparator ? changeFigures(piece.record.comparator, language, t) : '',
      };
    }
    case 'agreement':
      return { words: piece.record.title, rest: '' };
  }
}
