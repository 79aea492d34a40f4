/** Forms that are not filed yet: kept, put aside, left by a window that closed. */
export const forms = {
  putAside: 'Put aside, not filed. Go on with it from the status line.',
  stand_one: 'One form that was not filed stands as it was left.',
  stand_other: '{{count}} forms that were not filed stand as they were left.',
  left_one: 'A form in the window that was closed is not filed. Go on with it from the status line.',
  left_other:
    '{{count}} forms in the window that was closed are not filed. Go on with them from the status line.',
  asLeft: 'Not filed yet. It stands as it was left on {{when}}.',
  sourceGone:
    'The source of these words is no longer in the library. What was typed is kept; undo its removal to file it.',
  unsaved: 'Changes typed in its form are not saved yet.',
  goOn: 'Go on',
  discarded: 'Discarded.',
  haveBack: 'Have it back',
  anew: 'File as new',
  count_one: '{{count}} not filed',
  count_other: '{{count}} not filed',
  title: 'Not filed yet',
  none: 'Nothing is waiting: all that was typed is filed.',
  changesTo: 'Changes to {{name}}',
  gone: 'The record was removed from the library. Undo its removal to go on, or file what was typed as a new one.',
  typedAt: 'Typed on {{when}}',
  dialog: {
    paste: 'A pasted source',
    'new-briefing': 'A new briefing',
    comment: 'A comment in a briefing',
    cell: 'A position in the table',
    other: 'Words in a dialog',
  },
  dialogAsLeft: 'It stands as it was left on {{when}}.',
  changedTo: 'Changed elsewhere meanwhile to “{{value}}”. Save again to put yours in its place.',
  changed: 'Changed elsewhere meanwhile. Save again to put yours in its place.',
} as const;
