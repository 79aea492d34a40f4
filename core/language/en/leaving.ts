/** Closing a window in which something could not be stored. */
export const leaving = {
  unsaved: 'What you typed last could not be saved.',
  unsavedHow:
    'It is held in this window only. Stay, free some space or save a copy of the library elsewhere, and it will be saved. If you close the window, these last words are lost; everything before them is safe.',
  stay: 'Stay',
  leave: 'Close without it',
} as const;
