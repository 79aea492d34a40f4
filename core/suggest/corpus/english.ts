/** English texts written for these tests, marked as `readMarkup` reads them. */
export const ENGLISH: Readonly<Record<string, string>> = {
  harbour: `REYKHOLM, Sept. 12 (Northern Wire) - The harbour board will raise landing fees for the first time in nine years, its chair told reporters on Thursday, after the ice plant lost [[f:2.4e6 USD -|$2.4 million]] last winter.

"[[q:Sigrun Halvard|We cannot sell ice below the price of electricity,]]" said Sigrun Halvard, who has led the board since 2018. "[[q:Sigrun Halvard|Nobody has managed that yet.]]"

Fees will go up by [[f:6 percent up|six percent]] in January and by a further [[f:4.5 percent up|4.5 percent]] in 2027. The number of vessels calling at the port fell from [[f:412 vessels -|412]] to [[f:368 vessels down|368]] last year, while landings of cod dropped [[f:17 percent down|17 percent]] to [[f:23400 tonnes down|23,400 tonnes]].

Skippers were not impressed. Halvard's predecessor, the retired trawlerman Ole Brandt, called the increase "[[q:Ole Brandt|a tax on getting up early]]". He added that the board "[[q:Ole Brandt|has never mended a net]]".

According to the fishermen's union, [[f:66.667 percent -|two-thirds]] of the fleet is older than 30 years. The union wants the ministry to finish the [[a:agreement|agreement on shared quotas with the Faroe Islands]] before any fee is changed. A spokesman for the ministry, Jon Eld, said talks would resume on 3 October; he declined to say more.

The trawler "Morning Star" and the ferry “Queen Astrid” will keep their berths.`,

  ministers: `JOINT STATEMENT
of the Ministers of Transport of Lumaria and Vedra

1. The Ministers met in Port Ansel on 14 and 15 June 2025.

2. They welcomed the entry into force of the [[a:convention|Convention on the Carriage of Dangerous Goods by Inland Waterways]] and signed the [[a:protocol|Second Additional Protocol to the Agreement on Cross-Border Rail Traffic]]. The Ministers noted that the [[a:memorandum|Memorandum of Understanding on Port Digitalisation]] expires in 2026.

3. Freight carried by rail reached [[f:14.2e6 tonnes -|14.2 million tonnes]] in 2024, [[f:8 percent up|8 per cent]] more than a year earlier. Waiting times at the border had been cut by [[f:40 percent down|40 per cent]]. Lumaria and Vedra account for [[f:55 percent -|55]] and [[f:45 percent -|45 per cent]] of the traffic, respectively.

4. Minister Odalys Renko said that the new terminal was ‘[[q:Odalys Renko|a door without a doorkeeper]]’. Her Vedran counterpart, Mr Ilmar Tosk, replied: ‘[[q:Ilmar Tosk|Then let us hope that nobody loses the key.]]’

5. The Ministers discussed a [[a:roadmap|draft roadmap for the electrification of the Ansel line]] and agreed to instruct experts to finalise it. They did not reach agreement on night traffic.

6. Article 12 of the Convention will be applied as from 1 July.`,

  briefing: `NOON BRIEFING (edited)

On the floods: the World Meteorological Organization says rainfall in the Lower Sabe basin has been [[f:2.5 times up|two and a half times]] the average since October. Some [[f:86000 people up|86,000 people]] have left their homes, up from [[f:51000 people -|51,000]] last week. [[f:120 schools -|120 schools]] are closed.

The head of the country office, Marisa Duarte Pinto, spoke by satellite phone.

“[[q:Marisa Duarte Pinto|The road is gone. There is a river where the market was, and the market was where the river is now.]]

“[[q:Marisa Duarte Pinto|We have food for nine days and fuel for four.]]”

She described the level of the Sabe as “[[q:Marisa Duarte Pinto|higher than anybody's grandfather remembers]]”.

The appeal for [[f:74.5e6 USD -|$74.5 million]] is funded at [[f:22 percent -|22 per cent]].

Question: Is the word “catastrophe” being avoided?

Spokesperson: We use the words the Government uses. The Prime Minister told parliament on Monday that the country faced “[[q:The Prime Minister|a long wet year]]”.

Lastly, the [[a:declaration|Luanda Declaration on Early Warning]] will be up for renewal on 9 December. Room 3B, 10:30.`,

  profile: `ARDLEIGH — For thirty years nobody wanted the old salt works. Now three buyers do.

Mags Tolliver, 61, who grew up in the manager's cottage, laughs when she is asked why. “[[q:Mags Tolliver|Batteries,]]” she says. “[[q:Mags Tolliver|My father shovelled the stuff on to roads.]]”

The works produced [[f:90000 tons -|90,000 tons]] a year at their peak and employed [[f:340 people -|340 people]]; by 2011 there were [[f:12 people -|12]]. Unemployment in the valley stands at [[f:11.4 percent -|11.4 percent]], nearly [[f:2 times up|twice]] the national rate.

“[[q:Tolliver|I would sell tomorrow,]]” Tolliver tells visitors, “[[q:Tolliver|but not to a man who parks across the footpath.]]”

The parish council is split. Its clerk, Desmond Achebe, says the bids were “[[q:Desmond Achebe|interesting in the way that weather is interesting]]”. Councillor Pru Lockhart wrote on her website that the sale would be "[[q:Pru Lockhart|the last thing we own]]". The so-called “Friends of Salt” have put up posters.

One bidder, a company registered in Delaware, offered [[f:4.1e6 USD -|$4.1 million]]. Another wants only the pans: [[f:58 acres -|58 acres]]. The third has not named a sum. “[[q:a man in a grey suit|No comment, and that is a comment,]]” said a man in a grey suit outside the “Salters Arms”.`,

  answer: `Written answers, 4 November

Fisheries: Electronic Monitoring

Ms Rhona Calder (Skerray) asked the Minister for the Marine how many
vessels carried cameras, and whether the Government intended to sign the
[[a:agreement|Agreement on Port State Measures]].

The Minister (Fergal Doone): [[f:218 vessels -|218]] vessels carried cameras at the end of
September, or [[f:31 percent -|31 per cent]] of the larger fleet. Costs came to
[[f:1.9e6 EUR -|€1.9 million]], of which the Union paid [[f:75 percent -|three quarters]]. As the
chief inspector told the committee in May, "[[q:the chief inspector|a camera does not get
seasick]]".

Discards have been reduced by between [[f:9 percent down|9]] and [[f:12 percent down|12 per cent]]. We propose
an [[a:amendment|amendment to the Common Fisheries Convention]] to make the data public.

Ms Calder: I thank the Minister. A skipper in my constituency described
the system as "[[q:A skipper in my constituency|an eye that never buys a pint]]". Will he answer him?

Fergal Doone: I shall write to him.`,

  note: `Grain corridors: three numbers to watch
Note 22, Institute for Inland Trade

Wheat prices averaged [[f:231 EUR -|€231 a tonne]] in the first quarter, [[f:14 percent down|14 percent]] below the level of 2023. Exports through the Danube ports [[f:2 times up|doubled]] between 2021 and 2024, to [[f:36e6 tonnes up|36 million tonnes]]. Insurance premiums, by contrast, rose from [[f:0.8 percent -|0.8]] to [[f:1.25 percent up|1.25 percent]] of cargo value.

Officials differ on what this means. A senior customs officer in Constanta compared the corridor to “[[q:A senior customs officer in Constanta|a garden hose on a house fire]]”. The Romanian transport ministry, in a letter to the Institute, maintains that capacity is “[[q:The Romanian transport ministry|adequate for a normal year]]”. What is normal? “[[q:Ion Bratu|Nobody has seen one since I was a cadet,]]” jokes Ion Bratu, a pilot with the river authority.

Legal basis. The [[a:convention|Belgrade Convention]] of 1948 guarantees free navigation. Moldova has proposed a [[a:protocol|supplementary protocol on pilotage fees]]; Ukraine prefers to wait for the [[a:partnership|Black Sea Grain Partnership]]. The [[a:plan|Action Plan for Solidarity Lanes]], adopted in 2022, has no legal force.

We use “corridor” loosely. Figures for 2025 are estimates.`,

  campaign: `Garrity mocks rival's jobs plan as 'bumper sticker'.

Gov. Tom Garrity on Monday ridiculed the economic proposals of his Democratic challenger, calling them “[[q:Tom Garrity|a bumper sticker with a price tag.]]”

Speaking to a crowd of about [[f:1200 people -|1,200 people]] in Dayton, the two-term Republican said state Sen. Lucille Ames “[[q:the two-term Republican|never met a problem she couldn't tax.]]”

“[[q:Tom Garrity|She says she'll create [[f:1e6 jobs -|a million]] jobs,]]” Garrity told supporters. “[[q:Tom Garrity|Where? On the moon?]]”

Ames fired back within hours. “[[q:Lucille Ames|The governor has had eight years to find those jobs,]]” she said in a statement. “[[q:Lucille Ames|He found one, and he'd like to keep it.]]”

A poll released last week by Wright State University showed Ames leading by [[f:3 percentage_points -|three percentage points]], [[f:47 percent -|47 percent]] to [[f:44 percent -|44 percent]], with [[f:9 percent -|9%]] undecided.

Ames spokesman Rudy Vance dismissed the rally as “[[q:Rudy Vance|theater,]]” noting that the governor “[[q:Rudy Vance|didn't take a single question.]]”

But Garrity, who is barred from serving more than two terms in a row, insisted he was having fun.

“[[q:Garrity|I've been called worse by better,]]” he said.`,

  telegram: `FROM: Embassy, Port Vessel
SUBJECT: Cocoa tax
No. 118. 3 March

1. The finance minister, Kodjo Amewu, told parliament yesterday that the
export tax on cocoa would rise from [[f:3 percent -|3]] to [[f:5 percent up|5 pct]] in October. He described
the measure as ''[[q:Kodjo Amewu|a small umbrella for a large rain]]''. Farm-gate prices stand
at [[f:1850 USD -|USD 1,850 a tonne]], [[f:21 percent down|21 pct]] down on the year.

2. The growers' association called the tax ''[[q:The growers' association|a hand in our only
pocket]]''. Its secretary, speaking to this Embassy in confidence, said that
smuggling had [[f:2 times up|doubled]]. We have seen no figures.

3. Parliament is expected to ratify the [[a:agreement|International Cocoa Agreement]] this month. A
[[a:memorandum|memorandum of understanding on traceability with the European Union]] has been
initialled. Protocol matters for the visit are handled separately.

4. Comment. The ''cocoa war'' of which the papers write has not begun. Ends.`,

  noQuotes: `Programme of the week

Monday, 9:15. Bus 40 leaves from gate 3. The “Blue Danube” choir sings in hall 5; the novel “Nobody's Harbour” is launched at noon in the café “Mokka”, 14 Rue Basse. Press the button marked “Call” for help.

Tuesday. By convention the chair speaks first; diplomatic protocol asks for dark suits. The word “summit” should not be used. Paper COM(2024) 118, page 12, replaces paper COM(2023) 77. Rooms 210 to 214 are being painted.

Wednesday. The party holds its convention at the “Excelsior”. There is no agreement on seating. Flight BA 902, terminal 4, lands at 18:20. The agenda is on page 2 and the plan of the building on page 6. The hotline is +44 20 5550 1234.

Thursday. What the porters call “the aquarium” is the press room. A so-called “quiet hour” begins at 13:00.`,
};
