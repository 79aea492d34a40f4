import { existsSync } from 'node:fs';
import { type Problem, refuse } from '../../core/contract/result.ts';
import type { Settings } from '../../core/model/library.ts';
import { makeSample } from '../sample/index.ts';
import { type Equipment, type Handlers, handlersOf } from '../services/handlers.ts';
import { newLibrary, openLibrary } from '../services/libraries.ts';
import type { Library, World } from '../services/library.ts';
import type { WantedOut } from '../services/packs/everything-out.ts';
import { exported } from '../services/packs/export.ts';
import { StoreError } from '../store/store.ts';
import { folderFor, type Written, writeTree } from './write-tree.ts';

/** The library all windows show. Another one is opened first and only then is the old one closed. */
export class LibraryInUse {
  private library: Library | null = null;
  private does: Handlers | null = null;

  constructor(
    private readonly world: World,
    private readonly equipment: Equipment,
    private readonly opened: (directory: string) => void,
  ) {}

  get handlers(): Handlers | null {
    return this.does;
  }

  get current(): Library | null {
    return this.library;
  }

  /** Opens a library. Throws `StoreError`; then the one that was open stays open. */
  async open(directory: string): Promise<void> {
    if (this.library?.store.directory === directory) return;
    await this.use(await openLibrary(directory, this.world));
  }

  /** Opens the library of a folder, or makes one where the folder is empty or missing. */
  async openOrMake(directory: string): Promise<void> {
    try {
      await this.open(directory);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'not-a-library') throw error;
      await this.make(directory);
    }
  }

  /**
   * Opens the library that is wanted at start, making it where `make` says so. What stands in the way is given back
   * as a problem with words: the windows open all the same. Throws what nobody foresaw.
   */
  async openAtStart(directory: string, make: boolean): Promise<Problem | null> {
    const trouble = (code: string, detail: string): Problem => ({ code, params: { detail }, field: null });
    if (!make && !existsSync(directory)) return trouble('library-gone', directory);
    try {
      await (make ? this.openOrMake(directory) : this.open(directory));
    } catch (error) {
      if (error instanceof StoreError) return trouble(error.code, error.detail);
      throw error;
    }
    const why = this.library?.store.readOnlyBecause;
    return why?.code === 'newer-format' ? trouble(why.code, why.detail) : null;
  }

  async make(directory: string, settings: Partial<Settings> = {}): Promise<void> {
    await this.use(await newLibrary(directory, this.world, settings));
  }

  /** Copies the library into a folder that is empty or missing. Throws `StoreError`; refuses where none is open. */
  async copyTo(directory: string): Promise<void> {
    if (this.library === null) throw refuse('no-library');
    await this.library.store.copyTo(directory);
  }

  /**
   * Writes the library, or a briefing with all it rests on, out into a folder: the chosen one where it is empty, else a new
   * one in it. Refuses where none is open, or where it cannot be written.
   */
  async exportTo(chosen: string, wanted: WantedOut): Promise<Written & { readonly folder: string }> {
    const { library } = this;
    if (library === null) throw refuse('no-library');
    const { name } = await library.settings();
    const folder = await folderFor(chosen, `${name || 'Précis'}, ${library.today()}`);
    const written = await exported(library, this.equipment, wanted, (files) => writeTree(folder, files));
    return { ...written, folder };
  }

  /** Opens the sample, made anew where it is not there. */
  async openSample(directory: string): Promise<void> {
    try {
      await this.open(directory);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'not-a-library') throw error;
      const { library } = await makeSample(directory, this.equipment);
      await library.close();
      await this.open(directory);
    }
  }

  /** Ends what runs and folds the journal into the documents. */
  async close(): Promise<void> {
    this.equipment.jobs.cancelAll();
    const closing = this.library;
    this.library = null;
    this.does = null;
    await closing?.close();
  }

  private async use(library: Library): Promise<void> {
    const before = this.library;
    this.library = library;
    this.does = handlersOf(library, this.equipment);
    this.opened(library.store.directory);
    await before?.close();
  }
}
