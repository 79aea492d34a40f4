import { describe as anchorOf } from '../anchoring/describe.ts';
import {
  agreementKind,
  type Instrument,
  instrumentSchema,
  type Stage,
  stagesOf,
} from '../model/agreement.ts';
import type { Span } from '../model/frozen-text.ts';
import type { FieldsOf } from '../model/kinds.ts';
import type { AgreementSuggestion } from '../suggest/types.ts';
import { headInNominative } from './nominative.ts';
import { partyNamed } from './party.ts';
import { closest, type Reading, sentenceAround, shared } from './reading.ts';

type AgreementFields = FieldsOf<'agreement'>;

/** What a prefilled agreement knows besides its fields: the title of the instrument it amends, which may not be held. */
export interface PrefilledAgreement {
  readonly fields: AgreementFields;
  readonly amendsTitle: string | null;
}

const TYPES: readonly (readonly [RegExp, Instrument])[] = [
  [/protocol|протокол/i, 'protocol'],
  [/amendment|поправк/i, 'amendment'],
  [/memorandum|меморандум|ёддошт/i, 'memorandum'],
  [/convention|конвенси|конвенци/i, 'convention'],
  [/concept|концепци|консепси/i, 'concept'],
  [/declaration|декларац|эъломия/i, 'declaration'],
  [/resolution|резолюц|қарор/i, 'resolution'],
  [/program|программ|барнома/i, 'programme'],
  [/road\s?map|дорожн/i, 'roadmap'],
  [/partnership|партн[её]рств/i, 'partnership'],
  [/\bpact|\bпакт/i, 'pact'],
  [/treaty|договор|шартнома/i, 'treaty'],
  [/agreement|соглашени|созишнома/i, 'agreement'],
  [/agenda|повестк/i, 'agenda'],
  [/\bplan|\bплан/i, 'plan'],
];

/** The type of an instrument by the first word of its title that names one. */
export function instrumentOf(title: string): Instrument {
  const found = TYPES.map(([pattern, type]) => ({ at: title.search(pattern), type }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at);
  return found[0]?.type ?? 'other';
}

/** “A draft concept”, «проект Концепции»: how far it has come, and no part of what it is called. */
const DRAFT = /^(?:the\s+|an?\s+)?(?:draft|проект(?:а|у|ом|е)?|лоиҳаи)\s+(?=\p{L})/iu;

/** “Draft Articles” keep their name: only before a type of instrument does the word tell the stage. */
function withoutDraft(words: string): string {
  const bare = words.replace(DRAFT, '');
  const [first = ''] = bare.split(' ', 1);
  return instrumentOf(first) === 'other' ? words : bare;
}

const DEBATED = /long[- ](debated|discussed|standing|delayed|negotiated)|давно|многолетн|долго обсуждаем/i;

/** The agreement that selected words name. */
export function agreementFrom(reading: Reading, span: Span): PrefilledAgreement {
  const { frozen, source, suggestions } = reading;
  const candidate = closest(suggestions.agreements, span);
  const words = frozen.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const title = headInNominative(withoutDraft(words).replace(/^the\s+/i, ''));
  const type = candidate ? instrumentSchema.safeParse(candidate.type).data : undefined;
  const around = sentenceAround(frozen, span);
  const sentence = frozen.text.slice(around.start, around.end);
  const instrument = type ?? instrumentOf(title);
  const proposer = suggestions.quotes.find((quote) => shared(quote, span) > 0)?.speaker ?? null;
  const fields: AgreementFields = {
    ...agreementKind.blank,
    marking: source.marking,
    title,
    instrument,
    action: candidate?.action ?? null,
    novelty: DEBATED.test(sentence) ? 'long-debated' : null,
    proposer: partyNamed(proposer && headInNominative(proposer)),
    mentions: [
      {
        anchor: anchorOf(frozen, source.id, span),
        action: candidate?.action ?? null,
        status: candidate ? stageOf(candidate, instrument) : null,
        credibility: null,
      },
    ],
  };
  const toConfirm = [
    'instrument',
    ...(fields.action === null ? [] : ['action']),
    ...(fields.novelty === null ? [] : ['novelty']),
    ...(proposer === null ? [] : ['proposer']),
  ];
  return { fields: { ...fields, toConfirm }, amendsTitle: candidate?.amends ?? null };
}

/** The stage a verb asserts, where an instrument of the type has it. */
const stageOf = ({ status }: AgreementSuggestion, instrument: Instrument): Stage | null =>
  status !== null && (status === 'proposed' || stagesOf(instrument).includes(status)) ? status : null;
