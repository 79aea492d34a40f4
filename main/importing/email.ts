import PostalMime, { type Address, type Email, type Attachment as Part } from 'postal-mime';
import { cslDate, personName } from '../../core/citation/csl.ts';
import { freezePlainText } from '../../core/model/freeze.ts';
import type { Csl } from '../../core/model/source.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import { draftPage, layPage, pageHasTajikFont } from './html.ts';
import { ImportError } from './import-error.ts';
import type { Attachment, IncomingFile } from './imported.ts';
import { safeHtml } from './safe-html.ts';
import { titleFromName } from './text.ts';

/** Pictures are shown with the message up to so many bytes each and in all. */
const PICTURE = 1_500_000;
const PICTURES = 8_000_000;
const MOST_ATTACHMENTS = 200;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function bytesOf({ content }: Part): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** A header as it was written: what a program makes of a date may be another day. */
const header = (mail: Email, key: string): string | undefined =>
  mail.headers.find((one) => one.key === key)?.value.trim();

/** The day on the sender's clock: `Tue, 8 Oct 2024 01:30:00 +0500` is the 8th there, whatever it is here. */
function dayOf(date: string | undefined): string {
  const match = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(date ?? '');
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  return match && month > 0
    ? [match[3], month, match[1]].map((part) => String(part).padStart(2, '0')).join('-')
    : '';
}

const people = (addresses: readonly Address[] = []): Address[] =>
  addresses.flatMap((one) => (one.group === undefined ? [one] : one.group));

const inWords = (addresses: readonly Address[] | undefined): string =>
  people(addresses)
    .map(({ name, address = '' }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');

/** Whether the message is closed as it says it will be. */
function breaksOff(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = (raw.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  const type = /^content-type:\s*multipart\/[^\n]*?boundary\s*=\s*(?:"([^"\n]+)"|([^\s;]+))/im.exec(head);
  const boundary = type?.[1] ?? type?.[2];
  return boundary !== undefined && !raw.includes(`--${boundary}--`);
}

async function readMail(file: IncomingFile): Promise<Email> {
  if (breaksOff(file.bytes)) throw new ImportError('truncated');
  const mail = await PostalMime.parse(file.bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  const type = header(mail, 'content-type') ?? '';
  const locked = /^multipart\/encrypted|^application\/(?:x-)?pkcs7-mime(?!.*signed-data)/i.test(type);
  if (locked) throw new ImportError('encrypted', { what: 'EML' });
  return mail;
}

/** Pictures that the message shows in its text are put there; a frame may fetch nothing. */
function withPictures(html: string, parts: readonly Part[]): string {
  let held = 0;
  return html.replace(/(["'])cid:([^"'>]+)\1/gi, (_, quote: string, id: string) => {
    const picture = parts.find((part) => part.contentId === `<${id}>`);
    const bytes =
      picture && /^image\/(?:png|jpe?g|gif|webp|bmp)$/.test(picture.mimeType) ? bytesOf(picture) : null;
    if (!picture || !bytes || bytes.length > PICTURE || held + bytes.length > PICTURES)
      return `${quote}${quote}`;
    held += bytes.length;
    return `${quote}data:${picture.mimeType};base64,${Buffer.from(bytes).toString('base64')}${quote}`;
  });
}

/** What a part would be called as a file. */
function nameOf(part: Part, index: number): string {
  const ending = {
    'message/rfc822': 'eml',
    'text/calendar': 'ics',
    'text/plain': 'txt',
    'text/html': 'html',
  }[part.mimeType];
  const name = part.filename?.split(/[/\\]/).at(-1)?.replace(/\p{C}/gu, '').trim();
  return name || `${index + 1}.${ending ?? 'bin'}`;
}

const attachmentsOf = (mail: Email): Attachment[] =>
  mail.attachments
    .filter((part) => !(part.related && part.mimeType.startsWith('image/')))
    .map((part, index) => ({ name: nameOf(part, index), bytes: bytesOf(part) }));

function metadataOf(mail: Email, title: string): Csl {
  const issued = cslDate(dayOf(header(mail, 'date')));
  const named = (addresses: readonly Address[] | undefined) =>
    people(addresses).map(({ name, address = '' }) =>
      name === '' ? { literal: address } : personName(name),
    );
  const author = named(mail.from ? [mail.from] : undefined);
  const recipient = named(mail.to);
  return {
    type: 'personal_communication',
    title,
    ...(author.length > 0 && { author }),
    ...(recipient.length > 0 && { recipient }),
    ...(issued !== null && { issued }),
    ...(mail.messageId && { custom: { 'message-id': mail.messageId } }),
  };
}

/** Lays the plain text of a message: paragraphs as it has them, quoted lines of an answer as quotations. */
function layPlain(text: string, flow: Flow): void {
  const frozen = freezePlainText(text);
  for (const { start, end } of frozen.blocks) {
    const words = frozen.text.slice(start, end);
    flow.lay({ kind: /^>/.test(words) ? 'quotation' : 'paragraph', level: 0, text: words });
  }
}

/**
 * A message: its subject, who wrote to whom and when as the headers say, then its text. What is attached is handed
 * over as files of their own, messages in the message too.
 */
export async function readEmail(file: IncomingFile): Promise<Draft> {
  const mail = await readMail(file);
  const title = mail.subject?.replace(/\s+/g, ' ').trim() || titleFromName(file.name);
  const flow = new Flow();
  if (mail.subject?.trim()) flow.lay({ kind: 'heading', level: 1, text: mail.subject });
  const all = attachmentsOf(mail);
  const attachments = all.slice(0, MOST_ATTACHMENTS);
  const heads = {
    From: inWords(mail.from ? [mail.from] : []),
    To: inWords(mail.to),
    Cc: inWords(mail.cc),
    Date: header(mail, 'date') ?? '',
    Attachments: attachments.map(({ name }) => name).join(', '),
  };
  for (const [name, words] of Object.entries(heads)) {
    if (words !== '') flow.lay({ kind: 'paragraph', level: 0, text: `${name}: ${words}` });
  }
  const { length } = flow.thaw().text;
  const body = mail.html ? layPage(withPictures(mail.html, mail.attachments), flow).body : null;
  if (body === null) layPlain(mail.text ?? '', flow);
  for (const { name } of all.slice(MOST_ATTACHMENTS)) flow.repair('part-unread', name);
  const text = flow.thaw();
  return {
    format: 'email',
    text,
    prose: text.text.slice(length),
    metadata: metadataOf(mail, title),
    tajikFont: pageHasTajikFont(mail.html ?? ''),
    attachments,
    safeHtml: body === null ? null : safeHtml(body, title, ''),
  };
}

/** A page saved by a browser with all its parts in one file (MHTML). */
export async function readMhtml(file: IncomingFile): Promise<Draft> {
  const mail = await readMail(file);
  if (!mail.html) throw new ImportError('no-text');
  const draft = draftPage(withPictures(mail.html, mail.attachments), file.name);
  const address = header(mail, 'snapshot-content-location') ?? header(mail, 'content-location');
  return {
    format: 'mhtml',
    ...draft,
    metadata: {
      ...draft.metadata,
      ...(draft.metadata.URL === undefined && /^https?:\/\/\S+$/i.test(address ?? '') && { URL: address }),
    },
  };
}
