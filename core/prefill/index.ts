export { type Draft, prefillSelection, prefillSuggestion } from './prefill.ts';
export { NOTHING_SUGGESTED, type Reading } from './reading.ts';
