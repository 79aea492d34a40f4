/** Versions of a source, and places that a newer one left in question. */
export const versions = {
  title: '{{source}} has changed at these words',
  how: 'Both texts are kept. Choose which one the record stands on; whatever was read from changed words is then to be confirmed.',
  noneNewer: 'No newer version is held. The record may stay with the text it was taken from.',
  lostHow:
    '{{source}} has no place for some of these words. Select the words there anew, or stay with the old text.',
  goOver: 'Go over to {{source}}',
  stay: 'Stay with {{source}}',
  settle: 'Settle…',
  state: { exact: 'the same', moved: 'the same words', changed: 'changed', lost: 'lost' },
  around: 'the words around it changed',
  differ: { digits: 'figures differ', negation: 'a negation differs' },
  fit_one: '{{count}} mark fits the new text',
  fit_other: '{{count}} marks fit the new text',
  wait_one: '{{count}} waits for you',
  wait_other: '{{count}} wait for you',
  waitAll_one: '{{count}} mark on the older text waits for you.',
  waitAll_other: '{{count}} marks on the older text wait for you.',
  marks: '{{fit}}, {{wait}}.',
} as const;
