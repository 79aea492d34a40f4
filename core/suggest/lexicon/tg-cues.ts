import { words } from './words.ts';

/** Tajik verbs of saying that are one word. ё is written е. */
export const TG_SAY = words(`
  гуфтам гуфтем гуфтед пурсидам навиштам гуфт гуфтанд гуфтааст гуфтаанд мегӯяд мегӯянд мегуфт навишт навиштанд навиштааст менависад менависанд пурсид пурсиданд
  мепурсад номид номиданд номидааст меномад шуморид мешуморад мешуморанд медонад медонанд`);

/** The first words of verbs of saying that are two: «таъкид кард». */
export const TG_SAYING = words(`
  изҳор таъкид хабар илова қайд шарҳ баен эълон иброз зикр тавзеҳ тасдиқ рад пешниҳод ҳушдор хотирнишон тазаккур нақл
  эътироф даъват талаб маълумот исрор ваъда ҷавоб арз возеҳ суол ишора гузориш`);
/** Their second words, which bear the tense. */
export const TG_BEARING = words(`
  кард карданд кардааст мекунад мекунанд намуд намуданд намудааст менамояд менамоянд дод доданд додааст медиҳад медиҳанд
  дошт доштанд доштааст медорад медоранд сохт сохтанд месозад гирифт`);
/** Second words of what a document says: «гуфта мешавад», «зикр шудааст». */
export const TG_STATED = words('шуд шудааст мешавад гардид гардидааст мегардад');

/** «Ба гуфтаи X», «тибқи маълумоти X»: the noun that names whose words they are. */
export const TG_WORDS_OF = words(`
  гуфтаи қавли ақидаи андешаи фикри назари иттилои хабари маълумоти ахбори гузориши арзебии ҳисоби эътирофи`);

/** Tajik words that open a clause. */
export const TG_CLAUSE = words('ки ва агар вақте чунки зеро аммо вале лекин балки гарчанде ҳарчанд то');
/** Tajik prepositions. */
export const TG_PREPOSITIONS = words(
  'дар аз ба бо барои бе оид доир тибқи мувофиқи миени байни зидди назди бино баъди пеш',
);
/** May stand between a subject and its verb. */
export const TG_BETWEEN = words('низ ҳам ҳамчунин инчунин боз имрӯз дирӯз ахиран акнун бори дигар такроран');

/** Tajik pronouns: `h` is he or she. */
export const TG_PRONOUNS: ReadonlyMap<string, 'h' | 'p' | 'i'> = new Map([
  ['ӯ', 'h'],
  ['вай', 'h'],
  ['онҳо', 'p'],
  ['эшон', 'p'],
  ['ман', 'i'],
  ['мо', 'i'],
  ['шумо', 'i'],
]);

/** Stems of Tajik offices and trades; -и and -они follow. */
export const TG_TITLE_STEMS: readonly string[] = `
  вазир сарвазир муовин раис раиса сардор роҳбар мудир мудира сафир намоянда сухангӯ котиб мушовир иқтисодшинос коршинос таҳлилгар
  сиесатшинос ҷомеашинос мутахассис омӯзгор духтур деҳқон соҳибкор корманд сокин вакил узв додситон рӯзноманигор
  хабарнигор фармондеҳ олим олима шаҳрванд ронанда муҳаррир ҳоким сарвар муҳандис табиб муҳоҷир`
  .split(/\s+/)
  .filter((stem) => stem !== '');
/** Stems of Tajik bodies that speak. */
export const TG_BODY_STEMS: readonly string[] = `
  вазорат кумита ҳукумат агентӣ идора раесат ширкат бонк ташкилот созмон марказ маҷлис парлумон сафорат дастгоҳ шӯро
  иттиҳод хадамот рӯзнома ҷониб донишгоҳ донишкада мақомот`
  .split(/\s+/)
  .filter((stem) => stem !== '');
/** Stems of Tajik documents that can speak. */
export const TG_DOCUMENT_STEMS: readonly string[] =
  'изҳорот баенот нома мактуб гузориш хабарнома эъломия қарор ҳуҷҷат матн'.split(' ');
/** Stems of Tajik nouns after which marks hold a name. */
export const TG_NAMING_STEMS: readonly string[] =
  'рӯзнома ширкат бонк агентӣ ҷамъият меҳмонхона корхона маҷалла лоиҳа созмон ансамбл китоб филм ҷоиза'.split(
    ' ',
  );
/** Stems of states and cities in Tajik. */
export const TG_PLACE_STEMS: readonly string[] = `
  тоҷикистон ӯзбекистон қирғизистон қазоқистон туркманистон афғонистон покистон ҳиндустон эрон хитой чин русия туркия
  маскав хуҷанд хоруғ бохтар кӯлоб`
  .split(/\s+/)
  .filter((stem) => stem !== '');
/** Capitalised sentence openers that are no names. */
export const TG_NOT_NAMES = words(`
  дар аз ба бо барои то ин он ҳамин ӯ вай онҳо мо ман шумо агар вақте чунки зеро аммо вале лекин ва ҳам низ инчунин
  имрӯз дирӯз тибқи мувофиқи бино пас баъд ҳамзамон ҳоло соли моҳи рӯзи ҷонибҳо тарафҳо ҷаноби хонуми`);
/** Stems of Tajik occasions at which people speak. */
export const TG_OCCASION_STEMS: readonly string[] =
  'нишаст мулоқот вохӯр ҷаласа мусоҳиба ҳамоиш конфронс машварат музокирот'.split(' ');
