/** American press news written for these tests: pronouns, appositions, partial quotations, speech with no cue of its own. */
export const PRESS: Readonly<Record<string, string>> = {
  rally: `Why Delacroix Thinks the Senate Race Is Already Over.

Former Louisiana lawmaker Renee Delacroix has a message for those who say she can't win: Look again.

In an interview with WBRT's Carl Stromberg on Sunday, the Republican Senate hopeful said the polls were “[[q:the Republican Senate hopeful|garbage in, garbage out.]]” She pointed to a September survey that put her within [[f:2 points -|two points]] of the incumbent.

“[[q:Renee Delacroix|People are tired of being told who to vote for,]]” Delacroix said. “[[q:Renee Delacroix|They want somebody who's been broke.]]”

Her campaign manager, Theo Battiste, told reporters that donations had “[[q:Theo Battiste|gone through the roof]]” since the debate. He declined to give a figure.

Sen. Walt Guidry, D-La., has mostly ignored his opponent. But on Tuesday he accused her of “[[q:Walt Guidry|running a yard sale, not a campaign.]]”

“[[q:Walt Guidry|I've got a record,]]” Guidry told the Baton Rouge Rotary Club, according to a recording obtained by The Bayou Dispatch. “[[q:Walt Guidry|She's got a record player.]]”

Asked about the remark, Delacroix laughed.

“[[q:Renee Delacroix|Tell Walt I'll play it at his retirement party,]]” she said.

The two will meet again on Oct. 14. The debate, dubbed the “Battle on the Bayou,” is sold out.`,

  court: `Judge blocks border wall contract; contractor vows appeal

A federal judge in Tucson on Friday halted a [[f:275e6 USD -|$275 million]] contract to build a section of border wall, saying the government had shown “[[q:A federal judge in Tucson|a breathtaking disregard]]” for environmental law.

U.S. District Judge Marguerite Alonzo, who was appointed by President Bill Clinton, wrote that officials had “[[q:Marguerite Alonzo|skipped the homework and turned in the diploma.]]”

The Department of Homeland Security said it was reviewing the ruling. “[[q:Department of Homeland Security|We are disappointed,]]” the department said in a statement. “[[q:Department of Homeland Security|Border security cannot wait for paperwork.]]”

Kessler Brothers, the Phoenix firm that won the contract, called the decision “[[q:Kessler Brothers|wrong on the law and wrong on the facts.]]” Its president, Dale Kessler, said he would appeal.

Environmental groups cheered. “[[q:Inez Moreno|This is what the law is for,]]” said Inez Moreno, an attorney with Desert Watch, which brought the suit along with [[f:14 tribes -|14 tribes]]. Moreno said the wall would have cut through the range of the [[f:80 jaguars -|80]] or so jaguars believed to live in the region.

Alonzo's order bars work on [[f:11 miles -|11 miles]] of the project until a full review is done. In a footnote, she quoted Mark Twain: “[[q:Mark Twain|It is easier to stay out than get out.]]”

Republican Rep. Paul Strand of Arizona, a member of the House Judiciary Committee, was blunt. “[[q:Paul Strand|She ought to move there,]]” he said.`,

  polls: `Analysis: The gender gap nobody saw coming

For months, strategists in both parties assumed that women would break for Hargrove. They may have been wrong.

A Marist survey taken last week found [[f:48 percent -|48 percent]] of likely women voters backing Gov. Elias Pike, compared with [[f:45 percent -|45 percent]] for Sen. Joan Hargrove. Among men, Pike led by [[f:11 percent -|11 percent]]. The poll of [[f:1022 voters -|1,022]] likely voters had a margin of error of plus or minus [[f:3.1 percentage_points -|3.1 percentage points]].

“[[q:Lydia Fontaine|It's not what the textbooks say,]]” says Lydia Fontaine, a political scientist at Ohio State. “[[q:Lydia Fontaine|But the textbooks were written in the '90s.]]”

Pike, a former prosecutor, has leaned into kitchen-table issues. At nearly every stop, he tells the story of his mother, a waitress who, he says, “[[q:Elias Pike|could stretch a chicken until Thursday.]]”

Hargrove's aides dispute the numbers. Campaign chairman Robert “Bo” Tillman called the poll an “[[q:Bo Tillman|outlier]]” and said that internal data showed the senator ahead. Hargrove herself shrugged off the findings in a radio interview Wednesday. “[[q:Joan Hargrove|I've been behind before,]]” she said. “[[q:Joan Hargrove|I've been behind plows.]]”

History offers some comfort. Harry Truman trailed for most of 1948. And, as the late columnist Mary McGrory once wrote, “[[q:Mary McGrory|the voters always know something the pollsters don't.]]”`,

  summit: `Trade chief defends Pacific deal amid growing revolt

WASHINGTON — The administration's top trade negotiator defended the [[a:partnership|Trans-Pacific Partnership]] on Thursday against a growing revolt in Congress, insisting that walking away would be “[[q:administration's top trade negotiator|handing the pen to China.]]”

Speaking at the Brookings Institution, U.S. Trade Representative Michael Froman argued that the pact would eliminate [[f:18000 taxes -|18,000]] taxes on American exports. “[[q:Michael Froman|We either lead on trade or we get left behind,]]” he said.

Critics were unmoved. Sen. Sherrod Brown, the Ohio Democrat, said in a statement that workers “[[q:Sherrod Brown|have seen this movie before.]]” Richard Trumka, president of the AFL-CIO, warned lawmakers that a vote for the deal would be remembered. “[[q:Richard Trumka|Our members have long memories,]]” Trumka said, “[[q:Richard Trumka|and short fuses.]]”

The White House has not said when it will submit the agreement to Congress. Press secretary Josh Earnest told reporters that the president remained “[[q:Josh Earnest|confident]]” of passage this year.

The U.S. exported [[f:1.5e12 USD -|$1.5 trillion]] in goods last year, a decline of [[f:7 percent down|7 percent]] from 2014. Exports to the [[f:11 countries -|11]] other countries in the pact account for about [[f:44 percent -|44 percent]] of the total.`,
};
