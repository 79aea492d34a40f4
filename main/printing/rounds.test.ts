import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { translator } from '../../core/language/translate.ts';
import { buildPack } from '../../core/pack/index.ts';
import { longSections } from '../../tests/fixtures/long-briefing.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { printFonts } from './fonts.ts';
import { houseShadows } from './house/setting.ts';
import { packTemplates } from './templates.ts';

/** The page of each note and the place of each heading, as each round of layout finds them of the round before. */
const WATCHED = `#include "note.typ"
#context {
  let before = query(<rounds>).at(0, default: none)
  let place(found) = { let at = found.location().position(); (at.page, calc.round(at.y.pt(), digits: 2)) }
  let seen = query(footnote).map(note => (note.location().page(), 0)) + query(heading).map(place)
  [#metadata((if before == none { () } else { before.value }) + (seen,))<rounds>]
}`;

/**
 * Typst lays a document out until every place it asked for stands still, a sixth of a second a round for 300 pages. A
 * round that begins from other heights than the last one ends with costs the next edit another, and the preview is late.
 */
test('the first round of layout stands where the last does', () => {
  const { input, facts, quotes } = packCase();
  const cited = [
    ...facts.map(({ id }) => ({ kind: 'fact' as const, id })),
    ...quotes.map(({ id }) => ({ kind: 'quote' as const, id })),
  ];
  const sections = [...input.briefing.sections, ...longSections(120, cited, (words) => words)];
  const document = buildPack({ ...input, briefing: { ...input.briefing, sections } }, translator('en'));
  const told = { pushed: [], kept: [], contents: true, watched: false, calm: false };

  const compiler = NodeCompiler.create({
    workspace: '/rounds',
    fontArgs: [{ fontBlobs: [...printFonts().blobs] }],
  });
  for (const [file, words] of packTemplates()) compiler.mapShadow(`/rounds/${file}`, Buffer.from(words));
  for (const [file, bytes] of houseShadows(null)) compiler.mapShadow(`/rounds/${file}`, bytes);
  compiler.mapShadow('/rounds/job.json', Buffer.from(JSON.stringify({ ...document, ...told })));
  compiler.mapShadow('/rounds/watched.typ', Buffer.from(WATCHED));
  const { result } = compiler.compile({ mainFilePath: '/rounds/watched.typ' });
  if (!result) throw new Error('not laid out');
  const found = compiler.query(result, { selector: '<rounds>', field: 'value' });
  const [rounds = []] = z.array(z.array(z.array(z.tuple([z.number(), z.number()])))).parse(found);

  // The first saw nothing yet; the second saw where the first had put all.
  expect(rounds[1]?.length).toBeGreaterThan(140);
  expect(rounds[1]).toEqual(rounds.at(-1));
});
