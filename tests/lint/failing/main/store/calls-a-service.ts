import { addQuote } from '../services/quote.ts';

export const apply = (): unknown => addQuote();
