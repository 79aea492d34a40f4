/** Actors that may be one. */
export const actors = {
  perhaps: 'Perhaps the same',
  merge: 'Merge…',
  likeness: {
    sounds: 'sounds the same',
    vowels: 'differs in vowels',
    initials: 'fits by initials',
    'fewer-words': 'fewer words',
    'family-name': 'same family name',
  },
} as const;
