import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import type { Item } from '../../core/model/narrative.ts';
import { buildPack, type PackInput } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { parse } from '../importing/parse.ts';
import { type PackFormat, print } from './index.ts';
import { unzip } from './zip.ts';

const runs = (text: string) => [{ run: 'text' as const, text, bold: false, italic: false }];
const words = ['Open the gate', 'in spring', 'by hand', 'in autumn', 'Close it'];
const list: Item = {
  item: 'list',
  id: '01J00000000000000000009001',
  goesTo: null,
  ordered: true,
  entries: words.map(runs),
  places: [0, 1, 2, 1, 0].map((depth) => ({ depth, ordered: depth !== 2 })),
};

/** A pack whose first section that goes into an output begins with the list. */
function withList(output: PackInput['options']['output']): PackInput {
  const { input } = packCase();
  const [first, ...others] = input.briefing.sections;
  if (!first) throw new Error('a section');
  const section = {
    ...first,
    role: output === 'note' ? first.role : ('points' as const),
    goesTo: { side: 1 as const, note: true, speaking: true },
    items: [list, ...first.items],
  };
  return {
    ...input,
    briefing: { ...input.briefing, sections: [section, ...others] },
    options: { ...input.options, output },
  };
}
async function printed(format: PackFormat, output: PackInput['options']['output'] = 'note'): Promise<Buffer> {
  const document = buildPack(withList(output), translator('en'));
  return Buffer.from((await print({ document, format, pictures: [] })).bytes);
}

describe('a list in a list', () => {
  it('is nested in Markdown and in HTML', async () => {
    expect((await printed('md')).toString('utf8')).toContain(
      '1. Open the gate\n   1. in spring\n      - by hand\n   2. in autumn\n2. Close it\n',
    );
    expect((await printed('html')).toString('utf8')).toContain(
      '<ol><li>Open the gate<ol type="a"><li>in spring<ul><li>by hand</li></ul></li><li>in autumn</li></ol></li><li>Close it</li></ol>',
    );
  });

  it('has levels in Word', async () => {
    const body = unzip(await printed('docx')).find(({ name }) => name === 'word/document.xml')?.bytes ?? '';
    const levels = words.map(
      (text) => new RegExp(`<w:ilvl w:val="(\\d)"/>(?:(?!<w:ilvl).)*?>${text}<`).exec(body.toString())?.[1],
    );
    expect(levels).toEqual(['0', '1', '2', '1', '0']);
  });

  it('counts by 1, a and a dash on paper', async () => {
    const { frozen } = await parse({ name: 'pack.pdf', bytes: new Uint8Array(await printed('pdf')) });
    const from = frozen.text.indexOf('Open the gate');
    const lines = frozen.text.slice(from - 3, from + 100).replace(/\s+/g, ' ');
    expect(lines).toContain('1. Open the gate a. in spring – by hand b. in autumn 2. Close it');
  });

  it('is said with the point it stands under', async () => {
    const text = (await printed('md', 'speaking')).toString('utf8');
    expect(text).toMatch(
      /1\. Open the gate {2}\n\s+– in spring {2}\n\s+– by hand {2}\n\s+– in autumn\n2\. Close it/,
    );
  });
});
