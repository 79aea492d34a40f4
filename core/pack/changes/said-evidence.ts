import type { Fact } from '../../model/fact.ts';
import type { Quote } from '../../model/quote.ts';
import type { Relay } from '../../model/record.ts';
import { type Anchored, anchorsOf, type Composition } from '../composition.ts';
import { wordsOf } from '../document/inline.ts';
import { uncapital } from '../document/tables.ts';
import type { Agreement } from '../input.ts';
import { statusWords } from '../parts/agreements.ts';
import { occasionWords, relayWords, speakerWords } from '../words/chain.ts';
import { partyKey, placeName } from '../words/names.ts';
import { changeWords, figureWords } from '../words/numbers.ts';
import { plainWords, quotedWords } from '../words/quoted.ts';
import { type Aspect, aspect, dated, disclosed, numberOf, parties, type Said } from './aspect.ts';

/** What a fact says: the figure, what it counts of whom, when and where, who counted. */
export function saidByFact(work: Composition, fact: Fact): Said {
  const { records, language, t } = work;
  const change = fact.value === null ? null : fact.comparator;
  const period = dated(work, fact.period);
  return {
    subject: fact.measure,
    aspects: [
      aspect('main', 'figure', figureWords(fact, language, t)),
      aspect('grave', 'measure', fact.measure),
      aspect('grave', 'population', fact.population),
      aspect('grave', 'period', period),
      aspect(
        'light',
        'periodFrom',
        period === '' ? '' : t(`packVersions.period-${fact.periodFromContext ? 'read' : 'stated'}`),
      ),
      aspect('grave', 'place', placeName(fact.place, records, language)),
      aspect('grave', 'change', change === null ? '' : changeWords(change, language, t)),
      aspect('grave', 'base', dated(work, fact.comparator?.base ?? null)),
      parties(work, 'originator', fact.originator),
      through(work, fact.reportedThrough),
      aspect('echo', 'statement', fact.statement),
      aspect('echo', 'passage', fact.anchors.map(({ exact }) => exact).join(' […] ')),
      ...grounds(work, { kind: 'fact', record: fact }),
      disclosed(work, fact),
    ],
  };
}

/** What a quote says: its words as they print, and each link of the chain. The speaker is the subject, no aspect. */
export function saidByQuote(work: Composition, quote: Quote): Said {
  const source = work.records.source[quote.passages[0]?.anchor.source ?? ''];
  const words =
    source === undefined ? plainWords(quote) : wordsOf(quotedWords(work, quote, source, [], false).runs);
  const { translation } = quote;
  return {
    subject: source === undefined ? '' : speakerWords(work, quote, source),
    aspects: [
      aspect('main', 'words', words),
      aspect('grave', 'form', uncapital(work.t(`pack.form.${quote.form}`))),
      aspect('grave', 'role', quote.role),
      aspect('grave', 'occasion', occasionWords(work, quote)),
      aspect('grave', 'said', dated(work, quote.said)),
      through(work, quote.reportedThrough),
      aspect('echo', 'original', quote.originalWording),
      aspect(
        'echo',
        'translation',
        translation === null ? '' : [translation.text, translation.translator].filter(Boolean).join(', '),
      ),
      ...grounds(work, { kind: 'quote', record: quote }),
      disclosed(work, quote),
    ],
  };
}

/** What an agreement says: how far it has come, what is proposed, by whom. */
export function saidByAgreement(work: Composition, agreement: Agreement): Said {
  const { records, t } = work;
  const { action, amends, next } = agreement;
  const steps = agreement.status.map(({ stage, date, note }) =>
    [t(`pack.agreements.stage.${stage}`).replace(/ n .*/, ''), dated(work, date), note]
      .filter(Boolean)
      .join(', '),
  );
  return {
    subject: agreement.shortTitle || agreement.title,
    aspects: [
      aspect('main', 'status', uncapital(statusWords(work, agreement).words)),
      aspect('grave', 'action', action === null ? '' : uncapital(t(`pack.agreements.action.${action}`))),
      aspect('grave', 'title', agreement.title),
      aspect('grave', 'instrument', uncapital(t(`pack.agreements.type.${agreement.instrument}`))),
      aspect(
        'grave',
        'amends',
        amends === null ? '' : (records.agreement[amends]?.title ?? ''),
        amends ?? '',
      ),
      parties(work, 'proposer', agreement.proposer),
      aspect('grave', 'forum', agreement.forum),
      parties(work, 'parties', ...agreement.parties),
      aspect(
        'grave',
        'next',
        next === null ? '' : [dated(work, next.date), next.what].filter(Boolean).join(', '),
      ),
      aspect('echo', 'steps', steps.join('; ')),
      ...grounds(work, { kind: 'agreement', record: agreement }),
      disclosed(work, agreement),
    ],
  };
}

/** Through whom, and when. */
function through(work: Composition, relay: Relay | null): Aspect {
  if (relay === null) return aspect('grave', 'through', '');
  const who = relay.party === null ? '' : partyKey(relay.party);
  return aspect(
    'grave',
    'through',
    [relayWords(work, relay), dated(work, relay.date)].filter(Boolean).join(', '),
    [who, relay.descriptor, relay.date ?? ''].join(),
  );
}

/** What it stands on: its sources, and how they are graded. */
function grounds(work: Composition, one: Anchored): readonly Aspect[] {
  const grades =
    one.kind === 'fact' || one.kind === 'quote'
      ? [one.record.credibility]
      : one.kind === 'agreement'
        ? one.record.mentions.map(({ credibility }) => credibility)
        : [];
  const sources = [...new Set(anchorsOf(one).map(({ source }) => source))];
  return [
    aspect('light', 'source', sources.map((id) => numberOf(work, id)).join(', '), sources.join()),
    aspect('light', 'credibility', grades.filter((grade) => grade !== null).join(', ')),
  ];
}
