/** Closing a window in which something could not be stored; a window whose page has stopped. */
export const leaving = {
  unsaved: 'What you typed last could not be saved.',
  unsavedHow:
    'It is held in this window only. Stay, free some space or save a copy of the library elsewhere, and it will be saved. If you close the window, these last words are lost; everything before them is safe.',
  stay: 'Stay',
  leave: 'Close without it',
  stopped: 'This window has stopped again.',
  stoppedHow:
    'Everything that was saved is safe, and so is what was typed up to the last moment. Load the window anew, or close it and open the library again.',
  loadAnew: 'Load it anew',
  closeWindow: 'Close the window',
} as const;
