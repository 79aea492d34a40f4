import { type IPropertiesOptions, Paragraph, TextRun } from 'docx';
import type { PackDocument } from '../../core/pack/document.ts';
import { citedWords, separatorBefore } from './flow.ts';
import { namedPages, runsOf } from './word-inline.ts';

/** Real footnotes by number: each names its evidence, leads to the first line of it and says the page. */
export function footnotesOf(pack: PackDocument): NonNullable<IPropertiesOptions['footnotes']> {
  if (pack.output !== 'note') return {};
  return Object.fromEntries(
    pack.footnotes.map((note) => [
      String(note.number),
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: note.cited.flatMap((cited, i) => [
              ...(i === 0 ? [] : [new TextRun({ text: separatorBefore(note, i).trimEnd() })]),
              ...runsOf([{ in: 'ref', text: ` ${citedWords(cited)}`, to: cited.line, tone: 'plain' }]),
              ...(cited.line === null || cited.place === '' ? [] : namedPages([cited.line], pack.words.page)),
            ]),
          }),
        ],
      },
    ]),
  );
}
