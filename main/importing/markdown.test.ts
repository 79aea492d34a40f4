import { expect, test } from 'vitest';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const read = (text: string): Promise<Imported> =>
  parse({ name: 'notes.md', bytes: new TextEncoder().encode(text) });
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${frozen.text.slice(start, end)}`);

test('Markdown is frozen as it is shown', async () => {
  const imported = await read(`---
title: "Notes on the talks"
author: M. Saidov
date: 2024-10-08
---
# Border talks

In all **93,000**[^1] persons &mdash; *nearly*.

1. First
   - under it
2. Second

> We shall finalise the texts.

| Year | Persons |
|------|---------|
| 2023 | 60,800  |

    code  stays

[^1]: As announced.
`);
  expect(blocksOf(imported)).toEqual([
    'preformatted 0: title: "Notes on the talks"\nauthor: M. Saidov\ndate: 2024-10-08',
    'heading 1: Border talks',
    'paragraph 0: In all 93,000¹ persons — nearly.',
    'list-item 1: 1. First',
    'list-item 2: under it',
    'list-item 1: 2. Second',
    'quotation 0: We shall finalise the texts.',
    'table-row 0: Year\tPersons',
    'table-row 0: 2023\t60,800',
    'preformatted 0: code  stays',
    'footnote 0: ¹ As announced.',
  ]);
  expect(imported.metadata).toMatchObject({
    title: 'Notes on the talks',
    author: [{ literal: 'M. Saidov' }],
    issued: { 'date-parts': [[2024, 10, 8]] },
  });
});

test('HTML in it is shown as it is written, and nothing of it runs', async () => {
  const imported = await read('Before <script>alert(1)</script> [link](javascript:alert(1)) & <b>after</b>.');
  expect(imported.frozen.text).toContain('Before <script>alert(1)</script>');
  expect(imported.frozen.text).toContain('& <b>after</b>.');
  expect(imported.safeHtml).not.toMatch(/<script|<b>|href/);
});
