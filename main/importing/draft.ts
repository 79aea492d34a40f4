import type { Thawed } from '../../core/model/freeze.ts';
import type { StoredText } from '../../core/model/frozen-text.ts';
import type { Csl } from '../../core/model/source.ts';
import type { Attachment, Format } from './imported.ts';

/** What the parser of one format hands over; the rest (language, freezing) is the same for all. */
export interface Draft {
  readonly format: Format;
  readonly text: Thawed | StoredText;
  readonly metadata: Csl;
  readonly encoding?: string | null;
  readonly encodingRivals?: readonly string[];
  /** The words that tell the language, where not all do: addresses and dates of a message do not. */
  readonly prose?: string;
  /** What the document says its language is. */
  readonly language?: string | undefined;
  readonly attachments?: readonly Attachment[];
  readonly safeHtml?: string | null;
  /** Whether it names a font that draws Tajik letters in place of others (`tajik-letters.ts`). */
  readonly tajikFont?: boolean;
  /** The page as it was read, for who wants its structure too; nothing in it is trusted. */
  readonly markup?: string;
  /** Works that a catalogue names. */
  readonly entries?: readonly Csl[];
}
