import { describe, expect, it } from 'vitest';
import { telegramOf, withTelegram } from './telegram.ts';

describe('what a telegram says of itself', () => {
  it('is kept in its catalogue entry beside what stands there', () => {
    const entry = { type: 'document', note: 'kept', custom: { unread: true } };
    const said = withTelegram(withTelegram(entry, 'number', '214'), 'post', 'Embassy, Dushanbe');
    expect(said).toMatchObject({ type: 'document', note: 'kept', number: '214', custom: { unread: true } });
    expect(telegramOf(said)).toEqual({
      number: '214',
      post: 'Embassy, Dushanbe',
      addressees: '',
      time: '',
      comment: '',
    });
    expect(telegramOf(withTelegram(said, 'post', '')).post).toBe('');
  });

  it('is empty where an entry of another make says nothing we know', () => {
    expect(telegramOf({ type: 'document', custom: 'words', number: 7 })).toMatchObject({
      number: '7',
      post: '',
    });
    expect(withTelegram({ type: 'document', custom: 'words' }, 'time', '14:20').custom).toEqual({
      telegram: { post: '', addressees: '', time: '14:20', comment: '' },
    });
  });
});
