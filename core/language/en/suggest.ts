/** Why the app suggests something, and what the text says about it. */
export const suggest = {
  quote: {
    after: '“{{cue}}” follows the words',
    before: '“{{cue}}” stands before the words',
    colon: 'a colon leads to the words',
    according: '“{{cue}}” names whose words they are',
    sentence: '“{{cue}}” stands elsewhere in the sentence',
    words: '“{{cue}}” says whose words they are',
    same: 'goes on from the quotation before',
    subject: 'the sentence, or the one before, is about them',
    paragraph: 'the speaker of the paragraph before goes on',
    ahead: 'named after the quotation that follows',
    pronoun: '“{{named}}” speaks, and the text does not say who that is',
    nobody: 'the text does not say who speaks',
  },
  figure: {
    percent: 'a percentage',
    points: 'percentage points',
    money: 'a sum of money',
    physical: 'a number with its unit',
    times: 'so many times',
    count: 'a number of things counted',
    share: 'a part in words',
    factor: 'a word that is a number',
    bare: 'a number used as an amount',
  },
  agreement: {
    title: 'a title in capital letters',
    descriptive: 'an instrument described, not named',
    acronym: 'initials known as an instrument',
  },
} as const;
