import { expect, it } from 'vitest';
import { suggest } from '../index.ts';

const told = (text: string) =>
  suggest(text).quotes.map(({ text: words, speaker, why }) => [
    words,
    speaker,
    why.named && text.slice(why.named.start, why.named.end),
  ]);

const MAIL = `From: Dilara Novek <d.novek@mail.example>
To: Tom Arle
Date: Tue, 4 Mar 2025 10:12
Subject: Readout

Dear Tom,

He said the ministry “will not sign before June”. He added that the annex is still open.

I told him “we cannot wait for ever”.

Best regards,
Dilara
`;

it('he is neither the writer of a letter nor the one it greets, and the reason says so', () => {
  expect(told(MAIL)).toEqual([
    ['will not sign before June', null, 'He'],
    ['the annex is still open', null, 'He'],
    ['we cannot wait for ever', 'Dilara Novek', 'I'],
  ]);
  expect(suggest(MAIL).quotes[0]?.why.rule).toBe('pronoun');
});

it('he is whoever the letter speaks of', () => {
  const text = MAIL.replace('He said', 'The minister, Odil Karim, called. He said');
  expect(told(text).map(([, speaker]) => speaker)).toEqual(['Odil Karim', 'Odil Karim', 'Dilara Novek']);
});

it('I in the lines that are answered is their writer', () => {
  const text = `${MAIL}
On 3 March 2025, at 09:12, Tom Arle <t.arle@mail.example> wrote:
> I told the envoy “no”. Was that
> all right?
`;
  expect(told(text).at(-1)).toEqual(['no', 'Tom Arle', 'I']);
});

it('reads a Russian letter', () => {
  const text = `От: Дилара Новак
Кому: Тому Арлю
Тема: Итоги

Уважаемый Том!

Он сказал, что министерство «не подпишет раньше июня».

Я ответила ему, что «ждать вечно нельзя».`;
  expect(told(text)).toEqual([
    ['не подпишет раньше июня', null, 'Он'],
    ['ждать вечно нельзя', 'Дилара Новак', 'Я'],
  ]);
});

it('I in a transcript is whose turn it is; in an article nobody knows', () => {
  const text = 'Odil Karim: The envoy called. I told him “the road is closed”.';
  expect(told(text)).toEqual([['the road is closed', 'Odil Karim', 'I']]);
  expect(told('The envoy, Ana Prat, called. I told her “the road is closed”.')).toEqual([
    ['the road is closed', null, 'I'],
  ]);
});

it('you is whom the turn calls', () => {
  const text =
    'The CHAIR: Order. Dr Marsh, last year you said that the quay was “safe for a generation”.\n\nDr Helen Marsh: It is.';
  expect(told(text)).toEqual([['safe for a generation', 'Helen Marsh', 'you']]);
});
