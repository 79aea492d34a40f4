import { beforeEach, expect, test } from 'vitest';
import { select, useInspector } from './inspector.ts';
import { followSelections, forgetSelections } from './selections.ts';
import { goTo, open, useWorkspace } from './workspace.ts';

followSelections();
beforeEach(() => {
  useWorkspace.setState({ tabs: [], active: null, beside: null, pane: 'left' });
  forgetSelections();
});
const selected = () => useInspector.getState().selected?.id ?? null;

test('a view that is opened shows nothing of another; one comes back to what one left', () => {
  open({ view: 'table', of: 'actor' });
  select('actor', 'a');
  open({ view: 'search', query: '' });
  expect(selected()).toBeNull();
  select('fact', 'f');
  goTo('table:actor');
  expect(selected()).toBe('a');
  goTo('search');
  expect(selected()).toBe('f');
});

test('the list of its kind takes a record along', () => {
  open({ view: 'source', id: 's' });
  select('fact', 'f');
  open({ view: 'table', of: 'fact' });
  expect(selected()).toBe('f');
});

test('a source, briefing or actor that is opened is the record shown', () => {
  open({ view: 'table', of: 'fact' });
  select('fact', 'f');
  open({ view: 'briefing', id: 'b' });
  expect(selected()).toBe('b');
  select('quote', 'q');
  goTo('table:fact');
  goTo('briefing:b');
  expect(selected()).toBe('q');
});

test('another pane of the same window leaves the record where it is', () => {
  open({ view: 'source', id: 's' });
  select('fact', 'f');
  open({ view: 'briefing', id: 'b' }, 'beside');
  expect(selected()).toBe('f');
});

test('what was selected in one library is not looked for in the next', () => {
  open({ view: 'source', id: 's' });
  select('fact', 'f');
  open({ view: 'positions' });
  forgetSelections();
  goTo('source:s');
  expect(selected()).toBe('s');
});
