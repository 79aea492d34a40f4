/** Words inside the elements themselves. */
export const elements = {
  toConfirm: 'to confirm',
  confirm: 'Confirm: {{label}}',
  notNumber: 'not a number',
  notDate: 'not a date',
  datePlaceholder: 'day, month or span',
  create: 'New: {{name}}',
  noneFits: 'none found',
  close: 'Close',
  credibility: 'Credibility of the item',
  notGraded: 'not graded',
  credibilityOf: {
    '1': 'confirmed',
    '2': 'probably true',
    '3': 'possibly true',
    '4': 'doubtful',
    '5': 'improbable',
    '6': 'cannot be judged',
  },
  chip: {
    'to-confirm': 'to confirm',
    lost: 'anchor lost',
    changed: 'changed',
  },
  finding: {
    red: 'Finding {{number}}, blocks finalising',
    amber: 'Finding {{number}}, listed in annex A',
    grey: 'Finding {{number}}, worth a look',
  },
  goesTo: {
    'side-1': 'side 1',
    'side-2': 'side 2',
    note: 'note',
    speech: 'speech',
    ours: 'ours',
  },
} as const;
