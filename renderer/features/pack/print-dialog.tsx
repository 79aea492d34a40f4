import { useEffect, useState } from 'react';
import type { Input } from '../../../core/contract/commands.ts';
import { arePages } from '../../../core/model/page-ranges.ts';
import { printers, saveBytes, sendToPrinter } from '../../actions/pack.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import { useToPrint } from '../../state/to-print.ts';
import styles from './print-dialog.module.css';

type Duplex = NonNullable<Input<'window:print'>['duplex']>;
const SIDES: readonly Duplex[] = ['long-edge', 'short-edge', 'none'];

/** Which printer, how many copies, which pages, one side or both: what is previewed is what is sent. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const waiting = useToPrint((state) => state.waiting);
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const [printer, setPrinter] = useState<string | null>(null);
  const [copies, setCopies] = useState<number | null>(1);
  const [pages, setPages] = useState('');
  const [duplex, setDuplex] = useState<Duplex>('long-edge');
  useEffect(() => {
    void printers().then((found) => {
      setKnown(found);
      setPrinter(found[0] ?? null);
    });
  }, []);
  const many = copies !== null && Number.isInteger(copies) && copies >= 1 && copies <= 999;
  const last = waiting?.count ?? 0;
  const fits = arePages(pages, last);
  const ready = waiting !== null && printer !== null && many && fits;
  const send = async () => {
    if (!ready || printer === null || !waiting) return;
    onClose();
    const { bytes, title } = waiting;
    await sendToPrinter({ bytes, title, printer, copies: copies ?? 1, pages, duplex });
  };
  if (known?.length === 0)
    return (
      <FormDialog
        key="none"
        title={t('packView.printing.title')}
        width="narrow"
        onClose={onClose}
        action={t('packView.savePdf')}
        onAction={async () => {
          onClose();
          if (waiting) await saveBytes(waiting.bytes, waiting.title, 'pdf');
        }}
        ready={waiting !== null}
      >
        <p role="alert">{t('packView.printing.none')}</p>
      </FormDialog>
    );
  return (
    <FormDialog
      title={t('packView.printing.title')}
      width="narrow"
      onClose={onClose}
      action={t('packView.print')}
      onAction={send}
      ready={ready}
      className={styles.form}
    >
      <Select
        label={t('packView.printing.printer')}
        options={(known ?? []).map((name) => ({ id: name, label: name }))}
        value={printer}
        onChange={setPrinter}
      />
      <div className={styles.pair}>
        <NumberField
          label={t('packView.printing.copies')}
          value={copies}
          onChange={setCopies}
          error={many ? null : t('packView.printing.copiesWrong')}
        />
        <TextField
          label={t('packView.printing.pages')}
          value={pages}
          onChange={setPages}
          placeholder={t('packView.printing.pagesHow')}
          error={fits ? null : t('packView.printing.pagesWrong', { last })}
        />
      </div>
      <Select
        label={t('packView.printing.sides')}
        options={SIDES.map((id) => ({ id, label: t(`packView.printing.duplex.${id}`) }))}
        value={duplex}
        onChange={setDuplex}
      />
    </FormDialog>
  );
}
