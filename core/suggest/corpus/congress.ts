/** American press news of Congress, campaigns and agencies, written for these tests: epithets, offices, hearers, shows in marks. */
export const CONGRESS: Readonly<Record<string, string>> = {
  ohio: `In Ohio, Kasich's Old Friends Turn the Page

COLUMBUS, Ohio — When Dale Merriweather first met the governor, in 1978, both men were broke and sure of everything.

“[[q:Dale Merriweather|He'd sleep in the office and shower at the Y,]]” Mr. Merriweather, now 71, recalled over eggs at a diner on High Street. “[[q:Dale Merriweather|I told him, ‘John, you smell like a campaign.’]]”

Nearly four decades later, the governor is out of the race, and Mr. Merriweather, who raised [[f:1.2e6 USD -|$1.2 million]] for him, is being courted by others. So are dozens of donors like him. “[[q:Merriweather|It's like a divorce,]]” he said. “[[q:Merriweather|Everybody wants to know who gets the house.]]”

The governor's spokeswoman, Emmalee Kalmbach, said he had “[[q:Emmalee Kalmbach|no plans to endorse at this time]]” and would not be attending the convention, which begins on July 18 at Quicken Loans Arena.

That has left the state party in a bind. Its chairman, Matt Borges, has tried to make peace, telling county leaders in an email last week that “[[q:Matt Borges|a house divided against itself cannot knock on doors.]]” Not everyone was persuaded. “[[q:Connie Volk|Knock on whose doors? And say what?]]” asked Connie Volk, the treasurer of the Summit County committee. She has stopped answering his calls.

Polls suggest the stakes. Ohio has [[f:18 electoral_votes -|18]] electoral votes, and no Republican has won the White House without it. A Quinnipiac University poll released Tuesday had the race tied at [[f:40 percent -|40 percent]].

Asked whether he might come around by November, Mr. Merriweather put down his fork.

“[[q:Merriweather|Ask me in October,]]” he said. Then he reconsidered. “[[q:Merriweather|No, don't.]]”`,

  vets: `VA Secretary Under Fire For Comparing Wait Times To Disney Lines

Veterans Affairs Secretary Bob McDonald on Monday compared the time veterans wait for care to the lines at Disney theme parks, drawing a furious response from Republicans.

“[[q:Bob McDonald|When you go to Disney, do they measure the number of hours you wait in line? Or what's important?]]” McDonald told reporters at a breakfast hosted by the Christian Science Monitor. “[[q:Bob McDonald|What's important is what's your satisfaction with the experience.]]”

House Speaker Paul Ryan tweeted: “[[q:Paul Ryan|This is not make-believe, Mr. Secretary.]]” Sen. Johnny Isakson, R-Ga., who chairs the Veterans' Affairs Committee, called the remark “[[q:Johnny Isakson|preposterous]]” and “[[q:Johnny Isakson|an insult to every man and woman who wore the uniform.]]”

In 2014, investigators found that at least [[f:40 veterans -|40]] veterans died while waiting for appointments at the Phoenix VA. The agency's own data show that more than [[f:480000 veterans -|480,000]] veterans were waiting longer than 30 days as of May 1, up from [[f:416000 veterans -|416,000]] a year ago.

Dan Caldwell of Concerned Veterans for America said the secretary “[[q:Dan Caldwell|still doesn't get it.]]”

“[[q:Dan Caldwell|Last time I checked,]]” he said, “[[q:Dan Caldwell|nobody dies waiting for Space Mountain.]]”

A VA spokeswoman later said in an email that the agency knows that veterans “[[q:A VA spokeswoman|are still waiting too long for care.]]” McDonald himself did not apologize, according to two people in the room. Instead, they said, he talked about his years at Procter & Gamble.

The American Legion's national commander, Dale Barnett, was less forgiving. “[[q:Dale Barnett|The American Legion agrees that the VA secretary's analogy between Disneyland and VA wait times was an unfortunate comparison because people don't die while waiting to go on Space Mountain,]]” he said in a statement.

The White House declined to say whether President Obama agreed. “[[q:Josh Earnest|The president has full confidence in the secretary,]]” said spokesman Josh Earnest.`,

  clinton: `Clinton Camp Brushes Off Email Report As 'Old News'

NEW YORK -- Hillary Clinton's campaign on Wednesday dismissed an inspector general's report that found she had broken federal record-keeping rules, saying there was nothing in it that voters did not already know.

“[[q:Brian Fallon|The documents show just how consistent her email practices were with those of other secretaries,]]” campaign spokesman Brian Fallon said in a statement.

The 83-page report, obtained by several news outlets, said Clinton should have printed and surrendered her emails before leaving office. She “[[q:The 83-page report|did not comply]]” with department policies, it said, and never sought permission to use a private server. Had she asked, the report added, the request would have been denied.

Donald Trump seized on the findings at a rally in Anaheim, calling his rival “[[q:Donald Trump|as crooked as they come]].” He went on to suggest that Democrats might replace her with “[[q:Donald Trump|Crazy Bernie]].”

Clinton, who has said the arrangement was a “[[q:Clinton|mistake]],” told Univision that the report “[[q:Clinton|makes clear that personal email use was the practice]]” under her predecessors. “[[q:Clinton|I thought it was allowed,]]” she said.

But even some of her supporters winced. “[[q:Dianne Halloran|It's the drip, drip, drip,]]” said Dianne Halloran, a retired teacher in Ames, Iowa, who caucused for Clinton. “[[q:Dianne Halloran|Just tell us all of it.]]”

Trust remains her weak point. In a Washington Post-ABC News poll this month, [[f:57 percent -|57 percent]] said she was not honest, a [[f:6 points up|6-point]] increase since March. Only [[f:37 percent -|37 percent]] said she was.

The FBI, which is conducting its own inquiry, declined to comment. Director James Comey said earlier this month that he felt “[[q:James Comey|pressure]]” to finish “[[q:James Comey|well and promptly]].” He would not set a deadline.`,

  syria: `Exclusive: Pentagon 'Misled' Lawmakers On Rebel Training, Whistleblower Says

The Pentagon's [[f:500e6 USD -|$500 million]] program to train Syrian rebels was doomed from the start, and senior commanders knew it, a former Defense Department analyst tells The Chronicle.

“[[q:Ray Sandoval|They cooked the books,]]” says Ray Sandoval, who spent two years at U.S. Central Command in Tampa before resigning last August. “[[q:Ray Sandoval|Every memo that said ‘this isn't working’ came back with a smiley face on it.]]”

Central Command spokesman Col. Patrick Ryder denied the charge. In an emailed statement, he wrote that the command “[[q:Patrick Ryder|welcomes and encourages vigorous debate]]” among its analysts.

Gen. Lloyd Austin conceded in September that only “[[q:Lloyd Austin|four or five]]” of the trainees were still in the fight. The admission stunned senators. “[[q:Kelly Ayotte|We're counting on our fingers and toes at this point,]]” Sen. Kelly Ayotte, a New Hampshire Republican, told him, “[[q:Kelly Ayotte|when we had envisioned [[f:5400 - -|5,400]] by the end of the year.]]”

It was, in the words of one committee aide, “[[q:one committee aide|a train wreck with a PowerPoint.]]”

Sandoval says he raised his doubts three times. The first time, his supervisor “just laughed.” The second time he was moved to another desk. The third time, he says, a colonel took him aside and asked, “[[q:a colonel|Do you like your job?]]”

“[[q:Ray Sandoval|I did, until then,]]” he says.

The inspector general's inquiry continues. Rep. Devin Nunes, the chairman of the House Intelligence Committee, has promised hearings, saying Congress “[[q:Devin Nunes|will not be lied to.]]” The ranking Democrat on the panel, Adam Schiff, agrees that the allegations are “[[q:Adam Schiff|deeply troubling]]” but cautions against prejudging them.

As one veteran of the command puts it: “[[q:one veteran of the command|The map was green. The ground was not.]]”`,

  guns: `Gun bill stalls again as Senate leaves town

By Lena Fitch

A bipartisan effort to keep suspected terrorists from buying guns appeared to collapse Thursday, hours after it won a symbolic show of support on the Senate floor.

The amendment, by Sen. Susan Collins of Maine, survived a vote to kill it, 46-52. But that was short of the [[f:60 votes -|60]] votes it will need to advance.

Collins was upbeat. “[[q:Susan Collins|Surely we ought to be able to come together,]]” she said after the vote, adding that eight Republicans had joined her.

Majority Leader Mitch McConnell made no promises. The Kentucky Republican said he was “[[q:Mitch McConnell|open to serious suggestions from the experts]]” and left it there. His deputy, John Cornyn of Texas, offered a competing measure that the NRA favors; it failed Monday, 53-47.

Across the Capitol, House Democrats ended a 25-hour sit-in that had been led by Rep. John Lewis, a hero of the civil rights movement. “[[q:John Lewis|We got in trouble. We got in the way. Good trouble. Necessary trouble,]]” Lewis told the crowd waiting outside. Ryan, the speaker, had derided the protest as a “[[q:Ryan|publicity stunt.]]”

Gun-control groups said public opinion is on their side: a CNN poll this week found that [[f:85 percent -|85 percent]] of Americans favor barring people on watch lists from buying guns, while [[f:92 percent -|92 percent]] back expanded background checks. “[[q:Chris Murphy|Something is happening,]]” Sen. Chris Murphy (D-Conn.) said. “[[q:Chris Murphy|I don't know when we win. I know we win.]]”

The NRA's chief lobbyist, Chris Cox, called the Collins plan “[[q:Chris Cox|unconstitutional.]]” Lawmakers return July 5.`,

  kimoped: `The President's Iran Problem Isn't Iran

Give the president this much: he has never pretended the nuclear deal was a love letter. “[[q:the president|We cannot bet on the regime changing,]]” he told American University last August. Fair enough. But then what, exactly, are we betting on?

The [[a:plan|Joint Comprehensive Plan of Action]] gave Tehran access to some [[f:1e11 USD -|$100 billion]] in frozen assets. In return, it shipped [[f:98 percent -|98 percent]] of its enriched uranium to Russia and mothballed [[f:66.667 percent -|two-thirds]] of its centrifuges. Secretary of State John Kerry says the deal is “[[q:John Kerry|working]].” Sen. Bob Corker, who chairs the Foreign Relations Committee, says it isn't, and that we “[[q:Bob Corker|got fleeced]].”

They are both right. Consider what Ali Khamenei said in March: “[[q:Ali Khamenei|Those who say the future is in negotiations, not in missiles, are either ignorant or traitors.]]” That is not how a partner talks. Nor is it, as Wendy Sherman, the former negotiator, points out, how an enemy who has already won talks.

Critics like to say that Munich was also popular. So was Prohibition. The better analogy is [[a:treaty|SALT]], which everyone hated and nobody repealed. Ronald Reagan, who called [[a:treaty|SALT II]] “[[q:Ronald Reagan|fatally flawed]],” kept to its limits for five years.

My own view? Trust the inspectors, and count the centrifuges. “[[q:an old diplomat|In diplomacy, the opposite of a good deal is usually no deal,]]” an old diplomat told me once, “[[q:an old diplomat|and the opposite of no deal is usually worse.]]”`,

  flint: `Flint Mayor: 'We Are Not a Lab Experiment'

FLINT, Mich. (AP) — The mayor of Flint told a congressional panel on Thursday that her city had been “[[q:The mayor of Flint|treated like we don't exist]]” by state officials who switched its water supply to save money.

Karen Weaver, a psychologist who was elected in November, said residents still bathe their children in bottled water. “[[q:Karen Weaver|We are not a lab experiment,]]” she said, her voice rising.

Republicans on the House Oversight Committee directed much of their anger at the Environmental Protection Agency, whose regional director, Susan Hedman, resigned in January. Rep. Jason Chaffetz of Utah, the chairman, waved a stack of emails and demanded to know why Hedman had “[[q:Jason Chaffetz|sat on her hands]]” for months. Hedman did not testify. In a statement released by her lawyer, she called the accusation “[[q:Susan Hedman|simply false.]]”

Democrats went after Gov. Rick Snyder. “[[q:Elijah Cummings|There's a problem when a governor runs a state like a business,]]” said Elijah Cummings of Maryland, the panel's top Democrat. “[[q:Elijah Cummings|Businesses can choose their customers.]]” A spokesman for Snyder, Dave Murray, responded that the governor “[[q:Dave Murray|has taken responsibility]]” and has asked lawmakers for [[f:195e6 USD -|$195 million]].

Marc Edwards, the Virginia Tech engineer whose tests exposed the lead, was asked what grade he would give the agency. He paused. “[[q:Marc Edwards|They'd have to show up for class first,]]” he said.

Lead levels in [[f:16 homes -|16]] of the [[f:271 homes -|271]] homes he sampled were above [[f:15 parts_per_billion -|15 parts per billion]], the federal limit. Pediatrician Mona Hanna-Attisha found that the share of children with elevated lead had gone from [[f:2.4 percent -|2.4 percent]] to [[f:4.9 percent up|4.9 percent]].

“[[q:LeeAnne Walters|I trusted them,]]” says LeeAnne Walters, a mother of four whose calls to City Hall started it all. “[[q:LeeAnne Walters|Never again.]]”`,

  wall: `Trump's Wall: The Rancher, the River and the Number Nobody Can Find

Donald Trump says his wall will cost [[f:8e9 USD -|$8 billion]]. The Washington Post's fact checkers put it at [[f:25e9 USD -|$25 billion]]. Bernstein Research, which follows the cement industry, figures somewhere between [[f:15e9 USD -|$15 billion]] and [[f:25e9 USD -|$25 billion]] and notes drily that the chief winner would be Cemex, a Mexican company.

Nobody has asked Bill Addington.

Addington, a rancher in Sierra Blanca, Texas, has [[f:3 miles -|three miles]] of the Rio Grande to himself and opinions to match. “[[q:Bill Addington|I'd like to see him pour concrete in quicksand,]]” he says, spitting over the tailgate. “[[q:Bill Addington|I'd sell tickets.]]”

His neighbor disagrees. “[[q:Cookie Ortega|Build it twice,]]” says Cookie Ortega, who found a man dying in her barn two summers ago. When she called the Border Patrol, she recalls, the dispatcher told her it would be “[[q:the dispatcher|an hour, maybe three]].”

On the campaign trail, such details have not mattered much. “[[q:the billionaire|Who's going to pay for the wall?]]” the billionaire asks at every stop. “[[q:crowds|Mexico!]]” the crowds roar back. Former Mexican President Vicente Fox answered with an expletive. His successor, Felipe Calderón, told CNBC that Mexicans were “[[q:Felipe Calderón|not going to pay any single cent for such a stupid wall]].”

Would it work? Doris Meissner, who ran the immigration service under President Clinton and is now a senior fellow at the Migration Policy Institute, thinks the question is wrong. “[[q:Doris Meissner|[[f:40 percent -|Forty percent]] of the people here illegally came on a plane,]]” she said. “[[q:Doris Meissner|You'd need a wall [[f:35000 feet -|35,000 feet]] high.]]”

The Trump campaign did not respond to a request for comment. Earlier this year, the candidate told The Associated Press that experts who doubted him were “[[q:the candidate|losers]]” and that the job would be “[[q:the candidate|easy]].”`,

  zika: `House Passes Zika Bill; White House Threatens Veto

The House of Representatives early Thursday approved [[f:1.1e9 USD -|$1.1 billion]] to fight the Zika virus, brushing aside a veto threat from the White House and howls of protest from Democrats, who were in the middle of a sit-in over gun control.

The vote was [[f:239 - -|239]] to [[f:171 - -|171]].

White House press secretary Josh Earnest said the measure fell far short of the [[f:1.9e9 USD -|$1.9 billion]] that President Obama asked for in February and took money away from the fight against Ebola. “[[q:Josh Earnest|This plan from congressional Republicans is four months late and nearly [[f:1e9 USD -|a billion dollars]] short,]]” Earnest said.

Appropriations Committee Chairman Hal Rogers, a Kentucky Republican, countered that the bill was “[[q:Hal Rogers|responsible]].” It “[[q:Hal Rogers|addresses the crisis at hand without writing a blank check,]]” he said.

Rep. Rosa DeLauro, D-Conn., was having none of it. She said the Republicans had “[[q:Rosa DeLauro|chosen to make a mockery of a public health emergency]]” by barring money for Planned Parenthood. Her colleague Nita Lowey, the senior Democrat on the spending panel, used a shorter word: “[[q:Nita Lowey|Shameful.]]”

The Centers for Disease Control and Prevention says it is monitoring [[f:265 women -|265]] pregnant women in all the states with evidence of infection and [[f:189 - -|189]] more in Puerto Rico. “[[q:Thomas Frieden|This is an unprecedented challenge,]]” Thomas Frieden, the agency's director, told the National Press Club last month, adding: “[[q:Thomas Frieden|Never before, to our knowledge, has there been a mosquito-borne disease that could result in birth defects.]]”

Senate Minority Leader Harry Reid, who has promised to block the bill, tweeted that it was “[[q:Harry Reid|a disgrace.]]” The Senate is expected to vote next week.`,

  coal: `In Coal Country, Clinton Tries Again

WILLIAMSON, W.Va. — Bo Copley, a laid-off coal worker, slid a picture of his children across the table to Hillary Clinton and started to cry.

“[[q:Bo Copley|I just want to know how you can say you're going to put a lot of coal miners out of jobs and then come in here and tell us how you're going to be our friend,]]” he said.

Clinton, who had said in March that “[[q:Clinton|we're going to put a lot of coal miners and coal companies out of business,]]” apologized. It was “[[q:Clinton|a misstatement]],” she told him, and had been taken “[[q:Clinton|totally out of context]].”

Outside, protesters chanted “[[q:protesters|Go home!]]” and a man dressed as the Grim Reaper handed out leaflets.

The state has lost [[f:35 percent down|35 percent]] of its coal jobs since 2011. In Mingo County, where one worker in seven is unemployed, the anger is personal. “[[q:Truman Chafin|She could walk on water and they'd say she can't swim,]]” said Truman Chafin, a former state senator who supports her. He blames talk radio.

Her husband was once loved here. Bill Clinton carried West Virginia twice. He joined her on the trail last weekend, and was booed in Logan; the mayor there had asked the campaign, in an email, to stay away, explaining that the Clintons were “[[q:the mayor|simply not welcome in our town.]]” The former president pressed on. “[[q:Bill Clinton|I kind of like it,]]” he said of the heckling.

A Public Policy Polling survey gives Bernie Sanders a lead of [[f:8 points -|eight points]] before Tuesday's primary. Whoever wins it, strategists say, will have little to show: in November, as Copley put it later, “[[q:Bo Copley|this state is redder than a stop sign.]]”

“[[q:Copley|I'm a registered Republican,]]” Copley added. “[[q:Copley|But she listened. I'll give her that.]]”`,

  benghazi: `BOOM: Gowdy Just Ended the Benghazi Debate With One Question

If you blinked, you missed it. But what Trey Gowdy did on live television Sunday has liberals scrambling for cover.

Appearing on “Face the Nation,” the South Carolina congressman was asked by host John Dickerson whether his committee had wasted [[f:7e6 USD -|$7 million]] in taxpayer money. Gowdy didn't flinch.

“[[q:Trey Gowdy|Let me ask you this, John,]]” he said. “[[q:Trey Gowdy|What's the price of four dead Americans?]]”

The host tried to move on. Gowdy wouldn't let him. “[[q:Trey Gowdy|No, no, no,]]” said the former prosecutor. “[[q:Trey Gowdy|You asked.]]”

Social media went wild. “[[q:one user|That's how it's done,]]” one user wrote. Another called him “[[q:Another|the last honest man in Washington.]]” Conservative commentator Michelle Malkin retweeted the clip with a single word: “[[q:Michelle Malkin|Oof.]]”

Democrats cried foul. Maryland Rep. Elijah Cummings, the ranking member, accused the chairman of “[[q:Elijah Cummings|squandering millions of taxpayer dollars]]” and said the families “[[q:Elijah Cummings|deserve better.]]” Clinton's spokesman Brian Fallon said on Twitter that Gowdy was “[[q:Brian Fallon|grasping at straws.]]”

But according to Ty Woods' mother, Cheryl Bennett, it's Clinton who has some explaining to do. “[[q:Cheryl Bennett|She looked me in the eye,]]” Bennett told Fox News' Megyn Kelly, “[[q:Cheryl Bennett|and she said it was the video.]]”

The “stand down” order, the so-called “talking points,” the “YouTube excuse”: all of it is coming out. What do you think? Scroll down to comment below and share.`,

  police: `Dallas Police Chief: 'We're Asking Cops to Do Too Much'

DALLAS — Police Chief David Brown, grieving and plainly exhausted, said Monday that American society had loaded too many of its problems onto the shoulders of officers.

“[[q:David Brown|Every societal failure, we put it off on the cops to solve,]]” Mr. Brown said at a news conference, four days after a gunman killed five officers. “[[q:David Brown|Not enough mental health funding, let the cops handle it.]]” Schools fail, he said, and it is given to the police. “[[q:David Brown|That's too much to ask.]]”

The chief, who is black, had advice for the protesters outside City Hall: “[[q:David Brown|We're hiring. Get out of that protest line and put an application in.]]”

Investigators said the gunman, Micah Johnson, had scrawled the letters “RB” in blood on a wall. Nobody knows what they mean. His mother, Delphine Johnson, told TheBlaze that the Army had changed him from an extrovert to “[[q:Delphine Johnson|a hermit.]]” “[[q:Delphine Johnson|The military was not what Micah thought it would be,]]” she said.

Texas Lt. Gov. Dan Patrick drew criticism for calling protesters who ran from the bullets “[[q:Dan Patrick|hypocrites.]]” He later said that he regretted the word. Mayor Mike Rawlings, a Democrat, would not be drawn. “[[q:Mike Rawlings|This is not a day for adjectives,]]” he told MSNBC.

President Obama will speak at a memorial service on Tuesday. According to an aide who had seen a draft, the president would argue that the country is “[[q:the president|not as divided as we seem.]]” Former President George W. Bush, a Dallas resident, is also expected to attend.

The department has about [[f:3500 officers -|3,500]] sworn officers. Violent crime is down [[f:14 percent down|14 percent]] since Brown took over, and complaints of excessive force fell from [[f:147 complaints -|147]] to [[f:13 complaints down|13]] in five years.`,

  vp: `Trump picks Pence; Clinton camp pounces

By Karl Sorensen and Dee Ruiz

Donald Trump announced Friday that he had chosen Indiana Gov. Mike Pence as his running mate, ending a week of false starts with a tweet.

“[[q:Donald Trump|I am pleased to announce that I have chosen Governor Mike Pence as my Vice Presidential running mate,]]” the presumptive Republican nominee wrote.

Clinton campaign chairman John Podesta called Pence “[[q:John Podesta|the most extreme pick in a generation]]” and “[[q:John Podesta|an incredibly divisive and unpopular running mate known for supporting discriminatory politics.]]” A video posted by the campaign within minutes was titled “Meet Mike Pence.”

Conservatives cheered. “[[q:Paul Ryan|I can think of no better choice,]]” said Ryan, the House speaker. Newt Gingrich, who lost out, was gracious: “[[q:Newt Gingrich|I have no doubt Mike will do a great job.]]” The former speaker had told reporters a day earlier that the nominee, by his own account, was torn between “[[q:Newt Gingrich|two pirates.]]” Trump himself once described Gingrich that way, aides said.

Not everyone on the right was pleased. Erick Erickson, the radio host, said that Pence had “[[q:Erick Erickson|folded like a cheap suit]]” over Indiana's religious freedom law. And an adviser to Chris Christie, who spoke on condition of anonymity, said the New Jersey governor was “[[q:an adviser to Chris Christie|livid]].”

Pence opposes the [[a:partnership|Trans-Pacific Partnership]] now, but in 2014 he tweeted: “[[q:Pence|Trade means jobs, but trade also means security.]]” Asked on Fox News about the change of heart, he smiled. “[[q:Pence|I have always been for free trade that is smart,]]” he said.

In a CBS poll out Thursday, the two parties' candidates were tied at [[f:40 percent -|40 percent]]; [[f:86 percent -|86 percent]] of voters said they did not know enough about Pence to have an opinion.`,

  brexit: `After Brexit, a Scottish Question

LONDON (Reuters) - Scotland's first minister said on Friday it was “[[q:Scotland's first minister|highly likely]]” that her country would vote again on independence, hours after Britain chose to leave the European Union.

Nicola Sturgeon, who leads the Scottish National Party, told a news conference in Edinburgh that it was “[[q:Nicola Sturgeon|democratically unacceptable]]” for Scotland to be taken out of the bloc against its will. [[f:62 percent -|Sixty-two percent]] of Scots voted to remain.

“[[q:Nicola Sturgeon|The option of a second referendum must be on the table,]]” Sturgeon said. “[[q:Nicola Sturgeon|And it is on the table.]]”

A spokeswoman for Prime Minister David Cameron said there had been a decisive vote in 2014 and that “[[q:A spokeswoman for Prime Minister David Cameron|the reasons have not changed]].” Cameron, his voice breaking, said he would step down by October.

In Brussels, European Council President Donald Tusk appealed for calm. “[[q:Donald Tusk|What doesn't kill you makes you stronger,]]” he said, quoting his father. Germany's foreign minister, Frank-Walter Steinmeier, called it “[[q:Frank-Walter Steinmeier|a sad day for Europe]].” His French counterpart said it was sad for Britain, too.

Sterling plunged [[f:8 percent down|8 percent]], to [[f:1.3684 USD -|$1.3684]]. Sentiment was summed up by a trader in Canary Wharf who, asked how his night had been, answered: “[[q:a trader in Canary Wharf|Expensive.]]”

“[[q:Alex Salmond|Things have changed utterly,]]” former first minister Alex Salmond told the BBC. He lost the last vote by [[f:10 percentage_points -|10 percentage points]].`,

  nurses: `Ebola Nurse Reaches Settlement With Dallas Hospital

A Texas nurse who caught Ebola while caring for the first patient diagnosed in the United States has settled her lawsuit against her employer, both sides said Monday.

Nina Pham, 27, had accused Texas Health Resources of sending her to care for Thomas Eric Duncan without proper training. “[[q:Nina Pham|I was the last person beside Mr. Duncan to find out he was positive,]]” she told The Dallas Morning News in 2015. “[[q:Nina Pham|You'd think the primary nurse would be the first to know.]]”

Terms were not disclosed. Charla Aldous, Pham's lawyer, said only that the matter had been “[[q:Charla Aldous|resolved]].” In court papers she had written that hospital executives “[[q:Charla Aldous|used Nina as a PR pawn.]]” A hospital spokesman, Wendell Watson, said the company wishes the best for Pham and “[[q:Wendell Watson|remains proud of its caregivers.]]”

Duncan, a Liberian, died on Oct. 8, 2014. Pham and a second nurse, Amber Vinson, recovered. About [[f:48 people -|48 people]] who had been in contact with him were watched for 21 days; none fell ill.

What did the hospital learn? “[[q:Barclay Berdan|A great deal, and at some cost,]]” chief executive Barclay Berdan told a House panel the same month, when he apologized. An independent review, published a year later, was blunter. It found that the emergency room had “[[q:An independent review|no process]]” for travel histories.

Pham's dog, Bentley, spent three weeks in quarantine. “[[q:Nina Pham|He's fine,]]” she said last fall. “[[q:Nina Pham|He's famous.]]”`,

  fed: `Yellen: Rate rise likely 'in coming months'

CAMBRIDGE, Mass. — Federal Reserve Chair Janet Yellen said Friday that a rate increase would “[[q:Janet Yellen|probably be appropriate]]” within months if hiring holds up, her clearest signal yet.

Speaking at Harvard, where she was receiving a medal, Yellen was asked by the economist Gregory Mankiw how she sleeps. “[[q:Janet Yellen|Soundly, until about four,]]” she said, to laughter.

Markets took it in stride. The Dow rose [[f:44 points up|44 points]]. “[[q:Art Hogan|She told us nothing we didn't know, but she told us nicely,]]” said Art Hogan, chief market strategist at Wunderlich Securities in New York.

Not all her colleagues agree. James Bullard, who heads the St. Louis Fed, warned in Beijing on Tuesday against being “[[q:James Bullard|behind the curve]],” while Lael Brainard, a Fed governor, has urged patience. Bullard's critics note that he has changed his mind before. He doesn't deny it. “[[q:James Bullard|I change my mind when the data do,]]” he said then, borrowing a line.

The economy grew at an annual rate of [[f:0.8 percent up|0.8 percent]] in the first quarter, the Commerce Department said, revised from [[f:0.5 percent -|0.5 percent]]. Unemployment stands at [[f:5 percent -|5 percent]].

Donald Trump, the presumptive Republican nominee, has said he would replace Yellen, whom he has called “[[q:Donald Trump|a low-interest-rate person]].” Sen. Elizabeth Warren shot back on Twitter: “[[q:Elizabeth Warren|The Fed is not one of his casinos.]]”`,
};
