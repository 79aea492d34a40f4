import { type CslItem, isoOfCslDate, nameInWords } from './csl.ts';

type Script = 'latin' | 'cyrillic' | 'other';

/** Which scripts come first: the pack's own, then the other, then all the rest. */
const orders: Readonly<Record<'en' | 'ru', readonly Script[]>> = {
  en: ['latin', 'cyrillic', 'other'],
  ru: ['cyrillic', 'latin', 'other'],
};

const collators: Readonly<Record<Script, Intl.Collator>> = {
  latin: new Intl.Collator('en', { sensitivity: 'accent', numeric: true }),
  // Russian order; ғ ӣ қ ӯ ҳ ҷ stand after г и к у х ч, where Tajik has them.
  cyrillic: new Intl.Collator('ru', { sensitivity: 'accent', numeric: true }),
  other: new Intl.Collator('und', { sensitivity: 'accent', numeric: true }),
};

/** What an entry is looked up by: its first author, else its title; quotation marks and articles before it do not count. */
function headOf(item: CslItem): string {
  const [first] = item.author ?? item.editor ?? [];
  const name = first ? (first.family ?? nameInWords(first)) : '';
  const head = name.trim() === '' ? (item.title ?? '').replace(/^(?:the|an?)\s+/i, '') : name;
  return head.replace(/^[^\p{L}\p{N}]+/u, '').normalize('NFC');
}

function scriptOf(text: string): Script {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  if (/\p{Script=Latin}/u.test(first)) return 'latin';
  return /\p{Script=Cyrillic}/u.test(first) ? 'cyrillic' : 'other';
}

/**
 * Orders references for a list in a language: the language's own script first, then the other, each by its own
 * alphabet; then by given names, date, title, id. The same on every machine, whatever its locale.
 */
export function orderReferences<T extends CslItem>(items: readonly T[], language: 'en' | 'ru'): readonly T[] {
  const keyed = items.map((item) => {
    const head = headOf(item);
    const script = scriptOf(head);
    const names = (item.author ?? []).map(nameInWords).join(' ');
    return {
      item,
      script,
      rank: orders[language].indexOf(script),
      keys: [head, names, isoOfCslDate(item.issued) ?? '9999', item.title ?? ''],
    };
  });
  return keyed
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      for (const [index, key] of a.keys.entries()) {
        const order = collators[a.script].compare(key, b.keys[index] ?? '');
        if (order !== 0) return order;
      }
      return String(a.item.id ?? '') < String(b.item.id ?? '') ? -1 : 1;
    })
    .map(({ item }) => item);
}
