import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';

const words = z.object({ str: z.string() }).optional().catch(undefined);
const annotationSchema = z.object({
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
 * What people wrote on a page that was there before: values of a form's fields, boxes of text, and comments with their
 * author. None of it is in the page's own text. From the top of the page down.
 */
export async function enteredOn(page: PDFPageProxy): Promise<string[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  const parsed = annotations.flatMap((annotation) => annotationSchema.safeParse(annotation).data ?? []);
  const top = ({ rect }: Annotation): number => rect[3] ?? 0;
  return parsed.sort((a, b) => top(b) - top(a) || (a.rect[0] ?? 0) - (b.rect[0] ?? 0)).flatMap(wordsOf);
}

function wordsOf({ subtype, fieldType, fieldValue, contentsObj, titleObj }: Annotation): string[] {
  if (subtype === 'Link' || subtype === 'Popup') return [];
  if (subtype === 'Widget') {
    // Of a field that is ticked or signed there are no words.
    const value = fieldType === 'Tx' || fieldType === 'Ch' ? [fieldValue ?? []].flat().join(', ').trim() : '';
    return value === '' ? [] : [value];
  }
  const text = contentsObj?.str.trim() ?? '';
  const author = subtype === 'FreeText' ? '' : (titleObj?.str.trim() ?? '');
  return text === '' ? [] : [author === '' ? text : `${author}: ${text}`];
}
