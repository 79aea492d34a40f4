import type { FindingView } from '../../../core/contract/answers.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { removeItems, takeNewer, takeQuote } from '../../actions/briefing.ts';
import { openRecord } from '../../actions/open.ts';
import { focusRegion } from '../../actions/window.ts';
import { select, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { open, setLayout } from '../../state/workspace.ts';
import { goToPlace } from '../briefing/where.ts';
import { hasForm } from '../inspector/form-of.tsx';
import { cureOf } from './words.ts';

/** What the view around can do for a cure. */
export interface CureHost {
  readonly briefing: string;
  /** The list of findings stands in place of the text: what is put right beside it leaves it there. */
  readonly listed: boolean;
  /** Back from the list of findings to the text. */
  readonly toText: () => void;
  readonly chooseOutputs: (id: string) => void;
  /** The head of the briefing, at one of its fields. */
  readonly details: (field: string | null) => void;
  readonly replace: (found: string, by: string) => void;
}

/** The record of a kind that a finding names by its number: "F 30". */
function newerThan(kind: KindName, by: string | number | undefined): Row | null {
  const number = Number(/^\D*(\d+)$/.exec(String(by ?? ''))?.[1]);
  return (
    [...useLibrary.getState().rows.values()].find((row) => row.kind === kind && row.number === number) ?? null
  );
}

/** Goes where a finding is put right: the item, the record's form, the outputs, the head of the briefing. */
export function cure(finding: FindingView, host: CureHost): void {
  const { briefing } = host;
  const { item, section, record, params } = finding;
  const place = item ?? section;
  const toPlace = () => {
    host.toText();
    if (place) goToPlace(briefing, place);
    else host.details(finding.field);
  };
  const toRecord = () => {
    if (!record) return toPlace();
    if (place && !host.listed) {
      host.toText();
      goToPlace(briefing, place, false);
    }
    setLayout({ inspectorOpen: true });
    const opens = finding.field !== null && hasForm(record.kind) && !useLibrary.getState().readOnly;
    select(record.kind, record.id, opens ? (finding.field ?? undefined) : undefined);
    if (opens) return;
    requestAnimationFrame(() =>
      focusRegion(document.querySelector<HTMLElement>('[data-region="inspector"]')),
    );
  };
  switch (cureOf(finding)) {
    case 'remove-item':
      if (item) void removeItems(briefing, [item]);
      return;
    case 'set-outputs':
      host.toText();
      if (place) {
        goToPlace(briefing, place, false);
        host.chooseOutputs(place);
      }
      return;
    case 'insert-quote': {
      if (!item || record?.kind !== 'quote') toRecord();
      else
        void takeQuote(briefing, item, record.id, String(params.words ?? '')).then((done) => {
          if (done) say('briefing.said.quotePut', { quote: String(params.record) });
          else toPlace();
        });
      return;
    }
    case 'open-source':
    case 'restore-text':
    case 'settle-anchor':
      if (record) void openRecord(record.kind, record.id, 'beside');
      return;
    case 'compare-figures':
      open({ view: 'table', of: 'fact' });
      if (record) select(record.kind, record.id);
      return;
    case 'replace-name':
      host.toText();
      host.replace(String(params.found ?? ''), String(params.preferred ?? ''));
      return;
    case 'use-newer': {
      const newer = finding.kind === 'superseded-in-use' && record ? newerThan(record.kind, params.by) : null;
      if (!item || !record || !newer) toRecord();
      else
        void takeNewer(briefing, item, record.id, newer.id).then((done) => {
          if (done) say('briefing.said.newer', { by: String(params.by) });
        });
      return;
    }
    case 'raise-marking':
      host.details(finding.field);
      return;
    case 'add-evidence':
      toPlace();
      useInspector.setState({ leaf: 'unused' });
      return;
    case 'edit-use':
    case 'edit-text':
      toPlace();
      return;
    case 'clear':
      if (record) toRecord();
      else open({ view: 'clearances', briefing });
      return;
    case 'open-record':
    case 'grade':
    case 'confirm-fields':
      toRecord();
      return;
  }
}
