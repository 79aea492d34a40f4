import { expect, test } from 'vitest';
import { currentRole, type Role } from './roles.ts';

const role = (title: string, dates: Partial<Role>): Role => ({
  title,
  organisation: '',
  from: null,
  to: null,
  seen: null,
  ...dates,
});
const at = (day: string, ...roles: Role[]) => currentRole({ roles }, day)?.title ?? null;

test('a role holds within its term, and before it there is none', () => {
  const minister = role('Minister', { from: '2020-01', to: '2024-06-30' });
  expect(at('2019-12-31', minister)).toBeNull();
  expect(at('2020-01-01', minister)).toBe('Minister');
  expect(at('2024-06-30', minister)).toBe('Minister');
  expect(at('2024-07-01', minister)).toBeNull();
});

test('the role begun or seen last is the one at a date', () => {
  const roles = [
    role('Adviser', {}),
    role('Minister', { from: '2020' }),
    role('Prime Minister', { seen: '2024-10-07' }),
  ];
  expect(at('2019-01-01', ...roles)).toBe('Adviser');
  expect(at('2022-01-01', ...roles)).toBe('Minister');
  expect(at('2024-10-06', ...roles)).toBe('Minister');
  expect(at('2024-10-07', ...roles)).toBe('Prime Minister');
  expect(at('2024-10-07')).toBeNull();
});
