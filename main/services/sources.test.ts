import { expect, test } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { TemporaryLibrary } from '../../tests/fixtures/temporary-library.ts';
import { parse } from '../importing/parse.ts';
import { Jobs } from './jobs.ts';
import { KnownSources } from './known-sources.ts';
import { importSource, pasteSource } from './sources.ts';

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
    const importing = {
      importer: { read: (file: { name: string; bytes: Uint8Array }) => parse(file), close: () => {} },
      jobs: new Jobs(),
      known: new KnownSources(),
      nearest: async () => null,
    };
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
