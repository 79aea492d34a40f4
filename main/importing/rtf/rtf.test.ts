import { expect, test } from 'vitest';
import type { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { parse } from '../parse.ts';

const read = (rtf: string): Promise<Imported> =>
  parse({ name: 'record.rtf', bytes: Buffer.from(rtf, 'latin1') });
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${frozen.text.slice(start, end)}`);

const record = String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1
{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset204 Times New Roman;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\*\cs10 Default Paragraph Font;}}
{\info{\title Record of talks}{\author A. Karimova}{\creatim\yr2024\mo10\dy8\hr9}}
{\header\pard Ministry\par}{\headerf\pard {\b Ministry}\par}{\footer\pard\chpgn - 3 -\par}
\pard\s1 Border talks\par
\pard In all 93,000{\super 1} persons {\b refused}\~entry{\v  SECRET ASIDE}{\footnote\pard {\super\chftn} As announced.} \{so\} caf\'e9.\par
\pard{\f1 \'cc\'e8\'ed\'e8\'f1\'f2\'f0 }\u1089?\u1082?\u1072?\u1079?\u1072?\u1083?.\par
{\listtext\tab 1.\tab}\pard First point\par
{\listtext\'b7\tab}\pard Second point\par
\pard\intbl 2023\cell 60,800\cell\row
\pard\intbl 2024\cell 93,000\cell\row
\pard{\*\unknown not shown}{\field{\*\fldinst HYPERLINK "https://outside.example"}{\fldrslt a link}}{\pict\wmetafile8 0102abff}\par
}`;

test('a Rich Text file keeps headings, list numbers, rows and notes', async () => {
  expect(blocksOf(await read(record))).toEqual([
    'heading 1: Border talks',
    'paragraph 0: In all 93,000¹ persons refused\u00a0entry {so} café.',
    'paragraph 0: Министр сказал.',
    'list-item 1: 1. First point',
    'list-item 1: • Second point',
    'table-row 0: 2023\t60,800',
    'table-row 0: 2024\t93,000',
    'paragraph 0: a link',
    'paragraph 0: Ministry',
    'footnote 0: ¹ As announced.',
  ]);
});

test('its properties become metadata, its hidden words are recorded', async () => {
  const { metadata, frozen } = await read(record);
  expect(metadata).toMatchObject({
    title: 'Record of talks',
    author: [{ literal: 'A. Karimova' }],
    issued: { 'date-parts': [[2024, 10, 8]] },
  });
  expect(frozen.repairs.map(({ was }) => was)).toEqual(['SECRET ASIDE']);
});

test('one that breaks off is refused', async () => {
  const refused = await read(record.slice(0, record.length / 2)).catch((error: ImportError) => error);
  expect(refused).toMatchObject({ code: 'truncated' });
});

test('bytes of pictures are passed over, whatever length they claim', async () => {
  const refused = await read(String.raw`{\rtf1 Words {\pict\bin99999999 }}`).catch(
    (error: ImportError) => error,
  );
  expect(refused).toMatchObject({ code: 'truncated' });
  expect((await read(String.raw`{\rtf1 Words{\pict\bin4 }}}}} that stay}`)).frozen.text).toBe(
    'Words that stay',
  );
});

test('levels of lists are kept, a style of characters makes no heading, a note is apart from its mark', async () => {
  const rtf = String.raw`{\rtf1\ansi{\stylesheet{\s1 heading 1;}{\*\cs15 Heading 1 Char;}}
\pard\s1 Talks\par\pard Of all\super\chftn\nosupersub{\footnote\pard{\super\chftn}As announced.} that.\par
{\listtext\pard 1.\tab}\pard\ls1 First\par
{\listtext\pard a.\tab}\pard\ls1\ilvl1 Below it\par
{\listtext\pard b.\tab}Beside that\par}`;
  expect(blocksOf(await read(rtf))).toEqual([
    'heading 1: Talks',
    'paragraph 0: Of all¹ that.',
    'list-item 1: 1. First',
    'list-item 2: a. Below it',
    'list-item 2: b. Beside that',
    'footnote 0: ¹ As announced.',
  ]);
});

test("Apple's line ends and letters, and a time that was never set", async () => {
  const rtf = "{\\rtf1\\mac{\\info{\\creatim\\yr1601\\mo1\\dy1}}\\pard Il avait lanc\\'8e\\\nses filets\\\n}";
  const imported = await read(rtf);
  expect(blocksOf(imported)).toEqual(['paragraph 0: Il avait lancé', 'paragraph 0: ses filets']);
  expect(imported.metadata).not.toHaveProperty('issued');
});

test('a title said in Unicode too is read from there, an author with all his spaces', async () => {
  const rtf = String.raw`{\rtf1{\info{\upr{\title \'3f\'3f}{\*\ud{\title \u1044\'3f\u1072\'3f}}}{\author \u1040\'3f. \u1050\'3f.}}\pard Words\par}`;
  expect((await read(rtf)).metadata).toMatchObject({ title: 'Да', author: [{ literal: 'А. К.' }] });
});

test('letters of a symbol font are the signs they show', async () => {
  const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f3\froman\fcharset2\fprq2{\*\panose 0505}Symbol;}{\f4\fnil\fcharset2 Wingdings;}{\f5\fcharset2 House Signs;}}
\pard A{\f3 \'b3b}7 {\f3\u-3999\'61} {\f4 \'fe} {\f5 x} {\field{\*\fldinst SYMBOL 163 \\f "Symbol" \\s 12}{\fldrslt\f3 }}{\field{\*\fldinst PAGE}{\fldrslt 8}}\par}`;
  expect(blocksOf(await read(rtf))).toEqual(['paragraph 0: A≥β7 α 🗹 x ≤8']);
});
