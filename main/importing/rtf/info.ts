import { properties } from './words.ts';

/** What a file says of itself, by the names of its properties; `date` as it stands in parts. */
export class RtfInfo {
  private readonly values = new Map<string, string>();

  get said(): ReadonlyMap<string, string> {
    return this.values;
  }

  add(property: string, text: string): void {
    this.values.set(property, `${this.values.get(property) ?? ''}${text}`.trimStart());
  }

  /** Takes a control word; gives the property whose text follows it, or null. */
  enter(word: string, value: number | null): string | null {
    if (properties.has(word)) {
      // Said again, in Unicode.
      this.values.delete(word);
      return word;
    }
    if (word === 'creatim' || word === 'revtim') return 'time';
    const date = this.values.get('date');
    if (word === 'yr') this.values.set('date', String(value ?? ''));
    else if ((word === 'mo' || word === 'dy') && date !== undefined)
      this.values.set('date', `${date}-${String(value ?? '').padStart(2, '0')}`.slice(0, 10));
    return null;
  }
}
