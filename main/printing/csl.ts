import { bounds } from '../../core/model/date.ts';
import type { PackDocument } from '../../core/pack/document.ts';

/** A date of ours as a CSL date (CSL 1.0.2 `date-parts`): as far as it is known; both ends of a span. */
function cslDate(date: string): { readonly 'date-parts': readonly (readonly number[])[] } | null {
  const parts = date.split('/').map((point) =>
    point
      .replace(/[?~%]$/, '')
      .split('-')
      .filter((part) => part !== 'XX')
      .map(Number),
  );
  return bounds(date) === null ? null : { 'date-parts': parts };
}

/** The sources of a note as CSL-JSON (docs.citationstyles.org), the order of annex A. Empty for other outputs. */
export function cslJson(document: PackDocument): string {
  const sources = document.output === 'note' ? document.sources : [];
  const items = sources.map((source) => {
    const issued = source.published === null ? null : cslDate(source.published);
    return {
      ...source.csl,
      id: source.ref.replace(/\s/g, '-'),
      title: source.title,
      ...(source.publisher === '' ? {} : { 'container-title': source.publisher }),
      ...(issued === null ? {} : { issued }),
      ...(source.url === '' ? {} : { URL: source.url }),
      language: source.language,
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
