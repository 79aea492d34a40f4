import { expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import { type Actor, actorKind } from '../../model/actor.ts';
import type { Composition } from '../composition.ts';
import { biography } from './people.ts';

const { input } = packCase();
const work: Composition = {
  input,
  records: input.records,
  language: 'en',
  t: translator('en'),
  withheld: new Set(),
  hidden: {},
};
const role = (title: string, from: string | null, to: string | null): Actor['roles'][number] => ({
  title,
  organisation: '',
  from,
  to,
  seen: null,
});
const known = (...roles: Actor['roles']) =>
  biography(work, {
    ...actorKind.blank,
    id: '01J9XK8G800000000000000001',
    number: 1,
    createdBy: '',
    createdAt: '2024-10-08T00:00:00Z',
    changedBy: '',
    changedAt: '2024-10-08T00:00:00Z',
    names: [{ text: 'Nodira Karimova', language: 'en', preferred: true }],
    roles,
  });

it('names the office held on the day of the pack, not the first of the list', () => {
  expect(known(role('Adviser', '2015', '2019'), role('Minister', '2023', null))).toBe(
    'Nodira Karimova, Minister.',
  );
  expect(known(role('Minister', '2023', null), role('Adviser', '2015', '2019'))).toBe(
    'Nodira Karimova, Minister.',
  );
});

it('says when the last office ended where none is held, and names none to come', () => {
  expect(known(role('Adviser', '2015', '2019'), role('Ambassador', '2019', '2023'))).toBe(
    'Nodira Karimova, Ambassador (until 2023).',
  );
  expect(known(role('Minister', '2050', null))).toBe('Nodira Karimova.');
});
