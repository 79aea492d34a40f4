import type { Output, Parsed, ServiceCommand } from '../../core/contract/commands.ts';
import { type FieldsOf, type KindName, kindNames } from '../../core/model/kinds.ts';
import type { Importer } from '../importing/index.ts';
import type { Printer } from '../printing/index.ts';
import { settleChange } from './clearances/clearance-settle.ts';
import { draftFile, foundChanges, makeDraft, readReturned } from './clearances/clearances.ts';
import { briefingFromDocument } from './clearances/drafts.ts';
import type { Jobs } from './jobs.ts';
import { libraryState, setLibrary } from './libraries.ts';
import type { Library } from './library.ts';
import { addHouse } from './packs/houses.ts';
import { changesSince } from './packs/pack-input.ts';
import { finalisePack, printPack, reopenPack } from './packs/packs.ts';
import { purgePlan, purgeSource } from './purging/purging.ts';
import { mergeActors, splitActor } from './records/actors.ts';
import { arrangeBriefing, briefingFromTemplate, checkBriefing } from './records/briefings.ts';
import { historyOf, recordAt, takeBack, takeBackStep } from './records/history.ts';
import { addPicture } from './records/pictures.ts';
import { addRecord, editRecord, removeRecord } from './records/records.ts';
import { mergeTags, tagRecords } from './records/tags.ts';
import { createSearch } from './search/search.ts';
import { KnownSources } from './sources/known-sources.ts';
import { settleRecord } from './sources/settle.ts';
import { sourceOriginal, sourcePage } from './sources/source-original.ts';
import {
  importMetadata,
  importSource,
  pasteSource,
  sourceFirstLines,
  sourceFrozen,
  sourceText,
} from './sources/sources.ts';
import { verdictsOf } from './sources/verdicts.ts';

/** Does one command. `group` binds the edits of one action of a person, so that they are undone together. */
type Handler<N extends ServiceCommand> = (input: Parsed<N>, group: string | null) => Promise<Output<N>>;
/** A handler for every command that runs without a window. */
export type Handlers = { readonly [N in ServiceCommand]: Handler<N> };

/** What the handlers work with, besides the library. */
export interface Equipment {
  readonly importer: Importer;
  readonly printer: Printer;
  readonly jobs: Jobs;
}

type RecordCommand = `${KindName}:${'add' | 'edit' | 'remove' | 'get' | 'all'}`;

/** Every command of an open library. One that is missing here does not compile. */
export function handlersOf(library: Library, { importer, printer, jobs }: Equipment): Handlers {
  const search = createSearch(library, jobs);
  const importing = { importer, jobs, known: new KnownSources(), nearest: search.nearest };
  const printing = { importer, printer, jobs };
  const own: Omit<Handlers, RecordCommand> = {
    'library:state': () => libraryState(library),
    'library:set': (input, group) => setLibrary(library, input, group),
    'library:verify': async () => [...(await library.store.verify())],
    'source:import': (input, group) => importSource(library, importing, input, group),
    'source:paste': (input, group) => pasteSource(library, importing, input, group),
    'source:text': ({ id }) => sourceText(library, id),
    'source:first-lines': ({ id }) => sourceFirstLines(library, id),
    'source:frozen': ({ id }) => sourceFrozen(library, id),
    'source:original': ({ id }) => sourceOriginal(library, id),
    'source:page': ({ id }) => sourcePage(library, id),
    'source:verdicts': ({ id, by }) => verdictsOf(library, id, by),
    'source:purge-plan': (input) => purgePlan(library, input),
    'source:purge': (input) => purgeSource(library, input),
    'source:import-metadata': (input, group) => importMetadata(library, input, group),
    'briefing:arrange': (input, group) => arrangeBriefing(library, input, group),
    'briefing:from-template': (input, group) => briefingFromTemplate(library, input, group),
    'briefing:from-document': (input, group) =>
      briefingFromDocument(library, { importer, jobs }, input, group),
    'briefing:check': async ({ id }) => [...(await checkBriefing(library, id))],
    'clearance:make-draft': (input, group) => makeDraft(library, printing, input, group),
    'clearance:draft-file': (input) => draftFile(library, input),
    'clearance:read': (input, group) => readReturned(library, { importer, jobs }, input, group),
    'clearance:changes': (input) => foundChanges(library, input),
    'clearance:settle': (input, group) => settleChange(library, importer, input, group),
    'actor:merge': (input, group) => mergeActors(library, input, group),
    'actor:split': (input, group) => splitActor(library, input, group),
    'tag:merge': (input, group) => mergeTags(library, input, group),
    'record:tag': (input, group) => tagRecords(library, input, group),
    'record:settle': (input, group) => settleRecord(library, input, group),
    'record:history': ({ kind, id, limit }) => historyOf(library, { kind, id }, limit),
    'record:at': ({ kind, id, seq }) => recordAt(library, kind, id, seq),
    'edit:undo': ({ past }) => takeBack(library, 'undo', past),
    'edit:redo': ({ past }) => takeBack(library, 'redo', past),
    'edit:take-back': ({ group }) => takeBackStep(library, group),
    'search:find': (input) => search.find(input),
    'picture:add': ({ bytes }) => addPicture(library, bytes),
    'picture:get': async ({ blob }) => ({ bytes: await library.store.getBlob(blob) }),
    'house:add': (input, group) => addHouse(library, printer, input, group),
    'pack:print': (input) => printPack(library, printing, input),
    'pack:finalise': (input, group) => finalisePack(library, printing, input, group),
    'pack:changes': (input) => changesSince(library, importer, input),
    'pack:reopen': (input) => reopenPack(library, input),
    'job:cancel': async ({ job }) => {
      jobs.cancel(job);
      return null;
    },
  };
  const ofRecords = Object.fromEntries(
    kindNames.flatMap((kind) => Object.entries(recordHandlers(library, kind))),
  );
  // The five commands of each kind are made in a loop, which the type of the whole map cannot follow.
  return { ...own, ...ofRecords } as Handlers;
}

function recordHandlers<K extends KindName>(library: Library, kind: K) {
  return {
    [`${kind}:add`]: (fields: Partial<FieldsOf<K>>, group: string | null) =>
      library.edit(`${kind}:add`, group, (transaction) => addRecord(transaction, kind, fields)),
    [`${kind}:edit`]: (input: { id: string; fields: Partial<FieldsOf<K>> }, group: string | null) =>
      library.edit(`${kind}:edit`, group, async (transaction) => {
        await editRecord(transaction, kind, input.id, input.fields);
        return null;
      }),
    [`${kind}:remove`]: (input: { id: string; evenIfUsed?: boolean }, group: string | null) =>
      library.edit(`${kind}:remove`, group, async (transaction) => {
        await removeRecord(library, transaction, kind, input.id, input.evenIfUsed ?? false);
        return null;
      }),
    [`${kind}:get`]: ({ id }: { id: string }) => library.get(kind, id),
    [`${kind}:all`]: () => library.all(kind),
  };
}
