import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { kinds } from '../../core/model/kinds.ts';
import { nothingFiled, useFiling } from '../state/filing.ts';
import { endFiling, startFiling, useInspector } from '../state/inspector.ts';
import { useWaiting } from '../state/waiting.ts';
import { fileForm } from './file.ts';
import { putOpenFormAside } from './held-forms.ts';

const [first, second] = ['01J00000000000000000000001', '01J00000000000000000000002'] as const;
/** Lets the disk answer. */
let answer = () => {};

beforeEach(() => {
  const filed = new Promise((resolve) => {
    answer = () => resolve({ ok: true, value: { id: first, number: 1 } });
  });
  vi.stubGlobal('window', { precis: { call: () => filed } });
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  useFiling.setState(nothingFiled);
  useWaiting.setState({ forms: [] });
  endFiling();
});

function open(form: string, name: string): void {
  putOpenFormAside();
  useFiling.setState({ ...nothingFiled, form, touched: true, at: 1, total: 1 });
  startFiling({ kind: 'tag', fields: { ...kinds.tag.blank, name } });
}

it('a form that is opened while another is being filed stays, and the filed one does not wait', async () => {
  open(first, 'Filed');
  const filing = fileForm();
  open(second, 'Typed meanwhile');
  answer();
  expect(await filing).toEqual([]);
  expect(useInspector.getState().filing).toMatchObject({ fields: { name: 'Typed meanwhile' } });
  expect(useFiling.getState().form).toBe(second);
  expect(useWaiting.getState().forms).toEqual([]);
});

it('of a form that is left while it is being filed, those still to come wait', async () => {
  open(first, 'Filed');
  const next = { kind: 'tag', fields: { ...kinds.tag.blank, name: 'Still to come' } } as const;
  useFiling.setState({ total: 2, queue: [{ record: next, amendsTitle: '', sameAs: null }] });
  const filing = fileForm();
  putOpenFormAside();
  answer();
  await filing;
  const waiting = useWaiting.getState().forms;
  expect(waiting.map(({ form }) => form)).toMatchObject([
    { at: 2, fields: { name: 'Still to come' }, queue: [] },
  ]);
});

it('the mark that the words come from gives way once, to the first of several forms', async () => {
  open(first, 'Filed');
  const next = { kind: 'tag', fields: kinds.tag.blank } as const;
  useFiling.setState({ total: 2, mark: second, queue: [{ record: next, amendsTitle: '', sameAs: null }] });
  answer();
  await fileForm();
  expect(useFiling.getState()).toMatchObject({ at: 2, mark: null });
  expect(useInspector.getState().filing).toEqual(next);
});

it('a form that was filed is closed', async () => {
  open(first, 'Filed');
  const filing = fileForm();
  answer();
  await filing;
  expect(useInspector.getState().filing).toBeNull();
  expect(useWaiting.getState().forms).toEqual([]);
});
