import type { Hand, Stretch, WordBlock } from '../../core/clearance/word-draft.ts';
import { readXml, type XmlAttributes } from './xml.ts';

/** Names of the bookmarks that a draft of ours puts round its blocks; Word hides names that begin so. */
export const BLOCK_MARK = /^_b\d{1,6}$/;

/** A date of a file, where it is one. */
export const dateOr = (date: string | undefined): string | null =>
  date !== undefined && date.length <= 40 && !Number.isNaN(Date.parse(date)) ? date : null;

/** Fields whose words Word works out anew whenever it likes: pages and contents are no words of the draft. */
const WORKED_OUT = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|TOC|SEQ|DATE|TIME|SAVEDATE|PRINTDATE)\b/i;
/** Elements that hold words of a change. */
const CHANGES: Readonly<Record<string, 'in' | 'out'>> = {
  'w:ins': 'in',
  'w:moveTo': 'in',
  'w:del': 'out',
  'w:moveFrom': 'out',
};

interface OpenBlock {
  readonly mark: string | null;
  readonly part: WordBlock['part'];
  readonly stretches: Stretch[];
  /** A paragraph of it ended: a line ends there if any more words come. */
  ending: Pick<Stretch, 'as' | 'hand'> | null;
}

/** Letters of the words a comment is about that are kept. */
const ABOUT = 500;

interface OpenComment {
  readonly id: string;
  block: number | null;
  about: string;
}

/** Walks the parts of a Word file and gathers its blocks, with who changed what in them. */
export class BlockWalk {
  private readonly blocks: OpenBlock[] = [];
  private readonly byMark = new Map<string, OpenBlock>();
  private readonly hands: Hand[] = [];
  private readonly handIndex = new Map<string, number>();
  private readonly comments = new Map<string, OpenComment>();

  /** Reads one part; comments are placed in the body only. */
  read(xml: string, part: WordBlock['part']): void {
    const changes: { readonly name: string; readonly as: 'in' | 'out'; readonly hand: number | null }[] = [];
    const marks: { readonly id: string; readonly name: string }[] = [];
    const fields: { code: string; result: boolean }[] = [];
    const paragraphs: { block: OpenBlock | null; mark: Pick<Stretch, 'as' | 'hand'> }[] = [];
    const open = new Set<OpenComment>();
    let properties = 0;
    let taking = false;
    let coding = false;

    const change = (): Pick<Stretch, 'as' | 'hand'> | null => {
      const struck = changes.find(({ as }) => as === 'out');
      // Put in and struck again by somebody else: it was never sent, and is not wanted.
      if (struck && changes.some(({ as }) => as === 'in')) return null;
      const one = struck ?? changes.at(-1);
      return { as: one?.as ?? 'kept', hand: one?.hand ?? null };
    };
    const blockHere = (): OpenBlock => {
      const name = marks.at(-1)?.name;
      const paragraph = paragraphs.at(-1);
      const known = name === undefined ? undefined : this.byMark.get(name);
      const current = paragraph?.block;
      if (known) return known;
      if (current && current.mark === (name ?? null)) return current;
      const made: OpenBlock = { mark: name ?? null, part, stretches: [], ending: null };
      this.blocks.push(made);
      if (name !== undefined) this.byMark.set(name, made);
      return made;
    };
    const add = (text: string): void => {
      const how = change();
      if (text === '' || how === null || fields.some((field) => field.result && WORKED_OUT.test(field.code)))
        return;
      const block = blockHere();
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.block = block;
      if (block.ending && block.stretches.length > 0) put(block, { text: '\n', ...block.ending });
      block.ending = null;
      put(block, { text, ...how });
      for (const comment of open) {
        comment.block ??= this.blocks.indexOf(block);
        if (comment.about.length < ABOUT) comment.about += text.slice(0, ABOUT);
      }
    };

    readXml(xml, {
      open: (name, attributes) => {
        const as = CHANGES[name];
        if (as) {
          const hand = this.handOf(attributes);
          const paragraph = paragraphs.at(-1);
          // In the properties of a paragraph it is its mark that came or went.
          if (properties > 0) {
            if (paragraph) paragraph.mark = { as, hand };
          } else changes.push({ name, as, hand });
          return;
        }
        switch (name) {
          case 'w:p':
            paragraphs.push({ block: null, mark: { as: 'kept', hand: null } });
            return;
          case 'w:pPr':
            properties += 1;
            return;
          case 'w:t':
          case 'w:delText':
            taking = true;
            return;
          case 'w:instrText':
          case 'w:delInstrText':
            coding = true;
            return;
          case 'w:tab':
            if (properties === 0) add('\t');
            return;
          case 'w:br':
            if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') add('\n');
            return;
          case 'w:fldChar':
            this.field(fields, attributes['w:fldCharType']);
            return;
          case 'w:bookmarkStart':
            if (BLOCK_MARK.test(attributes['w:name'] ?? ''))
              marks.push({ id: attributes['w:id'] ?? '', name: attributes['w:name'] ?? '' });
            return;
          case 'w:bookmarkEnd': {
            const at = marks.findLastIndex(({ id }) => id === attributes['w:id']);
            if (at >= 0) marks.splice(at, 1);
            return;
          }
          case 'w:commentRangeStart':
            if (part === 'body') open.add(this.comment(attributes['w:id']));
            return;
          case 'w:commentRangeEnd':
            open.delete(this.comment(attributes['w:id']));
            return;
          case 'w:commentReference':
            if (part === 'body') this.comment(attributes['w:id']).block ??= this.blocks.length - 1;
        }
      },
      text: (text) => {
        if (taking) add(text);
        const field = fields.at(-1);
        if (coding && field && field.code.length < 1_000) field.code += text;
      },
      close: (name) => {
        if (name in CHANGES && properties === 0) {
          const at = changes.findLastIndex((one) => one.name === name);
          if (at >= 0) changes.splice(at, 1);
        }
        if (name === 'w:t' || name === 'w:delText') taking = false;
        if (name === 'w:instrText' || name === 'w:delInstrText') coding = false;
        if (name === 'w:pPr') properties -= 1;
        if (name !== 'w:p') return;
        const ended = paragraphs.pop();
        if (ended?.block) ended.block.ending = ended.mark;
      },
    });
  }

  /** The blocks with words in them, the hands, and where each comment stands, by its id in the file. */
  done(): {
    readonly blocks: readonly WordBlock[];
    readonly hands: readonly Hand[];
    readonly places: ReadonlyMap<string, { readonly block: number | null; readonly about: string }>;
  } {
    return {
      blocks: this.blocks.map(({ mark, part, stretches }) => ({ mark, part, stretches })),
      hands: this.hands,
      places: new Map(
        [...this.comments].map(([id, { block, about }]) => [
          id,
          { block: block === -1 ? null : block, about: about.replace(/\s+/g, ' ').trim() },
        ]),
      ),
    };
  }

  private field(fields: { code: string; result: boolean }[], type: string | undefined): void {
    const last = fields.at(-1);
    if (type === 'begin') fields.push({ code: '', result: false });
    else if (type === 'separate' && last) last.result = true;
    else if (type === 'end') fields.pop();
  }

  private comment(id = ''): OpenComment {
    const known = this.comments.get(id);
    if (known) return known;
    const made: OpenComment = { id, block: null, about: '' };
    this.comments.set(id, made);
    return made;
  }

  private handOf(attributes: XmlAttributes): number {
    const who = (attributes['w:author'] ?? '').slice(0, 300);
    const when = dateOr(attributes['w:date']);
    const key = `${who}\n${when}`;
    const known = this.handIndex.get(key);
    if (known !== undefined) return known;
    this.hands.push({ who, when });
    this.handIndex.set(key, this.hands.length - 1);
    return this.hands.length - 1;
  }
}

/** Adds words to a block; the same hand goes on where it stopped. */
function put({ stretches }: OpenBlock, stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.as === stretch.as && last.hand === stretch.hand)
    stretches[stretches.length - 1] = { ...last, text: last.text + stretch.text };
  else stretches.push(stretch);
}
