import { describe, expect, test } from 'vitest';
import { type Source, sourceKind } from '../model/source.ts';
import { itemOfSource } from './of-source.ts';

const source = (fields: Partial<Source>): Source => ({
  ...sourceKind.blank,
  id: '01J9XK8G800000000000000001',
  number: 1,
  createdBy: '',
  createdAt: '2024-10-10T00:00:00.000Z',
  changedBy: '',
  changedAt: '2024-10-10T00:00:00.000Z',
  title: 'Talks',
  ...fields,
});

describe('a source as an item to cite', () => {
  test('says what the analyst put right, not what the file said of itself', () => {
    const csl = {
      type: 'webpage',
      title: 'Talks | Site',
      'container-title': 'site.example',
      author: [{ literal: 'admin' }],
      issued: { 'date-parts': [[2020]] },
      volume: '3',
    };
    const item = itemOfSource(
      source({
        csl,
        author: 'M. Saidov',
        published: '2024-10-08',
        url: 'https://a.example',
        retrieved: '2024-10-09',
      }),
      'Asia News',
    );
    expect(item).toMatchObject({
      type: 'webpage',
      title: 'Talks',
      'container-title': 'Asia News',
      author: [{ literal: 'M. Saidov' }],
      issued: { 'date-parts': [[2024, 10, 8]] },
      accessed: { 'date-parts': [[2024, 10, 9]] },
      volume: '3',
    });
    expect(itemOfSource(source({ csl }), '')).not.toHaveProperty('issued');
  });

  test('keeps the parts of a name that the record still shows', () => {
    const author = [{ family: 'Саидов', given: 'Мурод' }];
    const item = itemOfSource(
      source({ csl: { type: 'article-newspaper', author }, author: 'Мурод Саидов' }),
      '',
    );
    expect(item.author).toEqual(author);
  });

  test('is of the kind the desk filed it as, where the file had none', () => {
    expect(itemOfSource(source({ kind: 'press', csl: { type: 'document' } }), 'Asia News')).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Asia News',
    });
    const letter = itemOfSource(source({ kind: 'letter', csl: { type: 'document' } }), 'Ministry');
    expect(letter).toMatchObject({ type: 'personal_communication', publisher: 'Ministry' });
    expect(letter).not.toHaveProperty('container-title');
  });

  test('does not name who wrote what was not said on the record', () => {
    expect(
      itemOfSource(source({ author: 'A. Lind', terms: 'in-confidence', csl: { type: 'document' } }), ''),
    ).not.toHaveProperty('author');
  });

  test('dates as far as is known: about, without a day, over a span', () => {
    const issued = (published: string) => itemOfSource(source({ published }), '').issued;
    expect(issued('2024-10~')).toEqual({ 'date-parts': [[2024, 10]], circa: true });
    expect(issued('2024-XX-XX')).toEqual({ 'date-parts': [[2024]] });
    expect(issued('2024-01/2024-07')).toEqual({
      'date-parts': [
        [2024, 1],
        [2024, 7],
      ],
    });
  });
});
