import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'electron';

/**
 * Languages that are checked, each with the file in which Chromium looks for it (`GetVersionedFileName` of its
 * components/spellcheck/common). The Tajik one holds no words: it takes every word that has a Tajik letter for right.
 */
const DICTIONARIES: Readonly<Record<string, string>> = {
  'en-GB': 'en-GB-10-1.bdic',
  'en-US': 'en-US-10-1.bdic',
  ru: 'ru-RU-3-0.bdic',
  tg: 'tg-TG-5-0.bdic',
};

/**
 * Chromium's own speller with the dictionaries that come with the app: it reads them from the folder into which it
 * would have downloaded them, and only once somebody types. On macOS the system's speller takes their place. Words
 * taught are held in memory alone.
 */
export class Spelling {
  private own: ReadonlySet<string> = new Set();
  private readonly library = new Set<string>();
  private on = false;
  private ready = false;

  constructor(
    private readonly session: Session,
    private readonly folders: { readonly dictionaries: () => string; readonly userData: string },
  ) {
    // Else Chromium asks for that of the system's language at once.
    session.setSpellCheckerLanguages([]);
  }

  /** Puts the dictionaries in their place, where they are not there yet, and checks from now on. */
  async begin(): Promise<void> {
    await keepWordsOffDisk(this.folders.userData);
    if (process.platform !== 'darwin') await this.place();
    this.ready = true;
    this.session.setSpellCheckerEnabled(this.on);
    if (this.on) this.session.setSpellCheckerLanguages(Object.keys(DICTIONARIES));
    for (const word of this.own) this.session.addWordToSpellCheckerDictionary(word);
  }

  /** What the person has chosen: whether to check, and the words of their own. */
  choose(on: boolean, own: readonly string[]): void {
    const before = this.own;
    this.own = new Set(own);
    const turned = on !== this.on;
    this.on = on;
    if (!this.ready) return;
    for (const word of before)
      if (!this.own.has(word) && !this.library.has(word))
        this.session.removeWordFromSpellCheckerDictionary(word);
    for (const word of own) if (!before.has(word)) this.session.addWordToSpellCheckerDictionary(word);
    if (!turned) return;
    this.session.setSpellCheckerEnabled(on);
    if (on) this.session.setSpellCheckerLanguages(Object.keys(DICTIONARIES));
  }

  /** Takes words of the open library for right. Each costs a file of Chromium's: only such as are in use. */
  know(words: readonly string[]): void {
    if (!this.ready || !this.on) return;
    for (const word of words) {
      if (this.library.has(word)) continue;
      this.library.add(word);
      this.session.addWordToSpellCheckerDictionary(word);
    }
  }

  /** The library is another one: its words are its own. */
  forget(): void {
    for (const word of this.library)
      if (!this.own.has(word)) this.session.removeWordFromSpellCheckerDictionary(word);
    this.library.clear();
  }

  private async place(): Promise<void> {
    const dictionaries = this.folders.dictionaries();
    const folder = join(this.folders.userData, 'Dictionaries');
    await mkdir(folder, { recursive: true });
    await Promise.all(
      Object.values(DICTIONARIES).map(async (file) => {
        const from = join(dictionaries, file);
        const to = join(folder, file);
        if ((await size(from)) !== (await size(to))) await copyFile(from, to);
      }),
    );
  }
}

/**
 * Chromium writes every word it is taught into a file, where names of a library do not belong. A folder in its place
 * stops that: the words are kept all the same, in memory.
 */
async function keepWordsOffDisk(userData: string): Promise<void> {
  const file = join(userData, 'Custom Dictionary.txt');
  if ((await stat(file).catch(() => null))?.isDirectory()) return;
  await rm(file, { force: true });
  await mkdir(file, { recursive: true });
}

async function size(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? -1;
}
