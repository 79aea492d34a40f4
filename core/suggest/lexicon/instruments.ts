import type { ProposedAction, Stage } from '../../model/agreement.ts';
import type { InstrumentType } from '../types.ts';
import { words } from './words.ts';

/** Nouns that head the title of an instrument. */
export const EN_HEADS: ReadonlyMap<string, InstrumentType> = new Map([
  ['agreement', 'agreement'],
  ['accord', 'agreement'],
  ['accords', 'agreement'],
  ['compact', 'agreement'],
  ['treaty', 'treaty'],
  ['protocol', 'protocol'],
  ['memorandum', 'memorandum'],
  ['mou', 'memorandum'],
  ['convention', 'convention'],
  ['amendment', 'amendment'],
  ['amendments', 'amendment'],
  ['declaration', 'declaration'],
  ['concept', 'concept'],
  ['roadmap', 'roadmap'],
  ['road-map', 'roadmap'],
  ['resolution', 'resolution'],
  ['pact', 'pact'],
  ['plan', 'plan'],
  ['agenda', 'agenda'],
  ['partnership', 'partnership'],
  ['programme', 'programme'],
]);

/** Russian heads by stem; the word is the stem and at most four letters of ending. */
export const RU_HEADS: ReadonlyMap<string, InstrumentType> = new Map([
  ['соглашени', 'agreement'],
  ['договор', 'treaty'],
  ['протокол', 'protocol'],
  ['меморандум', 'memorandum'],
  ['конвенци', 'convention'],
  ['поправк', 'amendment'],
  ['поправок', 'amendment'],
  ['деклараци', 'declaration'],
  ['концепци', 'concept'],
  ['резолюци', 'resolution'],
  ['пакт', 'pact'],
  ['план', 'plan'],
  ['повестк', 'agenda'],
  ['партнерств', 'partnership'],
  ['программ', 'programme'],
]);

/** Instruments known by their initials or short names. */
export const ACRONYMS: ReadonlyMap<string, InstrumentType> = new Map([
  ['UNCLOS', 'convention'],
  ['UNFCCC', 'convention'],
  ['CITES', 'convention'],
  ['MARPOL', 'convention'],
  ['SOLAS', 'convention'],
  ['CEDAW', 'convention'],
  ['UNCAC', 'convention'],
  ['UNDRIP', 'declaration'],
  ['NPT', 'treaty'],
  ['CTBT', 'treaty'],
  ['TPNW', 'treaty'],
  ['SALT', 'treaty'],
  ['START', 'treaty'],
  ['INF', 'treaty'],
  ['CFE', 'treaty'],
  ['NAFTA', 'agreement'],
  ['USMCA', 'agreement'],
  ['AfCFTA', 'agreement'],
  ['GATT', 'agreement'],
  ['GATS', 'agreement'],
  ['TRIPS', 'agreement'],
  ['CETA', 'agreement'],
  ['BBNJ', 'agreement'],
  ['TTIP', 'partnership'],
  ['TPP', 'partnership'],
  ['CPTPP', 'partnership'],
  ['RCEP', 'partnership'],
  ['JCPOA', 'plan'],
  ['ГАТТ', 'agreement'],
  ['ГАТС', 'agreement'],
  ['ТРИПС', 'agreement'],
  ['ДНЯО', 'treaty'],
  ['ДВЗЯИ', 'treaty'],
  ['ДОВСЕ', 'treaty'],
  ['ДРСМД', 'treaty'],
  ['СНВ-III', 'treaty'],
  ['ДКБ', 'treaty'],
  ['СВПД', 'plan'],
  ['СИТЕС', 'convention'],
  ['РКИК', 'convention'],
  ['МАРПОЛ', 'convention'],
]);

/** Acronyms that are bodies as much as instruments: no title when "the secretariat of", "party to" is not said. */
export const BODY_TOO = words('СИТЕС CITES РКИК UNFCCC');

/** Adjectives and nouns that may stand before a lower-case head. */
export const EN_MODIFIERS = words(`
  draft proposed joint bilateral trilateral multilateral quadrilateral additional optional supplementary regional framework
  intergovernmental inter-governmental interstate interim provisional binding legally-binding non-binding comprehensive strategic free-trade free
  trade labour labor fisheries fishing partnership association cooperation co-operation extradition readmission visa visa-free
  border transit investment customs tax peace ceasefire security defence defense non-aggression action contingency
  five-year three-year ten-year two-year long-term amending technical financing loan implementing revised final political
  ministerial trilateral energy water air services air-services transport maritime nuclear safeguards climate cultural
  scientific military mutual legal assistance prisoner-exchange host-country headquarters umbrella common unified plurilateral
  quota simplified basic new existing 2026 separate special single data-sharing information-sharing grain gas`);

/** "reach agreement", "no agreement", "by convention": no instrument. */
export const EN_TRAPS_BEFORE = words(`
  reach reached reaching reaches come came coming no general broad in by any into party diplomatic national annual democratic republican
  constitutional political-party security-protocol test treatment medical clinical study safety royal tacit wide little
  fans sales trade-fair gaming comics out sanitary seating floor business marketing dinner escape rescue flight lesson`);

/** Words in lower case that a title in capitals may hold. */
export const EN_TITLE_WORDS = words(`
  of on the for and in to with between against a an by from at into its their relating amending concerning regarding as under or
  over through without beyond via pertaining`);

/** Verbs that end a title. */
export const EN_STOP_VERBS = words(`
  signed signs sign adopted adopts adopt concluded reached dated due drawn drafted negotiated initialled initialed ratified approved
  expires expire expired entered enters enter runs run remains remain provides gives give grants dates lapsed covers allows obliges
  requires builds lowers describes foresees modelled modeled based known took take takes came come comes began begin begins
  went got made makes make set sets held met agreed decided discussed confirmed promised welcomed noted urged asked called
  says said stays stay stands stand last next this earlier later yesterday today tomorrow now still yet also already soon
  during after before since until once while when where although though because if which that who whose whom pending
  worth valid applies apply binds bind failed fails fail sits needs need awaits await took brought brings bring
  adopted published submitted tabled proposed prepared circulated annexed attached opened put`);

/**
 * Verbs of making and unmaking: the action they propose or report, and the stage they are evidence of. A plan to do
 * something ("sign", "подписать") leaves the instrument where it was.
 */
export const ACTIONS: ReadonlyMap<string, readonly [ProposedAction, Stage]> = new Map([
  ['signed', ['conclude', 'signed']],
  ['sign', ['conclude', 'proposed']],
  ['signing', ['conclude', 'proposed']],
  ['concluded', ['conclude', 'signed']],
  ['conclude', ['conclude', 'proposed']],
  ['initialled', ['finalise', 'initialled']],
  ['initialed', ['finalise', 'initialled']],
  ['finalised', ['finalise', 'agreed']],
  ['finalized', ['finalise', 'agreed']],
  ['finalise', ['finalise', 'proposed']],
  ['finalize', ['finalise', 'proposed']],
  ['adopted', ['conclude', 'adopted']],
  ['approved', ['conclude', 'adopted']],
  ['endorsed', ['conclude', 'adopted']],
  ['adopt', ['conclude', 'proposed']],
  ['propose', ['conclude', 'proposed']],
  ['proposed', ['conclude', 'proposed']],
  ['proposes', ['conclude', 'proposed']],
  ['suggested', ['conclude', 'proposed']],
  ['discussed', ['conclude', 'proposed']],
  ['discussing', ['conclude', 'proposed']],
  ['drafting', ['conclude', 'drafted']],
  ['drafted', ['conclude', 'drafted']],
  ['draft', ['conclude', 'drafted']],
  ['negotiating', ['conclude', 'proposed']],
  ['ratified', ['ratify', 'ratified']],
  ['ratify', ['ratify', 'signed']],
  ['ratification', ['ratify', 'signed']],
  ['suspended', ['suspend', 'stalled']],
  ['suspend', ['suspend', 'in-force']],
  ['denounced', ['withdraw', 'ended']],
  ['withdrew', ['withdraw', 'ended']],
  ['withdraw', ['withdraw', 'in-force']],
  ['amend', ['amend', 'in-force']],
  ['подписали', ['conclude', 'signed']],
  ['подписал', ['conclude', 'signed']],
  ['подписано', ['conclude', 'signed']],
  ['подписан', ['conclude', 'signed']],
  ['подписание', ['conclude', 'proposed']],
  ['подписать', ['conclude', 'proposed']],
  ['заключили', ['conclude', 'signed']],
  ['заключить', ['conclude', 'proposed']],
  ['парафировали', ['finalise', 'initialled']],
  ['согласовали', ['finalise', 'agreed']],
  ['доработать', ['finalise', 'drafted']],
  ['завершить', ['finalise', 'drafted']],
  ['одобрили', ['conclude', 'adopted']],
  ['приняли', ['conclude', 'adopted']],
  ['утвердил', ['conclude', 'adopted']],
  ['утвердили', ['conclude', 'adopted']],
  ['утвержден', ['conclude', 'adopted']],
  ['подготовить', ['conclude', 'drafted']],
  ['готовят', ['conclude', 'drafted']],
  ['предложил', ['conclude', 'proposed']],
  ['предложила', ['conclude', 'proposed']],
  ['предложили', ['conclude', 'proposed']],
  ['обсудили', ['conclude', 'proposed']],
  ['ратифицировал', ['ratify', 'ratified']],
  ['ратифицировали', ['ratify', 'ratified']],
  ['ратифицировать', ['ratify', 'signed']],
  ['ратификации', ['ratify', 'signed']],
  ['приостановил', ['suspend', 'stalled']],
  ['приостановили', ['suspend', 'stalled']],
  ['приостановить', ['suspend', 'in-force']],
  ['денонсировал', ['withdraw', 'ended']],
  ['денонсировали', ['withdraw', 'ended']],
  ['денонсировать', ['withdraw', 'in-force']],
  ['одобрил', ['conclude', 'adopted']],
  ['одобрило', ['conclude', 'adopted']],
  ['принял', ['conclude', 'adopted']],
  ['приняла', ['conclude', 'adopted']],
  ['подписала', ['conclude', 'signed']],
  ['заключил', ['conclude', 'signed']],
  ['приостановила', ['suspend', 'stalled']],
  ['обсудил', ['conclude', 'proposed']],
  ['предлагает', ['conclude', 'proposed']],
  ['предлагается', ['conclude', 'proposed']],
  ['выйти', ['withdraw', 'in-force']],
  ['имзо карданд', ['conclude', 'signed']],
  ['имзо кард', ['conclude', 'signed']],
  ['имзо намуданд', ['conclude', 'signed']],
  ['имзо шуд', ['conclude', 'signed']],
  ['имзо расид', ['conclude', 'signed']],
  ['имзо мекунанд', ['conclude', 'proposed']],
  ['имзо кардан', ['conclude', 'proposed']],
  ['қабул карданд', ['conclude', 'adopted']],
  ['қабул кард', ['conclude', 'adopted']],
  ['қабул шуд', ['conclude', 'adopted']],
  ['тасдиқ кард', ['conclude', 'adopted']],
  ['тасдиқ карданд', ['conclude', 'adopted']],
  ['тасдиқ шуд', ['conclude', 'adopted']],
  ['тасвиб кард', ['ratify', 'ratified']],
  ['тасвиб карданд', ['ratify', 'ratified']],
  ['пешниҳод кард', ['conclude', 'proposed']],
  ['пешниҳод карданд', ['conclude', 'proposed']],
  ['баррасӣ карданд', ['conclude', 'proposed']],
  ['муҳокима карданд', ['conclude', 'proposed']],
  ['таҳия карданд', ['conclude', 'drafted']],
  ['таҳия шуд', ['conclude', 'drafted']],
]);

/** Russian adjectives that point back instead of belonging to a title. */
export const RU_POINTING =
  /^(?:эт|настоящ|данн|прежн|нов|сво|котор|друг|так|последн|указанн|упомянут|соответствующ|действующ|перв|втор|трет|так|как|любой|любого|сам|тот|того|тому|эта|наш|ваш|трудов|брачн|общ(?:ей|его) с|уже|предыдущ|следующ|нынешн|имеющ|подписан|достигнут)/;
/** Endings of Russian adjectives. */
export const RU_ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$/;
/** Words that end a Russian title. */
export const RU_STOP = words(`
  который которая которое которые которого которой которых которому которую что чтобы если когда где пока хотя а но однако также
  подписан подписана подписано подписаны утвержден утверждена утверждено принят принята принято приняты одобрен одобрена одобрено заключен
  заключено направлен направлено ратифицирован ратифицировано парафирован парафировано готов готова готово нужен нужна нужно
  стоимостью сроком сумму уже еще не ни тоже вчера сегодня завтра накануне весной летом осенью зимой недавно скоро будет был была было были
  есть нет является остается может должен должна должно намерены намерен пока позже затем ввиду вследствие согласно`);
/** Nouns that end as Russian verbs do. */
export const RU_NOT_VERB =
  /^(?:совет|бюджет|комитет|университет|институт|аудит|кредит|транзит|визит|аппарат|секретариат|формат|мандат|суверенитет|приоритет|предмет|интернет|пакет|ответ|запрет|закон|отдел|раздел|предел|канал|капитал|арсенал|персонал|материал|потенциал|тыл|стол|пол|сил|сел|земли|отрасли|области|безопасности|мысли|модели|цели|недели|роли|соли|угля|школ|правил|доли|торговли|если)$/;
