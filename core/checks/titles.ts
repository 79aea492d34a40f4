import { plainKey } from '../figures/group.ts';
import { EN_HEADS, RU_HEADS } from '../suggest/lexicon/instruments.ts';
import { TG_HEADS } from '../suggest/lexicon/tg-instruments.ts';
import type { CheckInput } from './survey.ts';

/** Acts that carry a title in quotation marks, beside the instruments a source proposes; Russian ones by stem. */
const ACTS = ['act', 'bill', 'decree', 'law', 'strategy', 'doctrine', 'charter'];
const STEMS = [
  ...RU_HEADS.keys(),
  ...TG_HEADS.keys(),
  ...[
    'закон',
    'указ',
    'приказ',
    'постановлени',
    'распоряжени',
    'стратеги',
    'доктрин',
    'харти',
    'қонун',
    'фармон',
  ],
];
/** Most letters of an ending after a stem. */
const ENDING = 4;

/** True where the words before a quotation mark end in a noun that a title follows: «Соглашение “О взаимном признании”». */
export function endsInHead(before: string): boolean {
  const word = /(\p{L}[\p{L}\p{M}-]*)\s*$/u.exec(before)?.[1]?.toLowerCase().replaceAll('ё', 'е') ?? '';
  return (
    EN_HEADS.has(word) ||
    ACTS.includes(word) ||
    STEMS.some((stem) => word.startsWith(stem) && word.length - stem.length <= ENDING)
  );
}

/** Whether words are a name the library knows: of an actor, an outlet, a source, an event, or any part of an instrument's title. */
export function titlesOf({
  records,
  settings,
}: Pick<CheckInput, 'records' | 'settings'>): (words: string) => boolean {
  const names = new Set(
    [
      ...Object.values(records.actor).flatMap((actor) => actor.names.map(({ text }) => text)),
      ...Object.values(records.source).flatMap(({ title, publisher }) => [title, publisher.name]),
      ...Object.values(records.event).map(({ occasion }) => occasion),
      ...settings.houseList.map(({ preferred }) => preferred),
    ].map(plainKey),
  );
  const instruments = Object.values(records.agreement)
    .flatMap(({ title, shortTitle }) => [title, shortTitle])
    .map((title) => ` ${plainKey(title)} `);
  return (words) => {
    const key = plainKey(words);
    return names.has(key) || instruments.some((title) => title.includes(` ${key} `));
  };
}
