import { useEffect, useState } from 'react';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';

/** A PDF opened from its bytes. The one before stays until the next one is there, so that nothing flickers. */
export function usePdf(bytes: Uint8Array | null): PDFDocumentProxy | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    if (!bytes) return;
    let wanted = true;
    let mine: PDFDocumentProxy | null = null;
    void openPdf(bytes).then((opened) => {
      if (!wanted) return void opened.destroy();
      mine = opened;
      setPdf(opened);
    });
    return () => {
      wanted = false;
      const old = mine;
      if (!old) return;
      // After the next one is drawn: its pages may still be painting. Where none has come, nothing is shown, least of all
      // what has been closed.
      setTimeout(() => {
        setPdf((shown) => (shown === old ? null : shown));
        void old.destroy();
      }, 2_000);
    };
  }, [bytes]);
  return bytes ? pdf : null;
}
