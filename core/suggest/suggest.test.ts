import { describe, expect, it } from 'vitest';
import { byConfidence, inTextOrder, openSuggestions, suggest, suggestionKey } from './index.ts';

const said = (text: string, options = {}) =>
  suggest(text, options).quotes.map(({ text: words, speaker }) => [words, speaker]);
const one = (text: string) => {
  const [quote] = suggest(text).quotes;
  if (!quote) throw new Error('no quotation found');
  return quote;
};

describe('who speaks', () => {
  it('takes no thing for a person because it is written with a capital', () => {
    const text =
      'Председательство Лумарии начнётся с моста. Об этом сообщил заместитель министра Олег Назаров.\n\n«Мост будет», — сказал он.';
    expect(said(text)).toEqual([['Мост будет', expect.stringContaining('Олег Назаров')]]);
  });

  it('does not make the state of an office a part of the name', () => {
    expect(said('Посол Республики Узбекистан Саидикром Ниязходжаев заявил: «Соглашение готово».')).toEqual([
      ['Соглашение готово', 'Саидикром Ниязходжаев'],
    ]);
  });

  it('leaves out what is told of the source', () => {
    const text =
      'По словам источника в министерстве, пожелавшего остаться неназванным, стороны дополнят протокол.';
    expect(said(text)).toEqual([['стороны дополнят протокол', expect.stringContaining('источника')]]);
  });

  it('follows a pronoun to the name, not to the nearer description', () => {
    const text =
      'Dale Merrin raised a million for the governor. The governor is out of the race, and Mr. Merrin is being courted.\n\n“It is like a divorce,” he said.';
    expect(said(text)).toEqual([['It is like a divorce,', 'Dale Merrin']]);
  });

  it('follows a description of party or age', () => {
    const text =
      'Sen. Hugo Brandt made no promises. The Kansas Republican said he was “open to suggestions”.';
    expect(one(text)).toMatchObject({ speaker: 'Hugo Brandt', role: 'The Kansas Republican' });
  });

  it('takes the person of an office, not the house', () => {
    expect(one('Secretary of State John Hale says the talks are “going nowhere fast”.').speaker).toBe(
      'John Hale',
    );
  });

  it('does not take the one who is spoken to', () => {
    const text = 'His mother, Delphine Cole, told DayWire that the army made him “a hermit and a stranger.”';
    expect(one(text).speaker).toBe('Delphine Cole');
  });

  it('lets a source speak through the agency that cites it', () => {
    const text =
      'Агентство «Маяк» со ссылкой на источник в отрасли сообщало, что порт «закроют раньше, чем достроят».';
    expect(one(text)).toMatchObject({ speaker: 'источник в отрасли', reportedThrough: 'Агентство «Маяк»' });
  });

  it('never makes a speaker of the outlet the text is from', () => {
    const text = '“The bridge is closed for good,” River Post reported.';
    expect(said(text)).toEqual([['The bridge is closed for good,', 'River Post']]);
    expect(said(text, { publisher: 'River Post' })).toEqual([['The bridge is closed for good,', null]]);
  });

  it('a role does not reach into the sentence before', () => {
    const [person] = suggest(
      'Упор делается на рынок труда. Заместитель министра Лайло Шарифова сказала, что «всё готово».',
    ).people;
    expect(person).toMatchObject({ name: 'Лайло Шарифова', role: 'Заместитель министра' });
  });

  it('names no body that only opens a sentence', () => {
    const text =
      'Денежные переводы превысили 2,3 млрд долларов США. Стороны обсудили налог, сообщил министр.';
    expect(suggest(text).people).toEqual([]);
  });

  it('reads the speaker from the sentence after', () => {
    const text = 'Стороны «не намерены ждать весны». Об этом заявил министр энергетики Далер Саидов.';
    expect(one(text)).toMatchObject({ speaker: 'Далер Саидов', why: { rule: 'ahead' } });
  });

  it('leaves shows, words and so-calleds alone', () => {
    expect(
      said(
        'Appearing on “Face the Valley,” the senator was asked about it. The word “gate” is old. The so-called “red line” moved.',
      ),
    ).toEqual([]);
  });
});

describe('what is said of a quotation', () => {
  it('points at the cue and at the name', () => {
    const text = '“We shall see about that,” said Ana Prat, the harbour chief.';
    const { why, role } = one(text);
    expect(why.rule).toBe('after');
    expect(why.cue && text.slice(why.cue.start, why.cue.end)).toBe('said');
    expect(why.named && text.slice(why.named.start, why.named.end)).toBe('Ana Prat');
    expect(role).toBe('the harbour chief');
  });

  it('keeps the hedge of reported speech, and never calls it a quotation', () => {
    expect(
      one('The minister, Ana Prat, reportedly stated that the port would be shut in May.'),
    ).toMatchObject({
      form: 'indirect',
      text: 'the port would be shut in May',
      hedge: 'reportedly',
      speaker: 'Ana Prat',
    });
  });

  it('gathers the forms of a name', () => {
    const { people } = suggest(
      'Minister Ana Prat spoke. “No,” Prat said. Ms. Prat’s aide, Joel Stern, said: “Maybe so.”',
    );
    expect(people).toEqual([
      expect.objectContaining({ kind: 'person', name: 'Ana Prat', aliases: ['Prat'] }),
      expect.objectContaining({ kind: 'person', name: 'Joel Stern' }),
    ]);
  });
});

describe('figures', () => {
  const figures = (text: string) =>
    suggest(text).figures.map(({ value, unit, change }) => [value, unit, change]);

  it('takes a limit for a limit and a rate for a rate, neither for a rise', () => {
    expect(figures('The harbour will host up to 240 sailors.')).toEqual([[240, 'sailors', null]]);
    expect(figures('Fares went up to 240 dollars.')[0]?.[2]).toBe('up');
    expect(figures('The bank expects a 3.5 percent growth rate.')).toEqual([[3.5, 'percent', null]]);
  });

  it('pairs “respectively”', () => {
    expect(figures('Permits dropped by 44 and 18 percent, respectively.')).toEqual([
      [44, 'percent', 'down'],
      [18, 'percent', 'down'],
    ]);
  });

  it('lends a unit within the sentence', () => {
    expect(figures('It reported 17 vessels detained, against six a year before.')).toEqual([
      [17, 'vessels', null],
      [6, 'vessels', null],
    ]);
  });

  it('knows ages, times and labels for what they are', () => {
    expect(
      figures('Mr. Hale, now 71, met them at 7.30 in room 12, bays 11 to 46. Code for the gate: 4471.'),
    ).toEqual([]);
  });

  it('says what is counted, over which period, against which, and who says so', () => {
    const [figure] = suggest(
      'More than 143,000 people were denied entry from January to July, up from 90,000 a year earlier, the Border Ministry reported.',
    ).figures;
    expect(figure).toMatchObject({
      value: 143_000,
      qualifier: 'More than',
      measure: 'people denied entry',
      period: 'from January to July',
      periodFromContext: false,
      originator: 'the Border Ministry',
    });
  });
});

describe('instruments', () => {
  it('bounds titles, gives one verb to a list, and links a bare mention', () => {
    const text =
      'They agreed to finalise the Agreement on ferries between Lumaria and Vedra and the Protocol on pilots. The protocol is short.';
    const [first, second] = suggest(text).agreements;
    expect(first).toMatchObject({ action: 'finalise', parties: ['Lumaria', 'Vedra'] });
    expect(second).toMatchObject({ type: 'protocol', action: 'finalise' });
    expect(second?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['protocol']);
  });

  it('leaves to the next text the verb that stands before it', () => {
    const [first, second] = suggest(
      'The parties propose to finalise the Agreement on school certificates and to ratify the Protocol on teachers.',
    ).agreements;
    expect(first).toMatchObject({ action: 'finalise' });
    expect(second).toMatchObject({ action: 'ratify' });
  });

  it('tells an agreement reached from one signed', () => {
    expect(
      suggest('They reached agreement on the menu. Diplomatic protocol asks for dark suits.').agreements,
    ).toEqual([]);
  });
});

describe('walking the suggestions', () => {
  const text =
    '“We lost a third of it,” said Ana Prat. The Agreement on ferries was signed. Prices rose 5 percent.';
  const found = suggest(text);

  it('goes in the order of the text, or the surest first', () => {
    expect(inTextOrder(found).map(({ kind }) => kind)).toEqual(['quote', 'fact', 'agreement', 'fact']);
    const confidence = byConfidence(found).map((item) => item.confidence);
    expect(confidence).toEqual([...confidence].sort((a, b) => b - a));
  });

  it('passes over what was dismissed or filed', () => {
    const [quote, figure] = inTextOrder(found);
    if (!quote || !figure) throw new Error('nothing suggested');
    const left = openSuggestions(
      found,
      [suggestionKey(quote, 'quote')],
      [{ start: figure.start, end: figure.end, kind: 'fact' }],
    );
    expect(left.map(({ kind }) => kind)).toEqual(['agreement', 'fact']);
  });
});

describe('figures in Russian', () => {
  const figures = (text: string) =>
    suggest(text).figures.map(({ unit, qualifier, change }) => [unit, qualifier, change]);

  it('kilowatt-hours are not kilowatts', () => {
    expect(figures('Поставлено около 1,8 млрд кВт·ч электроэнергии.')).toEqual([['кВт·ч', 'около', null]]);
  });

  it('what exceeds an amount is more than it, and has not grown', () => {
    expect(figures('Сумма взысканий превысила 12,6 млн сомони.')).toEqual([['сомони', 'превысила', null]]);
  });
});

it('a sign between two numbers belongs to one of them', () => {
  const found = suggest('The fee rose: 10 $ 20 percent more than before.').figures;
  expect(found.map(({ text }) => text)).toEqual(['10 $', '20 percent']);
});

it('an instrument that entered into force is in force, whatever else the sentence concludes', () => {
  const text =
    'They welcomed the entry into force of the Convention on Pensions and agreed to conclude an agreement on skills.';
  expect(suggest(text).agreements.map(({ status }) => status)).toEqual(['in-force', 'proposed']);
});

it.each([
  ['The Agreement on ferries may be signed in spring.', 'proposed'],
  ['The Agreement on ferries was signed in spring.', 'signed'],
  ['Соглашение о паромах может быть подписано весной.', 'proposed'],
  ['Соглашение о паромах подписано весной.', 'signed'],
])('what may yet be is not done: %s', (text, status) => {
  expect(suggest(text).agreements[0]?.status).toBe(status);
});

it('what was not said is no report', () => {
  expect(suggest('The minister, Ana Prat, did not say that the port would be shut in May.').quotes).toEqual(
    [],
  );
});
