/** Sources that came without all their text: from another catalogue (RIS, BibTeX, CSL-JSON), or as pictures of pages. */
export const catalogue = {
  made_one: '{{count}} source without a text',
  made_other: '{{count}} sources without a text',
  filled_one: '{{count}} told more about',
  filled_other: '{{count}} told more about',
  held_one: '{{count}} here already',
  held_other: '{{count}} here already',
  notAllPages: 'Frozen as S {{number}}; not every page could be read',
  noTextYet: 'no text yet',
} as const;
