import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import { inProcess } from '../../tests/fixtures/in-process.ts';
import { handlersOf } from './handlers.ts';
import { openLibrary } from './libraries.ts';

const fixture = (format: number) =>
  join(import.meta.dirname, `../../tests/fixtures/library-format-${format}`);

/** As Précis wrote it when the format was new. It is never made anew: an older library must open in every later version. */
test('a library of format 1 is read whole, searched and edited', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precis-format-'));
  const directory = join(folder, 'library');
  cpSync(fixture(1), directory, { recursive: true });
  const world = { now: () => new Date(), newId: ulid, user: 'Test', emit: () => {} };
  const library = await openLibrary(directory, world);
  const call = handlersOf(library, inProcess);
  try {
    expect(library.store.readOnly).toBe(false);
    expect(await library.store.verify()).toEqual([]);
    expect(library.rows().map(({ kind, number, title }) => `${kind} ${number} ${title}`)).toEqual(
      expect.arrayContaining(['briefing 1 Labour migration', 'tag 1 borders', 'mark 1 minister']),
    );
    const [source] = await library.all('source');
    const { text } = await call['source:text']({ id: source?.record.id ?? '' }, null);
    expect(text).toContain('the ban cannot stand');
    expect(await call['search:find']({ query: 'ban' }, null)).toMatchObject({ total: 1 });
    const [briefing] = library.rows('briefing');
    const id = briefing?.id ?? '';
    await call['briefing:edit']({ id, fields: { title: 'Labour migration in winter' } }, null);
    expect(
      (await call['record:history']({ kind: 'briefing', id }, null)).map(({ command }) => command),
    ).toEqual(['briefing:edit', 'briefing:add']);
    await call['edit:undo']({}, null);
    expect(library.rows('briefing').map(({ title }) => title)).toEqual(['Labour migration']);
  } finally {
    await library.close();
    rmSync(folder, { recursive: true });
  }
});
