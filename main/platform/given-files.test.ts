import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { GivenFiles, pathsIn } from './given-files.ts';

test('paths are taken from a command line, options and broken addresses are not', () => {
  const note = join('/home', 'Заметка 1.txt');
  expect(pathsIn(['--library=/x', 'a.txt', pathToFileURL(note).href, '', '-v'], '/work')).toEqual([
    join('/work', 'a.txt'),
    note,
  ]);
  expect(pathsIn(['file://%%%'], '/work')).toHaveLength(1);
});

test('a file that cannot be read is named, the others are handed out, each once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precis-given-'));
  await writeFile(join(folder, 'note.txt'), 'words');
  const given = new GivenFiles();
  given.add([join(folder, 'gone.txt'), folder, join(folder, 'note.txt')]);
  const { files, problems } = await given.take();
  expect(files.map(({ name }) => name)).toEqual(['note.txt']);
  expect(problems.map(({ code, params }) => [code, params.why])).toEqual([
    ['file-unreadable', 'ENOENT'],
    ['file-unreadable', 'EISDIR'],
  ]);
  expect(await given.take()).toEqual({ files: [], problems: [] });
  await rm(folder, { recursive: true });
});
