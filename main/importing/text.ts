import { freezePlainText } from '../../core/model/freeze.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import type { Choice, IncomingFile } from './imported.ts';

/** A file's name without folders and ending: the title of a source that says nothing of itself. */
export function titleFromName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  return base.replace(/\.[\p{L}\p{N}]{1,8}$/u, '').trim() || base;
}

/** First line of a text where it reads like a headline: short, and followed by something longer. */
function headline(text: string): string | null {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const line = first.trim();
  const isHeadline =
    line.length >= 3 && line.length <= 160 && !/[.;:,]$/.test(line) && rest.join(' ').length > line.length;
  return isHeadline ? line : null;
}

/** Plain text in any of the encodings that `decode` knows. */
export function readText(file: IncomingFile, choice: Choice): Draft {
  const { text, encoding, rivals } = decode(file.bytes, choice.encoding);
  const frozen = freezePlainText(text);
  return {
    format: 'text',
    text: frozen,
    metadata: { type: 'document', title: headline(frozen.text) ?? titleFromName(file.name) },
    encoding,
    encodingRivals: rivals,
  };
}
