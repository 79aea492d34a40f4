import type { z } from 'zod';
import { actorKind } from './actor.ts';
import { agreementKind } from './agreement.ts';
import { briefingKind } from './briefing.ts';
import { commentKind } from './comment.ts';
import { comparisonKind } from './comparison.ts';
import { eventKind } from './event.ts';
import { factKind } from './fact.ts';
import type { RecordOf } from './kind.ts';
import { lineKind } from './line-to-take.ts';
import { markKind } from './mark.ts';
import { packKind } from './pack-version.ts';
import { placeKind } from './place.ts';
import { positionKind } from './position.ts';
import { quoteKind } from './quote.ts';
import { searchKind } from './saved-search.ts';
import { sourceKind } from './source.ts';
import { tagKind } from './tag.ts';
import { templateKind } from './template.ts';
import { undertakingKind } from './undertaking.ts';

/** Every kind of record there is. Commands, tables, index and forms derive from this map. */
export const kinds = {
  source: sourceKind,
  mark: markKind,
  fact: factKind,
  quote: quoteKind,
  agreement: agreementKind,
  position: positionKind,
  actor: actorKind,
  comparison: comparisonKind,
  place: placeKind,
  event: eventKind,
  comment: commentKind,
  line: lineKind,
  undertaking: undertakingKind,
  briefing: briefingKind,
  pack: packKind,
  tag: tagKind,
  template: templateKind,
  search: searchKind,
} as const;

export type KindName = keyof typeof kinds;
/** Every kind of record by name. */
export const kindNames = Object.keys(kinds) as readonly KindName[];
export type Records = { readonly [K in KindName]: RecordOf<(typeof kinds)[K]> };
/** A record of any kind. */
export type AnyRecord = Records[KindName];
export type FieldsOf<K extends KindName> = z.infer<(typeof kinds)[K]['fields']>;
