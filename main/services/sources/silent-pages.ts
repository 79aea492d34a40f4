import { z } from 'zod';
import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Imported } from '../../importing/index.ts';

const silentSchema = z.object({ custom: z.object({ 'pages-without-text': z.array(z.int()).nonempty() }) });
/** Pages named in a sentence. */
const NAMED_PAGES = 12;

/** Pages that are pictures among pages of text: what they say was not read, and nobody should think it was. */
export function silentPages(
  name: string,
  { metadata }: Pick<Imported, 'metadata'>,
): ImportOutcome['problem'] {
  const found = silentSchema.safeParse(metadata);
  if (!found.success) return null;
  const silent = found.data.custom['pages-without-text'];
  const pages = `${silent.slice(0, NAMED_PAGES).join(', ')}${silent.length > NAMED_PAGES ? ' …' : ''}`;
  return { code: 'pages-without-text', params: { name, pages, count: silent.length } };
}
