import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { jsonSchema } from '../../core/model/patch.ts';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).readonly();

/** What belongs to this machine and person, not to a library. */
const preferencesSchema = z
  .object({
    language: z.enum(['en', 'ru']).catch('en'),
    theme: z.enum(['system', 'day', 'night']).catch('system'),
    /** Size of everything in the windows. */
    zoom: z.number().min(0.5).max(3).catch(1),
    /** Whether spelling is checked, and the words that the person has taught it. */
    spelling: z.boolean().catch(true),
    words: z.array(z.string()).readonly().catch([]),
    layout: jsonSchema.catch(null),
    /** The library that was open last. */
    library: z.string().nullable().catch(null),
    window: boundsSchema.nullable().catch(null),
    maximised: z.boolean().catch(false),
  })
  .readonly();
export type Preferences = z.infer<typeof preferencesSchema>;

/** Preferences in one small file. What cannot be read counts as not set: they can be chosen again in a moment. */
export class PreferencesFile {
  private readonly file: string;
  private held: Preferences;

  constructor(folder: string, language: 'en' | 'ru') {
    this.file = join(folder, 'preferences.json');
    this.held = preferencesSchema.parse({ language, ...this.read() });
  }

  get current(): Preferences {
    return this.held;
  }

  /** Keeps a change; a disk that refuses it costs the change, not the app. */
  remember(change: Partial<Preferences>): void {
    this.held = { ...this.held, ...change };
    try {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
      writeFileSync(`${this.file}.new`, JSON.stringify(this.held, null, 1), { mode: 0o600 });
      renameSync(`${this.file}.new`, this.file);
    } catch {}
  }

  private read(): object {
    try {
      const value: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
      return typeof value === 'object' && value !== null ? value : {};
    } catch {
      return {};
    }
  }
}
