import { EN_NAMED_THING } from '../lexicon/en-cues.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import { lastSign } from './cue.ts';
import { no, type Verdict } from './verdict.ts';

/** True for marks that open a sentence. */
export const startsSentence = (nodes: readonly Node[], at: number): boolean => {
  const before = nodes[at - 1];
  return (
    !before ||
    before.sentence !== nodes[at]?.sentence ||
    before.kind === 'dash' ||
    (before.kind === 'punct' && /[.!?…•*]/.test(before.text)) ||
    before.kind === 'break'
  );
};

/** Whether the words before and after say that the marks hold a name, a title or a term; null where they do not. */
export function isNamed(
  outline: Outline,
  at: number,
  before: Node | undefined,
  count: number,
  attributed: boolean,
): Verdict | null {
  const { nodes } = outline;
  const node = nodes[at];
  if (!node) return null;
  const previous = nodes[at - 2];
  const after = nodes[at + 1];
  const first = node.quote?.words.find((token) => token.kind === 'word');
  const sign = lastSign(node);
  if (
    before &&
    /^(?:word|words|term|terms|phrase|phrases|expression|notion|label|слово|слова|слову|словом|термин|термина|термины|термином|понятие|понятия|понятием|выражение|выражения|словосочетание|под)$/.test(
      before.lower,
    ) &&
    !(previous && /^(?:по)$/.test(previous.lower))
  ) {
    return no('term');
  }
  if (
    before &&
    g.isNaming(before.lower) &&
    count <= 6 &&
    !/[!?.]/.test(sign) &&
    (first?.capital || (count <= 2 && !attributed && !calledBefore(nodes, at)))
  )
    return no('naming');
  // "title: “Bread Before Books”"
  if (
    nodes[at - 1]?.text === ':' &&
    /^(?:title|titled|wi-fi|password|motto|пароль|название|девиз)$/.test(previous?.lower ?? '') &&
    count <= 6
  )
    return no('naming');
  // "is called “X”", "known as the “X”", "entitled “X”"
  const article = before && g.isDeterminer(before.lower) ? 1 : 0;
  const verb = nodes[at - 1 - article];
  const earlier = nodes[at - 2 - article];
  if (
    verb &&
    /^(?:called|named|dubbed|nicknamed|titled|entitled|labelled|labeled|codenamed|christened|termed)$/.test(
      verb.lower,
    ) &&
    isTitleLike(first?.capital ?? false, count) &&
    (g.isAuxiliary(earlier?.lower ?? '') ||
      earlier?.kind !== 'word' ||
      earlier.lower === 'also' ||
      isThing(earlier))
  )
    return no('naming');
  if (verb?.lower === 'as' && /^(?:known|referred)$/.test(earlier?.lower ?? '') && count <= 3)
    return no('naming');
  if (before && /^(?:call|nickname|dub)$/.test(before.lower) && count <= 4 && whatBefore(nodes, at))
    return no('naming');
  if (article === 1 && verb && /^(?:call|calls)$/.test(verb.lower) && count <= 3) return no('naming');
  if (
    verb &&
    /^(?:reads|read|marked|says)$/.test(verb.lower) &&
    count <= 2 &&
    /^(?:sign|door|label|button|board|badge|room|\d+)$/.test(earlier?.lower ?? '')
  )
    return no('naming');
  if (
    after?.kind === 'word' &&
    EN_NAMED_THING.has(after.lower) &&
    count <= 4 &&
    (first?.capital || count <= 2) &&
    before &&
    !g.isSay(before.lower)
  )
    return no('naming');
  if (
    /[а-я]/i.test(first?.text ?? '') &&
    first?.capital &&
    count <= 4 &&
    sign === '' &&
    nodes[at - 1]?.text !== ':' &&
    !g.isSay(before?.lower ?? '') &&
    !startsSentence(nodes, at)
  )
    return no('name');
  return null;
}

/** "What the porters call “the tank”" */
const whatBefore = (nodes: readonly Node[], at: number): boolean => {
  for (let look = at - 2; look >= Math.max(0, at - 8); look -= 1)
    if (nodes[look]?.lower === 'what') return true;
  return false;
};

/** "called the programme “a lifeline”": the noun is what is called, not what the marks name. */
const calledBefore = (nodes: readonly Node[], at: number): boolean => {
  for (let look = at - 1; look >= Math.max(0, at - 8); look -= 1)
    if (
      /^(?:call|calls|called|calling|назвал|назвала|назвали|называет|считает|described|dubbed|labelled|branded)$/.test(
        nodes[look]?.lower ?? '',
      )
    )
      return true;
  return false;
};

const isTitleLike = (capital: boolean, count: number): boolean => capital || count <= 2;
const isThing = (node: Node): boolean =>
  node.kind === 'word' &&
  !g.pronounKind(node.lower) &&
  !node.capital &&
  !g.isBetween(node.lower) &&
  node.lower !== 'it' &&
  node.lower !== 'them' &&
  node.lower !== 'him';
