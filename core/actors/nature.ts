import type { Actor } from '../model/actor.ts';
import { foldName } from './spelling.ts';

/** One pattern of the words of a list: stems, where `=` ends one that must be the whole word. */
function words(list: string): string {
  return list.trim().split(/\s+/).join('|').replaceAll('=', '(?!\\p{L})');
}

/** Words of a body's name. */
const BODY = new RegExp(
  `(?<!\\p{L})(?:${words(`
    minist agenc council committee commission service bureau office= department parliament senate duma government
    administration bank= fund= union organi[sz]ation association federation institute university academy centre=
    center= court= police= embassy consulate company group foundation secretariat assembly congress party= mission=
    delegation forces army= navy= guard= customs command= network forum initiative alliance coalition movement society
    league= club= trust= rights= international watch= cross= team= press= news= newspaper radio television media= times=
    gazeta daily= post= herald tribune= observer= today= monitor= review=
    министерств мид= мвд= мчс= фсб= агентств совет комитет комисси служб бюро управлени департамент парламент сенат=
    дума= думы= правительств администраци банк= фонд= союз организаци ассоциаци федераци институт университет академи
    центр= суд= полици прокуратур таможн погран войск армия= посольств консульств компани секретариат собрани конгресс
    маджлис партия= партии= миссия= лига= форум движени содружеств газета радио=
    вазорат кумита раёсат раесат ҳукумат агентии
  `)})`,
  'u',
);

/** Words that describe somebody nobody named, and offices without their holder. */
const DESCRIPTION = new RegExp(
  `^(?:${words(`
    a an the some one of in at for to and its his her their unnamed anonymous unidentified senior foreign interior
    prime deputy first sources? officials? spokes(?:man|woman|person|people) representatives? diplomats? experts?
    analysts? witness(?:es)? insiders? ministers? presidents? ambassadors? secretary general director head chairman
    reporters? journalists? outlets? media he she they
    источник[а-я]* собеседник[а-я]* чиновник[а-я]* представител[а-я]* дипломат[а-я]* эксперт[а-я]* очевид[а-я]*
    неназванн[а-я]* анонимн[а-я]* осведомленн[а-я]* высокопоставленн[а-я]* министр[а-я]* президент[а-я]* посол[а-я]*
    секретар[а-я]* глава директор[а-я]* советник[а-я-]* посланник[а-я]* агентств[а-я]* министерств[а-я]* ведомств[а-я]*
    посольств[а-я]* в из он она они
    манба[а-яӣ]* вазир[а-яӣ]*
  `)})$`,
  'u',
);
/** One of these anywhere makes a descriptor of the whole, even beside the name of a body: "a ministry source". */
const UNNAMED =
  /(?<!\p{L})(?:(?:un|not )named|anonymous|unidentified|sources?|officials|insiders?|witness(?:es)?|источник|собеседник|неназванн|анонимн|манба)/u;

const SPOKEN_OF = ['en', 'ru', 'tg'] as const;
let states: ReadonlySet<string> | null = null;

/** Short names of all states and territories in the languages of the app, by ISO 3166 code. */
function stateNames(): ReadonlySet<string> {
  if (states) return states;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  states = new Set(
    SPOKEN_OF.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return codes.flatMap((code) => names.of(code) ?? []).map(foldName);
    }),
  );
  return states;
}

const STATE_STYLE =
  /^(?:(?:islamic |people's |kyrgyz |arab )?republic of |kingdom of |state of |республика |ҷумҳурии |королевство )/;
const FEDERATION = /^(?:russian federation|российская федерация|федератсияи русия)$/;

function isState(folded: string): boolean {
  return (
    FEDERATION.test(folded) || stateNames().has(folded) || stateNames().has(folded.replace(STATE_STYLE, ''))
  );
}

/** Who a party of a record may be: whoever speaks is a person if the name is one; who publishes is always a body. */
export type Part = 'speaker' | 'body' | 'either';

/**
 * What a name names, or null where it names nobody: a descriptor ("a ministry source"), an office without its holder
 * ("the minister"). A guess for a new actor, left to be confirmed.
 */
export function natureOf(name: string, part: Part): Actor['kind'] | null {
  const folded = foldName(name);
  const parts = folded.split(' ');
  if (folded === '' || !/\p{L}/u.test(folded)) return null;
  if (UNNAMED.test(folded) || parts.every((word) => DESCRIPTION.test(word))) return null;
  if (isState(folded)) return part === 'body' ? 'organisation' : 'state';
  if (part === 'body' || BODY.test(folded)) return 'organisation';
  return looksPersonal(name.trim()) ? 'person' : namesSomething(name) ? 'organisation' : null;
}

/** One to four capitalised words, no abbreviation among them: Sergey Lavrov, S. V. Lavrov, Abdul al-Rahman. */
function looksPersonal(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= 5 &&
    words.every((word) =>
      /^(?:\p{Lu}\.)+$|^\p{Lu}[\p{Ll}\p{M}'’ʼ]|^(?:al|bin|ibn|de|van|von|der|da|аль|бин|ибн|де|ван|фон|дер|да)(?:-|$)/u.test(
        word,
      ),
    ) &&
    words.some((word) => /\p{Lu}\p{Ll}/u.test(word))
  );
}

const namesSomething = (name: string) => /\p{Lu}/u.test(name);
