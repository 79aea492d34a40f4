/** Sources that came from another catalogue (RIS, BibTeX, CSL-JSON). */
export const catalogue = {
  made_one: '{{count}} source without a text',
  made_other: '{{count}} sources without a text',
  filled_one: '{{count}} told more about',
  filled_other: '{{count}} told more about',
  held_one: '{{count}} here already',
  held_other: '{{count}} here already',
  noTextYet: 'no text yet',
} as const;
