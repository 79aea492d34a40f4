import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableAsCsv } from './table.ts';

/** What a spreadsheet reads back. */
const read = (csv: string) => Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('a table as CSV', () => {
  it('neutralises what a spreadsheet would run, whatever follows', () => {
    const formulas = ['=HYPERLINK("x")', '+1', '@SUM(A1)', '\tcmd', '\rcmd', '-2+3', '=1\n+2'];
    const [, ...rows] = read(
      tableAsCsv(
        ['What'],
        formulas.map((formula) => [formula]),
      ),
    );
    expect(rows.map(([cell]) => cell)).toEqual(formulas.map((formula) => `'${formula}`));
  });

  it('keeps numbers as numbers and words as they are', () => {
    expect(read(tableAsCsv(['=A', 'Value'], [['words, "quoted"', -44]]))).toEqual([
      ["'=A", 'Value'],
      ['words, "quoted"', '-44'],
    ]);
  });

  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(tableAsCsv(['Имя'], [['Расулзода']]).startsWith('\ufeffИмя')).toBe(true);
  });
});
