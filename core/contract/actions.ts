/** Menus of the window, in order. */
export const menus = ['file', 'edit', 'view', 'record', 'briefing', 'pack', 'window', 'help'] as const;
export type Menu = (typeof menus)[number];

/**
 * Something a person can do: it has a label in every language (`actions.<name>`), a place in the menus and, mostly,
 * a key. Keys are written as Electron accelerators; a single letter is taken by character and never inside a field.
 */
export interface Action {
  readonly name: string;
  readonly menu: Menu;
  readonly keys: string | null;
  /** Single letters and bare keys are handled by the view they belong to, not by the menu. */
  readonly global: boolean;
}

const global = (name: string, menu: Menu, keys: string | null = null): Action => ({
  name,
  menu,
  keys,
  global: true,
});
const local = (name: string, menu: Menu, keys: string): Action => ({ name, menu, keys, global: false });

/** Every action: the palette, the menus, the list of keys and the tooltips are all made from this. */
export const actions = [
  global('new-library', 'file'),
  global('open-library', 'file'),
  global('open-sample', 'file'),
  global('import-files', 'file', 'CmdOrCtrl+O'),
  global('paste-source', 'file', 'CmdOrCtrl+Shift+V'),
  global('save-copy', 'file'),
  global('export-library', 'file'),
  global('export-table', 'file'),
  global('settings', 'file', 'CmdOrCtrl+,'),
  global('close-tab', 'file', 'CmdOrCtrl+W'),
  global('quit', 'file', 'CmdOrCtrl+Q'),
  global('undo', 'edit', 'CmdOrCtrl+Z'),
  global('redo', 'edit', 'CmdOrCtrl+Shift+Z'),
  global('find', 'edit', 'CmdOrCtrl+F'),
  global('search', 'edit', 'CmdOrCtrl+Shift+F'),
  global('save-search', 'edit'),
  global('go-to-line', 'edit', 'CmdOrCtrl+L'),
  local('filter', 'edit', '/'),
  global('palette', 'view', 'CmdOrCtrl+K'),
  global('toggle-library', 'view', 'CmdOrCtrl+Shift+B'),
  global('toggle-inspector', 'view', 'CmdOrCtrl+Shift+I'),
  global('toggle-original', 'view', 'CmdOrCtrl+Shift+O'),
  global('split', 'view', 'CmdOrCtrl+\\'),
  global('open-beside', 'view', 'CmdOrCtrl+Enter'),
  global('next-region', 'view', 'F6'),
  global('zoom-in', 'view', 'CmdOrCtrl+='),
  global('zoom-out', 'view', 'CmdOrCtrl+-'),
  global('zoom-reset', 'view', 'CmdOrCtrl+0'),
  global('theme-system', 'view'),
  global('theme-day', 'view'),
  global('theme-night', 'view'),
  global('language-en', 'view'),
  global('language-ru', 'view'),
  global('handover', 'view'),
  global('all-mark', 'view'),
  global('all-comment', 'view'),
  global('all-undertaking', 'view'),
  global('all-comparison', 'view'),
  global('all-place', 'view'),
  global('all-pack', 'view'),
  global('all-tag', 'view'),
  global('all-search', 'view'),
  global('all-template', 'view'),
  local('file-fact', 'record', 'F'),
  local('file-quote', 'record', 'Q'),
  local('file-agreement', 'record', 'A'),
  local('mark', 'record', 'M'),
  local('tag', 'record', 'T'),
  local('edit-record', 'record', 'E'),
  global('show-in-source', 'record'),
  global('history', 'record'),
  global('unfiled', 'record'),
  global('add-to-briefing', 'record'),
  global('remove', 'record'),
  global('new-actor', 'record'),
  global('new-event', 'record'),
  global('new-position', 'record'),
  global('new-line', 'record'),
  global('new-comment', 'record'),
  global('new-undertaking', 'record'),
  global('new-place', 'record'),
  global('new-tag', 'record'),
  global('new-briefing', 'briefing', 'CmdOrCtrl+N'),
  global('open-as-draft', 'briefing'),
  global('new-section', 'briefing', 'CmdOrCtrl+Shift+N'),
  global('add-to-section', 'briefing', 'CmdOrCtrl+Shift+A'),
  global('edit-head', 'briefing'),
  global('keep-template', 'briefing'),
  global('as-it-stood', 'briefing'),
  local('move-up', 'briefing', 'Alt+Up'),
  local('move-down', 'briefing', 'Alt+Down'),
  local('lift', 'briefing', 'Alt+Left'),
  local('nest', 'briefing', 'Alt+Right'),
  local('pick-up', 'briefing', 'X'),
  global('check', 'briefing', 'CmdOrCtrl+Shift+K'),
  global('clearances', 'briefing', 'CmdOrCtrl+Shift+L'),
  global('make-draft', 'briefing'),
  global('read-returned', 'briefing'),
  global('preview-pack', 'pack', 'CmdOrCtrl+P'),
  global('save-pdf', 'pack'),
  global('save-word', 'pack'),
  global('export-briefing', 'pack'),
  global('print', 'pack', 'CmdOrCtrl+Shift+P'),
  global('finalise', 'pack'),
  global('new-window', 'window', 'CmdOrCtrl+Alt+N'),
  global('next-tab', 'window', 'Ctrl+Tab'),
  global('previous-tab', 'window', 'Ctrl+Shift+Tab'),
  global('close-other-tabs', 'window'),
  local('keys', 'help', '?'),
  global('verify', 'help'),
  global('about', 'help'),
] as const satisfies readonly Action[];

export type ActionName = (typeof actions)[number]['name'];
