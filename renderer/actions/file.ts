import { ulid } from 'ulid';
import { describe as anchorOf } from '../../core/anchoring/describe.ts';
import { trim } from '../../core/anchoring/trim.ts';
import type { Input } from '../../core/contract/commands.ts';
import type { Made } from '../../core/contract/record-commands.ts';
import type { Problem, Result } from '../../core/contract/result.ts';
import type { FrozenText, Span } from '../../core/model/frozen-text.ts';
import type { Id } from '../../core/model/id.ts';
import type { FieldsOf } from '../../core/model/kinds.ts';
import type { Source } from '../../core/model/source.ts';
import { instrumentOf } from '../../core/prefill/agreement.ts';
import {
  type Draft,
  NOTHING_SUGGESTED,
  prefillSelection,
  prefillSuggestion,
} from '../../core/prefill/index.ts';
import type { Suggestion, SuggestionKind, Suggestions } from '../../core/suggest/index.ts';
import { call } from '../bridge/call.ts';
import { type Form, nothingFiled, useFiling } from '../state/filing.ts';
import { endFiling, select, startFiling, useInspector } from '../state/inspector.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { putAside, takeUp } from '../state/waiting.ts';
import { setLayout, useWorkspace } from '../state/workspace.ts';
import { isNew, putOpenFormAside, saveForAMoment, typedInOpenForm } from './held-forms.ts';
import { suggestionsAt } from './suggest.ts';
import { focusRegion } from './window.ts';

/** Words of a source to be filed. */
export interface Words {
  readonly source: Source;
  readonly frozen: FrozenText;
  readonly span: Span;
}

/** A form waits no longer than this for what the engine reads in the text. */
const PATIENCE = 400;

/** Opens the form of a kind for selected words, filled in from the text around; several where they hold several figures. */
export async function fileWords(
  kind: SuggestionKind,
  { source, frozen, span }: Words,
  mark: Id | null = null,
): Promise<void> {
  const within = trim(frozen.text, span);
  if (within.end === within.start) return say('reader.nothingToFile');
  const suggestions = await Promise.race([
    suggestionsAt(source, frozen, within.start),
    new Promise<Suggestions>((resolve) => setTimeout(resolve, PATIENCE, NOTHING_SUGGESTED)),
  ]);
  openForms(prefillSelection({ frozen, source, suggestions }, kind, within), mark);
}

/** Opens the form of a suggestion that was accepted. */
export async function fileSuggestion(
  source: Source,
  frozen: FrozenText,
  suggestion: Suggestion,
): Promise<void> {
  const suggestions = await suggestionsAt(source, frozen, suggestion.start);
  openForms([prefillSuggestion({ frozen, source, suggestions }, suggestion)], null);
}

function openForms(drafts: readonly Draft[], mark: Id | null): void {
  const [first, ...queue] = drafts.map(formOf);
  if (!first) return;
  leaveOpenForm();
  useFiling.setState({
    form: ulid(),
    amendsTitle: first.amendsTitle,
    sameAs: first.sameAs,
    queue,
    total: drafts.length,
    at: 1,
    mark,
    pane: useWorkspace.getState().pane,
  });
  setLayout({ inspectorOpen: true });
  startFiling(first.record);
}

/** A draft as a form; an instrument it amends that the library holds is linked by its title. */
function formOf(draft: Draft): Form {
  if (draft.kind !== 'agreement') return { record: draft, amendsTitle: '', sameAs: null };
  const title = draft.amendsTitle ?? '';
  const held = title === '' ? undefined : agreementTitled(title);
  const toConfirm = title === '' ? draft.fields.toConfirm : [...draft.fields.toConfirm, 'amends'];
  return {
    record: { kind: 'agreement', fields: { ...draft.fields, toConfirm, amends: held ?? null } },
    amendsTitle: held === undefined ? title : '',
    sameAs: agreementTitled(draft.fields.title) ?? null,
  };
}

function agreementTitled(title: string): Id | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/\s+/g, ' ')
      .trim();
  for (const row of useLibrary.getState().rows.values())
    if (row.kind === 'agreement' && plain(row.title) === plain(title)) return row.id;
  return undefined;
}

/** Files the form that is open. What is refused comes back by field; nothing typed is lost. */
export async function fileForm(): Promise<readonly Problem[]> {
  const { filing } = useInspector.getState();
  if (!filing) return [];
  const { form, mark, amendsTitle, sameAs } = useFiling.getState();
  const group = ulid();
  const made = await add({ record: filing, amendsTitle, sameAs }, group);
  if (!made.ok) return made.problems;
  if (mark !== null) {
    const removed = await call('mark:remove', { id: mark, evenIfUsed: true }, group);
    if (!removed.ok) complain(removed.problems);
  }
  const left = filing.fields.toConfirm.length;
  say(left === 0 ? `reader.filed.${filing.kind}` : `reader.filedToConfirm.${filing.kind}`, {
    number: made.value.number,
    count: left,
  });
  select(filing.kind, made.value.id);
  if (useFiling.getState().form === form) nextForm();
  else if (form !== null) waitNoMore(form);
  return [];
}

/** A form was left, or another opened, while it was being filed: of it only those still to come wait. */
function waitNoMore(filed: Id): void {
  const waiting = takeUp(filed);
  if (waiting === null || !isNew(waiting)) return;
  const { queue, at } = waiting.form;
  const [next, ...rest] = queue;
  if (next)
    putAside({
      ...waiting,
      id: ulid(),
      form: { ...waiting.form, ...next, mark: null, at: at + 1, queue: rest },
    });
}

/** Files a form: a record of its own, or a further mention of an agreement that is held. */
async function add({ record, amendsTitle, sameAs }: Form, group: string): Promise<Result<Made>> {
  if (record.kind !== 'agreement')
    // Kind and fields belong together by `NewRecord`, which the union of commands cannot follow.
    return call(`${record.kind}:add`, record.fields as Input<'fact:add'>, group);
  if (sameAs !== null) return mention(record.fields, sameAs, group);
  const title = amendsTitle.trim();
  if (title === '' || record.fields.amends !== null) return call('agreement:add', record.fields, group);
  const parent = await call(
    'agreement:add',
    { title, instrument: instrumentOf(title), toConfirm: ['instrument'] },
    group,
  );
  return parent.ok ? call('agreement:add', { ...record.fields, amends: parent.value.id }, group) : parent;
}

async function mention(fields: FieldsOf<'agreement'>, of: Id, group: string): Promise<Result<Made>> {
  const held = await call('agreement:get', { id: of });
  if (!held.ok) return held;
  const { id, number, mentions } = held.value.record;
  const edited = await call(
    'agreement:edit',
    { id, fields: { mentions: [...mentions, ...fields.mentions] } },
    group,
  );
  return edited.ok ? { ok: true, value: { id, number } } : edited;
}

/** The next form of the same words, or back to the text. */
function nextForm(): void {
  const { queue, at, pane } = useFiling.getState();
  const [next, ...rest] = queue;
  if (next) {
    const { amendsTitle, sameAs } = next;
    const fresh = { form: ulid(), touched: false, leftAt: null, mark: null };
    useFiling.setState({ ...fresh, queue: rest, at: at + 1, amendsTitle, sameAs });
    startFiling(next.record);
    return;
  }
  useFiling.setState(nothingFiled);
  endFiling();
  backToText(pane);
}

/** Leaves the form. One in which something was typed waits to be gone on with; one untouched is given up. */
export function leaveForm(): void {
  const { pane } = useFiling.getState();
  leaveOpenForm();
  backToText(pane);
}

function leaveOpenForm(): void {
  if (putOpenFormAside()) say('forms.putAside');
}

/** Gives the form up without filing it; further forms of the same words are given up too. */
export function discardForm(): void {
  const { pane } = useFiling.getState();
  const typed = typedInOpenForm();
  if (typed) saveForAMoment(typed);
  useFiling.setState(nothingFiled);
  endFiling();
  backToText(pane);
}

function backToText(pane: string): void {
  requestAnimationFrame(() => focusRegion(document.querySelector<HTMLElement>(`[data-region="${pane}"]`)));
}

/** Marks words with no kind and no form; with tags where some are given. */
export async function markWords(
  { source, frozen, span }: Words,
  tags: readonly Id[] = [],
): Promise<Id | null> {
  const within = trim(frozen.text, span);
  if (within.end === within.start) {
    say('reader.nothingToFile');
    return null;
  }
  const result = await call('mark:add', {
    anchors: [anchorOf(frozen, source.id, within)],
    marking: source.marking,
    tags: [...tags],
  });
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  say('reader.filed.mark', { number: result.value.number });
  select('mark', result.value.id);
  return result.value.id;
}

/** Files many suggestions at once, each as it was read; they are undone together. Gives how many were filed. */
export async function fileAll(
  source: Source,
  frozen: FrozenText,
  chosen: readonly Suggestion[],
): Promise<number> {
  const group = ulid();
  let filed = 0;
  const facts = new Set<string>();
  for (const suggestion of chosen) {
    const suggestions = await suggestionsAt(source, frozen, suggestion.start);
    const draft = prefillSuggestion({ frozen, source, suggestions }, suggestion);
    // A figure and its change are one fact, whichever of the two is accepted; both are, and it is filed once.
    if (draft.kind === 'fact') {
      const places = draft.fields.anchors.map(({ start, end }) => `${start}-${end}`).join(' ');
      if (facts.has(places)) continue;
      facts.add(places);
    }
    const made = await add(formOf(draft), group);
    if (made.ok) filed += 1;
    else complain(made.problems);
  }
  return filed;
}
