import { describe, expect, it } from 'vitest';
import { actions } from '../contract/actions.ts';
import { languageNames, languages } from './translate.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key.replace(PLURAL, '')}`],
  );
}

const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? textsOf(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

describe('languages', () => {
  const english = [...new Set(keysOf(languages.en))].sort();

  it.each(languageNames)('%s has every key', (language) => {
    expect([...new Set(keysOf(languages[language]))].sort()).toEqual(english);
  });

  it('has the plural forms its grammar asks for', () => {
    for (const [language, words] of Object.entries(languages)) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const texts = textsOf(words).map(([key]) => key);
      const stems = new Set(texts.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));
      for (const stem of stems)
        for (const form of needed) expect(texts, `${language} ${stem}`).toContain(`${stem}_${form}`);
    }
  });

  it('fills the same parameters in every language', () => {
    const russian = new Map(textsOf(languages.ru));
    for (const [key, text] of textsOf(languages.en)) {
      const other = russian.get(key);
      if (other !== undefined && !PLURAL.test(key)) expect(params(other), key).toEqual(params(text));
    }
  });

  it('has a label for every action', () => {
    const labels = textsOf(languages.en).map(([key]) => key);
    for (const action of actions) expect(labels).toContain(`actions.${action.name}`);
  });
});
