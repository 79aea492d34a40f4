/** Spelling: the menu of a text, and its settings. */
export const spelling = {
  check: 'Check spelling',
  how: 'English (British and American) and Russian, on this computer alone. Names of the library’s actors and places and its house list count as right. Tajik is not checked, nor are words that are quoted.',
  howMac:
    'By the speller of macOS, on this computer alone. Names of the library’s actors and places and its house list count as right. Words that are quoted are not checked.',
  own: 'Words of your own',
  ownHow: 'Added from the menu of an underlined word. They stay on this computer.',
  unlearn: 'Take {{word}} out of your words',
  learn: 'Add “{{word}}” to your words',
  nothingLike: 'No suggestions',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
} as const;
