import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest, toEvalJson } from '../../core/suggest/index.ts';
import { decode } from '../importing/decode.ts';
import { systemCode } from '../store/store-error.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { Failure } from './failure.ts';

/** `suggest FILE [--json]`, `suggest --batch INDIR OUTDIR`: candidates in a text; offsets into the file as decoded. */
export const suggestions: Command = {
  name: 'suggest',
  usage: 'suggest FILE [--json] | suggest --batch INDIR OUTDIR',
  does: 'finds candidate quotes, figures and agreements in a text',
  async run(args) {
    const { words, flags } = readArgs(suggestions, args, 1, { json: 'boolean', batch: 'boolean' });
    const [first = '', second] = words;
    if (flags.batch) {
      if (second === undefined) throw new Failure(`Use: ${suggestions.usage}`);
      await batch(first, second);
      return 0;
    }
    const found = toEvalJson(suggest(await textOf(first)));
    if (flags.json) {
      printJson(found);
      return 0;
    }
    for (const { text, speaker } of found.quotes) process.stdout.write(`quote\t${speaker ?? ''}\t${text}\n`);
    for (const { text, value, unit } of found.figures)
      process.stdout.write(`figure\t${value ?? ''} ${unit ?? ''}\t${text}\n`);
    for (const { text, type } of found.agreements) process.stdout.write(`agreement\t${type}\t${text}\n`);
    return 0;
  },
};

async function batch(from: string, into: string): Promise<void> {
  const names = await readdir(from).catch((error: unknown) => {
    throw new Failure(`The folder ${from} could not be read (${systemCode(error) ?? error}).`);
  });
  await mkdir(into, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.txt')).sort())
    await writeFile(
      join(into, name.replace(/\.txt$/, '.json')),
      JSON.stringify(toEvalJson(suggest(await textOf(join(from, name))))),
    );
}

/** The text as decoded. Offsets count its byte order mark, which decoding takes off. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(`The file ${file} could not be read (${systemCode(error) ?? error}).`);
  });
  const { text } = decode(bytes);
  return isMarked(bytes) && !text.startsWith('\ufeff') ? `\ufeff${text}` : text;
}

const isMarked = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xef && second === 0xbb && third === 0xbf) ||
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff);
