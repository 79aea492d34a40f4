/**
 * Whether pages are asked for as a printer takes them, and are there: `1-4, 7`, `3-` to the end, `-2` from the beginning;
 * nothing for all. `count` is how many pages there are.
 */
export function arePages(asked: string, count: number): boolean {
  if (asked.trim() === '') return true;
  return asked.split(',').every((piece) => {
    const [, from = '', dash, to = ''] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(piece) ?? [];
    if (dash === undefined || (from === '' && to === '')) return false;
    const first = Number(from || 1);
    const last = dash === '' ? first : Number(to || count);
    return first >= 1 && first <= last && last <= count && !(dash === '' && to !== '');
  });
}
