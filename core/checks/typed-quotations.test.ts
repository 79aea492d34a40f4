import { describe, expect, it } from 'vitest';
import type { Records } from '../model/kinds.ts';
import type { EvidenceRef, Item, Run } from '../model/narrative.ts';
import {
  actor,
  anchor,
  evidence,
  FACT,
  fact,
  id,
  input,
  paragraph,
  QUOTE,
  quote,
  record,
  records,
  section,
  source,
  TEXT,
  text,
} from './check.fixture.ts';
import { check } from './check.ts';
import type { CheckInput } from './survey.ts';
import { unplacedQuotations } from './typed-quotations.ts';

const chip = (ref: EvidenceRef): Run => ({ run: 'chip', ref, show: 'reference', edits: [] });
const instrument = record('agreement', 9, {
  title: 'Agreement on the mutual recognition of documents',
  mentions: [{ anchor: anchor('principles'), action: null, status: null, credibility: 2 }],
});
const held = (fields: Partial<Records['quote']> = {}) =>
  records(
    ['source', source],
    ['actor', actor],
    ['fact', fact()],
    ['quote', quote(fields)],
    ['agreement', instrument],
  );
const quoted = (given: CheckInput) =>
  check(given)
    .filter(({ kind }) => kind.startsWith('quoted-'))
    .map(({ kind, params }) => [kind, params.words, ...(params.record ? [params.record] : [])]);
const written = (runs: readonly Run[], records = held(), more: Partial<CheckInput> = {}) =>
  input([section([paragraph(runs)])], records, more);
const typed = (words: string, ...refs: readonly EvidenceRef[]) =>
  quoted(written([text(words), ...refs.map(chip)]));

describe('words typed between quotation marks', () => {
  it.each([
    [
      'in the words of the quote that is cited',
      'He said: “This does not align with basic principles.”',
      [QUOTE],
    ],
    ['shortened as a quotation is', 'He said “[t]his does […] align with basic principles”.', [QUOTE]],
    ['in Russian marks', 'Он сказал: «This does not align with basic principles».', [QUOTE]],
    [
      'in the words a fact is anchored at',
      'The ministry wrote of “nearly 93,000” and “93,000 people”.',
      [FACT],
    ],
    ['of two words', 'He called it “basic shame”, she said “no way”.', [FACT]],
    ['a known title', 'He said “mutual recognition of documents” was discussed.', [FACT]],
    ['after a noun that titles follow', 'He proposed the Concept “On shared management of borders”.', [FACT]],
    ['an outlet', 'Газета «Вечерние новости Душанбе» сообщила о встрече, сказал он.', [FACT]],
    ['apostrophes', 'The people’s ’90s, said he, were the ministers’ own time of hope and fear.', [FACT]],
  ])('hold up %s', (_, words, refs) => {
    expect(typed(words, ...refs)).toEqual([]);
  });

  const FALSE = 'we shall close every border by Friday';
  it('that nothing has are red where somebody is said to have said them, amber where nobody is', () => {
    expect(typed(`The minister said “${FALSE}” in Moscow.`)).toEqual([['quoted-nowhere', FALSE]]);
    expect(typed(`“${FALSE}”`, FACT)).toEqual([['quoted-nowhere', FALSE]]);
    expect(typed(`The policy is “${FALSE}”.`)).toEqual([['quoted-unsourced', FALSE]]);
    expect(typed('Министр сказал: «Мы закроем границу к пятнице».')).toEqual([
      ['quoted-nowhere', 'Мы закроем границу к пятнице'],
    ]);
    expect(typed('Вазир гуфт: «Мо сарҳадро то ҷумъа мебандем».')).toMatchObject([
      ['quoted-nowhere', expect.anything()],
    ]);
    expect(check(written([text(`The minister said “${FALSE}”.`)]))[0]).toMatchObject({ severity: 'red' });
  });

  it('that differ by one word from the quote cited are red', () => {
    expect(typed('He said: “This does align with basic principles”', QUOTE)).toMatchObject([
      ['quoted-nowhere', expect.anything()],
    ]);
    expect(typed('He said: “This does not align with base principles”', QUOTE)).toMatchObject([
      ['quoted-nowhere', expect.anything()],
    ]);
  });

  it('are compared part by part where the cue stands inside the marks, and whole where marks stand in marks', () => {
    expect(typed('«Мост давно готов, – сказал он. – Дороги ещё нет нигде»')).toEqual([
      ['quoted-nowhere', 'Мост давно готов,'],
      ['quoted-nowhere', 'Дороги ещё нет нигде'],
    ]);
    expect(typed('He said: “This does not align with ‘basic’ principles”', QUOTE)).toHaveLength(1);
  });

  it('that the quote cited only reports are red', () => {
    const reported = held({
      form: 'indirect',
      passages: [{ anchor: anchor('Nearly 93,000 people were deported'), mode: 'reported' }],
    });
    expect(
      quoted(written([text('He said “Nearly 93,000 people were deported”.'), chip(QUOTE)], reported)),
    ).toMatchObject([['quoted-reported', 'Nearly 93,000 people were deported', 'Q\u00a012']]);
  });

  it('of a quote that is not cited are amber and name it, wherever in the library it stands', () => {
    expect(typed('He said: “This does not align with basic principles”.', FACT)).toMatchObject([
      ['quoted-by-hand', 'This does not align with basic principles', 'Q\u00a012'],
    ]);
    const elsewhere = { [FALSE]: { kind: 'quote' as const, id: id(77), number: 77 } };
    const given = written([text(`He said “${FALSE}”.`)]);
    expect(unplacedQuotations(given)).toEqual([FALSE]);
    expect(quoted({ ...given, elsewhere })).toMatchObject([['quoted-by-hand', FALSE, 'Q\u00a077']]);
  });

  it('that stand in a source and were never filed are amber and name it', () => {
    const given = written([text('He said “people were deported” yesterday.'), chip(FACT)], held(), {
      texts: { [id(1)]: { text: TEXT } },
    });
    const other = { ...held(), fact: { [id(24)]: fact({ anchors: [anchor('Nearly 93,000')] }) } };
    expect(quoted({ ...given, records: other })).toEqual([
      ['quoted-unfiled', 'people were deported', 'S\u00a01'],
    ]);
  });

  it('are looked at in lists, rows, quotations set apart, lines and comments', () => {
    const say = [text(`He said “${FALSE}”.`)];
    const items: readonly Item[] = [
      { item: 'list', id: id(801), goesTo: null, ordered: false, entries: [say] },
      { item: 'table', id: id(802), goesTo: null, header: false, rows: [[say, [chip(FACT)]]] },
      { item: 'quotation', id: id(803), goesTo: null, runs: [text(FALSE)] },
      evidence({ kind: 'line', id: id(7) }),
      evidence({ kind: 'comment', id: id(8) }),
    ];
    const line = record('line', 7, { text: `We note he said “${FALSE}”.`, clearedBy: 'Legal' });
    const comment = record('comment', 8, { text: `He said “${FALSE}”.`, evidence: [id(24)] });
    const found = check(
      input(
        [section(items)],
        records(['source', source], ['fact', fact()], ['line', line], ['comment', comment]),
      ),
    ).filter(({ kind }) => kind.startsWith('quoted-'));
    expect(found.map(({ kind, item, record: of }) => [kind, of?.kind ?? item])).toEqual([
      ['quoted-nowhere', id(801)],
      ['quoted-nowhere', id(802)],
      ['quoted-nowhere', 'line'],
      ['quoted-nowhere', 'comment'],
      ['quoted-unsourced', id(803)],
    ]);
  });

  it('are our own where they are words of a line to take', () => {
    const line = record('line', 7, { text: 'We are concerned about every single case.' });
    const given = written(
      [text('Our line remains: “We are concerned about every single case”.')],
      records(['line', line]),
    );
    expect(quoted(given)).toEqual([]);
  });
});

it('a source whose text cannot be read is red, and says which file to bring back', () => {
  const frozen = 'ab'.repeat(32);
  const known = records(
    ['source', { ...source, frozen }],
    ['actor', actor],
    ['fact', fact()],
    ['quote', quote()],
  );
  const given = input([section([evidence(QUOTE), evidence(FACT)])], known);
  expect(check({ ...given, texts: {} })).toMatchObject([
    {
      kind: 'text-unread',
      severity: 'red',
      record: { kind: 'source', id: id(1) },
      params: { record: 'S\u00a01', file: `blobs/${frozen}` },
    },
  ]);
  expect(check(given)).toEqual([]);
});
