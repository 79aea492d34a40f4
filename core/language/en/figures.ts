/** Words for facts of one measure side by side, and for arithmetic. */
export const figures = {
  verdict: {
    only: 'no other report',
    agree: 'agrees',
    repeats: 'repeats one originator',
    unattributed: 'same figure, originator not stated',
    conflict: 'conflicts',
    'differs-in-period': 'another period',
    'differs-in-population': 'another population',
    'differs-in-definition': 'another definition',
  },
  implied: 'implies about {{about}} for {{base}}',
  'implied-base-unstated': 'implies about {{about}} for the base period, which is not stated',
  'implied-bounds': 'between {{low}} and {{high}} with rounding',
} as const;
