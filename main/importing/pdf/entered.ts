import type { PDFDocumentProxy } from 'pdfjs-dist';
import { z } from 'zod';

const words = z.object({ str: z.string() }).optional().catch(undefined);
/** Kinds of annotation that hold words (PDF 32000-1, table 169, in pdf.js' numbers). Links would cost a great deal. */
const kinds = {
  text: 1,
  freeText: 3,
  highlight: 9,
  underline: 10,
  squiggly: 11,
  strikeOut: 12,
  caret: 14,
  widget: 20,
};

const annotationSchema = z.object({
  pageIndex: z.int().nonnegative(),
  /** Left, bottom, right, top; upwards. */
  rect: z.array(z.number()).catch([]),
  subtype: z.string(),
  fieldType: z.string().optional().catch(undefined),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(undefined),
  contentsObj: words,
  titleObj: words,
});

type Annotation = z.infer<typeof annotationSchema>;

/**
 * What people wrote on pages that were there before, page by page: values of a form's fields, boxes of text, and comments with their
 * author. None of it is in a page's own text. From the top of the page down.
 */
export async function enteredIn(document: PDFDocumentProxy): Promise<readonly (readonly string[])[]> {
  const annotations: readonly unknown[] = await document.getAnnotationsByType(
    new Set(Object.values(kinds)),
    new Set(),
  );
  const parsed = annotations.flatMap((annotation) => annotationSchema.safeParse(annotation).data ?? []);
  const top = ({ rect }: Annotation): number => rect[3] ?? 0;
  const sorted = parsed.sort((a, b) => top(b) - top(a) || (a.rect[0] ?? 0) - (b.rect[0] ?? 0));
  return Array.from({ length: document.numPages }, (_, page) =>
    sorted.filter(({ pageIndex }) => pageIndex === page).flatMap(wordsOf),
  );
}

function wordsOf({ subtype, fieldType, fieldValue, contentsObj, titleObj }: Annotation): string[] {
  if (subtype === 'Widget') {
    // Of a field that is ticked or signed there are no words.
    const value = fieldType === 'Tx' || fieldType === 'Ch' ? [fieldValue ?? []].flat().join(', ').trim() : '';
    return value === '' ? [] : [value];
  }
  const text = contentsObj?.str.trim() ?? '';
  const author = subtype === 'FreeText' ? '' : (titleObj?.str.trim() ?? '');
  return text === '' ? [] : [author === '' ? text : `${author}: ${text}`];
}
