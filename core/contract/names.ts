import type { CommandName } from './commands.ts';
import type { EventName } from './events.ts';

/**
 * Names of the contract by noun, without their schemas: preload checks names and must stay small. Held equal to the
 * two maps by `names.test.ts`.
 */
const verbs: Readonly<Record<string, readonly string[]>> = {
  library: ['state', 'set', 'verify'],
  source: [
    'import',
    'paste',
    'text',
    'frozen',
    'first-lines',
    'original',
    'page',
    'verdicts',
    'purge-plan',
    'purge',
    'import-metadata',
  ],
  briefing: ['arrange', 'from-template', 'from-document', 'check'],
  clearance: ['make-draft', 'draft-file', 'read', 'changes', 'settle'],
  actor: ['merge', 'split'],
  tag: ['merge'],
  record: ['settle', 'tag', 'history', 'at'],
  edit: ['undo', 'redo', 'take-back'],
  search: ['find'],
  picture: ['add', 'get'],
  house: ['add'],
  pack: ['print', 'finalise', 'changes', 'reopen'],
  window: [
    'choose-library',
    'choose-house',
    'copy-library',
    'export',
    'choose-sources',
    'save-file',
    'print',
    'printers',
    'open-address',
    'licences',
    'new',
    'quit',
    'leave',
    'leave-unsaved',
    'given-files',
    'keep-form',
    'drop-form',
    'take-forms',
    'preferences',
    'remember',
    'typing',
  ],
  job: ['cancel'],
};

const recordVerbs = ['add', 'edit', 'remove', 'get', 'all'];
const recordNouns = [
  'source',
  'mark',
  'fact',
  'quote',
  'agreement',
  'position',
  'actor',
  'comparison',
  'place',
  'event',
  'comment',
  'line',
  'undertaking',
  'briefing',
  'pack',
  'tag',
  'template',
  'search',
];

/** Every command's name. */
export const namedCommands: ReadonlySet<string> = new Set([
  ...Object.entries(verbs).flatMap(([noun, own]) => own.map((verb) => `${noun}:${verb}`)),
  ...recordNouns.flatMap((noun) => recordVerbs.map((verb) => `${noun}:${verb}`)),
]);

/** Every event's name. */
export const namedEvents: ReadonlySet<string> = new Set([
  'records:changed',
  'settings:changed',
  'library:opened',
  'saving:changed',
  'job:progressed',
  'job:ended',
  'preferences:changed',
  'files:given',
  'forms:left',
  'menu:chosen',
]);

/** True for the name of a command of the contract. */
export const isCommandName = (name: string): name is CommandName => namedCommands.has(name);
/** True for the name of an event of the contract. */
export const isEventName = (name: string): name is EventName => namedEvents.has(name);
