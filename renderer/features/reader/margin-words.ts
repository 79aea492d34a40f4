import type { Translate } from '../../../core/language/translate.ts';
import type { AnchoredKind } from '../../../core/model/anchor.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import { shortName } from '../../../core/model/short-name.ts';
import { changeWords, figureWords } from '../../../core/pack/words/numbers.ts';
import type { NameParty } from '../../state/party-names.ts';

type Fields = {
  readonly [K in AnchoredKind]: { readonly kind: K; readonly record: FieldsOf<K> };
}[AnchoredKind];

interface Look {
  readonly t: Translate;
  readonly language: 'en' | 'ru';
  /** Number of an agreement, for what another one amends. */
  readonly numberOf: (id: string) => number | null;
  readonly nameOf: NameParty;
}

/** Words beside a mark, three at most where that will do: "Muhriddin, direct"; "up 53 per cent"; "Protocol, amends A 6". */
export function marginWords(item: Fields, { t, language, numberOf, nameOf }: Look): string {
  switch (item.kind) {
    case 'mark':
      return t('reader.noKind');
    case 'fact': {
      // No figure follows the number of a record: “12 2026” would be read as one.
      const { comparator, period, measure } = item.record;
      if (comparator !== null && comparator.amount !== null) return changeWords(comparator, language, t);
      if (measure !== '') return measure;
      if (period !== null) return dateInWords(period, language);
      return figureWords({ ...item.record, ...NO_STAMP }, language, t);
    }
    case 'agreement': {
      const type = t(`pack.agreements.type.${item.record.instrument}`);
      const amended = item.record.amends === null ? null : numberOf(item.record.amends);
      return amended === null
        ? type
        : t('reader.amends', { type, number: t('kinds.number.agreement', { number: amended }) });
    }
    case 'quote': {
      const { voice, speaker, form } = item.record;
      if (voice === 'outlet')
        return speaker.name.trim() === ''
          ? t('reader.outletView')
          : t('reader.ownView', { publisher: nameOf(speaker) });
      if (voice === 'analyst') return t('reader.analystView');
      const name = shortName(nameOf(speaker));
      const words = t(`reader.form.${form}`);
      return name === '' ? words : t('reader.speaks', { name, form: words });
    }
  }
}

/** The record words are of need not be filed yet. */
const NO_STAMP = { id: '', number: 0, createdBy: '', createdAt: '', changedBy: '', changedAt: '' } as const;

/** True for what exists but is not the actor's words. */
export const isHollow = (item: Fields): boolean => item.kind === 'quote' && item.record.voice !== 'actor';
