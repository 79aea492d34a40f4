import { useState } from 'react';
import type { Input } from '../../../core/contract/commands.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import { Button } from '../../elements/button.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { Settle } from './settle.tsx';

type Settled = Input<'record:settle'>['kind'];
const isSettled = (kind: KindName): kind is Settled =>
  kind === 'mark' || kind === 'fact' || kind === 'quote' || kind === 'agreement';

interface SettlePlaceProps {
  readonly kind: KindName;
  readonly id: Id;
  readonly source: Id;
}

/** The way from a place in question to the choice between the two versions of its source. */
export function SettlePlace({ kind, id, source }: SettlePlaceProps) {
  const t = useWords();
  const readOnly = useLibrary((state) => state.readOnly);
  const [open, setOpen] = useState(false);
  if (!isSettled(kind) || readOnly) return null;
  return (
    <>
      <Button look="link" onPress={() => setOpen(true)}>
        {t('versions.settle')}
      </Button>
      {open && <Settle kind={kind} id={id} source={source} onClose={() => setOpen(false)} />}
    </>
  );
}
