/** Removing a source for good. */
export const purge = {
  item: 'Remove for good…',
  title: 'Remove {{number}} for good',
  lead: 'Its text, the file as it came, and every earlier state of anything that held its words leave this library. Nothing brings them back, and what was done before can no longer be undone.',
  elsewhere:
    'Copies of the library, exported files and what is on paper are out of reach of Précis: have them destroyed yourself.',
  finding: 'Looking through the library…',
  goes_one: 'With it goes {{count}} record of its words',
  goes_other: 'With it go {{count}} records of its words',
  goesNone: 'No fact, quote, agreement or mark rests on it.',
  loses: 'These stay and lose only what they have from it',
  usedIn: 'These stay and will show a gap where they used them',
  repeats: 'Here its words are written out in text of your own, which stays. Change it first if they must go',
  alike: 'These hold the same text or another version of it, and stay',
  versions: 'Finalised versions and sent drafts that hold it',
  draft: '{{briefing}}, draft {{draft}}',
  choose: 'Their files',
  keep: 'Keep them',
  remove: 'Remove them too',
  keepHow: 'What was sent out stays as it was sent, with the words it holds.',
  removeHow: 'Their files go. Version numbers, dates and holders stay on record.',
  forms_one: '{{count}} form not filed yet holds its words and goes too.',
  forms_other: '{{count}} forms not filed yet hold its words and go too.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  type: 'To confirm, type {{number}}',
  action: 'Remove for good',
  done: '{{number}} is removed for good.',
  filesGone: 'Its files were removed for good on {{date}}.',
  problems: {
    'purge-stale':
      'The library was edited meanwhile. Nothing was removed: look at what goes once more, and confirm it again.',
    purging:
      'A source is being removed for good from this library, and it cannot be read until that is done. If it was cut short, open the library with Précis where it may be written to: it is finished then.',
    'version-purged':
      'The contents of version {{version}} of “{{title}}” were removed for good, so what changed since cannot be told. Nothing was printed; correct another version.',
  },
} as const;
