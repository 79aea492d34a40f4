import { type IPropertiesOptions, Paragraph, TextRun } from 'docx';
import type { Cited, PackDocument } from '../../core/pack/document/document.ts';
import { type Inlines, text } from '../../core/pack/document/inline.ts';
import { citedWords, separatorBefore } from './flow.ts';
import { namedPages, runsOf } from './word-inline.ts';

/** The evidence in bold, as it is looked for, then where it stands; each leads there. */
function named(cited: Cited): Inlines {
  const words = citedWords(cited);
  const bold = words.startsWith(cited.ref) ? cited.ref.length : 0;
  return [
    text(' '),
    { in: 'ref', text: words.slice(0, bold), to: cited.line, tone: 'strong' },
    { in: 'ref', text: words.slice(bold), to: cited.line, tone: 'plain' },
  ];
}

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
              ...runsOf(named(cited)),
              ...(cited.line === null || cited.place === '' ? [] : namedPages([cited.line], pack.words.page)),
            ]),
          }),
        ],
      },
    ]),
  );
}
