import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../../core/contract/commands.ts';
import { Refusal } from '../../../core/contract/result.ts';
import { translator } from '../../../core/language/translate.ts';
import { type Briefing, type Section, walkSections } from '../../../core/model/briefing.ts';
import { type Item, plainText } from '../../../core/model/narrative.ts';
import { briefDocx, plainDocx, whitePixel } from '../../../tests/fixtures/brief-docx.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { readDocument } from '../../importing/document.ts';
import { ImportError, type Importer } from '../../importing/index.ts';
import { zip } from '../../printing/zip.ts';
import { Jobs } from '../jobs.ts';
import { checkBriefing } from '../records/briefings.ts';
import { takeBack } from '../records/history.ts';
import { briefingFromDocument } from './drafts.ts';

let held: TemporaryLibrary;
beforeAll(async () => {
  held = await TemporaryLibrary.make();
});
afterAll(() => held.remove());

const drafting = {
  importer: { readDocument: (file: { name: string; bytes: Uint8Array }) => readDocument(file) },
  jobs: new Jobs(),
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const make = (name: string, bytes: Uint8Array) =>
  briefingFromDocument(held.library, drafting, { file: { name, bytes } }, null);
const recordOf = async ({ made }: Output<'briefing:from-document'>): Promise<Briefing> =>
  (await held.library.get('briefing', made.id)).record;
const draftOf = async (name: string, bytes: Uint8Array) => recordOf(await make(name, bytes));
const briefings = () => held.library.rows('briefing').length;

/** Sections and items in one line each. */
const drawn = (sections: readonly Section[]): string[] =>
  walkSections(sections).flatMap(({ section, depth }) => [
    `${'  '.repeat(depth)}# ${section.title}`,
    ...section.items.map((item) => `${'  '.repeat(depth)}${inLine(item)}`),
  ]);
function inLine(item: Item): string {
  switch (item.item) {
    case 'list':
      return `${item.ordered ? 'numbers' : 'list'}: ${item.entries
        .map((runs, i) => `${'>'.repeat(item.places?.[i]?.depth ?? 0)}${plainText(runs)}`)
        .join(' | ')}`;
    case 'table':
      return `table: ${item.rows.map((cells) => cells.map(plainText).join(', ')).join(' | ')}`;
    case 'picture':
      return `picture: ${item.alt}`;
    case 'evidence':
    case 'gathering':
      return item.item;
    default:
      return `${item.item}: ${plainText(item.runs)}`;
  }
}

describe('an old brief in Word', () => {
  let answer: Output<'briefing:from-document'>;
  let record: Briefing;
  beforeAll(async () => {
    answer = await make('old brief.docx', await briefDocx());
    record = await recordOf(answer);
  });

  test('opens as a draft: headings are sections, its words narrative', () => {
    expect(record.title).toBe('Visit to the dam');
    expect(drawn(record.sections)).toEqual([
      '# Introduction',
      'paragraph: For the deputy minister, by the water desk.',
      '# Background',
      'paragraph: The reservoir holds 4.2 km³ of water¹, as both sides say.',
      'paragraph: ¹ Ministry of Energy, 3 May 2023.',
      '  # The two sides',
      '  quotation: We shall share it.',
      '# Summary',
      'numbers: Open the gate | >in spring | >and in autumn | Close it',
      'table: Year, Level | 2023, 310 m',
      'picture: Map of the basin',
      'paragraph: [A picture stood here that could not be brought over: Seal]',
    ]);
    expect(record).toMatchObject({ language: 'en', kind: 'information' });
    expect(record.sections[1]).toMatchObject({ role: 'background', sections: [{ role: 'text' }] });
  });

  test('keeps emphasis, bullets under numbers, and the picture itself', async () => {
    const [, background, summary] = record.sections;
    const [figure] = background?.items ?? [];
    expect(
      figure?.item === 'paragraph' && figure.runs.filter((run) => run.run === 'text' && run.bold),
    ).toEqual([{ run: 'text', text: '4.2 km³', bold: true, italic: false }]);
    const [list, , picture] = summary?.items ?? [];
    expect(list?.item === 'list' && list.places?.[1]).toEqual({ depth: 1, ordered: false });
    if (picture?.item !== 'picture') throw new Error('no picture');
    expect(Buffer.from(await held.library.store.getBlob(picture.blob))).toEqual(whitePixel);
  });

  test('says what could not be brought over, and keeps that in the note', () => {
    expect(answer.leftOut).toEqual([
      { what: 'margins', count: 1 },
      { what: 'pictures', count: 1 },
    ]);
    expect(record.note).toBe(
      'Draft made of “old brief.docx”.\n1 line of headers and footers\n1 picture; a line says where it stood',
    );
  });

  test('has statements without evidence, and the check says so', async () => {
    const findings = await checkBriefing(held.library, record.id);
    expect(findings.filter(({ kind }) => kind === 'unsourced-paragraph').length).toBeGreaterThan(2);
  });

  test('is one step to take back', async () => {
    const before = briefings();
    await make('again.docx', await briefDocx());
    expect(briefings()).toBe(before + 1);
    await takeBack(held.library, 'undo');
    expect(briefings()).toBe(before);
  });
});

describe('a document', () => {
  test('without headings is one section, called by its file', async () => {
    const record = await draftOf('Letter of March.docx', await plainDocx(['Dear colleague,', 'We agree.']));
    expect(record.title).toBe('Letter of March');
    expect(drawn(record.sections)).toEqual(['# Text', 'paragraph: Dear colleague,', 'paragraph: We agree.']);
  });

  test('that skips levels nests by what stands above, and a brief for a meeting is known by its headings', async () => {
    const words =
      '### Deep first\n\na\n\n# Points to make\n\nb\n\n### Under\n\nc\n\n## Beside\n\nd\n\n# Red lines\n\ne\n';
    const record = await draftOf('talks.md', bytesOf(words));
    expect(drawn(record.sections)).toEqual([
      '# Deep first',
      'paragraph: a',
      '# Points to make',
      'paragraph: b',
      '  # Under',
      '  paragraph: c',
      '  # Beside',
      '  paragraph: d',
      '# Red lines',
      'paragraph: e',
    ]);
    expect(record.kind).toBe('meeting');
    const red = record.sections.at(-1);
    expect([red?.role, red?.goesTo.speaking, red?.goesTo.side]).toEqual(['red-lines', false, 2]);
  });

  test('in Russian makes a Russian briefing', async () => {
    const text =
      'Стороны завершили работу над соглашением о совместном использовании плотины.\n\n# Предыстория\n\nТекст.';
    const record = await draftOf('справка.md', bytesOf(text));
    expect(record.language).toBe('ru');
    expect(record.sections[0]?.title).toBe('Введение');
  });

  test('as RTF, HTML and Markdown gives lists in lists and no record of ours', async () => {
    const html = `<h1>One</h1><ul><li>a<ul><li>b</li></ul></li></ul><h1>Two</h1><p><s>old</s> new
      <span data-record="01J00000000000000000000001" data-kind="quote" data-show="words"></span></p>`;
    const answer = await make('page.html', bytesOf(`<html><body>${html}</body></html>`));
    expect(drawn((await recordOf(answer)).sections)).toEqual([
      '# One',
      'list: a | >b',
      '# Two',
      'paragraph: old new',
    ]);
    expect(answer.leftOut).toEqual([{ what: 'struck', count: 1 }]);
    const rtf = String.raw`{\rtf1\ansi{\stylesheet{\s1 heading 1;}}\pard\s1 Head\par\pard Words.\par}`;
    expect(drawn((await draftOf('old.rtf', bytesOf(rtf))).sections)).toEqual(['# Head', 'paragraph: Words.']);
  });
});

test('a draft that is stopped while it is read leaves nothing behind', async () => {
  const before = briefings();
  const jobs = new Jobs();
  const stopped: Pick<Importer, 'readDocument'> = {
    readDocument: (_file, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new ImportError('cancelled')));
      }),
  };
  const file = { name: 'long.docx', bytes: new Uint8Array(1) };
  const made = briefingFromDocument(held.library, { importer: stopped, jobs }, { file }, null);
  jobs.cancelAll();
  await expect(made).rejects.toMatchObject({ problems: [{ code: 'cancelled' }] });
  expect(briefings()).toBe(before);
});

describe('what cannot become a draft', () => {
  const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
    const before = briefings();
    const why = await make(name, bytes).then(
      () => 'made',
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const [{ code, params }] = error.problems;
        return translator('en')(`problems.${code}`, { name, ...params });
      },
    );
    expect(briefings()).toBe(before);
    return why;
  };

  test('is refused in words, and nothing is changed', async () => {
    const encrypted = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refused('locked.docx', encrypted)).toMatch(/locked with a password/);
    expect(await refused('empty.docx', await plainDocx([]))).toMatch(/holds no words/);
    expect(await refused('cut.docx', (await briefDocx()).subarray(0, 900))).toMatch(/breaks off/);
    expect(await refused('no.docx', zip([{ name: 'a.txt', bytes: Buffer.from('a') }]))).toMatch(
      /damaged|not read/,
    );
    expect(await refused('printed.pdf', bytesOf('%PDF-1.7 and more'))).toMatch(
      /Bring this file in as a source/,
    );
    const endless = Array.from({ length: 2_100 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
    expect(await refused('long.md', bytesOf(endless))).toMatch(/longer than a briefing/);
  });
});
