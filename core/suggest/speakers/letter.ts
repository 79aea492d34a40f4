import type { Node, Outline } from '../text/outline.ts';
import { nameIn } from './name.ts';
import { type Phrase, readPhrase } from './phrase.ts';

/** A message as its heads tell it: who writes, from which node on, and which paragraphs only address somebody. */
export interface Letter {
  /** Who says "I" at a node; null where the heads name nobody. */
  readonly writerAt: (node: number) => Phrase | null;
  /** True for a head, a greeting or a closing: whoever is named there is not spoken of. */
  readonly isAddress: (node: Node | undefined) => boolean;
}

const FROM = /^(?:from|от|аз)$/;
const ADDRESSES = /^(?:from|to|cc|bcc|от|кому|копия|аз|ба)$/;
const HEADS =
  /^(?:from|to|cc|bcc|sent|date|subject|от|кому|копия|дата|тема|отправлено|аз|ба|сана|мавзуъ|мавзӯъ)$/;
const GREETS =
  /^(?:dear|hi|hello|уважаемый|уважаемая|уважаемые|дорогой|дорогая|здравствуйте|муҳтарам|мухтарам|салом)$/;
const CLOSES = /^(?:regards|sincerely|yours|best|kind|cheers|уважением|искренне|эҳтиром)$/;
/** Longest greeting and signature, in nodes. */
const SHORT = 8;
/** Messages of one thread that are told apart. */
const MOST = 100;

/** Reads the heads of a message; null for a text that is none: a "From:" and another head make one. */
export function readLetter(outline: Outline): Letter | null {
  if (!outline.nodes.some((_, at) => opensMessage(outline.nodes, at))) return null;
  const paragraphs = paragraphsOf(outline.nodes);
  const heads = paragraphs.filter(({ from }) => isHead(outline.nodes, from));
  if (heads.length < 2) return null;
  const writers = paragraphs
    .filter(({ from, to }) => opensMessage(outline.nodes, from) || leadsToAnswered(outline.nodes, to))
    .slice(0, MOST)
    .map(({ from, to }) => ({
      from,
      writer: opensMessage(outline.nodes, from)
        ? personIn(outline, from + 2, to)
        : personIn(outline, pastDay(outline.nodes, from, to), to - 2),
    }));
  const address = new Set(
    heads
      .filter(({ from }) => ADDRESSES.test(outline.nodes[from]?.lower ?? ''))
      .map(({ from }) => outline.nodes[from]?.paragraph),
  );
  paragraphs.forEach(({ from, to }, index) => {
    const words = outline.nodes.slice(from, Math.min(to, from + SHORT));
    const short = to - from <= SHORT;
    const calls = words.at(-1)?.text === ',' && words.slice(0, -1).every(({ capital }) => capital);
    if (short && (calls || words.some(({ lower }) => GREETS.test(lower))))
      address.add(outline.nodes[from]?.paragraph);
    if (!short || !words.some(({ lower }) => CLOSES.test(lower))) return;
    address.add(outline.nodes[from]?.paragraph);
    const signature = paragraphs[index + 1];
    if (signature && signature.to - signature.from <= SHORT)
      address.add(outline.nodes[signature.from]?.paragraph);
  });
  return {
    writerAt: (node) => writers.findLast(({ from }) => from <= node)?.writer ?? null,
    isAddress: (node) => address.has(node?.paragraph),
  };
}

interface Paragraph {
  readonly from: number;
  readonly to: number;
}

function paragraphsOf(nodes: readonly Node[]): readonly Paragraph[] {
  const out: Paragraph[] = [];
  let from = 0;
  nodes.forEach((node, at) => {
    if (node.kind !== 'break') return;
    if (at > from) out.push({ from, to: at });
    from = at + 1;
  });
  return from < nodes.length ? [...out, { from, to: nodes.length }] : out;
}

const opensMessage = (nodes: readonly Node[], at: number): boolean =>
  nodes[at + 1]?.text === ':' && FROM.test(nodes[at]?.lower ?? '');

/** "On 9 Feb 2025, at 09:12, Ilse Brandt <…> wrote:" before the lines that are answered. */
const leadsToAnswered = (nodes: readonly Node[], to: number): boolean =>
  nodes[to - 1]?.text === ':' &&
  /^(?:wrote|писала?|написала?|пишет|навишт)$/.test(nodes[to - 2]?.lower ?? '');

/** The first word after the last comma before an address, where the name begins. */
function pastDay(nodes: readonly Node[], from: number, to: number): number {
  let at = from;
  for (let look = from; look < to && nodes[look]?.text !== '<'; look += 1)
    if (nodes[look]?.text === ',') at = look + 1;
  return at;
}

const isHead = (nodes: readonly Node[], at: number): boolean =>
  HEADS.test(nodes[at]?.lower ?? '') && nodes[at + 1]?.text === ':';

/** The name in "Dilara Novek <d.novek@…>"; else the words before the address: "Asia Desk". */
function personIn(outline: Outline, from: number, to: number): Phrase | null {
  let end = from;
  while (end < to && !/^[<([,;]$/.test(outline.nodes[end]?.text ?? '')) end += 1;
  const name = nameIn(outline.nodes, from, end);
  return name ? readPhrase(outline, name.from, name.to) : readPhrase(outline, from, end);
}
