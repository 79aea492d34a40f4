import { createHash } from 'node:crypto';
import { annotations } from './annotations.ts';
import { cslJson } from './csl.ts';
import { csv } from './csv.ts';
import { houseFiles, readHouse } from './house/paper.ts';
import type { WordHouse } from './house/word-own.ts';
import { readWordTemplate } from './house/word-template.ts';
import { html } from './html.ts';
import type { Printed, PrintJob } from './job.ts';
import { markdown } from './markdown.ts';
import { checkPictures } from './pictures.ts';
import { createTypesetter, type Typesetter } from './typst.ts';
import { word } from './word.ts';

async function wordHouse(house: PrintJob['house']): Promise<WordHouse | null> {
  return house?.of === 'word' ? { template: await readWordTemplate(house.blob), roles: house.roles } : null;
}

/** One is kept warm: a compiler remembers some 700 MB of a long pack. */
let kept: { readonly look: string; readonly typesetter: Typesetter } | null = null;

function typesetterFor(house: PrintJob['house']): Typesetter {
  const blob = house?.of === 'paper' ? house.blob : null;
  const look = blob === null ? '' : createHash('sha256').update(blob).digest('hex');
  if (kept?.look !== look)
    kept = { look, typesetter: createTypesetter(blob === null ? null : readHouse(houseFiles(blob))) };
  return kept.typesetter;
}

const unpaged = (bytes: Uint8Array): Printed => ({ bytes, pages: null, sides: [] });
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

/**
 * Writes a pack document as a file of any format, in this process. Same job, same bytes. Throws `PrintProblem`
 * with words for people where it cannot be done. `progress` is told how much is done, from 0 to 1.
 */
export async function print(job: PrintJob, progress: (done: number) => void = () => {}): Promise<Printed> {
  const { document, format, pictures, wanted = 'file' } = job;
  checkPictures(document, pictures);
  progress(0.05);
  switch (format) {
    case 'pdf': {
      const typesetter = typesetterFor(job.house);
      progress(0.2);
      const { pdf, pages, sides } = typesetter.typeset(document, pictures, wanted);
      return { bytes: pdf, pages, sides };
    }
    case 'docx':
      return unpaged(await word(document, pictures, await wordHouse(job.house)));
    case 'md':
      return unpaged(utf8(markdown(document)));
    case 'html':
      return unpaged(utf8(html(document, pictures)));
    case 'csv':
      return unpaged(utf8(csv(document)));
    case 'csl':
      return unpaged(utf8(cslJson(document)));
    case 'jsonld':
      return unpaged(utf8(annotations(document)));
  }
}
