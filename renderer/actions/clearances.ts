import { answered } from '../../core/clearance/asked-again.ts';
import type { Input } from '../../core/contract/commands.ts';
import type { Briefing, Clearance } from '../../core/model/briefing.ts';
import type { Settlement } from '../../core/model/draft.ts';
import type { PackOptions } from '../../core/model/pack-version.ts';
import { call } from '../bridge/call.ts';
import { lookAt, useClearances } from '../state/clearances.ts';
import { recordOf, useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { open } from '../state/workspace.ts';
import { storeDrafts } from './briefing-drafts.ts';

/** Opens the clearances of a briefing. */
export function openClearances(briefing: string): void {
  open({ view: 'clearances', briefing });
}

/** Opens the dialog in which the next draft is made, over the clearances. */
export function askToMakeDraft(briefing: string): void {
  openClearances(briefing);
  useClearances.setState({ making: briefing });
}

/** Makes the next draft of what is on screen and asks where its Word file goes. False where it was refused. */
export async function makeDraft(
  briefing: string,
  options: PackOptions,
  units: Input<'clearance:make-draft'>['units'],
): Promise<boolean> {
  await storeDrafts(briefing);
  const made = await call('clearance:make-draft', { briefing, options, units });
  if (!made.ok) {
    complain(made.problems);
    return false;
  }
  const { number } = made.value;
  const path = await save(briefing, number);
  if (path === null)
    say(
      'clearance.said.unsaved',
      { number },
      { key: 'clearance.said.save', run: () => void saveDraftFile(briefing, number) },
    );
  else say('clearance.said.saved', { number, path });
  return true;
}

/** Saves the Word file of a draft where the person chooses. */
export async function saveDraftFile(briefing: string, draft: number): Promise<void> {
  const path = await save(briefing, draft);
  if (path !== null) say('packView.said.saved', { path });
}

async function save(briefing: string, draft: number): Promise<string | null> {
  const file = await call('clearance:draft-file', { briefing, draft });
  if (!file.ok) {
    complain(file.problems);
    return null;
  }
  const saved = await call('window:save-file', file.value);
  if (!saved.ok) {
    complain(saved.problems);
    return null;
  }
  return saved.value.path;
}

/** Asks for a Word file that came back; the dialog of the view says whose it is. */
export function chooseReturned(briefing: string): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx';
  input.addEventListener('change', () => void takeReturned(briefing, [...(input.files ?? [])]));
  input.click();
}

/** Takes a Word file that was chosen or dropped; of several the first. */
export async function takeReturned(briefing: string, files: readonly File[]): Promise<void> {
  if (useLibrary.getState().readOnly) return complain([{ code: 'read-only', params: {}, field: null }]);
  const [file] = files;
  if (!file) return;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null)
    return complain([{ code: 'importing.crashed', params: { name: file.name }, field: null }]);
  openClearances(briefing);
  useClearances.setState({ toRead: { briefing, name: file.name, bytes } });
}

/** Reads a draft that came back. False where it was refused: then nothing is kept of it. */
export async function readReturned(
  { briefing, name, bytes }: { readonly briefing: string; readonly name: string; readonly bytes: Uint8Array },
  unit: string,
  draft: number | null,
): Promise<boolean> {
  await storeDrafts(briefing);
  const read = await call('clearance:read', { briefing, file: { name, bytes }, unit, draft });
  if (!read.ok) {
    complain(read.problems);
    return false;
  }
  const { returned, found, draft: number } = read.value;
  lookAt(briefing, returned, null);
  say(found === 0 ? 'clearance.said.same' : 'clearance.said.read', { draft: number, count: found });
  return true;
}

/** Has the changes of a returned draft there; they never change, so they are asked for once. */
export async function loadChanges(briefing: string, returned: string): Promise<void> {
  if (returned in useClearances.getState().found) return;
  useClearances.setState(({ found }) => ({ found: { ...found, [returned]: null } }));
  const changes = await call('clearance:changes', { briefing, returned });
  if (changes.ok) useClearances.setState(({ found }) => ({ found: { ...found, [returned]: changes.value } }));
  else {
    complain(changes.problems);
    useClearances.setState(({ found: { [returned]: _, ...found } }) => ({ found }));
  }
}

/** Settles one change. What is typed in the briefing is stored first, so that it is taken into what is on screen. */
export async function settleChange(
  briefing: string,
  returned: string,
  change: number,
  how: Settlement['how'],
  note = '',
): Promise<boolean> {
  await storeDrafts(briefing);
  const settled = await call('clearance:settle', { briefing, returned, change, how, note });
  if (!settled.ok) complain(settled.problems);
  return settled.ok;
}

/** Sets the answer of a unit to a draft, as given today; null takes it off the list. */
export async function setAnswer(
  briefing: string,
  asked: Pick<Clearance, 'unit' | 'who'>,
  draft: number,
  answer: Clearance['answer'] | null,
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await changeClearances(briefing, (clearances) => {
    const same = (one: Clearance) => one.unit === asked.unit && one.draft === draft;
    if (answer === null) return clearances.filter((one) => !same(one));
    return answered(clearances, asked, draft, {
      answer,
      answered: answer === 'waiting' ? null : today,
      ...(clearances.some(same) ? {} : { sent: today }),
    });
  });
}

/** Sets what else is to be known of an answer: its day, the day the draft was sent, a note. False where it was refused. */
export async function setAnswerDetails(
  briefing: string,
  { unit, draft }: Clearance,
  details: Pick<Clearance, 'sent' | 'note'> & { readonly answered: string | null },
): Promise<boolean> {
  return changeClearances(briefing, (clearances) =>
    clearances.map((one) => (one.unit === unit && one.draft === draft ? { ...one, ...details } : one)),
  );
}

async function changeClearances(
  briefing: string,
  change: (clearances: Briefing['clearances']) => Briefing['clearances'],
): Promise<boolean> {
  const record = recordOf('briefing', briefing);
  if (!record) return false;
  const fields = { clearances: change(record.clearances) };
  const edited = await call('briefing:edit', { id: briefing, fields });
  if (!edited.ok) complain(edited.problems);
  return edited.ok;
}
