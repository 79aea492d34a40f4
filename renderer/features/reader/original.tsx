import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { originalOf, saveOriginal } from '../../actions/original.ts';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { remember } from '../../state/workspace.ts';
import { PagesView } from '../pack/pages-view.tsx';
import { openPdf, type PDFDocumentProxy } from '../pack/pdf.ts';
import styles from './original.module.css';

interface OriginalProps {
  readonly source: Source;
  readonly frozen: FrozenText;
  /** Where one is in the text: the page of the original follows. */
  readonly offset: number;
  /** One has gone to another page: the text follows. */
  readonly onOffset: (offset: number) => void;
}

/** The source as it came: pages of a PDF, a web page in a frame that can do nothing; any other file can be saved. */
export default function Original(props: OriginalProps) {
  const { source } = props;
  const t = usePreferences((state) => state.t);
  const name = source.original?.name ?? '';
  const pdf = /\.pdf$/i.test(name);
  return (
    <section className={styles.original} aria-label={t('reader.original')}>
      <Toolbar label={t('reader.original')} title={t('reader.original')} detail={name}>
        <IconButton label={t('elements.close')} onPress={() => remember('reader.original', false)}>
          <Icon of={X} />
        </IconButton>
      </Toolbar>
      {pdf && <PdfPages {...props} />}
      {!pdf && source.safeHtml !== null && <WebPage {...props} />}
      {!pdf && source.safeHtml === null && (
        <EmptyView
          sentence={t('reader.noPage')}
          action={{ label: t('reader.saveOriginal'), onPress: () => void saveOriginal(source.id) }}
        />
      )}
    </section>
  );
}

/** The page in a frame that can do nothing. It goes to the block one reads; what it shows cannot be asked of it. */
function WebPage({ source, frozen, offset }: OriginalProps) {
  const t = usePreferences((state) => state.t);
  const block = frozen.blocks.findLast(({ start }) => start <= offset);
  return (
    <iframe
      className={styles.frame}
      title={t('reader.pageAsItWas')}
      sandbox=""
      referrerPolicy="no-referrer"
      src={`precis-page://${source.id.toLowerCase()}/#at-${block?.start ?? 0}`}
    />
  );
}

function PdfPages({ source, frozen, offset, onOffset }: OriginalProps) {
  const t = usePreferences((state) => state.t);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [page, setPage] = useState(1);
  useEffect(() => {
    let opened: PDFDocumentProxy | null = null;
    let there = true;
    void originalOf(source.id).then(async (file) => {
      if (!file) return;
      opened = await openPdf(file.bytes);
      if (there) setPdf(opened);
      else void opened.destroy();
    });
    return () => {
      there = false;
      void opened?.destroy();
    };
  }, [source.id]);
  const textPage = Math.max(1, frozen.pages.findLastIndex((start) => start <= offset) + 1);
  // Whoever scrolls the pages leads: only a text that goes elsewhere takes them along. Pages without words begin where
  // the next does, and are one place.
  const shown = useRef(1);
  const goTo = useMemo(
    () => (frozen.pages[textPage - 1] === frozen.pages[shown.current - 1] ? null : { page: textPage }),
    [textPage, frozen],
  );
  if (!pdf) return null;
  return (
    <PagesView
      pdf={pdf}
      zoom={null}
      label={t('reader.pageAsItWas')}
      page={page}
      goTo={goTo}
      onScale={NOTHING}
      onPage={(next) => {
        shown.current = next;
        setPage(next);
        const start = frozen.pages[next - 1];
        if (start !== undefined && start !== frozen.pages[textPage - 1]) onOffset(start);
      }}
    />
  );
}

const NOTHING = () => undefined;
