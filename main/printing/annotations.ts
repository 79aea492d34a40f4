import type { Note, PackDocument, RegisterEntry } from '../../core/pack/document/document.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A name that is nobody's address: the version's date, and what is named. */
const nameOf = (note: Note | null, of: string) =>
  `urn:precis:${note?.date ?? ''}:${encodeURIComponent(of.replace(/\s/g, '-'))}`;

/** The hash of a frozen text as an address that programs can check (RFC 6920). */
const hashed = (hash: string) => `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`;

/** The text a span lies in: the frozen one, since offsets into a page on the web change with it; where it came from beside. */
function sourceOf(note: Note, ref: string) {
  const source = note.sources.find((one) => one.ref === ref);
  return {
    id: source?.hash ? hashed(source.hash) : nameOf(note, ref),
    type: 'Text',
    ...(source && { language: source.language }),
    ...(source?.url && { via: source.url }),
  };
}

const annotationOf = (note: Note, entry: RegisterEntry) => ({
  id: nameOf(note, entry.ref),
  type: 'Annotation',
  motivation: 'describing',
  body: {
    type: 'TextualBody',
    value: [entry.ref.replace(/\s/g, ' '), entry.who, entry.statement]
      .filter((part) => part !== '')
      .join(' · '),
    format: 'text/plain',
    language: note.language,
  },
  target: entry.spans.map((span) => ({
    type: 'SpecificResource',
    source: sourceOf(note, span.source),
    selector: [
      { type: 'TextQuoteSelector', exact: span.exact, prefix: span.before, suffix: span.after },
      { type: 'TextPositionSelector', start: span.start, end: span.end },
    ],
  })),
});

/**
 * The evidence of a note as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/): a collection of one
 * page, one annotation a piece of evidence, its spans as TextQuote and TextPosition selectors. Positions count code points
 * of Unicode, as the model asks (4.2.5), in the frozen text whose SHA-256 names the source. Empty for other outputs.
 */
export function annotations(document: PackDocument): string {
  const note = document.output === 'note' ? document : null;
  const items =
    note?.register.filter((entry) => entry.spans.length > 0).map((entry) => annotationOf(note, entry)) ?? [];
  const id = nameOf(note, 'collection');
  const page = { id: nameOf(note, 'page-1'), type: 'AnnotationPage', startIndex: 0, partOf: id, items };
  return `${JSON.stringify(
    {
      '@context': CONTEXT,
      id,
      type: 'AnnotationCollection',
      label: document.title,
      total: items.length,
      // A page has one annotation at least.
      ...(items.length > 0 && { first: page, last: page.id }),
    },
    null,
    2,
  )}\n`;
}
