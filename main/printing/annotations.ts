import type { PackDocument } from '../../core/pack/document.ts';

/**
 * The evidence of a note as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/): one annotation a
 * piece of evidence, its spans as TextQuote and TextPosition selectors. Positions are UTF-16 offsets into the frozen
 * text whose SHA-256 names the source. Empty for other outputs.
 */
export function annotations(document: PackDocument): string {
  const note = document.output === 'note' ? document : null;
  const items = (note?.register ?? [])
    .filter((entry) => entry.spans.length > 0)
    .map((entry) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:precis:${note?.date}:${entry.ref.replace(/\s/g, '-')}`,
      type: 'Annotation',
      motivation: entry.kind === 'quote' ? 'highlighting' : 'classifying',
      body: {
        type: 'TextualBody',
        value: [entry.ref.replace(/\s/g, ' '), entry.who, entry.statement]
          .filter((part) => part !== '')
          .join(' · '),
        format: 'text/plain',
        language: document.language,
      },
      target: entry.spans.map((span) => {
        const source = note?.sources.find((one) => one.ref === span.source);
        return {
          source:
            source?.url ||
            (source?.hash ? `urn:sha256:${source.hash}` : `urn:precis:${span.source.replace(/\s/g, '-')}`),
          selector: [
            { type: 'TextQuoteSelector', exact: span.exact, prefix: span.before, suffix: span.after },
            { type: 'TextPositionSelector', start: span.start, end: span.end },
          ],
        };
      }),
    }));
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: document.title,
      total: items.length,
      first: { type: 'AnnotationPage', items },
    },
    null,
    2,
  )}\n`;
}
