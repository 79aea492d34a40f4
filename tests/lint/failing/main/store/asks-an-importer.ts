import { parse } from '../importing/parse.ts';

export { parse };
