/** Steps of the history: passing over one that cannot be undone, undoing a single one. */
export const steps = {
  skip: { undo: 'Skip it and undo the step before', redo: 'Skip it and go on' },
  takeBack: 'Undo this',
  takeBackNamed: 'Undo this: {{what}}, {{when}}',
} as const;
