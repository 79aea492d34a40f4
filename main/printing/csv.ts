import Papa from 'papaparse';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { wordsOf } from '../../core/pack/document/inline.ts';

const COLUMNS = [
  'number',
  'kind',
  'statement',
  'who',
  'when',
  'form',
  'occasion',
  'place',
  'translation',
  'qualifier',
  'value',
  'value to',
  'unit',
  'change',
  'population',
  'reported through',
  'credibility',
  'source',
  'lines',
  'publisher',
  'published',
  'title',
  'address',
] as const;

/** A number as a spreadsheet of the pack's language reads it: `12.5` is the twelfth of May to a Russian one. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** A cell that a spreadsheet would run as a formula is made words by an apostrophe; numbers stay numbers. */
function cellOf(cell: string, language: PackDocument['language']): string {
  if (NUMBER.test(cell)) return language === 'ru' ? cell.replace('.', ',') : cell;
  // Full-width signs begin a formula too, where a spreadsheet is set to an East Asian language.
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/**
 * The evidence of a note as CSV (RFC 4180, UTF-8 with BOM so that spreadsheets read Cyrillic): one row a piece of
 * evidence. Outputs without evidence numbers give their points instead, one row each. In Russian the cells are parted by
 * semicolons and decimals written with a comma, as spreadsheets there expect.
 */
export function csv(document: PackDocument): string {
  const rows = document.output === 'note' ? noteRows(document) : spokenRows(document);
  const { language } = document;
  return `\ufeff${Papa.unparse(
    rows.map((row) => row.map((cell) => cellOf(cell, language))),
    { newline: '\r\n', delimiter: language === 'ru' ? ';' : ',' },
  )}\r\n`;
}

function noteRows(document: Extract<PackDocument, { output: 'note' }>): string[][] {
  const plain = (words: string) => words.replace(/[\u00a0\u2060]/g, (c) => (c === '\u00a0' ? ' ' : ''));
  return [
    [document.marking.label],
    [...COLUMNS],
    ...document.register.map((entry) => {
      const source = document.sources.find((one) => entry.source.split('; ')[0] === one.ref);
      return [
        plain(entry.ref),
        entry.kind,
        entry.statement,
        entry.who,
        plain(entry.when),
        entry.form,
        entry.occasion,
        entry.where,
        entry.translation,
        entry.qualifier,
        entry.value === null ? '' : String(entry.value),
        entry.valueTo === null ? '' : String(entry.valueTo),
        entry.unit,
        plain(entry.change),
        entry.population,
        entry.through,
        entry.credibility === null ? '' : String(entry.credibility),
        plain(entry.source),
        plain(entry.place),
        source?.publisher ?? '',
        source?.published ?? '',
        source?.title ?? '',
        source?.url ?? '',
      ];
    }),
  ];
}

function spokenRows(document: Exclude<PackDocument, { output: 'note' }>): string[][] {
  const head = [[document.marking.label]];
  switch (document.output) {
    case 'two-sides':
      return [
        ...head,
        ...document.points.map((point) => [document.labels.points, '', wordsOf(point)]),
        ...document.ifRaised.map((one) => [document.labels.ifRaised, one.question, wordsOf(one.answer)]),
      ];
    case 'speaking':
      return [
        ...head,
        ...document.opening.map((point) => [document.labels.opening, '', wordsOf(point)]),
        ...document.points.map((point) => [document.labels.points, '', wordsOf(point)]),
        ...document.ifRaised.map((one) => [document.labels.ifRaised, one.question, wordsOf(one.answer)]),
        ...document.closing.map((point) => [document.labels.closing, '', wordsOf(point)]),
      ];
    case 'corrigendum':
      return [
        ...head,
        document.corrections.columns.map((column) => column.head),
        ...document.corrections.rows.map((row) => row.cells.map((cell) => cell.map(wordsOf).join(' '))),
      ];
  }
}
