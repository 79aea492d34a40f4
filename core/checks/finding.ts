import type { Id } from '../model/id.ts';
import type { KindName } from '../model/kinds.ts';

/** Red blocks finalising; amber is listed in annex A; grey is for the desk only. */
export type Severity = 'red' | 'amber' | 'grey';

/** What can be found, gravest first: findings of one severity stand in this order. */
export const severities = {
  'evidence-missing': 'red',
  'quote-differs': 'red',
  'text-unread': 'red',
  'anchor-lost': 'red',
  'anchor-changed': 'red',
  'use-differs': 'red',
  'quoted-nowhere': 'red',
  'quoted-reported': 'red',
  'background-exposed': 'red',
  'side-two-exposed': 'red',
  'marking-too-low': 'red',
  'item-below-source': 'red',
  'superseded-in-use': 'amber',
  'source-replaced': 'amber',
  'quoted-by-hand': 'amber',
  'quoted-unfiled': 'amber',
  'quoted-unsourced': 'amber',
  'rests-on-superseded': 'amber',
  'rests-on-doubtful': 'amber',
  'one-originator': 'amber',
  'quote-alone': 'amber',
  'figures-conflict': 'amber',
  'value-differs': 'amber',
  'change-inconsistent': 'amber',
  'unsourced-paragraph': 'amber',
  'unsourced-row': 'amber',
  'unsourced-record': 'amber',
  'status-unsourced': 'amber',
  'inference-named': 'amber',
  'negation-cut': 'amber',
  'terms-exceeded': 'amber',
  'chain-link-missing': 'amber',
  'originator-missing': 'amber',
  ungraded: 'amber',
  'publisher-ungraded': 'amber',
  'publisher-unnamed': 'amber',
  'scales-mixed': 'amber',
  'estimative-off': 'amber',
  'likelihood-with-confidence': 'amber',
  'to-confirm': 'amber',
  'line-expired': 'amber',
  'line-uncleared': 'amber',
  'clearance-refused': 'amber',
  'clearance-returned': 'amber',
  'undertaking-overdue': 'amber',
  'status-undated': 'amber',
  'status-stale': 'amber',
  'role-stale': 'amber',
  'position-stale': 'amber',
  'house-list': 'amber',
  'picture-incomplete': 'amber',
  'picture-unprinted': 'amber',
  'glyph-missing': 'amber',
  'glyph-missing-of': 'amber',
  'fact-unstated': 'grey',
  'same-number': 'grey',
  'clearance-waiting': 'grey',
  'too-many-figures': 'grey',
  'section-empty': 'grey',
} as const satisfies Record<string, Severity>;
export type FindingKind = keyof typeof severities;

/** What puts a finding right: the window offers it as one click. Words: `checks.cure.<key>`. */
export type Cure =
  | 'open-record'
  | 'settle-anchor'
  | 'edit-use'
  | 'insert-quote'
  | 'open-source'
  | 'restore-text'
  | 'set-outputs'
  | 'raise-marking'
  | 'use-newer'
  | 'compare-figures'
  | 'add-evidence'
  | 'grade'
  | 'edit-text'
  | 'confirm-fields'
  | 'clear'
  | 'replace-name'
  | 'remove-item';

/** The cure of each kind of finding. */
export const cures: Readonly<Record<FindingKind, Cure>> = {
  'evidence-missing': 'remove-item',
  'quote-differs': 'settle-anchor',
  'anchor-lost': 'settle-anchor',
  'anchor-changed': 'settle-anchor',
  'text-unread': 'restore-text',
  'use-differs': 'edit-use',
  'quoted-nowhere': 'edit-text',
  'quoted-reported': 'edit-text',
  'quoted-by-hand': 'insert-quote',
  'quoted-unfiled': 'open-source',
  'quoted-unsourced': 'edit-text',
  'background-exposed': 'set-outputs',
  'side-two-exposed': 'set-outputs',
  'marking-too-low': 'raise-marking',
  'item-below-source': 'open-record',
  'superseded-in-use': 'use-newer',
  'source-replaced': 'settle-anchor',
  'rests-on-superseded': 'use-newer',
  'rests-on-doubtful': 'open-record',
  'one-originator': 'grade',
  'quote-alone': 'grade',
  'figures-conflict': 'compare-figures',
  'value-differs': 'open-record',
  'change-inconsistent': 'compare-figures',
  'unsourced-paragraph': 'add-evidence',
  'unsourced-row': 'add-evidence',
  'unsourced-record': 'open-record',
  'status-unsourced': 'open-record',
  'inference-named': 'open-record',
  'negation-cut': 'edit-use',
  'terms-exceeded': 'open-record',
  'chain-link-missing': 'open-record',
  'originator-missing': 'open-record',
  ungraded: 'grade',
  'publisher-ungraded': 'grade',
  'publisher-unnamed': 'open-record',
  'scales-mixed': 'edit-text',
  'estimative-off': 'edit-text',
  'likelihood-with-confidence': 'edit-text',
  'to-confirm': 'confirm-fields',
  'line-expired': 'clear',
  'line-uncleared': 'clear',
  'clearance-refused': 'clear',
  'clearance-returned': 'clear',
  'undertaking-overdue': 'open-record',
  'status-undated': 'open-record',
  'status-stale': 'open-record',
  'role-stale': 'open-record',
  'position-stale': 'open-record',
  'house-list': 'replace-name',
  'picture-incomplete': 'edit-text',
  'picture-unprinted': 'set-outputs',
  'glyph-missing': 'edit-text',
  'glyph-missing-of': 'open-record',
  'fact-unstated': 'open-record',
  'same-number': 'compare-figures',
  'clearance-waiting': 'clear',
  'too-many-figures': 'set-outputs',
  'section-empty': 'edit-text',
};

/** Where a finding is: as near as can be said. */
export interface Where {
  readonly section: Id | null;
  readonly item: Id | null;
  readonly record: { readonly kind: KindName; readonly id: Id } | null;
  /** Field of the record, or of the briefing where there is no record. */
  readonly field: string | null;
}

/** What a rule hands over; severity, cure, order and number follow from its kind and place. */
export interface Draft extends Partial<Where> {
  readonly kind: FindingKind;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One thing that does not hold up. */
export interface Finding extends Where {
  /** From 1, worst first. */
  readonly number: number;
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** Fill the words of `checks.<kind>` (`wordFinding`); `numbered` names a record, `date` and `until` are EDTF. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly cure: Cure;
}
