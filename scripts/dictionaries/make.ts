import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { fail } from '../fail.ts';
import { capture } from '../run.ts';

/**
 * Makes `assets/dictionaries` anew: `npx tsx scripts/dictionaries/make.ts`. Needs Chromium's converter, which Debian has in
 * `qt6-webengine-dev-tools`, and npm for the Hunspell dictionaries, to which `*.dic_delta` beside this file adds places,
 * bodies and terms of the trade. The same versions give the same bytes.
 */
const CONVERTER = process.env.CONVERT_DICT ?? '/usr/lib/qt6/libexec/qwebengine_convert_dict';
/** File in `assets/dictionaries`, by the language and version Chromium asks for, and the package it is made of. */
const SOURCES = {
  'en-GB-10-1': 'dictionary-en-gb@3.0.0',
  'en-US-10-1': 'dictionary-en@4.0.0',
  'ru-RU-3-0': 'dictionary-ru@3.0.0',
} as const;
const TAJIK = 'tg-TG-5-0';

const assets = join(checkout, 'assets/dictionaries');

async function must(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await capture(program, args, { cwd });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.trim()}`);
}

/** Fetches a dictionary, converts it, and keeps its licence beside it. */
async function convert(file: string, source: string, scratch: string): Promise<void> {
  await must('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', scratch, source], scratch);
  const folder = join(scratch, 'node_modules', source.slice(0, source.lastIndexOf('@')));
  const delta = `${file.slice(0, 2)}.dic_delta`;
  await copyFile(join(import.meta.dirname, delta), join(folder, 'index.dic_delta'));
  await must(CONVERTER, ['index.dic', join(assets, `${file}.bdic`)], folder);
  await copyFile(join(folder, 'license'), join(assets, `licence-${file.slice(0, 5)}.txt`));
}

/**
 * A dictionary without words. Its letters are words that stand in compounds only, and one rule takes every compound
 * with a letter that Tajik alone has: `c*` any Cyrillic letters, `t` one of the six, `c*` again.
 */
async function tajik(scratch: string): Promise<void> {
  const both = (letters: string) => [...letters, ...letters.toUpperCase()];
  const words = [
    ...both('абвгдеёжзийклмнопрстуфхцчшщъыьэюя').map((letter) => `${letter}/cx`),
    ...both('ғӣқӯҳҷ').map((letter) => `${letter}/tcx`),
  ];
  const rules = ['SET UTF-8', 'COMPOUNDMIN 1', 'ONLYINCOMPOUND x', 'COMPOUNDRULE 1', 'COMPOUNDRULE c*tc*'];
  await writeFile(join(scratch, 'tg.aff'), `${rules.join('\n')}\n`);
  await writeFile(join(scratch, 'tg.dic'), `${[words.length, ...words].join('\n')}\n`);
  await must(CONVERTER, ['tg.dic', join(assets, `${TAJIK}.bdic`)], scratch);
}

async function make(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'precis-dictionaries-'));
  try {
    for (const [file, source] of Object.entries(SOURCES)) await convert(file, source, scratch);
    await tajik(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

await make().catch(fail);
