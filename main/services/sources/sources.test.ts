import { expect, test } from 'vitest';
import { translator } from '../../../core/language/translate.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { parse } from '../../importing/parse.ts';
import { Jobs } from '../jobs.ts';
import { KnownSources } from './known-sources.ts';
import { importSource, pasteSource } from './sources.ts';

/** Files read by the parsers here, with none like them held. */
const inThisProcess = () => ({
  importer: { read: (file: { name: string; bytes: Uint8Array }) => parse(file), close: () => {} },
  jobs: new Jobs(),
  known: new KnownSources(),
  nearest: async () => null,
});

test('a source some of whose pages are pictures is frozen, and the one who brought it is told which', async () => {
  const held = await TemporaryLibrary.make();
  try {
    const read = async (file: { name: string; bytes: Uint8Array }) => ({
      ...(await parse(file)),
      metadata: { type: 'document', custom: { 'pages-without-text': [2, 5] } },
    });
    const importing = {
      importer: { read, close: () => {} },
      jobs: new Jobs(),
      known: new KnownSources(),
      nearest: async () => null,
    };
    const file = {
      name: 'letter.txt',
      bytes: new TextEncoder().encode('A covering letter, and scans after it.'),
    };
    const { outcome, problem } = await importSource(held.library, importing, { file }, null);
    expect(outcome).toBe('imported');
    expect(translator('en')(`problems.${problem?.code}`, problem?.params)).toMatch(
      /^Pages 2, 5 of “letter\.txt” are pictures/,
    );
    expect(translator('ru')(`problems.${problem?.code}`, problem?.params)).toMatch(/^Страницы 2, 5 файла/);
  } finally {
    await held.remove();
  }
});

test('a pasted text is in the language it is written in, unless told otherwise', async () => {
  const held = await TemporaryLibrary.make();
  try {
    const importing = inThisProcess();
    const languageOf = async (text: string, language?: string) => {
      const fields = language === undefined ? {} : { language };
      const { made } = await pasteSource(held.library, importing, { text, fields }, null);
      return (await held.library.get('source', made?.id ?? '')).record.language;
    };
    const russian = 'Стороны завершили работу над соглашением о совместном использовании плотины.';
    expect(await languageOf(russian)).toBe('ru');
    expect(await languageOf('The parties have finished their work on the joint use of the dam.')).toBe('en');
    expect(await languageOf(`${russian} Подписание ожидается весной.`, 'uk')).toBe('uk');
  } finally {
    await held.remove();
  }
});

test('what came with a message is brought in file by file; nothing of it is lost for being like another', async () => {
  const held = await TemporaryLibrary.make();
  try {
    const importing = {
      importer: { read: (file: { name: string; bytes: Uint8Array }) => parse(file), close: () => {} },
      jobs: new Jobs(),
      known: new KnownSources(),
      nearest: async (words: string) => (near !== null && words.includes('second draft') ? near : null),
    };
    let near: string | null = null;
    const bring = (name: string, text: string) =>
      importSource(held.library, importing, { file: { name, bytes: new TextEncoder().encode(text) } }, null);
    near =
      (await bring('first.txt', 'The first draft of the record of talks, as it was sent.\n')).made?.id ??
      null;
    const part = (name: string, body: string) =>
      `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${body}\r\n`;
    const mail = `From: a@desk.example\r\nTo: b@desk.example\r\nSubject: Drafts\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n${part('second.txt', 'The second draft of the record of talks, as it was sent.')}${part('first.txt', 'The first draft of the record of talks, as it was sent.')}${part('scan.pdf', '%PDF-1.4')}--b--\r\n`;
    const { made, attached, attachments } = await bring('mail.eml', mail);
    expect(made).not.toBeNull();
    expect(attached).toBe(2);
    expect(attachments?.map(({ name, outcome, like }) => [name, outcome, like])).toEqual([
      ['second.txt', 'imported', near],
      ['first.txt', 'duplicate', near],
      ['scan.pdf', 'kept-unread', null],
    ]);
    const unread = await held.library.get('source', attachments?.[2]?.made?.id ?? '');
    expect(unread.record.csl).toMatchObject({ custom: { unread: { code: 'importing.truncated' } } });
  } finally {
    await held.remove();
  }
});

test('a document that says what it is in its first line is of that kind; a report on one is not', async () => {
  const held = await TemporaryLibrary.make();
  try {
    const importing = inThisProcess();
    const kindOf = async (text: string) => {
      const file = { name: 'a.txt', bytes: new TextEncoder().encode(text) };
      const { made } = await importSource(held.library, importing, { file }, null);
      return (await held.library.get('source', made?.id ?? '')).record.kind;
    };
    expect(await kindOf('Запись беседы\n\nМинистр принял посла. Обсуждали границу.')).toBe(
      'record-of-meeting',
    );
    expect(await kindOf('TELEGRAM No. 14\n\nFrom Dushanbe. The talks are put off.')).toBe('telegram');
    expect(await kindOf('Вербальная нота № 3\n\nПосольство свидетельствует своё уважение.')).toBe(
      'note-verbale',
    );
    expect(await kindOf('Telegrams leaked, says ministry\n\nThe ministry spoke of them on Tuesday.')).toBe(
      'press',
    );
  } finally {
    await held.remove();
  }
});
