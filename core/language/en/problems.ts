/** What went wrong, what is safe, what to do. */
export const problems = {
  required: 'This field is empty. Fill it in to file the record.',
  date: '“{{value}}” is not a date. Write 2024-10-07, 2024-10 or 2024, or a span such as 2024-01/2024-07.',
  'said-after-published':
    'Words cannot be said after the source that has them was published. Check both dates.',
  'passed-on-after-published':
    'Words cannot be passed on after the source that has them was published. Check both dates.',
  'said-after-passed-on': 'Words cannot be said after they were passed on. Check both dates.',
  'direct-and-through':
    'Somebody is named through whom the words came: then they were not said directly. Choose one.',
  'ratified-by-more': 'Ratified by {{done}} of {{of}}: more cannot have ratified than there are.',
  'role-backwards': 'The role “{{role}}” ends before it begins. Check both dates.',
  'valid-before-cleared': 'The line cannot lapse before it was cleared. Check both dates.',
  'not-a-number': '“{{value}}” is not a number. Write digits, such as 143,000 or 1.5.',
  'no-value': 'A fact needs a figure or a change. Give one of the two.',
  'range-backwards': 'The upper end of the range must be greater than the lower one.',
  'fall-over-100': 'A fall of more than 100 percent cannot be. Check the figure in the source.',
  'no-anchor': 'The record has no place in a source. Select the words in the source first.',
  'two-sources': 'A quote comes from one source. File the other words as a quote of their own.',
  'nothing-quoted':
    'None of these words stand inside quotation marks in the source. Choose “indirect”, or select the quoted words.',
  'translated-twice':
    'These words are already a translation. Enter the original wording first, or leave the translation out.',
  'amends-what': 'An amendment changes another instrument. Say which one.',
  'stage-of-another-type': 'An instrument of this type has no stage “{{stage}}”.',
  'amends-itself': 'An instrument cannot amend itself. Choose another one.',
  cycle: 'This would run in a circle: {{what, numbers}}. Nothing was changed.',
  'two-preferred': 'Two names are marked as preferred in one language ({{language}}). Choose one.',
  'reliability-of-person': 'Reliability A–F belongs to organisations, not to persons.',
  'red-line-not-ours': 'A red line and a fallback belong to our own positions only.',
  'own-parent': 'A tag cannot stand under itself.',
  'not-a-name-of': '“{{name}}” is not a name of this actor. Choose among its names.',
  'no-name-left': 'One name has to stay with the actor. Leave at least one out.',
  'too-long-together':
    'Together these texts are too long for one field. Shorten one of them first; nothing was changed.',
  'only-punctuation':
    'A search needs a letter or a digit. Type a word, a number, or words in quotation marks.',
  initials: 'What may be said needs the initials of the one who says so.',
  'words-differ': 'The words differ from the source: it reads “{{source}}”. Nothing was changed.',
  'words-lost':
    'The new version has no place for “{{words}}”. Select the words there anew, or stay with the old version; nothing was changed.',
  'span-outside': 'The selected words lie outside the text of the source. Nothing was filed.',
  'marking-below-source':
    'The item would be marked below its source ({{source}}). Give authority, date and reason, or choose a higher marking.',
  'unknown-level': 'The library has no marking “{{level}}”.',
  'not-found': 'This record is no longer there. It may have been removed in another window.',
  'in-use':
    'This record is used in {{count}} places: {{where, numbers}}. Remove it there first, or remove it all the same.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'undo-conflict':
    'This step cannot be undone: later edits touched the same place ({{detail}}). It stays in the history of the record.',
  'redo-conflict': 'This step cannot be done again: later edits touched the same place ({{detail}}).',
  'nothing-else-to-undo': 'There is nothing else to undo; what was skipped stays as it is.',
  'nothing-else-to-redo': 'There is nothing else to do again; what was skipped stays as it is.',
  'undone-already': 'This step was undone already.',
  'kept-for-good':
    'This step is not undone: numbers given and versions finalised stay, and so does what was done before a source was removed for good.',
  'empty-text': 'There are no words in what was pasted. Nothing was added.',
  'duplicate-text': 'The same text is already held as S {{number}}. Nothing was added.',
  'pages-without-text_one':
    'Page {{pages}} of “{{name}}” is a picture: what it says was not read. Have it recognised (OCR) and import the result as a new version.',
  'pages-without-text_other':
    'Pages {{pages}} of “{{name}}” are pictures: what they say was not read. Have them recognised (OCR) and import the result as a new version.',
  'no-text-yet':
    'This source is known from a catalogue; its text has not come. Drop its file, or paste its text under this title: it is put here.',
  'not-frozen': 'This source could not be read when it came, so it has no text. It is kept as it came.',
  'not-a-library':
    '{{detail}} is not a Précis library. Choose the folder that holds library.json, or make a new library.',
  'library-gone':
    'The folder {{detail}}, where your library was, is not there. If it is on a disk or a share that is not connected, connect it and start again, or open another library.',
  'not-empty':
    'The folder {{detail}} is not empty. Choose an empty folder for a new library; nothing was changed.',
  'newer-format':
    'This library was written by a newer Précis. It is opened for reading only; nothing is changed. Update Précis to edit it.',
  locked: 'The library is open elsewhere: {{detail}}. It can be read here; close it there to edit.',
  'read-only': 'The library is open for reading only. Nothing was changed. Save a copy to go on elsewhere.',
  'disk-full':
    'The disk is full. Everything up to the last “Saved” is safe; this edit is held here. Free some space and try again.',
  io: 'The disk answered with an error ({{detail}}). Everything up to the last “Saved” is safe; this edit was not stored.',
  damaged: 'The file {{detail}} is damaged and was put aside in quarantine. Everything else is untouched.',
  'missing-blob':
    'The file {{detail}} is missing from the library or damaged. The record that names it is untouched.',
  conflict: 'The file {{detail}} was changed by another program. Both versions are kept.',
  'bad-input': 'The command {{command}} was called with input it does not take: {{detail}}.',
  'unknown-command': 'There is no command {{command}}.',
  'needs-window': 'The command {{command}} needs the desktop app.',
  unexpected: 'Something went wrong that Précis did not foresee ({{detail}}). What was saved is safe.',
  'window-restarted':
    'This window stopped and was loaded anew. What was saved is safe; what was typed stands but for the last moment before.',
  cancelled: 'Stopped. Nothing was changed.',
  'no-library': 'No library is open. Open one or make a new one.',
  'paste-too-large':
    'What was pasted is longer than two million characters. Nothing was changed. Import it as a source instead.',
  'not-a-picture': 'This file is not a picture Précis can print (PNG, JPEG or SVG). Nothing was added.',
  'picture-too-large': 'The picture would unpack to {{megapixels}} megapixels. Make it smaller than 50.',
  'background-only': 'This is background only: it cannot go to side 1 or the speaking copy.',
  'draft-too-large':
    '“{{name}}” is longer than a briefing can be: at most 2,000 paragraphs under a heading, 200 headings under another. Nothing was made of it. Split it, or bring it in as a source.',
  'not-a-template': 'There is no template {{template}}.',
  'red-findings': 'Finalising waits for finding {{number}}. Printing works and says Draft.',
  'file-unreadable':
    'The file {{detail}} could not be read ({{why}}). Nothing was brought in; the file is untouched.',
  'file-unwritten':
    'The file {{detail}} could not be written ({{why}}). Choose another place; the library is untouched.',
  'no-printer':
    'Nothing was printed: the system offers no printer ({{detail}}). Save the PDF and print it elsewhere.',
  'pack-refused': '{{detail}}',
  'no-version': 'No version {{version}} of “{{title}}” was finalised: there is nothing to correct in it.',
} as const;
