import type { PDFDocumentProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { cslDate } from '../../../core/citation/csl.ts';
import type { Csl } from '../../../core/model/source.ts';
import { titleFromName } from '../text.ts';
import { asCyrillic, isMisread } from './letters.ts';

const infoSchema = z.looseObject({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  Subject: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
  Language: z.string().nullish().catch(undefined),
});

/** Fields of the XMP packet, which pdf.js gives by name. */
interface Packet {
  get(name: string): unknown;
}

function words(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value)
    ? value.filter((part) => typeof part === 'string').join('; ')
    : value;
  if (typeof one !== 'string') return undefined;
  const text = one
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2_000)
    // So printers that know only the name of a job put it.
    .replace(/^\(([^()]*)\)$/, '$1');
  if (text === '') return undefined;
  return isMisread(text) ? asCyrillic(text) : text;
}

/** A title as people gave it: not what a program wrote there for want of one. */
function realTitle(title: string | undefined): string | undefined {
  const bare = title?.replace(/^Microsoft (?:Office )?Word\s*[-–—]\s*/i, '').trim();
  if (!bare || /^(?:untitled|без имени|безымянный|document\d*|документ\d*|anonymous)$/i.test(bare))
    return undefined;
  // The name of a file or of a job, not of a text.
  if (/^\S+$/.test(bare) && /[\d_:/\\]/.test(bare)) return undefined;
  return /\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf|odt|pages|html?)$/i.test(bare) ? titleFromName(bare) : bare;
}

/** Who wrote it, unless that is only what a computer calls whoever uses it. */
const realAuthor = (author: string | undefined): string | undefined =>
  author !== undefined &&
  /^(?:root|admin(?:istrator)?|user|unknown|anonymous|пользователь|админ(?:истратор)?)$/i.test(author)
    ? undefined
    : author;

/** ISO date of a PDF date: `D:20241008093000+05'00'`. */
function isoOf(date: string | undefined): string {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(date ?? '');
  return match ? [match[1], match[2], match[3]].filter((part) => part !== undefined).join('-') : '';
}

/** What a PDF says of itself: its XMP packet first, then its older properties; else its first heading. */
export async function pdfMetadata(
  document: PDFDocumentProxy,
  name: string,
  heading: string | null,
): Promise<{ readonly metadata: Csl; readonly language?: string }> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const packet = metadata as Packet | null;
  const said = infoSchema.parse(info);
  const title =
    realTitle(words(packet?.get('dc:title')) ?? words(said.Title)) ?? heading ?? titleFromName(name);
  const author = realAuthor(words(packet?.get('dc:creator')) ?? words(said.Author));
  const issued = cslDate(words(packet?.get('xmp:createdate')) ?? isoOf(said.CreationDate));
  const abstract = words(packet?.get('dc:description')) ?? words(said.Subject);
  const language = words(said.Language) ?? words(packet?.get('dc:language'));
  return {
    metadata: {
      type: 'document',
      title,
      ...(author !== undefined && { author: author.split(/;\s*/).map((literal) => ({ literal })) }),
      ...(issued !== null && { issued }),
      ...(words(packet?.get('dc:publisher')) && { publisher: words(packet?.get('dc:publisher')) }),
      ...(abstract !== undefined && { abstract }),
      'number-of-pages': String(document.numPages),
    },
    ...(language !== undefined && { language }),
  };
}
