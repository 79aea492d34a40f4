/** Words in the system's own dialogs. */
export const dialogs = {
  openTitle: 'Open a library',
  open: 'Open',
  createTitle: 'Choose an empty folder for the new library',
  create: 'Make the library here',
  copyTitle: 'Choose an empty folder for the copy',
  copy: 'Copy here',
  sources: 'Choose sources to bring in',
  openAddress: 'Open this address outside Précis? It will be fetched from the network.',
  cancel: 'Cancel',
} as const;
