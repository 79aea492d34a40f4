import type { Translate } from '../../../core/language/translate.ts';
import { nameIn } from '../../../core/model/actor.ts';
import { dateInWords, isCertainDay } from '../../../core/model/date.ts';
import type { AnyRecord, Records } from '../../../core/model/kinds.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import type { Party } from '../../../core/model/record.ts';
import { shortName } from '../../../core/model/short-name.ts';
import { figureWords } from '../../../core/pack/words/numbers.ts';
import type { Then } from '../../actions/past.ts';
import { recordOf, useLibrary } from '../../state/library.ts';
import { useBriefingContext } from './context.ts';
import { useThen } from './view-state.ts';

/** A piece of evidence with its record. */
export type Piece = {
  readonly [K in EvidenceRef['kind']]: { readonly kind: K; readonly record: Records[K] };
}[EvidenceRef['kind']];

/** The record a reference names, followed as it changes; null where it is gone or not read yet. */
export function usePiece({ kind, id }: EvidenceRef): Piece | null {
  const record: AnyRecord | undefined = useLibrary((state) => state.records[kind]?.get(id));
  // The map of a kind holds records of that kind.
  return record ? ({ kind, record } as Piece) : null;
}

/** The same inside a briefing: as it was, while the briefing is shown as it stood. */
export function useShownPiece(ref: EvidenceRef): Piece | null {
  const then = useThen(useBriefingContext().id).get(ref.id);
  const now = usePiece(ref);
  return then === undefined ? now : ({ kind: ref.kind, record: then } as Piece);
}

/** Several of them, those that are gone left out. */
export function piecesOf(
  refs: readonly EvidenceRef[],
  records: ReturnType<typeof useLibrary.getState>['records'],
  then: Then,
) {
  return refs.flatMap(({ kind, id }): Piece[] => {
    const record: AnyRecord | undefined = then.get(id) ?? records[kind]?.get(id);
    return record ? [{ kind, record } as Piece] : [];
  });
}

export type UiLanguage = 'en' | 'ru';

/** 7 Oct / 7 окт.; what is not one certain day in full. */
function dayShort(date: string, language: UiLanguage): string {
  if (!isCertainDay(date)) return dateInWords(date, language);
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(' ', '\u00a0');
}

const CHIP = 26;
const SHORT = 18;
const cut = (words: string, most = CHIP) =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')}…`;

/** A party by the name of its actor in a language, else as the source has it. */
export function nameOf({ actor, name }: Party, language: UiLanguage): string {
  const known = actor === null ? undefined : recordOf('actor', actor);
  return (known && nameIn(known, language)) || name;
}

/** Words of a chip: "Muhriddin, 7 Oct", "refusals, 143,000". */
export function chipWords(piece: Piece, language: UiLanguage, t: Translate): string {
  switch (piece.kind) {
    case 'quote': {
      const { speaker, said, voice } = piece.record;
      const who = voice === 'actor' ? shortName(nameOf(speaker, language)) : t(`briefing.voice.${voice}`);
      return [who, said === null ? '' : dayShort(said, language)].filter(Boolean).join(', ');
    }
    case 'fact':
      return [cut(piece.record.measure, SHORT), figureWords(piece.record, language, t)]
        .filter(Boolean)
        .join(', ');
    default:
      return cut(headWords(piece, language, t));
  }
}

/** What a piece is about, beside its number: the measure, the speaker, the instrument. */
export function headWords(piece: Piece, language: UiLanguage, t: Translate): string {
  switch (piece.kind) {
    case 'fact':
      return piece.record.measure || piece.record.statement;
    case 'quote': {
      const { speaker, form, voice } = piece.record;
      if (voice !== 'actor') return t(`briefing.ownView.${voice}`);
      const name = nameOf(speaker, language);
      return form === 'direct' ? name : `${name}, ${t(`briefing.form.${form}`)}`;
    }
    case 'agreement':
      return piece.record.shortTitle || piece.record.title;
    case 'position':
      return [nameOf(piece.record.actor, language), piece.record.question].filter(Boolean).join(': ');
    case 'line':
      return t(`briefing.line.${piece.record.kind}`);
    case 'comment':
      return t('briefing.addComment');
    case 'event':
      return piece.record.occasion;
    case 'actor':
      return nameIn(piece.record, language);
    case 'undertaking':
      return nameOf(piece.record.by, language);
    case 'mark':
      return t('briefing.markNoKind');
  }
}

/** The source a piece came from and the start of its first place there; null where it has none. */
export function placeOf(piece: Piece): { readonly source: string; readonly start: number } | null {
  const anchor =
    piece.kind === 'fact' || piece.kind === 'mark'
      ? piece.record.anchors[0]
      : piece.kind === 'quote'
        ? piece.record.passages[0]?.anchor
        : piece.kind === 'agreement'
          ? piece.record.mentions[0]?.anchor
          : undefined;
  return anchor ? { source: anchor.source, start: anchor.start } : null;
}

/** True for what is there but is not an actor's words, or only reported, or not filed. */
export const isHollow = (piece: Piece): boolean => piece.kind === 'quote' && piece.record.voice !== 'actor';
