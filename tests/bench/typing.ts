/*
 * Typing in a briefing of 200 items in the real window: from a key to its letter painted, with nothing else going on,
 * and while fifty files of five formats that were dropped at once are read in. Needs a display.
 * Run: npx tsx tests/bench/typing.ts
 */
import { Document, Packer, Paragraph } from 'docx';
import { ulid } from 'ulid';
import type { Section } from '../../core/model/briefing.ts';
import type { Item } from '../../core/model/narrative.ts';
import type { Precis } from '../e2e/harness.ts';
import { launchSample } from '../e2e/sample.ts';
import { pdfOf } from '../fixtures/import-pdf.ts';
import { Invented } from './invented.ts';
import { type Held, longestDeaf, openByTitle, percentile, prepare, watched } from './window.ts';

const ITEMS = 200;
const FILES = 50;
/** Paragraphs of about a hundred words in a file. */
const LONG = 60;
const KEYS = 100;
const PAUSE = 60;
const TITLE = 'A long briefing';
const invented = new Invented(5);

interface Dropped {
  readonly name: string;
  readonly base64: string;
}

async function files(): Promise<readonly Dropped[]> {
  const prose = () => Array.from({ length: LONG }, () => invented.paragraph());
  const made = Array.from({ length: FILES }, async (_, index): Promise<Dropped> => {
    const parts = prose();
    const [name, bytes] =
      (await [
        async () => ['txt', Buffer.from(parts.join('\n\n'))] as const,
        async () =>
          ['html', Buffer.from(`<title>Page</title>${parts.map((p) => `<p>${p}</p>`).join('\n')}`)] as const,
        async () =>
          [
            'eml',
            Buffer.from(
              `From: a@example.org\r\nSubject: ${invented.words(4)}\r\n\r\n${parts.join('\r\n\r\n')}`,
            ),
          ] as const,
        async () =>
          [
            'docx',
            await Packer.toBuffer(
              new Document({ sections: [{ children: parts.map((p) => new Paragraph(p)) }] }),
            ),
          ] as const,
        async () => ['pdf', Buffer.from(pdfOf(`#set page(paper: "a4")\n${parts.join('\n\n')}`))] as const,
      ][index % 5]?.()) ?? (['txt', Buffer.from('')] as const);
    return { name: `file-${index}.${name}`, base64: bytes.toString('base64') };
  });
  return Promise.all(made);
}

/** A briefing of paragraphs with chips, and of facts and quotes, as long as they get. */
async function addBriefing({ window: shown }: Precis): Promise<void> {
  const ids = await shown.evaluate(async () => {
    const [facts, quotes] = await Promise.all([
      window.precis.call('fact:all', {}),
      window.precis.call('quote:all', {}),
    ]);
    if (!facts.ok || !quotes.ok) throw new Error('no evidence');
    return [
      ...facts.value.map(({ record }) => ({ kind: 'fact' as const, id: record.id })),
      ...quotes.value
        .filter(({ record }) => record.disclosure === 'usable')
        .map(({ record }) => ({ kind: 'quote' as const, id: record.id })),
    ];
  });
  const items = Array.from({ length: ITEMS }, (_, index): Item => {
    const ref = ids[index % ids.length];
    if (!ref) throw new Error('no evidence');
    if (index % 4 === 3) return { id: ulid(), goesTo: null, item: 'evidence', ref, edits: [] };
    const words = { run: 'text' as const, text: invented.paragraph(), bold: false, italic: false };
    const chip = { run: 'chip' as const, ref, show: 'reference' as const, edits: [] };
    return { id: ulid(), goesTo: null, item: 'paragraph', ours: false, runs: [words, chip] };
  });
  const sections = Array.from(
    { length: 8 },
    (_, at): Section => ({
      id: ulid(),
      title: invented.words(3),
      role: 'text',
      goesTo: { side: null, note: true, speaking: false },
      items: items.slice((at * ITEMS) / 8, ((at + 1) * ITEMS) / 8),
      sections: [],
    }),
  );
  const added = await shown.evaluate((fields) => window.precis.call('briefing:add', fields), {
    title: TITLE,
    sections,
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

/** Drops files on the window as a hand would, all at once. */
async function drop({ window: shown }: Precis, dropped: readonly Dropped[]): Promise<void> {
  await shown.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, dropped);
}

const sources = ({ window: shown }: Precis): Promise<number> =>
  shown.evaluate(async () => {
    const all = await window.precis.call('source:all', {});
    return all.ok ? all.value.length : 0;
  });

interface Typed extends Held {
  /** Milliseconds from each key to its letter painted. */
  readonly times: readonly number[];
  readonly deaf: number;
}

/** From now on it is kept how long after its key each letter is painted. */
async function followKeys({ window: shown }: Precis): Promise<void> {
  await shown.evaluate(() =>
    addEventListener('keydown', ({ key, timeStamp }) => {
      if (key.length > 1) return;
      requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - timeStamp)));
    }),
  );
}

/** Types so many letters as a quick hand does, or goes on until `done`. */
async function type(precis: Precis, done: (typed: number) => Promise<boolean>): Promise<Typed> {
  const { window: shown } = precis;
  let typed = 0;
  await shown.evaluate(() => {
    window.painted = [];
  });
  await longestDeaf(precis);
  const held = await watched(precis, async () => {
    while (!(await done(typed))) {
      typed += 1;
      await shown.keyboard.press('etaoin shrdlu'.charAt(typed % 13) === ' ' ? 'Space' : 'e');
      await shown.waitForTimeout(PAUSE);
    }
  });
  return {
    ...held,
    times: await shown.evaluate(() => window.painted),
    deaf: await longestDeaf(precis),
  };
}

const told = (what: string, { times, over, longest, processor, ofMain, deaf }: Typed): string =>
  `${what}: ${times.length} keys, half in ${percentile(times, 0.5).toFixed(0)} ms, 95 % in ${percentile(times, 0.95).toFixed(0)} ms, the slowest ${Math.max(...times).toFixed(0)} ms; ${over} tasks over 50 ms, the longest ${longest.toFixed(0)} ms, ${processor.toFixed(0)} ms of processor time; main process deaf for ${deaf} ms, ${ofMain.toFixed(0)} ms of processor time`;

const dropped = await files();
const precis = await launchSample();
try {
  const { window: shown } = precis;
  await prepare(precis);
  await addBriefing(precis);
  await openByTitle(shown, TITLE, '[data-section]');
  await shown.locator('[data-section] [contenteditable] p').first().click();
  await shown.keyboard.press('End');
  await shown.waitForTimeout(2_000);
  await followKeys(precis);
  const quiet = await type(precis, async (typed) => typed >= KEYS);
  console.log(told('nothing imported', quiet));
  const before = await sources(precis);
  await drop(precis, dropped);
  await shown.getByRole('tab', { name: TITLE }).first().click();
  await shown.locator('[data-section] [contenteditable] p').first().click();
  await shown.keyboard.press('End');
  const busy = await type(
    precis,
    async (typed) => typed > 1_000 || (typed % 10 === 9 && (await sources(precis)) >= before + FILES),
  );
  console.log(told(`${FILES} files imported`, busy));
  const ratio = (share: number) =>
    (percentile(busy.times, share) / percentile(quiet.times, share)).toFixed(2);
  console.log(`against typing with nothing imported: half ${ratio(0.5)}, 95 % ${ratio(0.95)}`);
} finally {
  await precis.close();
}
