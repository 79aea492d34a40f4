import { afterAll, expect, test } from 'vitest';
import { briefDocx, whitePixel } from '../../tests/fixtures/brief-docx.ts';
import { createImporter, forkWorker, type ImportError } from './index.ts';

const spawn = forkWorker(new URL('./worker.ts', import.meta.url));
const importer = createImporter({ spawn });
afterAll(() => importer.close());

test('a document comes out of its process as pieces, its pictures with their bytes', async () => {
  const { pieces, title, leftOut } = await importer.readDocument({
    name: 'brief.docx',
    bytes: await briefDocx(),
  });
  expect(title).toBe('Document1');
  expect(leftOut).toEqual([{ what: 'margins', count: 1 }]);
  expect(pieces.map((piece) => piece.item).join(' ')).toBe(
    'heading paragraph heading paragraph heading quotation heading list table picture picture note',
  );
  const pictures = pieces.filter((piece) => piece.item === 'picture');
  expect(pictures.map(({ mediaType, bytes, alt }) => [mediaType, bytes && Buffer.from(bytes), alt])).toEqual([
    ['image/png', whitePixel, 'Map of the basin'],
    [null, null, 'Seal'],
  ]);
});

test('a document that takes too long is given up, and the next one is read', async () => {
  const slow = createImporter({ spawn, limits: { milliseconds: 1 } });
  const code = await slow.readDocument({ name: 'brief.docx', bytes: await briefDocx() }).then(
    () => 'read',
    (error: ImportError) => error.code,
  );
  slow.close();
  expect(code).toBe('timed-out');
  const next = await importer.readDocument({ name: 'a.md', bytes: new TextEncoder().encode('# A\n\nb') });
  expect(next.pieces).toHaveLength(2);
});
