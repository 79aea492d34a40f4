/** Wire news, notes, answers and opinion written for these tests: lent units, lists of instruments, sources behind outlets. */
export const WIRES: Readonly<Record<string, string>> = {
  tea: `COLOMBO, 21 January (Island News Agency) — Sri Lanka's tea exports fell by [[f:7.4 percent down|7.4 percent]] to [[f:241e6 kilograms down|241 million kilograms]] last year, the Tea Board said on Tuesday, even as earnings rose [[f:3 percent up|three percent]] to [[f:1.31e9 USD up|$1.31 billion]].

“[[q:Nirmala Jayakody|We sold less and got paid more, which is every grocer's dream,]]” the board's chairperson, Nirmala Jayakody, told a news conference. She put the average auction price at [[f:5.42 USD_per_kilo -|$5.42 a kilo]].

Planters see it differently. “[[q:Rohan Wickramage|A dream is what you have when the estate is asleep,]]” Rohan Wickramage, who manages [[f:1400 hectares -|1,400 hectares]] near Nuwara Eliya, said by telephone. Wages account for between [[f:60 percent -|60]] and [[f:65 percent -|65 percent]] of his costs, and he has lost [[f:310 pickers -|310 pickers]] to garment factories since March. A union organiser described the daily wage as “[[q:A union organiser|a bus fare with ambitions]]”.

The government hopes that the [[a:agreement|Free Trade Agreement with Thailand]], signed in February, will open new markets; negotiations on an [[a:agreement|Economic and Technology Cooperation Agreement with India]] have stalled since the fourteenth round. Trade Minister Harsha Perera, quoted by the Sunday Ledger, said the text was “[[q:Harsha Perera|[[f:90 percent -|ninety percent]] commas]]”.

Iraq, Russia and the Emirates buy [[f:41 percent -|41 percent]] of the crop. Barter with Iran – tea for oil – has settled some [[f:60e6 USD -|$60 million]] of a [[f:251e6 USD -|$251 million]] debt.`,

  readout: `READOUT
Meeting of the Minister for Foreign Affairs with the Ambassador of Norway
9 February

The Minister received Ambassador Kjersti Aune on Monday at her request.

The Ambassador handed over a copy of her credentials and conveyed greetings from Oslo. She said that Norway would contribute [[f:45e6 kroner -|45 million kroner]] to the cold-chain programme, [[f:33.333 percent up|a third]] more than in the previous cycle, and that Norwegian companies were “[[q:Kjersti Aune|curious, which in our language is already a compliment]]”.

The Minister thanked her. He noted that bilateral trade had [[f:2 times up|doubled]] in three years, to [[f:118e6 EUR up|EUR 118 million]], and proposed to conclude an [[a:agreement|agreement on the avoidance of double taxation]] before the summer. He also recalled that the [[a:memorandum|Memorandum of Understanding on Fisheries Research]] of 2019 had never been applied. “[[q:The Minister|Paper does not swim,]]” he remarked.

Both sides expressed concern at the situation in the strait. The Ambassador's deputy, Mr Sivert Bakke, gave figures: [[f:17 vessels -|17]] vessels detained since October, against [[f:6 vessels -|six]] in the whole of the year before; premiums up from [[f:0.2 percent -|0.2]] to [[f:0.7 percent up|0.7 per cent]].

The meeting lasted 50 minutes. Protocol took a photograph. Note-taker: 2nd Secretary.`,

  qanda: `“The lake does not negotiate”

Interview by Marta Quiroga

Bernabé Choque has run the Titicaca Basin Authority since 2019. He receives us under a map that is, he says, “[[q:Bernabé Choque|already wrong by [[f:2 metres -|two metres]]]]”.

Q: How low is the lake?

A: [[f:72 cm -|72 centimetres]] below the alert level. In the dry year of 1943 it was lower, but then [[f:1e5 people -|a hundred thousand people]] drank from it, and now it is [[f:3e6 people up|three million]].

Q: The Peruvian press accuses you of “[[q:The Peruvian press|selling ripples]]”.

A: Let them buy some. Look: evaporation takes [[f:90 percent -|90 percent]] of what comes in. What people take is [[f:4 percent -|four]], at most [[f:5 percent -|five percent]].

Q: And treaties?

A: We have the [[a:convention|Convention for the Preliminary Study of the Use of the Waters of Lake Titicaca]], which dates from 1955, and a [[a:plan|Binational Master Plan]] that nobody has opened since. My Bolivian colleague, Elvira Mamani, told me last week: “[[q:Elvira Mamani|We have agreed on everything except the water.]]”

Q: What would you sign tomorrow?

A: A [[a:protocol|protocol on minimum levels]]. [[f:0.5 percentage_points -|Half a percentage point]] of the hydropower fee would pay for it. I say it to every minister; the last one told me “[[q:the last one|later]]” and was dismissed on Friday.

Choque's term ends in August. “[[q:Bernabé Choque|I shall go fishing,]]” he says at the door, “[[q:Bernabé Choque|if there is where.]]”`,

  debate: `House of Assembly, 12 March
Oral answers: Prisons

Mr Alistair Venn (Cray Valley) (Opposition): What is the number of prisoners
held more than two to a cell?

The Minister for Justice (Ms Imogen Adair): On 1 March it was [[f:2318 prisoners -|2,318]], or
[[f:19 percent -|19 per cent]] of the total. That is [[f:11 percent down|11 per cent]] fewer than a year before, though
[[f:4 percent up|4 per cent]] more than I promised this House. I take no pride in it.

Mr Venn: The Inspector's report calls the east wing “[[q:The Inspector's report|a warehouse with
mattresses]]”. Does the Minister agree?

Ms Adair: I agree with the Inspector. [[f:240 places -|240]] places open in June at a cost of
[[f:38.6e6 pounds -|£38.6 million]]. The rest is for the courts. As the late Lord Justice Peel used
to say, “[[q:Lord Justice Peel|a prison is a queue that somebody forgot]]”.

Dr Oona Fairley (Independent): Will the Government ratify the [[a:protocol|Optional
Protocol to the Convention against Torture]]?

Ms Adair: It was laid before Parliament under the [[a:convention|Vienna Convention]] rules last week.

Mr Venn: On a point of order, the Minister told me in committee that she would
“[[q:Imogen Adair|sooner resign than build a fourth wing]]”. A fourth wing is building.

The Speaker: That is not a point of order. It is, however, a good memory.

Column 1142. Question 17 was withdrawn.`,

  ngo: `Briefing note 8: Remittances after the fee cap

Summary. Sending [[f:200 USD -|$200]] home cost [[f:6.2 percent -|6.2 per cent]] on average in 2024, against a target of [[f:3 percent -|three per cent]]. The corridor from Moscow to Dushanbe is the cheapest we found ([[f:0.9 percent -|0.9 per cent]]); that from Pretoria to Lilongwe, at [[f:15.7 percent -|15.7 per cent]], the dearest.

What changed. Digital transfers now make up [[f:44 percent -|44 per cent]] of the volume, [[f:12 percentage_points up|12 percentage points]] more than in 2021. Agents' commissions were cut from [[f:2.5 percent -|2.5]] to [[f:1.1 percent down|1.1 per cent]]. Volumes through banks [[f:0.5 times down|halved]].

Voices. “[[q:a nurse from Blantyre|My cousin walks the money over, he is free and slower,]]” a nurse from Blantyre told our researcher. The central bank's governor, in a speech on 3 May, spoke of “[[q:The central bank's governor|a tax on the people who left so as not to be one]]”. The industry body, Remit Africa, counters that caps have “[[q:Remit Africa|closed [[f:2000 counters -|2,000]] counters and opened none]]”.

What next. The draft [[a:declaration|Maputo Declaration on the Cost of Transfers]] is due in October. A [[a:convention|regional convention on payment data]] has been suggested. Neither mentions cash. The so-called “last mile” is longer than it sounds; see table 4, page 11.`,

  hnEn: `Staff circular 14

The canteen reopens on Monday 3 March at 7.30. Tables 4 to 9 are reserved for the “Green Desk”. The word “lunch” is used loosely.

Parking. Level 2 is closed; use bays 11 to 46. The plan of the garage is on page 3. By agreement with the landlord, bicycles may stay overnight. Extension 2214.

Reading group. Thursday, room 3.07: “The Quiet American”. Next: “Bleak House”, chapters 1–12.

Visits. The delegation from Graz arrives on flight OS 655 at 14:05. Protocol asks for dark suits. The treaty room will be shown by Mr Pym, who prefers to be called “Colonel”. Please do not mention the so-called “incident”.

Sports. The “Envoys” drew 2–2 with the “Attachés”. The annual convention of the chess club is on 9 April; Board 1 will be decided by lot. Memorandum 12/2025 on footwear has been withdrawn. Code for the gate: 4471.`,

  dam: `ADDIS ABABA, 4 August (Horn Press) – Ethiopia, Egypt and Sudan ended a ninth round of talks on the filling of the Grand Renaissance Dam on Tuesday with a joint statement of [[f:46 words -|46 words]], of which, a delegate pointed out, [[f:11 - -|11]] were the names of the countries.

“[[q:Seleshi Bekele|We have narrowed the gap from a river to a stream,]]” Ethiopia's chief negotiator, Seleshi Bekele, told reporters in the lobby. “[[q:Seleshi Bekele|One can jump over a stream.]]” His Egyptian counterpart, Hani Sewilam, would not jump. Cairo, he said, still needed “[[q:Hani Sewilam|a number, not a metaphor]]”.

The reservoir holds [[f:64e9 cubic_metres -|64 billion cubic metres]], up from [[f:42e9 cubic_metres -|42 billion]] a year ago. Egypt asks for a guaranteed release of [[f:40e9 cubic_metres -|40 billion cubic metres]] in dry years; Ethiopia offers [[f:31e9 cubic_metres -|31]]. Losses to evaporation are put at [[f:1.7e9 - -|1.7 billion]].

According to a Sudanese official who asked not to be named, the parties have agreed on [[f:90 percent -|90 percent]] of a [[a:agreement|draft agreement on the filling and operation of the dam]]. “[[q:a Sudanese official|The other [[f:10 percent -|ten percent]] is the dam,]]” he said.

The [[a:declaration|Declaration of Principles]] signed in Khartoum in 2015 remains the only text that binds all three. A [[a:agreement|Cooperative Framework Agreement]] for the whole basin entered into force last October without Egypt and Sudan. Addis Ababa has proposed a [[a:protocol|protocol on data exchange]]; there is talk of a memorandum.

The African Union's envoy described the mood as “[[q:The African Union's envoy|damp]]”.`,

  note: `CONFIDENTIAL
Note for the file: call with the Deputy Minister of Trade of Kenya, 16 May

1. The Deputy Minister, Mrs Wanjiku Karanja, rang at 9.15. She wanted us to hear it from her first: the levy on used clothing goes up from [[f:30 percent -|30]] to [[f:35 percent up|35 per cent]] on 1 July. “[[q:Wanjiku Karanja|We are not closing the door, we are charging for the draught,]]” she said.

2. I replied that the [[a:agreement|Economic Partnership Agreement]] (Article 12) freezes such levies for [[f:25 - -|25]] tariff lines. She had an answer ready. Under the [[a:protocol|East African Community Customs Union Protocol]], she argued, a partner state may apply for a stay. Four did last year.

3. Imports reached [[f:205000 tonnes -|205,000 tonnes]] in 2024, worth [[f:298e6 USD -|US$298 million]], [[f:12.8 percent up|12.8 per cent]] up on the year before. About [[f:2e6 people -|two million people]] live off the trade. The Permanent Secretary, she hinted, is “[[q:The Permanent Secretary|less patient than I am]]”.

4. My Dutch colleague tells me that The Hague calls the measure “[[q:The Hague|premature]]” in a non-paper that nobody has shown us. A trade union leader we often see, Francis Atwoli, was blunter: “[[q:Francis Atwoli|Mitumba dressed my children. It will not bury our mills.]]”

5. Comment. The so-called “textile lobby” is one factory with [[f:1100 workers -|1,100 workers]]. We should not reach for the treaty yet. Action: the desk to draft a line; legal adviser to look at paragraph 3 of Annex II. Ref. 44/7.`,

  health: `WHO: cholera vaccine stockpile empty for the third time this year

Geneva, 30 September — Production of the oral cholera vaccine will rise by half next year, the World Health Organization said on Monday, but for now not one dose is left in the emergency stockpile.

“[[q:Philippe Barboza|We are managing a queue, not a programme,]]” Philippe Barboza, who heads the cholera team, told journalists. “[[q:Philippe Barboza|When you halve the dose you lengthen the queue.]]”

In the year to August, [[f:24 countries -|24 countries]] reported [[f:342800 cases -|342,800 cases]] and [[f:2400 deaths -|2,400 deaths]]. Cases were down [[f:16 percent down|16%]] on the same period of 2023; deaths were up [[f:126 percent up|126%]]. The case fatality rate has thus more than [[f:2 times up|doubled]].

The only producer, EuBiologics of South Korea, shipped [[f:38e6 doses -|38 million doses]] in 2023 and expects to ship [[f:50e6 doses -|50 million]] this year. A second, Biological E of Hyderabad, should be licensed in 2026. A dose costs [[f:1.53 USD -|$1.53]]; the buyers' alliance, Gavi, wants it below [[f:1.2 USD -|$1.20]].

Not everyone waits. Zambia's health minister, Elijah Muchima, said his country would build a plant with a Chinese partner under a [[a:memorandum|memorandum of understanding]] worth [[f:37e6 USD -|$37 million]], and that the first vials would carry the words “Made in Lusaka”. Doctors Without Borders called the shortage “[[q:Doctors Without Borders|a scandal with a price tag]]”, and asked: “[[q:Doctors Without Borders|Who ordered too little?]]”`,

  oped: `What the strait is worth

by Adelina Moraru

My grandmother, who sold fish, used to say that “[[q:My grandmother|a border is where the price changes]]”. I thought of her last week in Kerch.

Before the war [[f:21000 ships -|21,000]] ships a year passed under the bridge. Now it is fewer than [[f:9000 ships -|9,000]], a fall of [[f:57 percent down|57 percent]]. Insurers want [[f:1 percent -|one percent]] of the hull; in Constanța they want a fraction of that. The mayor of Izmail, whose port has grown [[f:3 times up|threefold]], keeps a photograph of an empty quay on his desk “[[q:The mayor of Izmail|so as not to get used to it]]”.

Economists will tell you that trade finds a way. It does, as water does: through the cellar. An exporter in Odesa, a mild man, called the “humanitarian corridor” “[[q:An exporter in Odesa|a prayer with tugboats]]”. He pays [[f:48 USD -|$48]] a tonne for it, against [[f:19 USD -|$19]] in 2021.

What is to be done? The [[a:convention|Montreux Convention]] cannot be rewritten; it cannot even be read without quarrelling. But a modest [[a:agreement|agreement on the safety of merchant shipping in the Black Sea]] is within reach, and the [[a:declaration|Istanbul Declaration]] of last spring shows how. The Turkish negotiator Hakan Eryılmaz, who wrote it, insists that “[[q:Hakan Eryılmaz|fish sign nothing]]”. Quite. My grandmother would have asked what he was selling.`,

  forest: `BRAZZAVILLE, 14 March (Congo Basin News) — Logging permits in the Republic of Congo will be cut by [[f:33.333 percent down|a third]] over four years, Forest Economy Minister Rosalie Matondo announced on Thursday, a day after donors pledged [[f:65e6 USD -|$65 million]].

“[[q:Rosalie Matondo|A forest that is sold once cannot be sold again,]]” she told delegates from [[f:22 countries -|22 countries]]. The permits cover [[f:13.9e6 hectares -|13.9 million hectares]] today. By 2029 it should be [[f:9.3e6 hectares down|9.3 million]].

Industry was cool. The head of the timber association, Gaspard Nkeou, called the timetable “[[q:Gaspard Nkeou|a chainsaw in the hands of accountants]]” and recalled that the sector employs [[f:21000 people -|21,000]] people, [[f:8 percent up|8 percent]] more than in 2019. Exports of sawn wood, he said, had already dropped by half.

Environmentalists want more. Lise Mabiala of Forest Watch said satellite images showed [[f:410 kilometres -|410 kilometres]] of new illegal roads last year, up from [[f:260 kilometres -|260]]. “[[q:Lise Mabiala|Permits do not fell trees,]]” said Mabiala. “[[q:Lise Mabiala|Bulldozers do.]]”

Ministers are to adopt the [[a:declaration|Brazzaville Declaration on Standing Forests]] on Saturday. The [[a:agreement|Voluntary Partnership Agreement with the European Union]], signed in 2010, is under review; diplomats mention a possible [[a:memorandum|memorandum of understanding with Gabon on timber tracing]].`,

  parl: `Foreign Affairs Committee, minutes of the 31st sitting

The Chair (Ms Aurelie Tan) welcomed the Permanent Secretary, Mr Cosmas Ferro.

Mr Ferro reported that negotiations on the [[a:agreement|Agreement on Joint Patrols]] had been concluded on 12 June. The [[a:protocol|Additional Protocol on Hot Pursuit]] was ready for signature. Costs would not exceed [[f:4.4e6 USD -|USD 4.4 million]] a year, or [[f:0.3 percent -|0.3 per cent]] of the budget.

Ms Prudence Okello (Labour) asked how many boats had been seized. Mr Ferro replied that it was [[f:36 boats -|36 boats]] since January, compared with [[f:51 boats -|51]] in the same period of last year.

Mr Basil Quist (Independent) wondered whether the neighbours shared “[[q:Basil Quist|our sudden affection for each other's fish]]”. Mr Ferro replied that their ambassador had assured him of it “[[q:their ambassador|in writing, and twice]]”.

The Chair observed that the Committee had heard the same in 2016. “[[q:Aurelie Tan|I keep the minutes,]]” she added, “[[q:Aurelie Tan|they keep the fish.]]”

Resolved: to recommend ratification. The sitting rose at 17.40. Next sitting: room B, 3 July.`,

  wheat: `Black Sea wheat: what traders say
Market note, week 34

Russian wheat with [[f:12.5 percent -|12.5%]] protein traded at [[f:218 USD_per_tonne -|$218 a tonne]] on Friday, [[f:3 USD down|$3]] below the week before. Egypt's state buyer took [[f:280000 tonnes -|280,000 tonnes]]; Algeria is said to have bought [[f:500000 tonnes -|500,000]] to [[f:540000 tonnes -|540,000 tonnes]].

The crop forecast was raised from [[f:82.9e6 tonnes -|82.9]] to [[f:84.1e6 tonnes up|84.1 million tonnes]]. “[[q:Dmitri Vasin|The combine drivers are more optimistic than the ministry, which is new,]]” said Dmitri Vasin, head of the consultancy SteppeGrain. He expects the export tax to [[f:0.5 times down|halve]] by October.

In Ukraine farmers hold back. Stocks are [[f:19 percent up|19 percent]] higher than a year ago, and freight from Odesa to Port Said costs [[f:27 USD_per_tonne -|$27]], [[f:1.5 times up|one and a half times]] the rate in Novorossiysk. An elevator manager near Mykolaiv put it this way: “[[q:An elevator manager near Mykolaiv|My silo is full of patience.]]”

Nothing moved on the grain corridor. The UN spokesman, Farhan Aziz, said contacts “[[q:Farhan Aziz|continue at various levels]]” — diplomatic language, traders note, for no contacts.`,

  copper: `LUSAKA, 2 December (Southern Wire) — Zambia and the Democratic Republic of Congo will build a battery-precursor plant at Ndola at a cost of [[f:640e6 USD -|$640 million]], the two presidents said after talks on Sunday.

A [[a:agreement|cooperation agreement on battery value chains]] was signed in 2022 but has produced, in the words of one official, “[[q:one official|a logo]]”. Sunday's communiqué sets dates. The [[a:treaty|Treaty on the Special Economic Zone]] is to be ratified by June, and a [[a:protocol|protocol on customs transit]] will follow.

“[[q:Hakainde Mumba|We have exported holes in the ground for a hundred years,]]” President Hakainde Mumba said. “[[q:Hakainde Mumba|It is time to export something that fits in the hand.]]” His guest put it more drily: the plant, he told reporters, was “[[q:His guest|late but welcome]]”.

Copper output in Zambia fell to [[f:698000 tonnes down|698,000 tonnes]] last year from [[f:763000 tonnes -|763,000]]. Congo produced [[f:4 times up|four times]] as much. Cobalt has lost [[f:60 percent down|60 percent]] of its price since 2022.

Analysts doubt the schedule. “[[q:Thandeka Moyo|I would bet on the road, not on the factory,]]” said Thandeka Moyo of the Harare-based Minerals Observatory. Power is short by [[f:1300 megawatts -|1,300 megawatts]]; [[f:40 percent -|two fifths]] of the mines run on diesel.`,

  telegram: `FM EMBASSY TASHTEGOL
TO SECRETARIAT, EASTERN DESK
TELNO 88 OF 4 FEBRUARY
RAIL: VISIT OF THE DEPUTY MINISTER

1. Deputy Minister Orlov called on me on 3 February, accompanied by
two officials. He was brisk. The line would open in May, he said,
"[[q:Orlov|with or without the ribbon]]".

2. Freight: [[f:2.4e6 tonnes -|2.4 million tonnes]] in the first year, rising to [[f:5e6 tonnes up|5 million]] by
2029. Transit fees of [[f:11 USD -|USD 11]] a tonne. He complained that our side
had inspected only three of nine bridges.

3. I asked about the [[a:agreement|Agreement on Through Carriage]]. Orlov said the
text was with the lawyers, who, he added, "[[q:Orlov|charge by the comma]]". A
[[a:memorandum|memorandum on wagon leasing]] could be initialled at once.

4. The head of the railway union, Pavlenko, later told my deputy that
the track was "[[q:Pavlenko|laid by poets]]". The local press says nothing.

5. COMMENT: the so-called "dry port" is a field. Protocol was correct
throughout. We need an answer on the bridges by 1 March. ENDS`,
};
