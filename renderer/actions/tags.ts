import { ulid } from 'ulid';
import type { Made } from '../../core/contract/record-commands.ts';
import type { Result } from '../../core/contract/result.ts';
import type { Row } from '../../core/model/row.ts';
import { call } from '../bridge/call.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';

/** Makes two tags one: what carried the other carries the one that is kept. */
export async function mergeTags(keep: string, away: string): Promise<boolean> {
  const result = await call('tag:merge', { keep, away });
  if (result.ok) say('records.merged');
  else complain(result.problems);
  return result.ok;
}

/** Names from the top down: "water / canals" is canals under water. A stroke before a digit is part of a name: 2024/25. */
export const namesOf = (path: string): readonly string[] =>
  path
    .split(/\s*\/\s*(?!\d)/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The tag a path names; levels that are not there yet are made. One edit to undo. Null where one was refused. */
export async function makeTag(path: string): Promise<string | null> {
  const group = ulid();
  let parent: string | null = null;
  for (const name of namesOf(path)) {
    const there = tagNamed(name, parent);
    if (there) {
      parent = there.id;
      continue;
    }
    const made: Result<Made> = await call('tag:add', { name, parent }, group);
    if (!made.ok) {
      complain(made.problems);
      return null;
    }
    parent = made.value.id;
  }
  return parent;
}

function tagNamed(name: string, parent: string | null): Row | undefined {
  const { rows } = useLibrary.getState();
  const isTag = (id: string) => rows.get(id)?.kind === 'tag';
  return [...rows.values()].find(
    (row) => row.kind === 'tag' && row.title === name && (row.refers.find(isTag) ?? null) === parent,
  );
}
