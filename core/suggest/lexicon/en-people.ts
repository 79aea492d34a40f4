import { words } from './words.ts';

/** Titles and offices in lower case that stand before a name or for it. */
export const EN_TITLES = words(`
  mr mrs ms miss dr prof professor sir dame lord lady baroness rev reverend father rabbi imam sheikh bishop archbishop
  cardinal pope saint king queen prince princess emperor sultan emir
  president vice-president premier chancellor minister prime deputy secretary undersecretary under-secretary ambassador
  consul envoy attaché commissioner governor gov mayor senator sen senators representative rep reps congressman
  congresswoman delegate assemblyman assemblywoman councillor councilman councilwoman mp mep speaker leader chairman chairwoman chair counsellor attache
  chairperson chief head director director-general general gen colonel col lieutenant lt major maj captain capt
  sergeant sgt corporal admiral adm commander commodore brigadier marshal commandant inspector superintendent sheriff officer
  judge justice attorney lawyer prosecutor solicitor barrister advocate counsel magistrate
  spokesman spokeswoman spokesperson aide adviser advisor analyst expert economist historian scientist researcher
  scholar academic lecturer fellow dean rector provost principal teacher doctor nurse surgeon midwife engineer pilot
  farmer fisherman trader banker businessman businesswoman entrepreneur executive ceo manager founder co-founder
  owner editor journalist reporter correspondent columnist writer author poet novelist actor actress singer
  candidate nominee front-runner frontrunner incumbent strategist pollster activist campaigner organiser organizer
  volunteer resident villager citizen voter worker driver student pupil mother father brother sister wife husband son
  daughter widow grandmother grandfather neighbour neighbor friend colleague predecessor successor counterpart
  host guest witness survivor victim refugee migrant pensioner veteran soldier guard policeman detective diplomat official
  negotiator mediator rapporteur coordinator co-ordinator coordinators registrar treasurer controller auditor ombudsman
  lawmaker legislator parliamentarian deputy democrat republican conservative liberal socialist moderator
  interpreter translator librarian archivist curator technician operator inspector welder grower shepherd rancher
  vice-minister vice-chair co-chair premier-designate assistant acting former ex interim outgoing first lady captain
  majority minority whip constituent supporter rival co-author billionaire tycoon mogul neurosurgeon physician gynecologist
  philanthropist consultant lobbyist contractor dealer broker investor shareholder secretary-general undersecretaries
  hydrologist geologist biologist physicist chemist agronomist meteorologist epidemiologist virologist veterinarian
  sociologist anthropologist demographer ecologist oceanographer glaciologist volcanologist seismologist
  pm harbourmaster stationmaster skipper miner weaver potter baker butcher beekeeper herder fishmonger vendor`);

/** What somebody is rather than which office they hold: "the billionaire", "the Kentucky Republican". */
export const EN_EPITHETS = words(`
  republican democrat conservative liberal socialist libertarian candidate nominee front-runner frontrunner incumbent
  hopeful contender challenger billionaire millionaire businessman businesswoman tycoon mogul developer lawmaker legislator
  veteran native texan californian floridian senator congressman congresswoman governor neurosurgeon physician lawyer
  attorney actor actress comedian author writer activist preacher pastor politician diplomat academic scholar professor
  economist scientist rival survivor man woman`);

/** Abbreviated titles that end in a full stop. */
export const EN_ABBREVIATIONS = words(`
  mr mrs ms dr prof sen sens rep reps gov gen col lt maj capt sgt adm cmdr rev hon st jr sr jan feb mar apr jun jul aug
  sept sep oct nov dec mon tue wed thu fri sat sun no nos vs etc inc ltd co corp art para sec dept est approx ca fig vol
  pp ed eds al calif fla mass mich minn wash ariz conn tex va vt pa ky ga la md me mo nev ore tenn wis ill ind colo del
  okla ala ark kan neb u.s u.k u.n e.u d.c n.c n.y n.j a.m p.m i.e e.g`);

/** Nouns of bodies that speak: a capitalised run that holds one names a body, not a person. */
export const EN_BODIES = words(`
  ministry department office agency bureau council committee commission board court parliament congress senate house
  assembly government cabinet administration party union federation confederation association alliance coalition
  league organization organisation institute institution university college academy school centre center foundation
  fund bank company corporation corp group holdings inc ltd llc plc airlines airways railways
  times post journal news herald tribune gazette guardian telegraph observer star daily review radio television tv
  magazine network press agence reuters bloomberg
  museum library hospital church mosque synagogue army navy force forces police guard command brigade
  programme program project mission delegation embassy consulate secretariat presidency chamber society trust club
  network service services authority authorities registry tribunal nations states kingdom republic emirates
  conference summit forum campaign movement watch international global national world association bulletin
  observatory laboratory division unit directorate bourse exchange research partners chronicle republicans democrats
  pentagon kremlin vatican knesset duma bundestag`);

/** A capitalised run that holds one of these names a place, a paper, a day or a field: neither a person nor a speaker. */
export const EN_THINGS = words(`
  street road avenue square river lake sea ocean island islands bay port airport station mountain mountains valley county
  city beach hills heights falls creek springs fort mount cape coast strait gulf desert canal bridge border
  agreement treaty protocol convention declaration charter memorandum act bill law plan roadmap agenda pact partnership
  article section chapter war day week month year january february march april may june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday christmas easter line
  affairs relations security defence defense treasury customs fisheries transport economy finance interior labour labor
  agriculture energy education health trade commerce tourism culture environment cooperation co-operation integration`);

/** Capitalised sentence openers and the like that are no names. */
export const EN_NOT_NAMES = words(`
  dear hi hello re fwd
  a an the this that these those his her its their our my your he she it they we i you who what when where why how which
  in on at of from to by with without for during after before since until under over about against among between
  through across into within amid despite following according and or but so yet nor if as than then there here
  not no yes all both each every some any many most few several other another such same more less much
  one two three four five six seven eight nine ten first second third last next half
  also however meanwhile moreover furthermore instead indeed perhaps maybe still again now today yesterday tomorrow
  along asked because while although though unless once even only just like unlike per via whether either neither
  mr mrs ms new old young former later earlier earlier recently already finally
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer autumn winter read speaking talking recalling citing according says said
  according despite given including thus hence therefore otherwise nonetheless nevertheless yet police officials residents
  nobody everyone everybody somebody someone anyone others people critics supporters opponents experts analysts researchers
  lawyers doctors farmers workers voters exports imports sales prices figures donors talks negotiations`);

/** First names of women. */
export const EN_FEMALE = words(`
  hillary angela nikki rachel ann anne amy zoe elizabeth nancy hope monica loretta wendy patricia mary maria marie margaret
  sarah susan linda barbara jennifer jessica karen lisa betty helen sandra donna carol ruth sharon michelle laura kimberly
  deborah dorothy emily emma olivia sophia isabella mia charlotte amelia harriet alice julia julie kate katherine catherine
  christine christina diana eva fatima aisha amina leila layla mariam miriam natalia natalya olga svetlana tatiana elena
  irina anna ekaterina galina ludmila nina vera zoya daria marina oksana yulia ursula theresa teresa claire clare jane janet
  joan judith kathleen melania ivanka megan martha grace rose rosa lucia carmen ana isabel juana luisa gabriela valentina
  camila carolina sofia paula andrea claudia veronica beatriz ingrid astrid greta kirsten kristin sigrid hanna hannah helga
  heidi inga liv mette sanna annalena christiane karin marta malgorzata agnieszka zuzana lenka jana petra ivana milena vesna
  priya indira sonia sushma nirmala anjali mei yuki akiko sakura keiko yoko min-ji soo-jin aung shirin zahra maryam nasrin
  leyla ayse elif zeynep esra gulnar gulnara aigul dinara madina zarina nigora malika dilnoza samantha susana dilma cristina
  jacinda penny julie tanya federica mogherini condoleezza madeleine valerie debbie kellyanne carly jill sally gail joyce
  pamela cynthia brenda stephanie rebecca virginia kelly heather tina holly allison ashley brittany huma wangari ellen
  thandiwe yesenia despina jacinta marisol dolores esperanza mercedes pilar consuelo ines`);

/** First names of men. */
export const EN_MALE = words(`
  donald barack john george bill william james robert michael david richard thomas charles joseph joe christopher daniel
  paul mark steven stephen andrew kenneth joshua kevin brian edward ronald anthony tony jeff jeffrey timothy tim jason
  ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin ben samuel sam gregory greg frank alexander
  patrick raymond jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold carl
  arthur roger gerald keith jeremy lawrence sean albert jesse willie ralph roy eugene wayne louis philip bobby harry
  ted bernie marco jeb mitch lindsey rand chris mike jim tom dan dick bob bobby rick newt mitt rudy ari alan morton josh
  dmitry dmitri vladimir sergei sergey alexei andrei mikhail nikolai boris igor oleg yuri ivan pavel viktor maxim
  mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar abdullah ibrahim yusuf mustafa khalid mahmoud karim tariq
  juan carlos luis miguel jorge pedro diego fernando antonio manuel francisco javier rafael alejandro eduardo enrique
  jean pierre jacques francois michel emmanuel nicolas antoine laurent olivier hans klaus wolfgang jurgen stefan markus
  olaf erik lars nils johan gustav anders bjorn henrik mikael pekka giovanni giuseppe matteo marco luca paolo mario
  narendra rajiv amit ravi sanjay arjun xi wang hiroshi takeshi shinzo kenji recep rodrigo filippo ferdinand wesley
  jake leon colin joey martin alejandro morten simon karl felix hugo oscar victor leo jan piotr andrzej tomasz jakub
  declan liam owen alun gareth rhys ian neil nigel graham clive trevor geoffrey duncan hamish angus fergus
  serge yves bertrand gaston kwame kofi nelson thabo cyril jacob uhuru paulo joao caio plamen marat emomali sirojiddin`);
