import { newKinds, show, useOverlay } from '../../state/overlay.ts';
import { Drafted } from '../briefing/drafted.tsx';
import { NewBriefing } from '../briefing/new-briefing.tsx';
import { PasteSource } from '../import-view/paste-source.tsx';
import { Unfiled } from '../inspector/unfiled.tsx';
import { About } from '../keys/about.tsx';
import { Keys } from '../keys/keys.tsx';
import { PrintDialog } from '../pack/print-dialog.tsx';
import { Palette } from '../palette/palette.tsx';
import { Verify } from '../settings/verify.tsx';
import { NewRecord } from '../tables/new-record.tsx';
import { PlaceEvidence } from '../tables/place-evidence.tsx';

/** What lies over the window: one dialog at a time. */
export function Overlays() {
  const overlay = useOverlay((state) => state.overlay);
  const close = () => show(null);
  switch (overlay) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <Keys onClose={close} />;
    case 'paste':
      return <PasteSource onClose={close} />;
    case 'verify':
      return <Verify onClose={close} />;
    case 'unfiled':
      return <Unfiled onClose={close} />;
    case 'new-briefing':
      return <NewBriefing onClose={close} />;
    case 'drafted':
      return <Drafted onClose={close} />;
    case 'place-evidence':
      return <PlaceEvidence onClose={close} />;
    case 'print':
      return <PrintDialog onClose={close} />;
    case 'about':
      return <About onClose={close} />;
    case null:
      return null;
  }
  const kind = newKinds.find((candidate) => `new-${candidate}` === overlay);
  return kind ? <NewRecord kind={kind} onClose={close} /> : null;
}
