/** Everything out: a library, or a briefing with all it rests on, in folders of files. */
export const exporting = {
  title: 'Choose a folder to export to',
  here: 'Export here',
  running: 'Exporting {{name}}',
  runningOf: 'Exporting {{name}}, {{done}} of {{total}}',
  stop: 'Stop',
  done_one: '{{count}} file is written to {{folder}}.',
  done_other: '{{count}} files are written to {{folder}}.',
  doneMissing:
    'Written to {{folder}}: {{written}} files, {{missing}} of them only to say why something is not there.',
  missing_one: '{{count}} file only says why something is not there: look for “.missing.txt”.',
  missing_other: '{{count}} files only say why something is not there: look for “.missing.txt”.',
  problems: {
    'export-cancelled': 'The export was stopped. What is written so far stays; the library is untouched.',
    'export-not-empty': 'The folder {{detail}} is not empty. Choose an empty folder; nothing was written.',
    'export-unwritten':
      '{{detail}} could not be written ({{why}}). {{written}} files are there and stay; the library is untouched. Free some space or choose another folder, and export again.',
  },
} as const;
