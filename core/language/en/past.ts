/** A briefing as it stood on a date. */
export const past = {
  title: 'As it stood',
  day: 'Day',
  earlier: 'A step earlier',
  later: 'A step later',
  step: '{{moment}}, {{who}} · step {{at}} of {{count}}',
  evidence: 'Evidence is shown as it stands now.',
  none: 'Nothing is known of earlier states of this briefing.',
  close: 'Back to now',
} as const;
