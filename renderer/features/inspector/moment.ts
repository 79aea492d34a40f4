/** An instant (ISO 8601) as people write it: day, month and minute; the year where it is another one. */
export function momentIn(at: string, language: string): string {
  const when = new Date(at);
  const year = when.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(when);
}
