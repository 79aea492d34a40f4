/** The page for whoever takes over: what is promised, in force, under way, stale. */
export const handover = {
  how: 'for whoever takes over',
  promised: 'Promised',
  'in-force': 'In force',
  'under-way': 'Under way',
  stale: 'To be looked at again',
  column: { date: 'Date', what: 'What', stands: 'How it stands', record: 'Record' },
  due: 'to be kept by this day',
  noDay: 'no day was set',
  cleared: 'cleared by {{who}}',
  briefing: 'briefing due',
  aged: {
    'undertaking-overdue': 'overdue',
    'status-undated': '{{stage}}, on a day not known',
    'status-stale': '{{stage}}, nothing newer',
    'line-expired': 'good until then',
    'line-uncleared': 'cleared by nobody',
    'position-stale': 'held then',
    'role-stale': 'last seen then',
  },
  empty: 'Undertakings, instruments, lines to take and positions come here by themselves.',
};
