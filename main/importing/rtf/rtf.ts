import { cslDate } from '../../../core/citation/csl.ts';
import type { Draft } from '../draft.ts';
import type { Flow } from '../flow.ts';
import { ImportError } from '../import-error.ts';
import type { IncomingFile } from '../imported.ts';
import { namesTajikFont } from '../tajik-letters.ts';
import { titleFromName } from '../text.ts';
import { RtfReader } from './reader.ts';
import { tokensOf } from './token.ts';

/** Names in the table of fonts: after the last word that says something of the font. */
const fonts = /\\f\d+[^;]{0,200}?\s([^\\;{}]+);/g;

const headingOf = (flow: Flow): string | null => {
  const { text, blocks } = flow.thaw();
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return heading ? text.slice(heading.start, heading.end) : null;
};

/** A Rich Text file: paragraphs, headings, numbers of lists, rows of tables and notes; its layout is not kept. */
export function readRtf(file: IncomingFile): Draft {
  const { buffer, byteOffset, byteLength } = file.bytes;
  const reader = new RtfReader();
  const source = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  for (const token of tokensOf(source)) reader.take(token);
  if (!reader.closed) throw new ImportError('truncated');
  const { flow, info } = reader.finish();
  const said = (property: string): string | undefined => info.get(property)?.trim() || undefined;
  const title = said('title') ?? headingOf(flow) ?? titleFromName(file.name);
  const author = said('author');
  // Windows begins to count in 1601: a time that was never set.
  const issued = info.get('date')?.startsWith('1601') ? null : cslDate(info.get('date') ?? '');
  const abstract = said('doccomm') ?? said('subject');
  const publisher = said('company');
  return {
    format: 'rtf',
    text: flow.thaw(),
    tajikFont: namesTajikFont(source, fonts),
    metadata: {
      type: 'document',
      title,
      ...(author !== undefined && { author: [{ literal: author }] }),
      ...(issued !== null && { issued }),
      ...(publisher !== undefined && { publisher }),
      ...(abstract !== undefined && { abstract }),
    },
  };
}
