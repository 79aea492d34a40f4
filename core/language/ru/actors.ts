/** Лица, которые могут быть одним. */
export const actors = {
  perhaps: 'Возможно, то же лицо',
  merge: 'Объединить…',
  likeness: {
    sounds: 'звучит так же',
    vowels: 'отличается гласными',
    initials: 'подходит по инициалам',
    'fewer-words': 'меньше слов',
    'family-name': 'та же фамилия',
  },
} as const;
