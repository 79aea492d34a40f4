import { describe, expect, it } from 'vitest';
import { freezePlainText } from '../model/freeze.ts';
import { passagesOf } from './passages.ts';
import { quotationsIn } from './quotations.ts';

const source = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';
const read = (text: string, words: string) => {
  const frozen = freezePlainText(text);
  const start = frozen.text.indexOf(words);
  return passagesOf(frozen, source, { start, end: start + words.length }).map(
    ({ anchor, mode }) => `${mode}: ${anchor.exact}`,
  );
};

describe('passages of a selection', () => {
  it('leaves the quotation marks out', () => {
    expect(read('He asked for “effective solutions” at once.', '“effective solutions”')).toEqual([
      'quoted: effective solutions',
    ]);
  });

  it('tells quoted from reported words', () => {
    expect(
      read(
        'Bans came under the broad heading of “ensuring security”, he said.',
        'under the broad heading of “ensuring security”',
      ),
    ).toEqual(['reported: under the broad heading of', 'quoted: ensuring security']);
  });

  it('leaves out the clause that names the speaker where nearly all is quoted', () => {
    const text = '"This is not humane and we object to it," he said, "and we shall say so again and again."';
    expect(read(text, text)).toEqual([
      'quoted: This is not humane and we object to it',
      'quoted: and we shall say so again and again',
    ]);
  });

  it('knows words outside marks as reported', () => {
    expect(read('He would propose new texts.', 'would propose new texts')).toEqual([
      'reported: would propose new texts',
    ]);
  });

  it('reads Russian marks and nested ones', () => {
    const frozen = freezePlainText('Он назвал «закон о «шпионах» плохим» и ушёл.');
    expect(quotationsIn(frozen).map(({ start, end }) => frozen.text.slice(start, end))).toEqual([
      'закон о «шпионах» плохим',
    ]);
  });

  it('does not take an apostrophe for a mark', () => {
    const frozen = freezePlainText("The ministers’ words, the CIS's rules and ‘a plan’.");
    expect(quotationsIn(frozen).map(({ start, end }) => frozen.text.slice(start, end))).toEqual(['a plan']);
  });

  it('runs an unclosed quotation to the end of its paragraph', () => {
    const frozen = freezePlainText('“First paragraph.\n\nNo mark here.');
    expect(quotationsIn(frozen).map(({ start, end }) => frozen.text.slice(start, end))).toEqual([
      'First paragraph.',
    ]);
  });
});
