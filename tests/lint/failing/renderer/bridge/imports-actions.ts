import { addQuote } from '../actions/quote.ts';

export const add = (): unknown => addQuote();
