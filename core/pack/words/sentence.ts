import { dateInWords } from '../../model/date.ts';
import type { EvidenceRef } from '../../model/narrative.ts';
import type { Undertaking } from '../../model/undertaking.ts';
import type { Composition } from '../composition.ts';
import { agreementSentence } from '../parts/agreements.ts';
import { eventSentence } from '../parts/events.ts';
import { lineKindWords } from '../parts/lines.ts';
import { positionSentence } from '../parts/positions.ts';
import { partyName } from './names.ts';
import { figureWords } from './numbers.ts';
import { biography } from './people.ts';

/** Who promised what to whom, and how it stands; with the day it is due while it is open. */
export function promiseSentence({ t, records, language }: Composition, promise: Undertaking): string {
  const by = partyName(promise.by, records, language);
  const to = partyName(promise.to, records, language);
  const kept = t(`pack.sides.state.${promise.state}`);
  const state =
    promise.due === null || promise.state !== 'open'
      ? kept
      : t('pack.sides.due', { state: kept, date: dateInWords(promise.due, language) });
  return to === ''
    ? t('pack.sides.promised-plain', { by, what: promise.what, state })
    : t('pack.sides.promised', { by, to, what: promise.what, state });
}

/**
 * What a record says, in a sentence of its own, where no table or list presents it; empty for a quote, whose words stand by
 * rules of their own, and for one that is not in the pack. Red lines and fallbacks are never in it.
 */
export function recordSentence(work: Composition, ref: EvidenceRef): string {
  const { records, language, t } = work;
  switch (ref.kind) {
    case 'fact': {
      const fact = records.fact[ref.id];
      if (!fact) return '';
      return fact.statement || `${fact.measure}: ${figureWords(fact, language, t)}.`;
    }
    case 'agreement': {
      const agreement = records.agreement[ref.id];
      return agreement ? agreementSentence(work, agreement) : '';
    }
    case 'position': {
      const position = records.position[ref.id];
      return position ? positionSentence(work, position) : '';
    }
    case 'event': {
      const event = records.event[ref.id];
      return event ? eventSentence(work, event) : '';
    }
    case 'actor': {
      const actor = records.actor[ref.id];
      return actor ? biography(work, actor) : '';
    }
    case 'undertaking': {
      const promise = records.undertaking[ref.id];
      return promise ? promiseSentence(work, promise) : '';
    }
    case 'line': {
      const line = records.line[ref.id];
      return line
        ? [`${lineKindWords(work, line)}:`, line.prompt, line.text].filter((part) => part !== '').join(' ')
        : '';
    }
    case 'comment':
      return records.comment[ref.id]?.text ?? '';
    case 'mark':
      return records.mark[ref.id]?.anchors.map(({ exact }) => exact).join(' […] ') ?? '';
    case 'quote':
      return '';
  }
}
