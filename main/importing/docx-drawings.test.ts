import { expect, test } from 'vitest';
import { wordOf } from '../../tests/fixtures/import-docx-parts.ts';
import { parse } from './parse.ts';

const values = (name: string, ...all: readonly string[]): string =>
  `<c:${name}><c:cache>${all.map((value, idx) => `<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`).join('')}</c:cache></c:${name}>`;
const drawn = (reference: string): string =>
  `<w:p><w:r><w:t>See</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${reference}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

test('the words and numbers of charts and diagrams are read where they stand', async () => {
  const bytes = wordOf(drawn('<c:chart r:id="rId7"/>') + drawn('<dgm:relIds r:dm="rId8" r:lo="rId9"/>'), {
    'word/_rels/document.xml.rels':
      '<Relationship Id="rId7" Target="charts/chart1.xml"/><Relationship Id="rId8" Target="/word/diagrams/data1.xml"/><Relationship Id="rId9" TargetMode="External" Target="https://outside.example"/>',
    'word/charts/chart1.xml': `<c:title><a:p><a:r><a:t>Persons </a:t></a:r><a:r><a:t>&amp; years</a:t></a:r></a:p></c:title><c:ser>${values('tx', 'Refused')}${values('cat', '2023', '2024')}${values('val', '60800', '2.4000000000000004')}</c:ser>`,
    'word/diagrams/data1.xml':
      '<dgm:pt><a:p><a:r><a:t>Talks</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p><a:r><a:t>Treaty</a:t></a:r></a:p></dgm:pt>',
  });
  const { frozen } = await parse({ name: 'a.docx', bytes });
  expect(frozen.blocks.map(({ start, end }) => frozen.text.slice(start, end))).toEqual([
    'See',
    'Persons & years',
    'Refused: 2023 60800; 2024 2.4',
    'See',
    'Talks',
    'Treaty',
  ]);
});
