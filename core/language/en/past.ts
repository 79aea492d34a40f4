/** A briefing as it stood on a date. */
export const past = {
  title: 'As it stood',
  day: 'Day',
  earlier: 'A step earlier',
  later: 'A step later',
  step: '{{moment}}, {{who}} · step {{at}} of {{count}}',
  evidence: 'Evidence is shown as it stood then; names as they are now.',
  unread_one: '{{count}} record is shown as it stands now: its state then cannot be read.',
  unread_other: '{{count}} records are shown as they stand now: their state then cannot be read.',
  none: 'Nothing is known of earlier states of this briefing.',
  close: 'Back to now',
} as const;
