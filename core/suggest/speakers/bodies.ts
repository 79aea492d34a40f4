import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { isRussianVerb } from '../text/russian-verb.ts';
import type { Span } from '../types.ts';
import { isNoName } from './name.ts';
import type { Phrase } from './phrase.ts';

/** A body under all the forms in which the text names it. */
export interface Body {
  readonly name: string;
  readonly forms: Set<string>;
  readonly mentions: Span[];
}

/** Stands before the name of a body and is no part of it. */
export const LEADING = /^(?:the|a|an|this|that|its|his|her|their|our)\s+/i;

const TITLED = /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Sir|Г-н|Г-жа)\.?\s/;

/** The bodies that act or speak in a text, each under the fullest form of its name. */
export class Bodies {
  private readonly byName = new Map<string, Body>();
  private readonly outline: Outline;

  constructor(outline: Outline) {
    this.outline = outline;
  }

  get list(): readonly Body[] {
    return [...this.byName.values()];
  }

  /** Takes down a phrase that acts or speaks as the body of the name, where it is one. */
  note(phrase: Phrase, fullName: string): void {
    // "Q13 Ms OKORO", "Dr MARSH": whoever has a title is a person
    if (phrase.kind !== 'body' || TITLED.test(phrase.text)) return;
    const text = properName(phrase.text.replace(LEADING, '').replace(/['’]s$/, ''));
    // a dateline in capitals is a place
    const shouted = text.length > 5 && text === text.toUpperCase();
    // «Стороны», «Ҷонибҳо»: a word that opens a sentence names no body
    const words = text.split(' ');
    const opener = isNoName((words[0] ?? '').toLowerCase());
    // «Денежные переводы превысили 2 млрд долларов США»: the body is elsewhere in the phrase
    const at = this.outline.nodes[phrase.from];
    const opens = at !== undefined && this.outline.sentences[at.sentence]?.from === phrase.from;
    // "Airlines say": a common noun, great only because it opens the sentence
    if (words.length === 1 && opens && !g.isPlace(text.toLowerCase()) && text !== text.toUpperCase()) return;
    const named = words.some((word) => g.isBody(word.toLowerCase(), word) || g.isPlace(word.toLowerCase()));
    if (text === '' || shouted || opener || !named) return;
    const name = properName(fullName.replace(LEADING, '')) || text;
    const known = this.byName.get(name) ?? { name, forms: new Set<string>(), mentions: [] };
    this.byName.set(name, known);
    const first = this.outline.nodes[phrase.from];
    const last = this.outline.nodes[phrase.to - 1];
    if (!first || !last) return;
    const offset = this.outline.text.slice(first.start, last.end).indexOf(text);
    const start = first.start + offset;
    if (offset === -1 || known.mentions.at(-1)?.start === start) return;
    known.forms.add(text);
    known.mentions.push({ start, end: start + text.length });
  }
}

/** The name a phrase begins with: "Moscow recently" is Moscow, «Агентство Fitch в ноябре» is «Агентство Fitch». */
function properName(text: string): string {
  const list = text.split(' ');
  if (!/^\p{Lu}/u.test(text)) return '';
  let end = 1;
  for (let at = 1; at < list.length; at += 1) {
    const word = list[at] ?? '';
    if (/^\p{Lu}/u.test(word)) end = at + 1;
    else if (
      /[а-яё]/.test(word)
        ? /^(?:в|во|на|с|из|от|к|не|за)$|(?:л|ла|ло|ли)$/.test(word) || isRussianVerb(word)
        : !/^(?:of|for|the|and|on|&)$/.test(word)
    )
      break;
    else if (/[а-яё]/.test(word) && !/^(?:по|и|при|для)$/.test(word)) end = at + 1;
  }
  return list.slice(0, end).join(' ');
}
