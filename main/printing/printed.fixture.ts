import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator } from '../../core/language/translate.ts';
import { buildPack, type PackInput } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';

export const documentOf = (input: PackInput) => buildPack(input, translator(input.options.language));

/** The case, or another input, with other options. */
export const withOptions = (options: Partial<PackInput['options']>, input = packCase().input): PackInput => ({
  ...input,
  options: { ...input.options, ...options },
});

export const pdfOf = async (input: PackInput) =>
  print({ document: documentOf(input), format: 'pdf', pictures: [] });

/** What a program of poppler says of a PDF; `-` in the arguments is where it stands. */
export function poppler(
  program: 'pdftotext' | 'pdfinfo' | 'pdftohtml',
  bytes: Uint8Array,
  ...args: string[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'precis-print-'));
  try {
    const file = join(folder, 'pack.pdf');
    writeFileSync(file, bytes);
    const output = program === 'pdftotext' ? [file, '-'] : [file];
    return execFileSync(program, [...args, ...output], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of a PDF: lines as they stand, pages parted by form feeds. */
export const pdfText = (bytes: Uint8Array, ...args: string[]): string =>
  poppler('pdftotext', bytes, '-layout', ...args)
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');
