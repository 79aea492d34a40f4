import { describe, expect, test } from 'vitest';
import type { ImportError } from './import-error.ts';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const read = (mail: string, name = 'message.eml'): Promise<Imported> =>
  parse({ name, bytes: Buffer.from(mail.replaceAll('\n', '\r\n'), 'latin1') });
const code = (mail: string): Promise<string> =>
  read(mail).then(
    () => 'read',
    (error: ImportError) => error.code,
  );
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, start, end }) => `${kind}: ${frozen.text.slice(start, end)}`);

const heads = `Received: from mail.mfa.example by mx.desk.example; Mon, 7 Oct 2024 20:31:00 +0000
From: =?koi8-r?B?7cnOydPUxdLT1NfP?= <press@mfa.example>
To: "Second Desk" <desk@desk.example>, Team: a@desk.example, b@desk.example;
Subject: =?utf-8?B?0J/QtdGA0LXQs9C+0LLQvtGA0Ysg0L4g0LPRgNCw0L3QuNGG0LU=?=
Date: Tue, 8 Oct 2024 01:30:00 +0500
Message-ID: <abc@mfa.example>
MIME-Version: 1.0
`;

const mixed = `${heads}Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: quoted-printable

=CC=E8=ED=E8=F1=F2=F0 =F1=EA=E0=E7=E0=EB, =F7=F2=EE =EF=E5=F0=E5=E3=EE=E2=EE=F0=FB =EF=F0=EE=E4=EE=EB=E6=E0=F2=F1=FF.

> Earlier words
--b1
Content-Type: application/pdf; name="note.pdf"
Content-Disposition: attachment; filename="../../note.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--b1
Content-Type: message/rfc822

Subject: The message before
From: a@desk.example

Its words.
--b1--
`;

describe('a message', () => {
  test('is its subject, who wrote to whom and when, and its words', async () => {
    expect(blocksOf(await read(mixed))).toEqual([
      'heading: Переговоры о границе',
      'paragraph: From: Министерство <press@mfa.example>',
      'paragraph: To: Second Desk <desk@desk.example>, a@desk.example, b@desk.example',
      'paragraph: Date: Tue, 8 Oct 2024 01:30:00 +0500',
      'paragraph: Attachments: note.pdf, 2.eml',
      'paragraph: Министр сказал, что переговоры продолжатся.',
      'quotation: > Earlier words',
    ]);
  });

  test('takes so many files in, and names those beyond', async () => {
    const part = (at: number): string =>
      `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="${at}.txt"\n\nx\n`;
    const parts = Array.from({ length: 202 }, (_, at) => part(at)).join('');
    const mail = `From: a@desk.example\nTo: b@desk.example\nSubject: Many\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHere.\n${parts}--b--\n`;
    const { attachments, frozen } = await read(mail);
    expect(attachments).toHaveLength(200);
    expect(frozen.repairs.map(({ kind, was }) => `${kind}: ${was}`)).toEqual([
      'part-unread: 200.txt',
      'part-unread: 201.txt',
    ]);
  });

  test('hands over what is attached, under a name without folders', async () => {
    const { attachments } = await read(mixed);
    expect(attachments.map(({ name }) => name)).toEqual(['note.pdf', '2.eml']);
    expect(Buffer.from(attachments[0]?.bytes ?? []).toString()).toBe('%PDF-1.4');
    expect(Buffer.from(attachments[1]?.bytes ?? []).toString()).toContain('Its words.');
  });

  test('is described by its headers, its day by the clock of who sent it', async () => {
    const { metadata, language } = await read(mixed);
    expect(language).toBe('ru');
    expect(metadata).toMatchObject({
      type: 'personal_communication',
      title: 'Переговоры о границе',
      author: [{ literal: 'Министерство' }],
      issued: { 'date-parts': [[2024, 10, 8]] },
    });
  });

  test('in HTML keeps its structure, its own pictures, and nothing that is fetched', async () => {
    const mail = `${heads}Content-Type: multipart/related; boundary=b2

--b2
Content-Type: text/html; charset=utf-8

<h2>Figures</h2><p>In all <b>93,000</b>.</p><img src="cid:logo"><img src="https://tracker.example/p.gif"><script>x</script>
--b2
Content-Type: image/png
Content-ID: <logo>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b2--
`;
    const imported = await read(mail);
    expect(blocksOf(imported).slice(-2)).toEqual(['heading: Figures', 'paragraph: In all 93,000.']);
    expect(imported.safeHtml).toContain('src="data:image/png;base64,iVBORw0KGgo="');
    expect(imported.safeHtml).not.toMatch(/tracker|script|cid:/);
    expect(imported.attachments).toEqual([]);
  });

  test('that breaks off or is locked is refused', async () => {
    expect(await code(mixed.slice(0, -40))).toBe('truncated');
    expect(
      await code(`${heads}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG`),
    ).toBe('encrypted');
    expect(await code(`${heads}Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n`)).toBe(
      'encrypted',
    );
  });
});

test('a page saved in one file is read as the page it is', async () => {
  const page = `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/border
Subject: Border talks
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="m"

--m
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><head><title>Border talks</title></head><body><p>The minister said s=
o.</p></body></html>
--m--
`;
  const imported = await read(page, 'border.mhtml');
  expect(imported.format).toBe('mhtml');
  expect(blocksOf(imported)).toEqual(['paragraph: The minister said so.']);
  expect(imported.metadata).toMatchObject({ title: 'Border talks', URL: 'https://news.example/border' });
});
