import { words } from './words.ts';

/** Verbs of saying in a finite form: "X said", "said X", "X says that". */
export const EN_SAY = words(`
  said says say told tells tell asked asks ask added adds add replied replies reply answered answers answer
  stated states announced announces announce declared declares declare explained explains explain
  noted notes note remarked remarks remark observed observes observe commented comments comment
  insisted insists insist argued argues argue claimed claims claim warned warns warn admitted admits admit
  acknowledged acknowledges acknowledge conceded concedes concede confirmed confirms confirm denied denies deny
  agreed agrees agree contended contends contend maintained maintains maintain asserted asserts assert
  affirmed affirms affirm stressed stresses stress emphasised emphasized emphasises emphasizes emphasise emphasize
  underlined underlines underline underscored underscores recalled recalls recall reiterated reiterates reiterate
  repeated repeats repeat concluded concludes conclude cautioned cautions caution complained complains complain
  joked jokes joke quipped quips quip laughed laughs laugh sighed sighs sigh smiled shrugged shrugs snapped snaps
  grumbled grumbles muttered mutters whispered whispers shouted shouts yelled yells cried cries exclaimed exclaims
  thundered thunders fumed fumes scoffed scoffs mused muses wondered wonders pondered ponders reflected reflects
  recounted recounts related relates described describes suggested suggests suggest proposed proposes
  hinted hints intimated intimates signalled signaled indicated indicates indicate implied implies
  boasted boasts bragged brags vowed vows vow pledged pledges pledge promised promises promise swore swears
  threatened threatens urged urges urge implored implores begged begs pleaded pleads appealed appeals
  ordered orders instructed demanded demands demand called calls call wrote writes write tweeted tweets tweet
  posted posts blogged texted emailed reported reports report read reads testified testifies predicted predicts
  forecast forecasts estimated estimates reasoned reasons retorted retorts rejoined countered counters
  shot responded responds respond rebutted protested protests objected objects interjected chimed
  lamented laments bemoaned regretted regrets deplored deplores praised praises hailed hails welcomed lauded lauds
  criticised criticized criticises criticizes condemned condemns denounced denounces slammed slams blasted blasts
  decried decries derided derides mocked mocks ridiculed dismissed dismisses rejected rejects accused accuses accuse
  charged charges blamed blames blame cited cites quoted quotes credited credits likened likens compared compares
  characterised characterized characterises characterizes branded brands labelled labeled labels dubbed dubs
  termed terms deemed deems considers considered considering presented presents portrayed portrays
  advised advises reminded reminds assured assures informed informs briefed thanked congratulated
  disclosed discloses revealed reveals reveal divulged found finds find showed shows believed believes
  thinks thought hoped hopes feared fears felt feels preferred prefer prefers wanted wants continued continues
  began begins went goes summed reckons reckoned guessed guesses volunteered offered offers ventured
  spelled outlined outlines articulated proclaimed proclaims pronounced declaimed intoned preached recommended
  recommends requires provides stipulates apologised apologized expressed expresses voiced voices put puts
  defended defends backed echoed echoes clarified clarifies elaborated elaborates specified
  chuckled grinned nodded winked gushed enthused raged ranted railed lashed pointed points singled sang chanted chants
  interviewed interrupted interrupts inquired enquired queried marvelled marveled sneered teased taunted
  counselled counseled alleged alleges refused addressed opined opines deadpanned cracked crowed
  cheered groaned moaned sniffed snorted growled barked hissed murmured mumbled stammered blurted
  reacted reacts heralded heralds hollered spoke speaks tells emphasised prays prayed figured figures lied trumpeted touted touts pitched roared roar roars intones jeered retweeted referred refers alluded alludes insinuated surmised conjectured`);

/** The clearest of them: enough alone to make a marked stretch a quotation. */
export const EN_STRONG = words(`
  said says say told tells added adds replied replies answered answers stated states announced declared
  explained explains noted notes remarked observed commented insisted argued warned warns admitted acknowledged
  concluded cautioned complained complains joked jokes quipped wrote writes tweeted recalled recounted testified
  asked asks wondered retorted countered exclaimed responded affirmed affirms stressed emphasised emphasized called calls`);

/** Forms in -ing that carry the subject of the main clause: "he smiled, adding that". */
export const EN_PARTICIPLE = words(`
  saying telling adding arguing insisting noting stating warning calling declaring explaining claiming asserting
  stressing suggesting urging asking describing citing recalling reporting writing tweeting joking boasting
  promising vowing pledging threatening accusing blaming charging denouncing dismissing hailing praising labelling
  labeling branding dubbing terming deeming likening comparing quoting answering replying announcing remarking
  observing commenting complaining lamenting admitting conceding acknowledging confirming denying maintaining
  reiterating repeating concluding predicting proclaiming alleging contending responding pointing referring
  characterising characterizing mocking deriding slamming blasting criticizing criticising condemning
  demanding emphasising emphasizing underlining warning reminding cautioning instructing expressing voicing`);

/** Words that may stand between subject and cue: "has since repeatedly said". */
export const EN_BETWEEN = words(`
  has have had is was are were will would can could may might must should did does do be been being
  also then later earlier again once still already soon now never ever not n't only just even simply merely
  further repeatedly reportedly allegedly apparently famously recently previously frequently often always sometimes
  finally eventually immediately quickly promptly briefly bluntly flatly firmly publicly privately openly
  explicitly simply similarly separately subsequently formerly cheerfully quietly softly angrily calmly wryly
  cynically forcefully strongly long once all both each today yesterday tonight tomorrow afterwards afterward
  thereafter meanwhile however though instead too therefore thus nevertheless nonetheless indeed actually certainly
  clearly rightly wrongly proudly sarcastically jokingly half so far gone went on to used likes liked loves loved`);

/** Words that open a clause and are no part of its subject. */
export const EN_CLAUSE = words(`
  that because when while where whereas if although though as since until unless whether why how what than
  but and or so yet for then before after once nor`);

/** Prepositions: what follows one is no subject. */
export const EN_PREPOSITIONS = words(`
  in on at of from to by with without for during after before since until under over about against among between
  through across into onto upon within amid amidst despite following according per via toward towards beyond
  near off out outside inside like unlike as except including regarding concerning given throughout alongside`);

/** Pronouns: he, she, they, it, or one that says nothing of gender (`i`). */
export const EN_PRONOUNS: ReadonlyMap<string, 'm' | 'f' | 'p' | 'n' | 'i'> = new Map([
  ['he', 'm'],
  ['she', 'f'],
  ['they', 'p'],
  ['it', 'n'],
  ['who', 'i'],
  ['which', 'i'],
  ['i', 'i'],
  ['we', 'i'],
  ['you', 'i'],
]);

/** Nouns that say the marked words are a word, a title or a name: "the word “gate”", "the film “X”". */
export const EN_NAMING = words(`
  word words term terms phrase phrases expression expressions notion slogan headline title titled entitled
  named nicknamed codenamed so-called name names label nickname moniker codename adjective noun verb category tag hashtag
  book books film films movie movies novel novels play plays song songs album series show programme program poem opera ballet
  exhibition exhibit documentary painting article essay paper report study magazine newspaper daily weekly journal
  ship vessel tanker ferry yacht boat trawler frigate icebreaker train satellite rocket operation exercise exercises project
  hotel hotels restaurant cafe café bar pub club company firm brand foundation fund association group band quartet orchestra
  ensemble choir team party movement coalition alliance newsletter website channel station store shop factory brewery
  mine theatre theater cinema gallery museum prize award festival campaign forum conference module room hall
  password network code passwords`);

/** After the marks: the marked words name this thing. */
export const EN_NAMED_THING = words(`
  quartet association market canteens canteen order movement series bar hotel house building hall group band party
  campaign club company firm brand prize award festival programme program project button list lane speech doctrine
  magazine newspaper exhibition postcard route street station ship vessel missile drone tank aircraft module forum
  conference initiative summit foundation fund café restaurant card cards`);

/** After them the marks hold a term. */
export const EN_TERM_VERBS = words('means meant refers denotes stands signifies');

/** Documents and announcements that can speak. */
export const EN_DOCUMENTS = words(`
  statement letter report article editorial survey study review bulletin communiqué communique declaration document
  resolution note paper text headline memo memorandum email message poll release book dispatch bill ruling verdict
  judgment complaint lawsuit indictment treaty convention agreement charter constitution summary transcript post tweet
  website page ad advert script excerpts filing account accounts reports petition manifesto`);

/** The text stands back from what it reports. */
export const EN_HEDGES = words('reportedly allegedly apparently purportedly supposedly ostensibly');
